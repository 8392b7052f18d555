/** Passages as they come back from a file: in lines, with words broken and white space of any kind. */
import fc from 'fast-check';

/** Words that hold one another, and repeat: what a comparison can mistake for something else. */
const words = ['a', 'of', 'test', 'tests', 'testing', 'in', 'code', 'codes', 'decode', 'the', 'x'];

const wordy = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));

export const passages = fc.array(wordy, { minLength: 1, maxLength: 14 });

/** What stands before a word. */
const gap = fc.constantFrom(' ', '\n', '\t', '  ', '\u00a0', ' \u200b\n');

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

/** The passages as a file has them, one after the other. */
export const laidOut = (texts: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.tuple(...texts.map((text) => written(text.split(' '))));
