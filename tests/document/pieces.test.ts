/** What is put together from pieces is what the whole text is parsed to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlotValue } from '../../src/audience/model.ts';
import { build } from '../../src/document/build.ts';
import { inPieces } from '../../src/document/skeleton.ts';
import { bound, file } from './building.ts';

const values: readonly SlotValue[] = ['Ada', 'Bob', 'https://x.org', '7', 'a *b*'];
const token = (slot: number): string => `\uE000${slot}\uE001`;

const plain = [
  '',
  '',
  '',
  'words',
  `words ${token(0)}`,
  `${token(1)} ${token(0)}`,
  '# Heading',
  `## ${token(2)}`,
  '- item',
  `- ${token(1)}`,
  '  more of it',
  '    far in',
  '1. one',
  '> quoted',
  '---',
  '===',
  '| a | b |',
  '|---|---|',
  `| ${token(3)} | x |`,
  '**bold',
  '[words](https://x.org)',
  `[words](${token(2)})`,
  '[x] and [^1]',
  '<br>',
  '::page-break',
  `::lines{count=2 id=l${token(3)}}`,
  `:one-of[:choice[A]{value=1} :choice[B]]{id=o label="${token(0)}"}`,
  'www.x.org a@b.org',
  `\\`,
  '\ttab',
];

const doubtful = [
  '> :::keep',
  '[x]: https://x.org',
  '[^1]: a note',
  '<div>',
  '<!-- said -->',
  '<!--',
  '-->',
  '```',
  '::toc',
  ':::',
  '::::',
  ':::keep',
  '  :::',
  ':::keep x',
  ':::band[',
  ':::unknown',
  ':::cover[x]',
];

/** Most of them may stand anywhere; some keep a text from being cut. */
const line = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...plain) },
  { weight: 1, arbitrary: fc.constantFrom(...doubtful) },
);

const begins = [
  `section{head="${token(4)}" running=band}`,
  'section',
  `band[${token(0)} :tag[b]]{aside="${token(1)} of ${token(0)}"}`,
  'band[Same]',
  'band[Same]',
  'keep',
  'callout',
  'columns{widths="* *"}',
  'facts',
];

const row = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      `| ${token(0)} | ${token(1)} |`,
      `| **${token(2)}** | – |`,
      '| a | b |',
      '| a |',
      `| :band[${token(0)}]{aside="${token(3)}"} | |`,
      '| :band[Same] | |',
      '| :tint[x]{share=0.5} | a \\| b |',
      '| `a|b` | <br> |',
      '| | |',
      '|---|---|',
      '|a|b',
      '| **a | b** |  ',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('|', '||', '| a | b | c |', 'words', '- | a |', '', '> | a |'),
  },
);

const table = fc
  .tuple(
    fc.constantFrom('', 'words\n\n', '::kept\n', '\n'),
    fc.constantFrom('| A | B |', `| ${token(4)} | ${token(0)} |`, '| | |', '|A|B|'),
    fc.constantFrom('|---|---|', '| :-- | --: |', '|---|', '|---|---|  '),
    fc.array(row, { maxLength: 5 }),
  )
  .map(([before, header, rule, rows]) =>
    [`${before}:::table{description="${token(1)}"}`, header, rule, ...rows, ':::'].join('\n'),
  );

const { text } = fc.letrec<{ text: string; part: string }>((tie) => ({
  text: fc
    .tuple(fc.array(tie('part'), { maxLength: 5 }), fc.constantFrom('\n', '\n\n', '\n\n'))
    .map(([parts, between]) => parts.join(between)),
  part: fc.oneof(
    { depthSize: 'small' },
    fc.array(line, { minLength: 1, maxLength: 3 }).map((some) => some.join('\n')),
    table,
    fc
      .tuple(fc.constantFrom(...begins), fc.integer({ min: 0, max: 9 }), tie('text'))
      .map(([begin, colons, inside]) => {
        const fence = ':'.repeat(3 + colons);
        return `${fence}${begin}\n${inside}\n${fence}`;
      }),
  ),
}));

describe('a text in pieces', () => {
  it('is what it is as a whole, wherever it is cut', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const pieced = inPieces(file, whole);
        if (!pieced) return;
        const { sections, messages } = build({ file, text: whole, placeOf: () => undefined });
        expect(bound(pieced.sections, values)).toStrictEqual(bound(sections, values));
        expect(pieced.messages).toEqual(messages);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['code that holds a container', '```\n\n:::keep\na\n:::\n```'],
    ['HTML that goes on', '<!-- a\n\n:::keep\nb\n:::\n-->'],
    ['a definition', '[x]\n\n:::keep\n[x]: https://x.org\n:::'],
    ['a footnote', 'a[^1]\n\n:::keep\n[^1]: b\n:::'],
    ['a contents', ':::section\n## A\n\n::toc\n:::'],
    ['a cover', ':::cover[x]\n# A\n:::'],
    ['a container after another line', '- a\n:::keep\nb\n:::'],
    ['an end that is indented', ':::keep\na\n :::\n\nb'],
    ['a container without an end', ':::keep\na'],
    ['an end that ends nothing', ':::keep\na\n:::\n:::'],
    ['a section in a section', '::::section\n:::section\na\n:::\n::::'],
    ['something to tell of', `:::unknown{${token(1)}}\na\n:::`],
    ['a mark at its beginning', '\uFEFFa\n\n:::keep\nb\n:::'],
    ['other ends of lines', 'a\r\n\r\n:::keep\r\nb\r\n:::'],
  ])('is not cut where there is %s', (_, whole) => {
    expect(inPieces(file, whole)).toBeUndefined();
  });

  it('is cut where sections and bands stand, and where others do', () => {
    const cut = inPieces(
      file,
      'a\n\n:::::section\n::::band[T]\nb\n\n:::keep\nc\n:::\n::::\n:::::\n\nd',
    );
    expect(cut?.sections).toMatchObject([
      { parts: [{ kind: 'blocks' }] },
      { parts: [{ kind: 'container', parts: [{ kind: 'blocks' }, { kind: 'blocks' }] }] },
      { parts: [{ kind: 'blocks' }] },
    ]);
  });

  it('gives the same nodes where another text has the same piece with other values', () => {
    const [one, other] = [
      `a\n\n:::keep\n${token(0)} and ${token(1)}\n:::`,
      `a ${token(0)}\n\n:::keep\n${token(1)} and ${token(2)}\n:::`,
    ].map((part) => inPieces(file, part)?.sections[0]?.parts?.at(-1));
    expect(one).toMatchObject({ slots: [0, 1] });
    expect(other).toMatchObject({ slots: [1, 2] });
    expect(one?.kind === 'blocks' && other?.kind === 'blocks' && one.blocks === other.blocks).toBe(
      true,
    );
  });
});
