import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutTableComments } from '../../src/ladder/markdown/comments.ts';
import { rows, seen, trackAt } from './reading.ts';

const table = (...between: readonly string[]): string =>
  ['# T', '', '| Skill | Junior | Senior |', '|---|---|---|', ...between, '| b | y | z |', ''].join(
    '\n',
  );

test.each([
  ['between two rows', ['| a | u | v |', '<!-- c -->']],
  ['with pipes', ['| a | u | v |', '<!-- | c | d | e | -->']],
  ['of several lines, some blank', ['| a | u | v |', '<!--', '| c | d | e |', '', '-->']],
  ['before the first row', ['<!-- c -->', '| a | u | v |']],
  ['in a cell, with pipes', ['| a | u <!-- | c | --> | v |']],
  ['behind a row', ['| a | u | v | <!-- c -->']],
])('a comment %s is no content', (_, between) => {
  const { ladder, messages } = seen(table(...between));
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: u | v', ' >  > b: y | z']);
  expect(messages).toEqual([]);
});

test('in code a comment is text', () => {
  const { ladder } = seen(table('| a | `<!-- u -->` | v |'));
  expect(rows(trackAt(ladder, 0))[0]).toBe(' >  > a: <!-- u --> | v');
  const fenced = '```\n| a | b |\n|---|---|\n<!-- c -->\n| d | e |\n```\n';
  expect(withoutTableComments(fenced)).toBe(fenced);
});

test('every other character stays in its line and column', () => {
  const piece = fc.constantFrom('<!--', '-->', '|', '|---|', 'a', ' ', '\n', '\r\n', '`', '```');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const before = pieces.join('').split(/\r\n|\n/);
      const after = withoutTableComments(pieces.join('')).split(/\r\n|\n/);
      expect(after).toHaveLength(before.length);
      for (const [at, line] of after.entries()) {
        const own = before[at] ?? '';
        const isSame = line.split('').every((sign, column) => sign === ' ' || sign === own[column]);
        expect(isSame || line === '|').toBe(true);
      }
    }),
  );
});

test('a million comments are read in a moment', () => {
  const many = `| a | b |\n|---|---|\n${'<!-- x\n'.repeat(100_000)}| c | d |\n`;
  expect(withoutTableComments(many)).toHaveLength(many.length);
});
