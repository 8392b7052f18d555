/** Columns of tables: their contents stand a gap apart, their cells touch. */
import type { Width } from '../../document/model.ts';
import { columnWidths } from '../widths.ts';

/** Word takes no more columns in a table. */
export const MOST_COLUMNS = 63;

/** A column: points for its contents, of its cell, and of the padding at either side. */
export interface Slot {
  readonly width: number;
  readonly cell: number;
  readonly left: number;
  readonly right: number;
}

/** Columns that share a width: the outer ones are flush with its edges. */
export function slots(widths: readonly Width[], available: number, gap: number): readonly Slot[] {
  const half = gap / 2;
  return columnWidths(widths, available, gap).map((width, i) => {
    const left = i === 0 ? 0 : half;
    const right = i === widths.length - 1 ? 0 : half;
    return { width, cell: width + left + right, left, right };
  });
}
