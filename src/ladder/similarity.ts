/** How alike two texts are, word by word. */
import { keysIn } from './word-list.ts';

/** Products of word counts above this, two cells of 2,000 words each, take too long by order. */
const mostPairs = 4e6;

/**
 * 0 (nothing in common) to 1 (the same words in the same order): twice the length of the longest
 * common subsequence of words, divided by the number of words of both. That is the Sørensen–Dice
 * coefficient with order respected, and the form of `ratio` in Python's difflib. Case and
 * punctuation do not count. Very long texts are compared without regard to order (Dice, 1945, over
 * multisets of words).
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [keysIn(one), keysIn(other)];
  if (a.length + b.length === 0) return one === other ? 1 : 0;
  const common = a.length * b.length > mostPairs ? shared(a, b) : inOrder(a, b);
  return (2 * common) / (a.length + b.length);
}

/** The length of the longest common subsequence, one row of the table at a time. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row: readonly number[] = Array.from({ length: b.length + 1 }, () => 0);
  for (const word of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      const same = (row[index] ?? 0) + 1;
      next.push(word === other ? same : Math.max(next[index] ?? 0, row[index + 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** How many words both have, each as often as the one has it that has it less often. */
function shared(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  return b.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}
