/** The programs that people open our files with. One that is not installed is a failure. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { built } from '../support/built.ts';
import { folderOf } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';

/** Runs a program; gives its stdout, and throws what it says if it does not end with 0. */
export async function client(name: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(name, [...args], { maxBuffer: 1e9 });
  return stdout;
}

/** A handbook, a packet and an appendix, built by the program as it is installed. */
export async function samples(): Promise<string> {
  const out = folderOf();
  const common = ['--out', out, '--date', '2026-11-23'];
  await built(ownFolder, ['build', 'team-handbook', '--team', 'payments', ...common]);
  await built(ownFolder, ['build', 'review-packet/manager', '--person', 'NW-0142', ...common]);
  await built(ownFolder, ['build', 'offer-appendix', '--person', 'NW-0201', ...common]);
  return out;
}

export const documents = [
  'team-handbook/team/payments',
  'review-packet/manager/NW-0142',
  'offer-appendix/candidate/NW-0201',
] as const;

/** LibreOffice's own rendering of a Word file, as a PDF. */
export async function asPrinted(out: string, document: string): Promise<string> {
  const folder = join(out, 'printed');
  const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
  await client('soffice', profile, ...convert, join(out, `${document}.docx`));
  return join(folder, `${document.split('/').at(-1)}.pdf`);
}

/** The text of each page, as poppler reads it. */
export const pagesOf = async (pdf: string): Promise<readonly string[]> =>
  (await client('pdftotext', '-layout', pdf, '-')).split('\f').slice(0, -1);
