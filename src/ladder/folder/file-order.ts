/** In which order the files of a folder that are levels stand. */
import type { Step } from '../level/step.ts';

/** What is known of one of several levels. */
export interface Standing {
  readonly title: string;
  readonly file: string;
  readonly step: Step;
  /** Front matter `order`. */
  readonly order?: number;
  /** Its place among the links of a guide. */
  readonly linked?: number;
  /** The number its file's name begins with. */
  readonly numbered?: number;
}

export type Reason = 'front matter' | 'links' | 'numbers' | 'names' | 'alphabet';

export interface Ordered<T> {
  readonly sorted: readonly T[];
  readonly reason: Reason;
}

/**
 * From the first to the last step. The surest that is known of all decides: front matter, links,
 * numbers of files, names of levels ("L1", "junior" below "senior"), else the alphabet. An order
 * that runs from the top down is turned round where the names of the levels say so.
 */
export function inOrder<T extends Standing>(levels: readonly T[]): Ordered<T> {
  const byName = sortedBy(levels, (level) => stepKey(level, levels));
  const given: readonly (readonly [Reason, (level: T) => number | undefined])[] = [
    ['front matter', ({ order }) => order],
    ['links', ({ linked }) => linked],
    ['numbers', ({ numbered }) => numbered],
  ];
  for (const [reason, key] of given) {
    const sorted = sortedBy(levels, (level) => [key(level) ?? Number.NaN]);
    if (!sorted) continue;
    const isReversed = byName && sameOrder(sorted.toReversed(), byName);
    return { sorted: isReversed ? byName : sorted, reason };
  }
  if (byName) return { sorted: byName, reason: 'names' };
  const sorted = levels.toSorted(
    (a, b) => compare(stepKey(a, levels), stepKey(b, levels)) || alphabetical(a, b),
  );
  return { sorted, reason: 'alphabet' };
}

const alphabetical = (a: Standing, b: Standing): number =>
  a.title < b.title ? -1 : Number(a.title > b.title);

/** Nothing where a key is not known, or two are the same. */
function sortedBy<T>(
  levels: readonly T[],
  keyOf: (level: T) => readonly number[],
): readonly T[] | undefined {
  const keys = levels.map((level) => keyOf(level));
  const isKnown = keys.every((key) => !key.some(Number.isNaN));
  if (!isKnown || new Set(keys.map(String)).size < levels.length) return undefined;
  return levels.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

const sameOrder = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.every((one, at) => one === b[at]);

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
};

/** "Engineer" without a rank stands where "mid" does. */
const plainRank = 3;

/** By number alone where each has one of its own ("L3 Senior", "L4 Staff"), else by rank first. */
export function stepKey({ step }: Standing, among: readonly Standing[]): readonly number[] {
  const numbers = among.map((one) => one.step.number);
  const isNumbered = !numbers.includes(undefined) && new Set(numbers).size === numbers.length;
  if (isNumbered) return [step.number ?? 0];
  return [scales.indexOf(step.scale), step.rank ?? plainRank, step.number ?? 0];
}

const scales: readonly Step['scale'][] = ['craft', 'management'];
