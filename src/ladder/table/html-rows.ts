/** What the fields of merged cells say in a grid that knows no merged cells. */
import type { Element } from 'hast';
import type { Place } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import type { Columns } from './column-roles.ts';
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

/** Each field says what the cell says that covers it; a cell that is the whole row says it once. */
export const filledCells = (slots: readonly Slot[], cells: Cells): readonly Cell[] =>
  slots.map((slot, at) => {
    const cell = cellAt(slot, cells);
    return slot.width === slots.length && at > 0 ? blankAt(cell.place) : cell;
  });

const cellAt = ({ element }: Slot, cells: Cells): Cell => {
  const cell = cells.get(element);
  if (!cell) throw new Error('Every cell of a table is read.');
  return cell;
};

/**
 * A cell over several levels, or several rows of levels, says the same of each. A cell of an area or
 * group that is merged with those below it leaves them blank, as in Markdown, and a merged
 * competency names each of its rows. Nothing where a cell covers some of the levels and a column
 * that is none; where it covers all of them, it is a heading.
 */
export function bodyCells(
  slots: readonly Slot[],
  row: number,
  columns: Columns,
  cells: Cells,
): readonly Cell[] | undefined {
  const isLevel = (at: number): boolean => columns.levels.includes(at);
  const isMixed = (slot: Slot): boolean => {
    const own = new Set(slots.flatMap((other, at) => (other === slot ? [isLevel(at)] : [])));
    return own.size > 1;
  };
  const isOverAll = (slot: Slot): boolean => columns.levels.every((at) => slots[at] === slot);
  if (slots.some((slot) => isMixed(slot) && !isOverAll(slot))) return undefined;
  const isSaid = (slot: Slot, at: number): boolean => {
    if (isLevel(slot.column)) return isLevel(at);
    if (slot.column !== at) return false;
    const isNamed = at === columns.competency || columns.about.includes(at);
    return slot.row === row || (isNamed && !isMixed(slot));
  };
  return slots.map((slot, at) => {
    const cell = cellAt(slot, cells);
    return isSaid(slot, at) ? cell : blankAt(cell.place);
  });
}
