/** Merged cells: `rowspan` and `colspan`. */
import type { Element } from 'hast';

/** One field of a table, and the cell that covers it. */
export interface Slot {
  readonly element: Element;
  /** Where the cell begins. */
  readonly row: number;
  readonly column: number;
  /** Columns that the cell covers. */
  readonly width: number;
}

/** Fields of one table: far more than a ladder has, and few enough for the memory. */
const mostSlots = 100_000;

/** Rows of cells → rows of fields; nothing where cells overlap, leave a hole, or are too many. */
export function spread(
  rows: readonly (readonly Element[])[],
): readonly (readonly Slot[])[] | undefined {
  const grid: Slot[][] = rows.map(() => []);
  let slots = 0;
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const element of cells) {
      while (grid[row]?.[column]) column += 1;
      const slot = { element, row, column, width: spanOf(element, 'colSpan') };
      const height = Math.min(spanOf(element, 'rowSpan'), rows.length - row);
      slots += slot.width * height;
      if (slots > mostSlots || !cover(grid.slice(row, row + height), slot)) return undefined;
    }
  }
  return grid.some(hasHole) ? undefined : grid;
}

/** False where another cell is there already. */
function cover(rows: readonly Slot[][], slot: Slot): boolean {
  for (const row of rows) {
    for (let column = slot.column; column < slot.column + slot.width; column += 1) {
      if (row[column]) return false;
      row[column] = slot;
    }
  }
  return true;
}

const hasHole = (row: readonly Slot[]): boolean => Object.keys(row).length < row.length;

export const spanOf = ({ properties }: Element, name: 'colSpan' | 'rowSpan'): number =>
  Math.max(1, Number.parseInt(String(properties[name]), 10) || 1);
