import { expect, test } from 'vitest';
import { bareNodes, cellOf, nodesOf, placed, seen, withCell } from './reading.ts';

const text = (value: string) => ({ type: 'text', value });
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children });
const items = (...values: string[]) =>
  values.map((value) => ({ type: 'listItem', spread: false, children: [paragraph(text(value))] }));
const bullets = (...values: string[]) => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items(...values),
});
const numbers = (start: number, ...values: string[]) => ({
  type: 'list',
  ordered: true,
  start,
  spread: false,
  children: items(...values),
});

test('Markdown in a cell stays: emphasis, code, strike, links', () => {
  expect(nodesOf('**a** _b_ `c` ~~d~~ [e](https://x.org)')).toEqual([
    paragraph(
      { type: 'strong', children: [text('a')] },
      text(' '),
      { type: 'emphasis', children: [text('b')] },
      text(' '),
      { type: 'inlineCode', value: 'c' },
      text(' '),
      { type: 'delete', children: [text('d')] },
      text(' '),
      { type: 'link', title: null, url: 'https://x.org', children: [text('e')] },
    ),
  ]);
});

test.each(['a<br>b', 'a<br/>b', 'a<br />b', 'a<BR>b', 'a <br> b', 'a\u2028b'])(
  '%s breaks the line',
  (cell) => {
    expect(nodesOf(cell)).toEqual([paragraph(text('a'), { type: 'break' }, text('b'))]);
    expect(cellOf(cell)).toMatchObject({ text: 'a b' });
  },
);

test.each(['a<br><br>b', 'a<br></br>b', '<p>a</p><p>b</p>'])('%s is two paragraphs', (cell) => {
  expect(nodesOf(cell)).toEqual([paragraph(text('a')), paragraph(text('b'))]);
});

test.each([
  '- a<br>- b',
  '• a<br>• b',
  '• a • b',
  '•a<br>•b',
  '* a<br>* b',
  '-a<br>-b',
  '<br> - a<br> - b',
  '<ul><li>a</li><li>b</li></ul>',
  '<ul><li>a<li>b</ul>',
  '<p>- a</p><p>- b</p>',
])('%s is a list', (cell) => {
  expect(clean(nodesOf(cell))).toEqual([bullets('a', 'b')]);
  expect(cellOf(cell)).toMatchObject({ text: 'a b' });
});

test('a numbered list that begins anew is another list', () => {
  const again = '<p>1. a</p><p>2. b</p><p>1. c</p><p>2. d</p>';
  expect(clean(nodesOf(again.replaceAll('</p><p>2', '<br>2')))).toEqual([
    numbers(1, 'a', 'b'),
    numbers(1, 'c', 'd'),
  ]);
});

test('white space within a line is one space', () => {
  expect(nodesOf('a   b<!-- c -->  d')).toEqual([paragraph(text('a b d'))]);
});

test.each(['1. a<br>2. b', '1) a<br>2) b', '<ol><li>a</li><li>b</li></ol>'])(
  '%s is a numbered list',
  (cell) => {
    expect(clean(nodesOf(cell))).toEqual([numbers(1, 'a', 'b')]);
  },
);

/** Lists out of HTML have `checked: null`, and `start: null` where they are not numbered. */
const clean = (nodes: unknown): unknown =>
  JSON.parse(JSON.stringify(nodes, (_, value: unknown) => (value === null ? undefined : value)));

test('words before and after bullets are paragraphs', () => {
  expect(clean(nodesOf('Leads:<br>- a<br>- b<br>Well.'))).toEqual([
    paragraph(text('Leads:')),
    bullets('a', 'b'),
    paragraph(text('Well.')),
  ]);
});

test.each(['1. Only one', '-5 degrees', 'a - b - c', 'twelve • thirteen'])(
  '%s is no list',
  (cell) => {
    expect(nodesOf(cell)).toEqual([paragraph(text(cell))]);
  },
);

test('HTML for emphasis, code, links and raised figures is read', () => {
  expect(
    nodesOf(
      '<b>a</b><strong>b</strong><i>c</i><em>d</em><code>e</code><a href="https://x.org">f</a>m<sup>2</sup>H<sub>2</sub>n<sup>th</sup>',
    ),
  ).toEqual([
    paragraph(
      { type: 'strong', children: [text('a')] },
      { type: 'strong', children: [text('b')] },
      { type: 'emphasis', children: [text('c')] },
      { type: 'emphasis', children: [text('d')] },
      { type: 'inlineCode', value: 'e' },
      { type: 'link', title: null, url: 'https://x.org', children: [text('f')] },
      text('m²H₂nth'),
    ),
  ]);
});

test('scripts, styles, frames and comments are no content', () => {
  const cell = 'a <script>alert(1)</script><style>p{}</style><iframe>x</iframe><!-- c -->b';
  expect(cellOf(cell)).toMatchObject({ text: 'a b' });
  const { messages } = seen(withCell(cell));
  expect(placed(messages)).toEqual(['5:17 html-left-out']);
  expect(messages[0]?.message).toContain('<script>, <style>, <iframe>');
});

