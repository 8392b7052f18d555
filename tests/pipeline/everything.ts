/** Everything the project's own ladders and roster call for, built once and read back by others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, readManifest } from '../../src/delivery/manifest.ts';
import { built } from '../support/built.ts';
import { type Pdf, readPdf, wordText } from '../support/finished.ts';
import { ownFolder } from '../support/opened.ts';

/** A document in both formats. */
export interface Printed {
  /** Without the format's ending. */
  readonly path: string;
  readonly entry: Entry;
  readonly pdf: Pdf;
  readonly word: string;
}

/** The built program's own build, in workers, into a folder. */
export async function buildEverything(out: string): Promise<readonly Printed[]> {
  const args = ['build', '--out', out, '--date', '2026-11-23', '--jobs', '2', '--json'];
  await built(ownFolder, args);
  const entries = entriesIn(out);
  const printed: Printed[] = [];
  for (const entry of entries.filter(({ format }) => format === 'pdf')) {
    const path = entry.path.replace(/\.pdf$/, '');
    const pdf = await readPdf(readFileSync(join(out, `${path}.pdf`)));
    const word = await wordText(readFileSync(join(out, `${path}.docx`)));
    printed.push({ path, entry, pdf, word });
  }
  return printed;
}

export const entriesIn = (out: string): readonly Entry[] =>
  readManifest(readFileSync(join(out, 'manifest.json'), 'utf8'))?.files ?? [];

export const called = (printed: readonly Printed[], path: string): Printed => {
  const found = printed.find((one) => one.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
};
