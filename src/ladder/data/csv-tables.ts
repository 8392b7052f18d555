/** The tables of a sheet: title rows above, a header, rows; several where another header follows. */
import type { CsvLine } from './csv-cells.ts';
import type { DatumText } from './datum.ts';
import { readsLikeLevelKey, roleOf } from './words.ts';

export interface CsvTable {
  /** Rows above the header that say one thing each. */
  readonly above: readonly DatumText[];
  readonly header: CsvLine;
  readonly rows: readonly CsvLine[];
  /** What is said after a gap below the rows. */
  readonly below: readonly DatumText[];
}

/** The tables, and what follows none. */
export function tablesIn(lines: readonly CsvLine[]): {
  readonly tables: readonly CsvTable[];
  readonly stray: readonly DatumText[];
} {
  const starts = [...lines.keys()].filter((index) => isHeader(lines, index));
  const tables = starts.map((start, at) => {
    const next = starts[at + 1];
    const end = next === undefined ? lines.length : next - titlesBefore(lines, next, start);
    const all = lines.slice(start + 1, end);
    const rows = all.slice(0, all.length - wordsBelow(all));
    const titles = titlesBefore(lines, start, starts[at - 1] ?? -1);
    const above = lines.slice(start - titles, start).flatMap(filled);
    const header = lines[start];
    const below = all.slice(rows.length).flatMap(filled);
    return header && { ...withSecondHeader(header, rows), above, below };
  });
  const stray = starts.length > 0 ? [] : lines.flatMap(filled);
  return { tables: tables.flatMap((table) => table ?? []), stray };
}

const filled = ({ cells }: CsvLine): readonly DatumText[] =>
  cells.filter(({ value }) => value !== '');

/** How many rows right above say one thing each, in their first cell, after a gap or at the top. */
function titlesBefore(lines: readonly CsvLine[], start: number, floor: number): number {
  let count = 0;
  while (start - count - 1 > floor) {
    const above = lines[start - count - 1];
    if (!above || filled(above).length > 1) break;
    count += 1;
  }
  // Below another table a row of one cell may open an area: it is a title only after a gap.
  return floor < 0 || isAfterGap(lines, start - count) ? count : 0;
}

function isAfterGap(lines: readonly CsvLine[], index: number): boolean {
  const before = lines[index - 1];
  const own = lines[index];
  return before !== undefined && own !== undefined && own.line > endOf(before) + 1;
}

/** The last line of a row. */
const endOf = ({ cells, line }: CsvLine): number =>
  line + cells.reduce((sum, { value }) => sum + value.split('\n').length - 1, 0);

/** The first row with two cells; after a gap, one that reads like a header again. */
function isHeader(lines: readonly CsvLine[], index: number): boolean {
  const line = lines[index];
  if (!line || filled(line).length < 2) return false;
  if (lines.slice(0, index).every((above) => filled(above).length < 2)) return true;
  const titles = titlesBefore(
    lines,
    index,
    lines.findLastIndex((one, at) => at < index && filled(one).length > 1),
  );
  return isAfterGap(lines, index - titles) && readsLikeHeader(line);
}

const readsLikeHeader = ({ cells }: CsvLine): boolean => {
  const titles = cells.flatMap(({ value }) => (value === '' ? [] : [value]));
  const known = titles.filter((title) => roleOf(title) !== 'none' || readsLikeLevelKey(title));
  return titles.every((title) => title.length < 60) && 3 * known.length >= 2 * titles.length;
};

/** How many of the last rows say one thing each, from the first that stands after a gap. */
function wordsBelow(rows: readonly CsvLine[]): number {
  const end = rows.findLastIndex((row) => filled(row).length > 1);
  const first = rows.findIndex((_, index) => index > end && isAfterGap(rows, index));
  return first < 0 ? 0 : rows.length - first;
}

/** A second header row whose cells stand below those of the first completes them. */
function withSecondHeader(
  header: CsvLine,
  rows: readonly CsvLine[],
): Pick<CsvTable, 'header' | 'rows'> {
  const [second, ...rest] = rows;
  if (!second || second.cells[0]?.value !== '' || !isSecondHeader(header, second, rest))
    return { header, rows };
  const width = Math.max(header.cells.length, second.cells.length);
  const cells = Array.from({ length: width }, (_, index) =>
    headOf(header.cells[index], second.cells[index]),
  );
  return { header: { ...header, cells: cells.flatMap((cell) => cell ?? []) }, rows: rest };
}

/** Short words below short words, and only the rows below it begin with a name. */
const isSecondHeader = (header: CsvLine, second: CsvLine, rest: readonly CsvLine[]): boolean =>
  header.cells[0]?.value !== '' &&
  second.cells.every(({ value }) => value.length < 60 && !value.includes('\n')) &&
  filled(second).length > 1 &&
  rest.some(({ cells }) => cells[0]?.value !== '') &&
  rest.every(({ cells }) => cells.some(({ value }) => value.length > 20 || value === ''));

function headOf(
  first: DatumText | undefined,
  second: DatumText | undefined,
): DatumText | undefined {
  if (!first || first.value === '') return second ?? first;
  if (!second || second.value === '') return first;
  return { ...second, value: `${second.value} (${first.value})` };
}
