import { describe, expect, test } from 'vitest';
import { readLadder, readLadders } from '../../src/ladder/read.ts';

const nested = (open: string, inside: string, close: string, depth = 70): string =>
  `${open.repeat(depth)}${inside}${close.repeat(depth)}`;

const said = (file: string, text: string) =>
  readLadders([{ file, bytes: text }]).messages.filter(({ severity }) => severity === 'error');

describe.each(['a.md', 'a.csv', 'a.tsv', 'a.yaml', 'a.yml', 'a.json'])('%s', (file) => {
  test('of more than 2 MB is refused, with both sizes', () => {
    const [message, ...others] = said(file, 'a'.repeat(2 * 1024 * 1024 + 1));
    expect(message).toMatchObject({ code: 'file-too-large', file });
    expect(message?.message).toContain('2097153');
    expect(others).toEqual([]);
  });
});

test.each([
  ['Markdown lists', 'a.md', `# A\n\n${'- '.repeat(70)}a\n`, 3],
  ['HTML', 'a.md', `# A\n\n${nested('<div>', 'a', '</div>')}\n`, 3],
  [
    'HTML in a table',
    'a.md',
    `# A\n\n| Skill | Junior | Senior |\n|---|---|---|\n| c | ${nested('<b>', 'a', '</b>')} | d |\n`,
    5,
  ],
  ['YAML', 'a.yaml', `a:\n  b: ${nested('[', 'a', ']')}\n`, 2],
  [
    'YAML by indentation',
    'a.yaml',
    Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
    128,
  ],
  ['YAML as front matter', 'a.md', `---\na: ${nested('[', 'a', ']')}\n---\n`, 2],
  ['JSON', 'a.json', `{"a":\n${nested('[', '1', ']')}}\n`, 2],
  ['JSON without an end', 'a.json', `{"a":\n${'['.repeat(100_000)}`, 2],
])('%s nested in itself is refused at its line', (_, file, text, line) => {
  const [message] = said(file, text);
  expect(message).toMatchObject({ code: 'nesting-too-deep', file, line });
});

test.each([
  ['a.csv', `Skill,Junior,Senior\n${'a,b,c\n'.repeat(20_000)}`],
  ['a.csv', `${'a,'.repeat(20_000)}\n${'b,'.repeat(20_000)}\n`],
  ['a.csv', '"'.repeat(100_000)],
  ['a.csv', ','.repeat(100_000)],
  ['a.yaml', `a: [${'b,'.repeat(5000)}]\n`],
  [
    'a.yaml',
    `a: &a [b,b,b]\n${Array.from({ length: 20 }, (_, n) => `k${n}: &k${n} [${`*${n === 0 ? 'a' : `k${n - 1}`},`.repeat(9)}]`).join('\n')}\n`,
  ],
  ['a.yaml', '- '.repeat(60)],
  ['a.json', `{${Array.from({ length: 3000 }, (_, n) => `"k${n}": "v"`).join(',')}}`],
  ['a.json', '{"level": "Junior", '.repeat(1000)],
])('%s: much of one thing comes to an end', (file, text) => {
  expect(readLadders([{ file, bytes: text }]).messages.length).toBeGreaterThanOrEqual(0);
});

test.each(['- '.repeat(70), '>'.repeat(20_000), '*a_'.repeat(20_000), 'a <!--'.repeat(20_000)])(
  'a field of CSV that no parser should be given is kept as the text it is',
  (marks) => {
    const { ladders } = readLadders([
      { file: 'a.csv', bytes: `Skill,Junior,Senior\na,${marks}b,c\n` },
    ]);
    const [first] = ladders[0]?.tracks[0]?.areas[0]?.competencies[0]?.expectations ?? [];
    expect(first).toMatchObject({
      kind: 'stated',
      text: expect.stringContaining(marks.slice(2, -2)),
    });
  },
);

/** As many items, each with one inside. */
const items = (count: number): string => '- a\n  - b\n'.repeat(count);

test('a list of thousands of items within items is refused; under headings they are read', () => {
  const refused = readLadder('a.md', `# T\n\n${items(5001)}`).messages;
  expect(refused.map(({ code, line }) => `${line} ${code}`)).toEqual(['10004 markup-too-dense']);
  const divided = `# T\n\n## Junior\n\n${items(600)}\n## Senior\n\n${items(600)}`;
  expect(readLadder('a.md', divided).ladder?.tracks[0]?.levels).toHaveLength(2);
});
