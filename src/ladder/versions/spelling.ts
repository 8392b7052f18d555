/** Whether words are the same, better spelt. */
import { diffChars } from 'diff';

/** Letters from which on two may differ. */
const long = 8;
const shortest = 4;

/**
 * A word for a word, each with one letter added, left out or another, two from eight letters on; or
 * words that were joined or parted. The first letter stays, so that "formal" is not "informal", and
 * figures do.
 */
export function isSpelling(before: readonly string[], after: readonly string[]): boolean {
  if (before.join('') === after.join('')) return true;
  return (
    before.length === after.length &&
    before.every((word, index) => isSlip(word, after[index] ?? ''))
  );
}

function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortest || /\p{N}/u.test(one + other)) return false;
  if (one[0] !== other[0]) return false;
  const most = Math.max(one.length, other.length) >= long ? 2 : 1;
  const parts = diffChars(one, other, { maxEditLength: 2 * most });
  if (!parts) return false;
  const letters = (side: 'added' | 'removed'): number =>
    parts.filter((part) => part[side]).reduce((sum, { value }) => sum + value.length, 0);
  return letters('added') <= most && letters('removed') <= most;
}
