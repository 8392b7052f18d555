/** That the fixtures' harness finds what is wrong, and that annotations change nothing. */
import { describe, expect, test } from 'vitest';
import { report } from '../../src/diagnostics.ts';
import { annotationsIn, differences } from './annotation.ts';
import { type Fixture, fixtureNames, readFixture, readSources, type Source } from './fixture.ts';
import { goldenOf } from './golden.ts';

const file = 'a/b.md';

const short = report('row-short', { file, line: 2, column: 3 }, { found: 1, expected: 2 });
const source = (text: string) => [{ file, text }];

test.each([
  ['a\nb <!-- ✗ row-short -->', []],
  ['a\nb <!-- ✗ 3 row-short -->', []],
  ['a\nb\n<!-- ✗^ row-short -->', []],
  ['a\nb', ['a/b.md:2:3 row-short is said, but not announced: ']],
  [
    'a <!-- ✗ row-short -->\nb',
    ['a/b.md:1 row-short is announced', 'a/b.md:2:3 row-short is said'],
  ],
  ['a\nb <!-- ✗ row-long -->', ['a/b.md:2 row-long is announced', 'a/b.md:2:3 row-short is said']],
  ['a\nb <!-- ✗ 4 row-short -->', ['a/b.md:2:4 row-short is ann', 'a/b.md:2:3 row-short is said']],
  ['a\nb <!-- ✗ row-short, row-short -->', ['a/b.md:2 row-short is announced, but not said']],
])('%j against row-short at 2:3', (text, expected) => {
  const found = differences(source(text), [short]);
  expect(found).toEqual(expected.map((start) => expect.stringContaining(start)));
});

test('YAML announces in its own comments, CSV not at all', () => {
  const yaml = { file: 'a/b.yaml', text: 'a: 1 # ✗ yaml-value, 4 yaml-syntax\n' };
  expect(annotationsIn(yaml)).toEqual([
    { file: 'a/b.yaml', line: 1, code: 'yaml-value' },
    { file: 'a/b.yaml', line: 1, column: 4, code: 'yaml-syntax' },
  ]);
  expect(differences([], [{ ...short, file: 'a/b.csv' }])).toEqual([]);
});

const isAnnotated = (one: Source): boolean => annotationsIn(one).length > 0;

const annotated = fixtureNames().filter((name) => readFixture(name).sources.some(isAnnotated));

const linesOf = ({ messages }: Fixture) => messages.map(({ line, code }) => `${line} ${code}`);

describe.each(annotated)('%s', (name) => {
  const fixture = readFixture(name);
  const code = fixture.sources.flatMap(annotationsIn)[0]?.code;

  test('fails without one of its messages, and with one more', () => {
    const without = fixture.messages.filter((message) => message.code !== code);
    expect(differences(fixture.sources, without)).not.toEqual([]);
    const again = fixture.messages.filter((message) => message.code === code);
    expect(differences(fixture.sources, [...fixture.messages, ...again])).not.toEqual([]);
  });

  test('reads the same without its annotations', () => {
    const bare = readSources(name, (text) =>
      text.replace(/(?:<!--|#) ✗.*?(?:-->|(?=\r?$))/gmu, ''),
    );
    expect(goldenOf(bare)).toBe(goldenOf(fixture));
    expect(linesOf(bare)).toEqual(linesOf(fixture));
  });
});
