import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { folder } from './foldering.ts';
import { placed, seen } from './reading.ts';

const name = fc.constantFrom(
  'README.md',
  'index.md',
  'junior.md',
  'senior.md',
  'l1.md',
  'l2.md',
  'a/index.md',
  'a.md',
  'a/junior.md',
  'a/b/junior.md',
  'a/b/senior.md',
  'a/2.md',
  'b/x.csv',
  'b/y.yaml',
  'b/z.json',
);

const piece = fc.constantFrom(
  '# Junior\n\n',
  '# Senior\n\n',
  '## Work\n\n',
  '- **Work:** works\n',
  '| Skill | Junior | Senior |\n|---|---|---|\n| a | b | c |\n\n',
  '- [on](senior.md)\n- [up](../l1.md#x)\n',
  '---\nparts: [l1.md, a/junior.md, gone]\n---\n',
  '---\nlevel: 3\norder: x\ntrack: T\n---\n',
  '---\nlevels: [Junior, L2]\nshape: competencies\n---\n',
  'words\n\n',
  '',
);

const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

test('reading a folder never throws, keeps each word, and places each message in a file of it', () => {
  fc.assert(
    fc.property(fc.dictionary(name, text, { maxKeys: 8, noNullPrototype: true }), (files) => {
      const { messages } = folder(files);
      const known = new Set(['ladders', ...Object.keys(files).map((file) => `ladders/${file}`)]);
      expect(messages.filter(({ file }) => !known.has(file))).toEqual([]);
      expect(messages.filter(({ code }) => code === 'ladder-words-lost')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test.each([
  'weight: 3',
  'sidebar_position: 2',
  'layout: page',
  'tags: [a]',
  'draft: true',
  'slug: x',
])('the key of another program is no fault: %s', (key) => {
  expect(seen(`---\n${key}\n---\n\n# A\n\nwords\n`).messages.map(({ code }) => code)).toEqual([
    'ladder-unrecognised',
  ]);
});

test.each([
  ['cumulativ', 'cumulative'],
  ['level-s', 'levels'],
  ['Title', 'title'],
  ['vresion', 'version'],
  ['same_as', 'same-as'],
])('%s is a slip of the pen for %s', (key, meant) => {
  const { messages } = seen(`---\n${key}: x\n---\n\n# A\n\nwords\n`);
  expect(placed(messages)).toContain('2:1 front-matter-misspelt');
  expect(messages.find(({ code }) => code === 'front-matter-misspelt')?.hint).toContain(meant);
});

test('any other key is told of, and is no warning', () => {
  const { messages } = seen('---\ncolour: red\n---\n\n# A\n\nwords\n');
  const message = messages.find(({ code }) => code === 'front-matter-key');
  expect(message).toMatchObject({ line: 2, severity: 'info' });
});
