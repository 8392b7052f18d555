/** How columns share a width. */
import type { Width } from '../document/model.ts';

/** A column that takes a share is never narrower than this part of an even column. */
const LEAST_SHARE = 0.5;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const pointsOf = (width: Width): number => ('points' in width ? Math.max(0, width.points) : 0);

const shareOf = (width: Width): number => ('share' in width ? Math.max(0, width.share) : 0);

/** Columns that are many and narrow stand nearer: gaps take at most this part of the space. */
const MOST_GAPS = 0.5;

/** The gap between `count` columns in a space, in points: `gap`, or less where that is too much. */
export const gapIn = (available: number, count: number, gap: number): number =>
  Math.max(0, Math.min(gap, (MOST_GAPS * available) / Math.max(1, count - 1)));

/**
 * Widths of columns that stand `gap` apart in `available`, all in points. Fixed columns come
 * first, shares divide the rest. Fixed columns that would not fit are all scaled down by the same
 * factor, so that a column that takes a share keeps at least half of an even column.
 */
export function columnWidths(
  widths: readonly Width[],
  available: number,
  gap: number,
): readonly number[] {
  const space = Math.max(0, available - gap * (widths.length - 1));
  const sharing = widths.filter((width) => 'share' in width).length;
  const reserve = (LEAST_SHARE * space * sharing) / Math.max(1, widths.length);
  const fixed = sum(widths.map(pointsOf));
  const scale = Math.min(1, fixed > 0 ? (space - reserve) / fixed : 1);
  const rest = space - fixed * scale;
  const shares = sum(widths.map(shareOf));
  return widths.map((width) => {
    if ('points' in width) return pointsOf(width) * scale;
    return shares > 0 ? (rest * shareOf(width)) / shares : rest / sharing;
  });
}
