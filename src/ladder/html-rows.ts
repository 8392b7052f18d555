/** What the fields of merged cells say in a grid that knows no merged cells. */
import type { Element } from 'hast';
import type { Place } from '../diagnostics.ts';
import type { Cell } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Slot } from './spans.ts';

type Cells = ReadonlyMap<Element, Cell>;

/**
 * Several header rows become one: "Engineer" over "I" and "II" gives "Engineer I", "Engineer II".
 * A cell merged over the first columns heads the last of them. Nothing where rows differ in
 * length, or where one over several levels does not tell them apart.
 */
export function headCells(
  rows: readonly (readonly Slot[])[],
  cells: Cells,
  place: Place,
): readonly Cell[] | undefined {
  const [first] = rows;
  if (!first || rows.some((row) => row.length !== first.length)) return undefined;
  const heads = first.map((_, column) => headOf(new Set(slotsAt(rows, column)), cells, place));
  const names = heads.map(({ text }) => text);
  const isTwin = (column: number): boolean =>
    (first[column]?.width ?? 1) > 1 &&
    first[column] === first[column + 1] &&
    names[column] === names[column + 1];
  if (
    first.some(({ column: from, width }, at) => isTwin(at) && (from > 0 || width === names.length))
  )
    return undefined;
  return heads.map((head, at) => (isTwin(at) ? blankAt(head.place) : head));
}

const slotsAt = (rows: readonly (readonly Slot[])[], column: number): readonly Slot[] =>
  rows.flatMap((row) => row[column] ?? []);

function headOf(slots: ReadonlySet<Slot>, cells: Cells, place: Place): Cell {
  const found = [...slots].flatMap(({ element }) => cells.get(element) ?? []);
  return {
    content: found.flatMap(({ content }) => content),
    text: found
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    place: found.at(-1)?.place ?? place,
  };
}

const blankAt = (place: Place): Cell => ({ content: [], text: '', place });

/**
 * A cell over several levels, or several rows of levels, says the same of each. A cell of an area or
 * group that is merged with those below it leaves them blank, as in Markdown, and a merged
 * competency names each of its rows. Nothing where a cell covers a competency and some of the
 * levels; where it covers all of them, it is a heading.
 */
export function bodyCells(
  slots: readonly Slot[],
  row: number,
  columns: Columns,
  cells: Cells,
): readonly Cell[] | undefined {
  const [firstLevel = 0] = columns.levels;
  const lastLevel = columns.levels.at(-1) ?? 0;
  const reaches = ({ column, width }: Slot): boolean =>
    column < firstLevel && column + width > firstLevel;
  if (slots.some((slot) => reaches(slot) && slot.column + slot.width <= lastLevel))
    return undefined;
  const isSaid = (slot: Slot, at: number): boolean => {
    if (slot.column >= firstLevel) return true;
    if (slot.column !== at) return false;
    return slot.row === row || (at === columns.competency && !reaches(slot));
  };
  return slots.map((slot, at) => {
    const cell = cells.get(slot.element);
    if (!cell) throw new Error('Every cell of a table is read.');
    return isSaid(slot, at) ? cell : blankAt(cell.place);
  });
}
