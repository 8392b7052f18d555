/** What charts in a line of words have in common. */

/** The words beside it, in points: their size, and the width of their line. */
export interface Letters {
  readonly size: number;
  readonly room: number;
}

/** The colours that are legible where it stands. */
export interface Inks {
  readonly ink: string;
  readonly accent: string;
}

/**
 * The size in points of a chart that is `long` letters' sizes long: smaller than the words where
 * their line has no room for it, but never narrower than one of their letters.
 */
export const fitted = (long: number, { size, room }: Letters): number =>
  Math.min(size, Math.max(size, room) / long);

/** A count as it is written, `most` at most; what is no number counts for none. */
export function countOf(written: string, most: number): number {
  const count = Math.floor(Number(written));
  return Number.isFinite(count) ? Math.min(most, Math.max(0, count)) : 0;
}
