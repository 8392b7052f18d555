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
  expect(placed(check(table(' | Skill | J | S', 'A | a | | ', ' | b | 1 | 2')))).toEqual([
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

test.each([
  ['Skill | L1 | L2 | L4', ['3:21 level-skipped']],
  ['Skill | L3 – Senior | L5 – Lead', ['3:25 level-skipped']],
  ['Skill | Engineer I | Engineer III', ['3:24 level-skipped']],
  ['Skill | L1 | L2 | M4', []],
  ['Skill | Junior | Senior 2', []],
])('levels left out: %s', (header, expected) => {
  const cells = header.split(' | ').map((_, index) => (index === 0 ? 'a' : `says ${index}`));
  expect(placed(check(table(header, cells.join(' | '))))).toEqual(expected);
});

test('a competency that a level between others leaves blank; one that begins late', () => {
  const messages = check(table('Skill | J | M | S', 'a | 1 | | 3', 'b | | 2 | 3', 'c | 1 | 2 | 3'));
  expect(placed(messages)).toEqual(['5:3 competency-gap', '6:3 competency-partial']);
  expect(messages.map(({ severity }) => severity)).toEqual(['warning', 'info']);
  expect(messages[0]?.message).toContain('"M"');
});

test('levels that share no competencies are told of once', () => {
  const messages = check(
    '# T\n\n## L1\n\n- **a:** 1\n- **b:** 2\n\n## L2\n\n- **c:** 3\n- **d:** 4\n',
  );
  expect(placed(messages)).toEqual(['1:1 competencies-unaligned']);
  expect(messages[0]?.message).toContain('4 of the 4');
});

test('a cumulative ladder need not say anything again', () => {
  const text = `---\ncumulative: yes\n---\n${table('Skill | J | M | S', 'a | 1 | | 3')}`;
  expect(check(text)).toEqual([]);
});

test.each([
  ['Mentoring', 'Mentorship'],
  ['Communication', 'Comunication'],
  ['Problem solving', 'Problem-solving skills'],
])('%s and %s at different levels are probably one', (one, other) => {
  const messages = check(
    `# T\n\n## L1\n\n- **${one}:** x\n- **Common:** y\n\n## L2\n\n- **Common:** z\n- **${other}:** w\n`,
  );
  const drift = messages.find(({ code }) => code === 'competency-level-drift');
  expect(drift).toMatchObject({ line: 11, severity: 'warning' });
  expect(drift?.message).toContain('0.md:5');
  expect(drift?.hint).toContain(`"${other}": "${one}"`);
});

test.each([
  ['Internal tools', 'External tools'],
  ['Phase 1', 'Phase 2'],
  ['Writing', 'Reading'],
])('%s and %s are two', (one, other) => {
  const text = `# T\n\n## L1\n\n- **${one}:** x\n- **Common:** y\n\n## L2\n\n- **Common:** z\n- **${other}:** w\n`;
  expect(check(text).map(({ code }) => code)).not.toContain('competency-level-drift');
});
