/** Files with a password, as other programs open them, fill them in and save them. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { fieldKey } from '../../src/document/field-id.ts';
import { built } from '../support/built.ts';
import { put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';
import { client } from './client.ts';

const PASSWORD = 'Grün & weiß 12';
const WRONG = 'Grün & weiß 13';
const packet = 'review-packet/employee/K-2';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(async () => {
  const rows = people
    .trimEnd()
    .split('\n')
    .map((row, i) => `${row},${i === 0 ? 'document_password' : PASSWORD}`);
  folder = smallProject({ 'roster/people.csv': rows.join('\n') });
  const asked = ['review-packet/employee', '--person', 'K-2', '--protect', 'roster'];
  await built(folder, ['build', ...asked, '--date', '2026-11-23']);
  mkdirSync(path('back'));
});

it('qpdf calls a PDF sound, and its encryption AES-256 of revision 6', async () => {
  const file = path(`out/${packet}.pdf`);
  const said = await client('qpdf', `--password=${PASSWORD}`, '--show-encryption', file);
  expect(said).toContain('R = 6');
  expect(said).toContain('Supplied password is user password');
  expect(said).toContain('extract for accessibility: allowed');
  expect(said).toContain('modify forms: allowed');
  expect(said).toContain('modify anything: not allowed');
  expect(said.match(/encryption method: AESv3/g)).toHaveLength(3);
  const checked = await client('qpdf', `--password=${PASSWORD}`, '--check', file);
  expect(checked).toContain('No syntax or stream encoding errors');
  await expect(client('qpdf', `--password=${WRONG}`, '--check', file)).rejects.toThrow(/password/);
});

it('poppler reads a PDF with its password, and not without', async () => {
  const file = path(`out/${packet}.pdf`);
  expect(await client('pdftotext', '-upw', PASSWORD, file, '-')).toContain('Piotr Żuławski');
  expect(await client('pdfinfo', '-upw', PASSWORD, file)).toContain('algorithm:AES-256');
  await expect(client('pdftotext', file, '-')).rejects.toThrow(/password/i);
});

/** A locked Word file as LibreOffice saves it, locked, with fields filled in. */
function savedByLibreOffice(password: string, values: Readonly<Record<string, string>>) {
  const wanted = Object.entries(values).map(([id, value]) => [fieldKey(id), value]);
  put(
    folder,
    'values.json',
    JSON.stringify(Object.fromEntries([['password', password], ...wanted])),
  );
  const script = new URL('fill-word.py', import.meta.url).pathname;
  const files = [path('profile'), path(`out/${packet}.docx`), path('back/final (2).docx')];
  return client('/usr/bin/python3', script, ...files, path('values.json'));
}

it('LibreOffice opens a Word file with its password, and what it saves with it is collected', async () => {
  const filled = await savedByLibreOffice(PASSWORD, {
    'rating.craft.knives': 'Exceeding',
    comments: 'A good year',
  });
  expect(filled.trim()).toBe('2');
  expect(readFileSync(path('back/final (2).docx')).subarray(0, 4).toString('hex')).toBe('d0cf11e0');
  const said = await built(folder, ['collect', 'back', '--protect', 'roster', '--json']);
  const { files, messages } = JSON.parse(said);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ filled: 2, comparison: { compared: true, changes: [] } });
  expect(messages.map(({ code }: { readonly code: string }) => code)).toEqual(['collect-unmarked']);
  const table = readFileSync(path('out/collected/assessments.csv'), 'utf8');
  expect(table).toContain('K-2,h2,craft.knives,self,exceeding');
  expect(said + table).not.toContain(PASSWORD);
});

it('LibreOffice does not open a Word file with another password', async () => {
  await expect(savedByLibreOffice(WRONG, {})).rejects.toThrow();
});

it('a PDF that came back as it was sent is collected, and empty', async () => {
  mkdirSync(path('same'));
  copyFileSync(path(`out/${packet}.pdf`), path('same/x.pdf'));
  const said = await built(folder, ['collect', 'same', '--protect', 'roster', '--json']);
  const { files, messages } = JSON.parse(said);
  expect(files[0]).toMatchObject({ filled: 0, comparison: { compared: true, changes: [] } });
  expect(messages.map(({ code }: { readonly code: string }) => code)).toEqual(['collect-empty']);
});
