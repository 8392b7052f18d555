import { expect, test } from 'vitest';
import { readLadder } from '../../src/ladder/read.ts';
import { file, placed, withCell } from './reading.ts';

const refused = (text: string): readonly string[] => {
  const { ladder, messages } = readLadder(file, text);
  expect(ladder).toBeUndefined();
  expect(messages.every(({ severity }) => severity === 'error')).toBe(true);
  return placed(messages);
};

test.each([
  ['quotes in one line', '>'.repeat(20_000), 1],
  ['quotes with spaces', `a\n\n${'> '.repeat(65)}b`, 3],
  ['lists in one line', '- '.repeat(2000), 1],
  ['numbered lists in one line', '1. '.repeat(65), 1],
  ['lists by indentation', lists(1000), 65],
  ['emphasis', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, 1],
])('%s nested too deeply are refused before they are parsed', (_, text, line) => {
  expect(refused(text)).toEqual([`${line}:1 nesting-too-deep`]);
});

function lists(depth: number): string {
  return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n');
}

test('nesting that only the parser sees is refused too', () => {
  const [message] = refused(`${'**a '.repeat(70)}${'b**'.repeat(70)}`);
  expect(message).toMatch(/nesting-too-deep/);
});

test.each([
  ['emphasis that is never opened', `a**b${'c* '.repeat(20_000)}`],
  ['emphasis that is never closed', '*a_'.repeat(10_000)],
  ['brackets', '[a]('.repeat(20_000)],
  ['definitions', '[a]: b\n'.repeat(20_000)],
  ['code of every length', Array.from({ length: 600 }, (_, n) => '`'.repeat(n)).join('e')],
  ['underlined headings', 'a\n=\n'.repeat(5000)],
])('%s in great number are refused before they are parsed', (_, text) => {
  expect(refused(text)[0]).toMatch(/^\d+:1 markup-too-dense$/);
});

test('a file over the limit is refused by its size in bytes', () => {
  const { ladder, messages } = readLadder(file, 'é'.repeat(1024 * 1024 + 1));
  expect(ladder).toBeUndefined();
  expect(messages).toMatchObject([{ code: 'file-too-large', file }]);
  expect(messages[0]?.message).toContain('2097154');
});

test('a long footnote that is referred to often is refused', () => {
  const notes = `${withCell('x[^1] '.repeat(250))}\n[^1]: ${'word '.repeat(2000)}\n`;
  expect(refused(notes)[0]).toMatch(/^5:\d+ footnote-repeated$/);
});

test('what is deep or long, but no more than a ladder may be, is read', () => {
  const texts = [
    lists(30),
    `${'> '.repeat(60)}a`,
    `${'*'.repeat(500)}\n`,
    `a\n${'-'.repeat(500)}\n`,
    withCell('**word** '.repeat(600)),
    withCell('word '.repeat(10_000)),
    withCell('a<br>'.repeat(500)),
    withCell('<p>'.repeat(500)),
  ];
  for (const text of texts) {
    expect(readLadder(file, text).messages.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  }
});

test('a table of many rows is read whole', () => {
  const body = Array.from(
    { length: 500 },
    (_, n) => `| c${n} | **does** it | does *it* [w](https://x.org) |\n`,
  );
  const { ladder, messages } = readLadder(
    file,
    `# T\n\n| Skill | J | S |\n|---|---|---|\n${body.join('')}`,
  );
  expect(messages).toEqual([]);
  expect(ladder?.tracks[0]?.areas[0]?.competencies).toHaveLength(500);
});

test('elements that are opened anew in every paragraph are refused', () => {
  const tags = Array.from({ length: 60 }, (_, n) => `<b title="${n}">`).join('');
  const { messages } = readLadder(file, withCell(`a ${tags}${'<p>x'.repeat(3000)}`));
  expect(placed(messages)).toEqual(['5:17 markup-too-dense']);
});

test('merged cells that would cover millions of fields are refused', () => {
  const cell = '<td rowspan=60000 colspan=1000>a</td>';
  const { messages } = readLadder(file, `# A\n\n<table>${`<tr>${cell}</tr>`.repeat(20)}</table>\n`);
  expect(placed(messages)).toContain('3:1 markup-too-dense');
});