test.each([
  ['[words](javascript:alert(1))', 'words'],
  ['[words](file:///etc/passwd)', 'words'],
  ['[words](//x.org)', 'words'],
  ['[words](./other.md)', 'words'],
  ['[**words**](data:text/html,x)', 'words'],
  ['<a href="vbscript:x">words</a>', 'words'],
  ['<a href=" javascript:x">words</a>', 'words'],
])('%s loses its target and keeps its words', (cell, words) => {
  expect(cellOf(cell)).toMatchObject({ text: words });
  expect(JSON.stringify(nodesOf(cell))).not.toContain('"link"');
  expect(placed(seen(withCell(cell)).messages)).toEqual(['5:17 link-target-dropped']);
});

test.each(['https://x.org/a', 'http://x.org', 'mailto:a@x.org', 'HTTPS://X.ORG'])(
  'a link to %s stays',
  (url) => {
    expect(JSON.stringify(nodesOf(`[w](${url})`))).toContain(`"url":"${url}"`);
    expect(seen(withCell(`[w](${url})`)).messages).toEqual([]);
  },
);

test('a link without words shows its address', () => {
  expect(cellOf('[](https://x.org)')).toMatchObject({ text: 'https://x.org' });
});

test('a picture whose file is not at hand is replaced by its words, with a message', () => {
  const data = `data:image/png;base64,${'A'.repeat(46_000)}`;
  expect(cellOf(`a ![a chart](${data}) b`)).toMatchObject({ text: 'a a chart b' });
  const { messages } = seen(withCell(`a ![a chart](${data}) b`));
  expect(placed(messages)).toEqual(['5:19 picture-unfit']);
  expect(messages[0]?.severity).toBe('warning');
  expect(messages[0]?.message.length).toBeLessThan(200);
  expect(cellOf('![](x.png)').kind).toBe('blank');
  expect(cellOf('a <img src="x.png" alt="chart">')).toMatchObject({ text: 'a chart' });
});

test('reference links and footnotes are resolved where they stand', () => {
  const { ladder, messages } = seen(
    `${withCell('[a][x], ![c][x], [x] and b[^1]')}\n[x]: https://x.org\n[^1]: In *short*.\n\n    More [x].\n`,
  );
  const found = ladder.tracks[0]?.areas[0]?.competencies[0]?.expectations[0];
  expect(found).toMatchObject({ kind: 'stated', text: 'a, c, x and b (In short. More x.)' });
  expect(JSON.stringify(found)).not.toMatch(/Reference|footnote|image/);
  expect(placed(messages)).toEqual(['5:25 picture-left-out']);
});

test('footnotes that refer to one another come to an end', () => {
  const { ladder, messages } = seen(`${withCell('a[^1]')}\n[^1]: one[^2]\n[^2]: two[^1]\n`);
  const found = ladder.tracks[0]?.areas[0]?.competencies[0]?.expectations[0];
  expect(found).toMatchObject({ text: 'a (one[2])' });
  expect(placed(messages)).toEqual(['8:1 footnote-unused']);
});

test('a footnote that nothing refers to is reported', () => {
  const { messages } = seen(`${withCell('a')}\n[^1]: Lost words.\n`);
  expect(placed(messages)).toEqual(['7:1 footnote-unused']);
});

test('zero-width characters go; characters that join letters stay', () => {
  expect(cellOf('En\u200Bgi\uFEFFneers it')).toMatchObject({ text: 'Engineers it' });
  expect(cellOf('می\u200Cخواهم')).toMatchObject({ text: 'می\u200Cخواهم' });
  expect(nodesOf('a\u00A0b')).toEqual([paragraph(text('a\u00A0b'))]);
  expect(cellOf('a\u00A0 b')).toMatchObject({ text: 'a b' });
});

test('prose keeps its blocks, and holds no HTML', () => {
  const { ladder } = seen(
    `Intro.\n\n- [x] one\n  1. two\n\n> quote\n\n<details><summary>More</summary>\n\nHidden **words**.\n\n</details>\n\n${withCell('a')}`,
  );
  const types = ladder.introduction.map(({ type }) => type);
  expect(types).toEqual(['paragraph', 'list', 'blockquote', 'paragraph', 'paragraph']);
  expect(JSON.stringify(bareNodes(ladder.introduction))).not.toContain('html');
});

test('elements nested too deeply give an error at the cell', () => {
  const { messages } = seen(withCell(`a ${'<div>'.repeat(70)}`));
  expect(placed(messages)).toEqual(['5:17 nesting-too-deep']);
});

test('the words of a picture in several sizes are one paragraph', () => {
  const picture = '<picture><source srcset="a-dark.png"><img alt="Knots" src="a.png"></picture>';
  expect(nodesOf(picture)).toEqual([
    { type: 'paragraph', children: [{ type: 'text', value: 'Knots' }] },
  ]);
});
