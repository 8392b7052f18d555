import type { Depth } from './model.ts';

/** An attribute's number; the fallback where there is none, or a value that is not one. */
export function numberOf(attribute: string | null | undefined, fallback: number): number {
  const number = Number(attribute ?? Number.NaN);
  return Number.isFinite(number) ? number : fallback;
}

const depths: readonly Depth[] = [1, 2, 3, 4];

/** The nearest depth of heading that there is. */
export const depthOf = (number: number): Depth => depths.findLast((depth) => depth <= number) ?? 1;
