/** Look is data: no number of points and no colour stands in the code that draws. */
import { describe, expect, it } from 'vitest';
import { sources, textOf } from '../support/architecture.ts';

/** What knows a format's insides, or turns one unit into another, has that format's numbers. */
const EXEMPT =
  /^render\/(pdf\/engine\/|word\/file\/|lent\/|page\.ts|colour\.ts|read-theme\.ts|word\/units\.ts|word\/core-properties\.ts)/;

const drawing = sources.filter((file) => file.startsWith('render/') && !EXEMPT.test(file));

/** Comments blank, so that lines keep their numbers; words of strings too. */
const code = (text: string): string =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/\/\/ .*$/gm, '')
    .replaceAll(/'[^'\n]*'|`[^`]*`/g, (words) => words.replaceAll(/[^\n]/g, ' '))
    .replaceAll(/\/(?:[^/\n\\]|\\.)+\/[dgimsuvy]+/g, '');

/** A constant that says in a comment above what it is: a limit, or a property of a face. */
const isExplained = (lines: readonly string[], at: number): boolean =>
  /^(export )?const [A-Z_]+\b/.test(lines[at] ?? '') && (lines[at - 1] ?? '').endsWith('*/');

const NUMBER = /(?<![\w.$])\d[\d_]*(?:\.\d+)?\b/g;

/** None, one, half and double say nothing of a length. */
const INNOCENT: ReadonlySet<string> = new Set(['0', '1', '2']);

function numbersIn(text: string): readonly string[] {
  const lines = text.split('\n');
  return code(text)
    .split('\n')
    .flatMap((line, i) => {
      const found = [...line.matchAll(NUMBER)]
        .map(([number]) => number)
        .filter((number) => !INNOCENT.has(number));
      return found.length === 0 || isExplained(lines, i) ? [] : [`${i + 1}: ${found.join(' ')}`];
    });
}

const coloursIn = (text: string): readonly string[] =>
  [...text.replaceAll(/\/\*[^]*?\*\/|\/\/ .*$/gm, '').matchAll(/['"`]#?[0-9a-f]{6}['"`]/gi)].map(
    ([colour]) => colour,
  );

/** Lengths in strings: SVG and CSS have them. */
const lengthsIn = (text: string): readonly string[] =>
  [...text.matchAll(/['"`\s=]\d+(\.\d+)?(pt|px|mm|cm|in)\b['"`]/g)].map(([length]) => length);

describe('the renderers', () => {
  it('are looked at', () => {
    expect(drawing.length).toBeGreaterThan(80);
    expect(drawing).toContain('render/pdf/cover.ts');
    expect(drawing).toContain('render/word/cover.ts');
  });

  it.each(drawing)('%s has neither points nor colours of its own', (file) => {
    const text = textOf(file);
    expect(numbersIn(text)).toEqual([]);
    expect(coloursIn(text)).toEqual([]);
    expect(lengthsIn(text)).toEqual([]);
  });
});

describe('the look', () => {
  it.each([
    ['const gap = 12;', ['1: 12']],
    ['const width = size * 0.45;', ['1: 0.45']],
    ['const LABEL = 0.45;', ['1: 0.45']],
    ['/** Half, nearly. */\nconst LABEL = 0.45;', []],
    ['const a = x / 2 + 1 - 0;', []],
    ['const a = 3 * strokes.hairline;', ['1: 3']],
    ["const a = 'h1 in 12'; // 12 pt", []],
    ['/* 12 */ const heading4 = sizes.heading4;', []],
    ['const a = 1.5;', ['1: 1.5']],
  ])('finds numbers in %j', (text, found) => {
    expect(numbersIn(text)).toEqual(found);
  });

  it.each([
    ["color: '#0b4f6c'", 1],
    ["color: 'FFFFFF'", 1],
    ["color: 'auto'", 0],
  ])('finds colours in %j', (text, count) => {
    expect(coloursIn(text)).toHaveLength(count);
  });
});
