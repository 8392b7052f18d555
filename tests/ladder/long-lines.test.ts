import { describe, expect, test } from 'vitest';
import { checkLadders } from '../../src/ladder/check.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { withCell } from './reading.ts';

const long = 45_000;
const word = 'a'.repeat(long);
const words = 'word '.repeat(long / 5);
const data = `data:image/png;base64,${'iVBORw0KGgo'.repeat(long / 10)}`;

/** Characters of the longest message that says all it has to. */
const enough = 2000;

const texts: readonly (readonly [string, string])[] = [
  ['a picture in its own data, in a cell', withCell(`![Lamp](${data})`)],
  ['a picture in its own data, in HTML', withCell(`<img src="${data}" alt="Lamp">`)],
  ['a picture in its own data, among the words', `![Lamp](${data})\n\n${withCell('a')}`],
  ['a picture that a reference defines', `${withCell('![Lamp][l]')}\n[l]: ${data}\n`],
  ['a picture whose words are long', withCell(`![${words}](https://example.org/a.png)`)],
  ['a picture in a heading', withCell('a').replace('# Track', `# ![Lamp](${data}) Track`)],
  ['a link in its own data', withCell(`[${words}](${data})`)],
  ['a link to a file', withCell(`[Lamp](${word}.md)`)],
  ['a link to an anchor', withCell(`[Lamp](#${word})`)],
  ['a word', withCell(word)],
  ['words', withCell(words)],
  ['code', withCell(`\`${words}\``)],
  ['a reference to a level', withCell(`Same as ${word}`)],
  ['a row that is too long', withCell(`a | b | c | ${words} | d`)],
  ['a comment', withCell(`a <!-- ${words} -->`)],
  ['a comment without an end', `${withCell('a')}\n<!-- ${words}`],
  ['an element', withCell(`<script>${words}</script>`)],
  ['a tag', withCell(`<i title="${words}">a</i>`)],
  ['a heading', withCell('a').replace('Track', words)],
  ['a competency', withCell('a').replace('Name', words)],
  ['a level', withCell('a').replace('Junior', `Junior ${words}`)],
  ['a section', `${withCell('a')}\n## ${words}\n\nText.\n`],
  ['a footnote', `${withCell('a')}\n[^${word}]: ${words}\n`],
  ['a key of the front matter', `---\n${word}: a\n---\n${withCell('a')}`],
  ['a value of the front matter', `---\neffective: ${words}\n---\n${withCell('a')}`],
  ['pipes', `# A\n\n${'|'.repeat(long)}\n|---|---|\n`],
  ['hyphens', `# A\n\n| a | b |\n|${'-'.repeat(long)}|---|\n| c | d |\n`],
  ['spaces', withCell(`a${' '.repeat(long)}b`)],
  ['zero-width spaces', withCell(`a${'\u200B'.repeat(long)} b`)],
  ['angle brackets', withCell('<'.repeat(long))],
  ['comments that begin', withCell('<!--'.repeat(long / 4))],
  ['parentheses', withCell(`(${'('.repeat(long)}`)],
  ['a dash', withCell('-'.repeat(long))],
  ['n/a', withCell(`n/a ${'at this level '.repeat(long / 14)}!x`)],
  ['ands', withCell(`Same as ${'and '.repeat(long / 4)}`)],
];

const formats: readonly (readonly [string, string, string])[] = [
  ...texts.map(([name, text]) => [name, 'a.md', text] as const),
  ['a field of CSV', 'a.csv', `Skill,Junior,Senior\na,${words},b\n`],
  ['a head of CSV', 'a.csv', `Skill,Junior ${words},Senior\na,b,c\n`],
  ['a quote without an end in CSV', 'a.csv', `Skill,Junior,Senior\na,"${words},b\n`],
  ['a picture in CSV', 'a.csv', `Skill,Junior,Senior\na,![Lamp](${data}),b\n`],
  ['a scalar of YAML', 'a.yaml', `- level: Junior\n  Lamp: ${words}\n- level: Senior\n  Lamp: b\n`],
  ['a key of YAML', 'a.yaml', `- level: Junior\n  ? ${word}\n  : a\n`],
  ['an anchor of YAML', 'a.yaml', `a: *${word}\n`],
  ['a string of JSON', 'a.json', `[{"level":"Junior","Lamp":"${words}"}]`],
  ['a string without an end in JSON', 'a.json', `[{"level":"Junior","Lamp":"${words}`],
];

describe.each(formats)('%s on a line of 45,000 characters', (_, file, text) => {
  test('is read, and no message prints it whole', () => {
    const { ladders, messages } = readLadders([{ file, bytes: text }]);
    const all = [...messages, ...checkLadders(ladders)];
    const longest = Math.max(0, ...all.map(({ message, hint }) => message.length + hint.length));
    expect(longest).toBeLessThan(enough);
    const isRefused = all.some(({ severity }) => severity === 'error');
    expect(ladders.length > 0 || isRefused).toBe(true);
  });
});
