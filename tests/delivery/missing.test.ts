import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { missing } from '../../src/delivery/missing.ts';
import { laidOut, passages, sentences } from './laid.ts';

const runs = { numRuns: 500 };

/** Passages, and pages that hold `kept` of them. */
const laid = (
  texts: fc.Arbitrary<readonly string[]>,
  layout: 'in turn' | 'rows',
  kept: (all: readonly string[]) => fc.Arbitrary<readonly string[]> = fc.constant,
) =>
  texts.chain((all) =>
    fc.tuple(
      fc.constant(all),
      kept(all).chain((some) => laidOut(some, layout)),
    ),
  );

/** Without one of its passages. */
const lessOne = (all: readonly string[]) =>
  fc.nat(all.length - 1).map((at) => all.toSpliced(at, 1));

/** Without one word of one passage. */
const lessWord = (all: readonly string[]) =>
  fc
    .tuple(fc.nat(all.length - 1), fc.nat())
    .map(([at, seed]) => {
      const words = all[at]?.split(' ') ?? [];
      return all.with(at, words.toSpliced(seed % words.length, 1).join(' '));
    })
    .map((some) => some.filter((text) => text !== ''));

const twice = passages.map(([first = 'a', ...others]) => [first, ...others, first]);

describe('a file that holds every passage', () => {
  it.each([
    ['one after the other', passages, 'in turn'],
    ['in rows of cells that pages divide', sentences, 'rows'],
  ] as const)('misses nothing, %s', (_, texts, layout) => {
    fc.assert(
      fc.property(laid(texts, layout), ([all, pages]) => {
        expect(missing(all, pages)).toEqual([]);
      }),
      runs,
    );
  });

  it('may hold a label out of turn, and one like it as the last line of a title', () => {
    const [before, after] = ['One sentence. ', 'Another thing. '].map((some) => some.repeat(40));
    const said = ['start', 'Label', before ?? '', after ?? '', 'From me to Label'];
    const drawn = ['Label', before ?? '', 'start', after ?? '', 'From me to', 'Label'];
    expect(missing(said, [drawn.map((text) => ({ text }))])).toEqual([]);
  });

  it('may draw a ligature for its letters, and an accent apart from its letter', () => {
    expect(missing(['efficient ﬂow', 'Nguyễn'], ['eﬃcient flow Nguye\u0302\u0303n'])).toEqual([]);
  });

  it('may lack what nobody sees: white space, soft hyphens, boxes to tick', () => {
    expect(missing(['a b\u00adc', ' ☐ yes ☐ no '], ['a  bc yes no'])).toEqual([]);
  });
});

describe('a file that lacks something', () => {
  it.each([
    ['a word', passages, 'in turn', lessWord],
    ['a word of a cell', sentences, 'rows', lessWord],
    ['a passage', passages, 'in turn', lessOne],
    ['a cell', sentences, 'rows', lessOne],
    [
      'one of two equal passages',
      twice,
      'in turn',
      (all: readonly string[]) => fc.constant(all.slice(1)),
    ],
  ] as const)('is always found out: %s', (_, texts, layout, kept) => {
    fc.assert(
      fc.property(laid(texts, layout, kept), ([all, pages]) => {
        expect(missing(all, pages)).not.toEqual([]);
      }),
      runs,
    );
  });

  it('does not take letters of one word for another', () => {
    expect(missing(['Writes a test'], ['Writes test', 'Page 1'])).toEqual(['a']);
    expect(missing(['Test', 'Tests'], ['Tests'])).not.toEqual([]);
  });

  it('names the words that are gone, or the passage if they only lie elsewhere', () => {
    expect(missing(['one two three', 'four'], ['one three', 'four'])).toEqual(['two']);
    expect(missing(['one two'], ['two', 'one'])).toEqual(['one two']);
  });

  it('is not excused by letters in another case', () => {
    expect(missing(['May'], ['may'])).toEqual(['May']);
  });
});

describe('a page that lacks its running head or foot', () => {
  const running = [
    ['Handbook', 'Page 1 of 2'],
    ['Handbook', 'Page 2 of 2'],
  ];

  it('is found out, though another page has it', () => {
    const pages = ['Handbook text Page 1 of 2', 'Page 2 of 2'];
    expect(missing(['text'], pages, running)).toEqual(['Handbook']);
  });

  it('is found out though a passage says the same', () => {
    const pages = ['Handbook Handbook Page 1 of 2', 'Handbook Page 2 of 2'];
    expect(missing(['Handbook'], pages, running)).toEqual([]);
    expect(missing(['Handbook'], ['Handbook Page 1 of 2', ...pages.slice(1)], running)).toEqual([
      'Handbook',
    ]);
  });
});

/** A run a line, at the left edge of its column. */
const run = (left: number) => (text: string) => ({ text, left });

describe('neighbouring cells that begin with the same words, divided by a page', () => {
  const [one, other] = [
    'You own the plan and see it through to its end',
    'You own the plan and see others grow with it',
  ];
  const pages = [
    [...['You own', 'the plan'].map(run(50)), ...['You own', 'the plan', 'and see'].map(run(90))],
    [
      ...['and see it', 'through to its end'].map(run(50)),
      ...['others grow', 'with it'].map(run(90)),
    ],
  ];

  it('are each found in its own column', () => {
    expect(missing([one, other], pages)).toEqual([]);
    expect(missing([other, one], pages)).toEqual([]);
  });

  it('are missed where a column lacks a line', () => {
    const less = [pages[0] ?? [], (pages[1] ?? []).slice(0, -1)];
    expect(missing([one, other], less)).not.toEqual([]);
  });

  it('leave what begins with the same word to those below', () => {
    const below = ['You', 'rest'].map(run(50));
    const after = ['You', 'teach', 'others'].map(run(50));
    expect(missing(['You teach others', 'You rest'], [below, after])).toEqual([]);
  });
});

test('a short passage is not found within a longer one that stands nearer', () => {
  expect(missing(['Contents', 'Table of Contents'], ['Table of Contents\nContents'])).toEqual([]);
  expect(missing(['Contents', 'Table of Contents'], ['Table of Contents'])).not.toEqual([]);
});
