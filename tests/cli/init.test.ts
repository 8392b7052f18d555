import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/ladder/write/lines.ts';
import { readLadder } from '../../src/ladder/read.ts';
import { command } from '../support/command.ts';
import { folderOf } from '../support/folder.ts';

const bakery = `# Bakery

Bread for the town.

## Junior Baker

- **Dough:** Kneads by hand, and tells when it is ready
- **Oven:** Loads and unloads

## Senior Baker

- **Dough:** Changes the recipe with the weather
- **Oven:** Same as Junior Baker
`;

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('init turns a ladder into a project that checks and builds', async () => {
  const folder = folderOf({ 'old/bakery.md': bakery });
  const made = await command(folder, ['init', 'old/bakery.md']);
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('wrote ladders/bakery.md');
  expect(read(folder, 'ladders/bakery.md')).toContain(bakery);
  expect(read(folder, 'ladders/bakery.md')).toContain('shape: headings');
  expect(read(folder, 'roster/people.csv')).toContain('Ada Example');
  expect(read(folder, 'roster/assessments.csv')).toMatch(/^EX-001,".+",exceeding,meeting,/m);
  expect((await command(folder, ['check', '--json'])).code).toBe(0);
  const built = await command(folder, ['build', 'offer-appendix', '--format', 'pdf']);
  expect(built).toMatchObject({ code: 0 });
  expect(existsSync(join(folder, 'out/manifest.json'))).toBe(true);
});

test('init without a ladder begins with one that gives no warning', async () => {
  const folder = folderOf();
  expect((await command(folder, ['init'])).code).toBe(0);
  const checked = await command(folder, ['check']);
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.out).toContain('0 errors, 0 warnings');
});

test('init overwrites nothing, and writes nothing where it may not', async () => {
  const folder = folderOf({ 'bakery.md': bakery, 'roster/people.csv': 'mine' });
  const made = await command(folder, ['init', 'bakery.md']);
  expect(made.code).toBe(1);
  expect(made.err).toContain('file-exists');
  expect(read(folder, 'roster/people.csv')).toBe('mine');
  expect(existsSync(join(folder, 'ladders'))).toBe(false);
});

test.each([
  ['init', 'notes.md'],
  ['convert', 'notes.md'],
  ['init', 'none.md'],
])('%s %s: what holds no levels is told, with exit code 2', async (...args) => {
  const folder = folderOf({ 'notes.md': '# Notes\n\nNothing here.\n' });
  const said = await command(folder, args);
  expect(said.code).toBe(2);
  expect(said.err).not.toBe('');
  expect(said.out).toBe('');
});

test('convert prints the canonical table, which is read as the same ladder', async () => {
  const folder = folderOf({ 'bakery.md': bakery });
  const { code, out } = await command(folder, ['convert', 'bakery.md', '--to', 'table']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /\| +(?:Area )?\| Competency \| Junior Baker \| Senior Baker \||\| Area \| Competency \| Junior Baker \| Senior Baker \|/,
  );
  const [before, after] = [bakery, out].map((text) => {
    const { ladder } = readLadder('bakery.md', text);
    return ladder ? linesOf(ladder) : [];
  });
  expect(after?.slice(1)).toEqual(before?.slice(1));
});

test('convert --out writes a new file for each ladder, and overwrites none', async () => {
  const folder = folderOf({ 'a/bakery.md': bakery, 'a/shop.md': bakery.replaceAll('Bak', 'Shop') });
  expect((await command(folder, ['convert', 'a', '--out', 'b'])).code).toBe(0);
  expect(read(folder, 'b/bakery.md')).toContain('shape: table');
  const again = await command(folder, ['convert', 'a', '--out', 'b']);
  expect(again.code).toBe(1);
  expect(again.err.match(/file-exists/g)).toHaveLength(2);
});
