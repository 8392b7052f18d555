import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../src/cli/excerpt.ts';
import { extentOf } from '../../src/cli/extent.ts';

/** The line and its mark where a message names a column, counted from 1. */
function shown(line: string, column: number, width = 80, file = 'a.md'): readonly [string, string] {
  const { source, mark } = excerptOf(line, column - 1, extentOf(file, line, column - 1), width);
  return [source, mark];
}

/** What of the shown line stands above the mark, cell by cell. */
function above([source, mark]: readonly [string, string]): string {
  const cells = [...new Intl.Segmenter('en').segment(source)].flatMap(({ segment }) =>
    Array.from({ length: stringWidth(segment) }, (__, index) => (index === 0 ? segment : '')),
  );
  return cells.slice(mark.indexOf('^'), mark.length).join('');
}

describe('a mark stands under', () => {
  it.each([
    ['a cell, up to its pipe', '| Baking | Kneads | Shapes |', 'Kneads'],
    ['a cell with an escaped pipe', '| a \\| b | c |', 'a \\| b'],
    ['a cell without pipes at the ends', 'Baking | Kneads well', 'Kneads well'],
    ['the row, from its first pipe', '| Baking | Kneads |', '| Baking | Kneads |'],
    ['a heading', '## Bakery  ', '## Bakery'],
    ['an item of a list', '- Kneads dough.', 'Kneads dough.'],
    ['a value after its key', 'owner: Head Baker', 'Head Baker'],
    ['a link', 'See [the oven](#oven) first.', '[the oven](#oven)'],
    ['a link in a cell', '| [the oven](#oven) and more |', '[the oven](#oven)'],
    ['a picture', 'See ![the oven](oven.png)!', '![the oven](oven.png)'],
    ['an element', 'Some <iframe src="x"> here', '<iframe src="x">'],
    ['a value of a layout', 'For {{person.naem}}, with love', '{{person.naem}}'],
    ['a name inside of it', 'For {{person.naem}}, with love', 'person.naem'],
    ['a directive', 'Now :mark[new]{x=1} words', ':mark[new]{x=1}'],
    ['a word in the middle of words', 'Kneads the dogh, then rests', 'dogh'],
    ['a word in the middle of a cell', '| Kneads the dogh today |', 'dogh'],
  ])('%s', (_, line, marked) => {
    expect(above(shown(line, line.indexOf(marked) + 1))).toBe(marked);
  });

  it.each([
    ['Kneading,Kneads well,Shapes', 'Kneads well'],
    ['Kneading;Kneads well;Shapes', 'Kneads well'],
    ['Kneading,"Kneads, and ""rests""",Shapes', '"Kneads, and ""rests"""'],
    ['Kneading,"Kneads, and', '"Kneads, and'],
    ['Kneading,Kneads | rests,Shapes', 'Kneads | rests'],
    ['Kneading,Kneads,Shapes', 'Kneading,Kneads,Shapes'],
  ])('a cell of the CSV %s', (line, marked) => {
    expect(above(shown(line, line.indexOf(marked) + 1, 80, 'a.csv'))).toBe(marked);
  });

  it('nothing but a place where the column is behind the end of the line', () => {
    expect(shown('abc', 9)).toEqual(['abc', '   ^']);
  });
});

describe('a mark lines up', () => {
  it.each([
    ['tabs', '\tKnead\tthe\tdough', 'the'],
    ['tabs in a table', '|\tBaking\t|\tKneads\t|', 'Kneads'],
    ['wide characters before it', '| 製パン | Kneads | x |', 'Kneads'],
    ['wide characters above it', '| Baking | 生地をこねる | x |', '生地をこねる'],
    ['emoji of several characters', '| 👩‍🍳👍🏽 | Kneads | x |', 'Kneads'],
    [
      'letters with marks of their own',
      '| cre\u0300me bru\u0302le\u0301e | Kneads | x |',
      'Kneads',
    ],
    ['zero-width characters', '| a\u200Bb\u2060c | Kneads | x |', 'Kneads'],
  ])('with %s', (_, line, marked) => {
    expect(above(shown(line, line.indexOf(marked) + 1))).toBe(marked);
  });

  it('shows a tab as four spaces, above and below', () => {
    expect(shown('\tab\tc', 5)).toEqual(['    ab    c', '          ^']);
  });

  it('does not split what one cell holds', () => {
    expect(shown('x 👩‍🍳 y', 5)).toEqual(['x 👩‍🍳 y', '  ^~']);
  });

  it('lets no character turn the direction of the line', () => {
    expect(shown('a \u202Eb c', 5)[0]).toBe('a \uFFFDb c');
  });
});

describe('of a long line', () => {
  const cell = 'Kneads every dough there is. ';
  const long = `| ${cell.repeat(1600)}| Shapes | ${cell.repeat(20)}|`;
  const column = long.indexOf('Shapes') + 1;

  it('the part around the mark is shown, with … where it is cut', () => {
    const [source, mark] = shown(long, column, 60);
    expect(long.length).toBeGreaterThan(45_000);
    expect(source).toMatch(/^….*Shapes.*…$/);
    expect(stringWidth(source)).toBe(60);
    expect(above([source, mark])).toBe('Shapes');
  });

  it('the beginning of what is marked is shown, where all of it has no room', () => {
    const [source, mark] = shown(long, 3, 60);
    expect(source).toMatch(/^\| Kneads every dough there is\. Kneads.*…$/);
    expect(above([source, mark])).toMatch(/^Kneads every/);
    expect(mark.length).toBeLessThan(stringWidth(source));
  });

  it('the end is not cut where it fits', () => {
    expect(shown(`${'a '.repeat(500)}b`, 1001, 30)[0]).toMatch(/^…[a ]+b$/);
  });

  it('is shown at once', () => {
    const lines = Array.from({ length: 200 }, () => shown(long, column, 100)[0]);
    expect(new Set(lines).size).toBe(1);
  });
});

it('whatever the line and column: the mark stands where the column is, inside of the room', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\t',
    '|',
    '字',
    '👩‍🍳',
    'e\u0301',
    '\u200B',
    '\\',
    '<',
    '[',
    '…',
  );
  const lines = fc.array(piece, { minLength: 1, maxLength: 300 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(lines, fc.nat(400), fc.integer({ min: 24, max: 90 }), (line, at, width) => {
      const start = Math.min(at, line.length);
      const { source, mark } = excerptOf(line, start, extentOf('a.md', line, start), width);
      const whole = [...new Intl.Segmenter('en').segment(line)];
      const meant = whole.findLast(({ index }) => index <= start)?.segment ?? '';
      expect(stringWidth(source)).toBeLessThanOrEqual(width);
      expect(mark.length).toBeLessThanOrEqual(width + 1);
      // White space at the end is not shown, and what has no width has no cell.
      const isSeen = start < line.length && stringWidth(meant) > 0 && meant.trim() !== '';
      expect(isSeen && !above([source, mark]).startsWith(meant)).toBe(false);
    }),
  );
});
