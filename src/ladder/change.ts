/** What becomes of an expectation between two levels. */
import { similarity } from './similarity.ts';
import { picturesOf, statementKey, type Stated } from './table/statement-key.ts';
import { keysIn } from './word-list.ts';

/**
 * `starts`: nothing was asked before, or it did not apply. `ends`: nothing is asked any more.
 * `reworded`: the old text with new words, or with more. `rewritten`: another text. `none`: neither
 * level states anything.
 */
export type Change = 'same' | 'starts' | 'ends' | 'reworded' | 'rewritten' | 'none';

/** From this similarity on, a text is the old one reworded; below it, another text. */
const reworded = 0.3;

/** From what holds before to what holds after; several statements only in cumulative ladders. */
export function changeBetween(before: readonly Stated[], after: readonly Stated[]): Change {
  if (before.length === 0) return after.length === 0 ? 'none' : 'starts';
  if (after.length === 0) return 'ends';
  const added = addedTo(before, after);
  if (added) return added.length === 0 ? 'same' : 'reworded';
  return similarity(textOf(before), textOf(after)) >= reworded ? 'reworded' : 'rewritten';
}

/** What is stated after and was not before, where all that was before holds on; else nothing. */
export function addedTo(
  before: readonly Stated[],
  after: readonly Stated[],
): readonly Stated[] | undefined {
  if (!before.every((one) => isAmong(one, after))) return undefined;
  return after.filter((one) => !isAmong(one, before));
}

const isAmong = (one: Stated, others: readonly Stated[]): boolean =>
  others.some((other) => sayTheSame(one, other));

/** The same words in the same order and the same pictures, whatever their case and punctuation. */
function sayTheSame(one: Stated, other: Stated): boolean {
  if (statementKey(one) === statementKey(other)) return true;
  const [words, others] = [keysIn(one.text), keysIn(other.text)];
  if (words.length === 0 || words.join(' ') !== others.join(' ')) return false;
  return picturesOf(one).join() === picturesOf(other).join();
}

export const textOf = (statements: readonly Stated[]): string =>
  statements.map(({ text }) => text).join(' ');
