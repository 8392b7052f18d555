/** Passages as they come back from a file: scattered over pages, lines and columns. */
import fc from 'fast-check';

/** Words that hold one another, and repeat: what a search can mistake for something else. */
const words = ['a', 'of', 'test', 'tests', 'testing', 'in', 'code', 'codes', 'decode', 'the', 'x'];

const wordy = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));

export const passages = fc.array(wordy, { minLength: 1, maxLength: 14 });

/** Sentences that share no words with others, though one may stand several times. */
const sentence = fc
  .tuple(fc.constantFrom('k', 'm', 'p', 'r', 'v', 'z'), fc.integer({ min: 1, max: 9 }))
  .map(([mark, length]) =>
    words
      .slice(0, length)
      .map((word) => mark + word)
      .join(' '),
  );

export const sentences = fc.array(sentence, { minLength: 1, maxLength: 14 });

/** Words of heads, feet and repeated headers: no passage holds them. */
const furniture = fc.array(fc.constantFrom('Kopf', 'Fuß', 'Seite', 'Spalte'), { maxLength: 3 });

const PAGE_BREAK = '\f';

/** What stands before a word: mostly white space, now and then a page break. */
const gap = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(' ', '\n', '\t', '  ', '\u00a0', ' \u200b\n') },
  { weight: 1, arbitrary: fc.constant(PAGE_BREAK) },
);

/** A long word may be broken at the end of a line, with a soft hyphen or without. */
const broken = (word: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    word,
    word,
    word,
    `${word.slice(0, 3)}\u00ad\n${word.slice(3)}`,
    `${word.slice(0, 2)} ${word.slice(2)}`,
  );

const written = (some: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(...some.map((word) => fc.tuple(gap, broken(word))))
    .map((laid) => laid.map(([before, word]) => before + word).join(''));

/** One after the other, furniture between them; each passage begins a line, as in both formats. */
const inTurn = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(...texts.map((text) => fc.tuple(furniture, written(text.split(' ')))))
    .map((parts) => parts.map(([before, text]) => `${before.join(' ')}\n${text}`).join('\n'));

/** Side by side in the cells of a row that a page break divides: all beginnings, then all ends. */
const sideBySide = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(...texts.map((text) => cut(text.split(' '))))
    .map((cells) =>
      [0, 1].map((part) => cells.map((cell) => cell[part]).join('\n')).join(PAGE_BREAK),
    );

const cut = (some: readonly string[]): fc.Arbitrary<readonly [string, string]> =>
  fc
    .integer({ min: 1, max: some.length })
    .chain((at) => fc.tuple(written(some.slice(0, at)), written(some.slice(at))))
    .map(([first, rest]) => [first.replaceAll(PAGE_BREAK, ' '), rest.replaceAll(PAGE_BREAK, ' ')]);

/** Rows of one to three cells. */
const rows = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: texts.length, maxLength: texts.length })
    .chain((counts) => {
      let from = 0;
      return fc.tuple(...counts.map((count) => sideBySide(texts.slice(from, (from += count)))));
    })
    .map((laid) => laid.join('\n'));

/**
 * The passages laid out as the texts of pages, in turn or as rows of cells. White space of any
 * kind parts the words, long words are broken, furniture stands between passages, and pages end
 * anywhere, also inside a passage.
 */
export const laidOut = (
  texts: readonly string[],
  layout: 'in turn' | 'rows',
): fc.Arbitrary<readonly string[]> =>
  (layout === 'in turn' ? inTurn(texts) : rows(texts)).map((all) =>
    all.split(PAGE_BREAK).map((page) => `Kopf\n${page}\nFuß`),
  );
