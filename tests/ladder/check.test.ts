import { expect, test } from 'vitest';
import { checkLadders } from '../../src/ladder/check.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { placed } from './reading.ts';

const check = (...texts: readonly string[]) => {
  const files = texts.map((bytes, index) => ({ file: `${index}.md`, bytes }));
  return checkLadders(readLadders(files).ladders);
};

const table = (header: string, ...body: readonly string[]): string =>
  `# T\n\n| ${header} |\n|---${'|---'.repeat(header.split('|').length - 1)}|\n${body.map((row) => `| ${row} |\n`).join('')}`;

test('a sound ladder gives no message', () => {
  expect(check(table('Skill | J | S', 'a | 1 | 2', 'b | n/a | 3'))).toEqual([]);
});

test('a competency twice in an area, at the second, naming the first', () => {
  const messages = check(table('Skill | J | S', 'Writing code | 1 | 2', 'Writing  Code | 3 | 4'));
  expect(placed(messages)).toEqual(['6:3 competency-duplicate']);
  expect(messages[0]?.message).toContain('0.md:5');
  expect(check(table(' | Skill | J | S', 'A | a | 1 | 2', 'B | a | 3 | 4'))).toEqual([]);
});

test('two levels of one title', () => {
  const messages = check(table('Skill | Lead | lead', 'a | 1 | 2'));
  expect(placed(messages)).toEqual(['3:18 level-duplicate']);
  expect(messages[0]?.message).toContain('lead-1');
});

test('a competency of which no level says anything', () => {
  expect(placed(check(table(' | Skill | J | S', 'A | a | | ', ' | b | 1 | ')))).toEqual([
    '5:7 competency-blank',
  ]);
});

test('not applicable at every level is something said', () => {
  expect(check(table('Skill | J | S', 'a | n/a | n/a'))).toEqual([]);
});

test('the same words at neighbouring levels', () => {
  const messages = check(table('Skill | J | M | S', 'a | 1  2 | 1 2 | 3', 'b | 1 | 2 | 1'));
  expect(placed(messages)).toEqual(['5:14 level-unchanged']);
  expect(messages[0]).toMatchObject({ severity: 'info' });
});

test('levels that refer to one another in a circle', () => {
  expect(placed(check(table('Skill | J | S', 'a | Same as S | Same as J')))).toEqual([
    '5:7 same-as-circle',
    '5:19 same-as-circle',
  ]);
});

test('one name spelled in two ways in two tracks, once, with both places', () => {
  const messages = check(
    table('Skill | J | S', 'Reliability, delivery accountability | 1 | 2'),
    table('Skill | K | L', 'Reliability, delivery, accountability | 1 | 2'),
    table('Skill | M | N', 'Reliability, delivery, accountability | 1 | 2'),
  );
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({
    code: 'competency-name-drift',
    file: '1.md',
    line: 5,
    column: 3,
  });
  expect(messages[0]?.message).toContain('0.md:5');
});

test('one spelling in two tracks is as it should be', () => {
  expect(check(table('Skill | J | S', 'a | 1 | 2'), table('Skill | K | L', 'a | 1 | 2'))).toEqual(
    [],
  );
});
