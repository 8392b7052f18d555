/** A Markdown table as rows of cells, with what does not fit its header reported. */
import type { Table, TableRow } from 'mdast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { type Cell, readCell } from '../level/cell.ts';
import { type Manuscript, placeOf, type Read } from '../markdown/manuscript.ts';

export interface Row {
  /** As many as the header has. */
  readonly cells: readonly Cell[];
  readonly place: Place;
}

export interface Grid {
  readonly header: Row;
  readonly rows: readonly Row[];
  /** Lines without a pipe, which Markdown makes rows because no blank line parts them. */
  readonly prose: readonly Cell[];
}

/** The table's rows, header apart; short rows are filled up, long ones give an error. */
export function gridOf(table: Table, manuscript: Manuscript): Read<Grid> {
  const [first, ...rest] = table.children
    .filter((row) => !isComment(row, manuscript))
    .map((row) => readRow(row, manuscript));
  if (!first) throw new Error('A Markdown table has a header row.');
  const width = first.value.cells.length;
  const isProse = ({ value }: Read<Row>): boolean =>
    value.cells.length === 1 && !hasPipe(value.place, manuscript);
  const { value: rows, messages: mended } = mend(
    rest.filter((row) => !isProse(row)).map(({ value }) => value),
    width,
    manuscript,
  );
  const fitted = rows.map((row) => fit(row, width));
  const messages = [...[first, ...rest, ...fitted].flatMap((row) => row.messages), ...mended];
  return {
    value: {
      header: first.value,
      rows: fitted.map(({ value }) => value),
      prose: rest.filter(isProse).flatMap(({ value }) => value.cells),
    },
    messages,
  };
}

/** Nothing but a pipe: see `withoutTableComments`. */
const isComment = ({ position }: TableRow, { lines }: Manuscript): boolean =>
  lines[(position?.start.line ?? 1) - 1]?.trim() === '|';

/**
 * A line break inside a cell cuts its row in two: the first part has no pipe at its end, and the
 * second none at its beginning, where all other rows have both.
 */
function mend(rows: readonly Row[], width: number, { lines }: Manuscript): Read<readonly Row[]> {
  const lineOf = ({ place }: Row): string => (lines[(place.line ?? 1) - 1] ?? '').trim();
  const mended: Row[] = [];
  const messages: Diagnostic[] = [];
  for (const row of rows) {
    const last = mended.at(-1);
    const isCut =
      last &&
      last.cells.length + row.cells.length - 1 <= width &&
      lineOf(last).startsWith('|') &&
      !lineOf(row).startsWith('|') &&
      /[^\\]\|$/.test(lineOf(row));
    if (!isCut) mended.push(row);
    else {
      mended.splice(-1, 1, joined(last, row));
      messages.push(report('row-mended', row.place, {}));
    }
  }
  return { value: mended, messages };
}

/** The last cell of the one goes on in the first of the other. */
function joined({ cells, place }: Row, { cells: [next, ...others] }: Row): Row {
  const last = cells.at(-1);
  if (!last || !next) return { cells: [...cells, ...others], place };
  const cell = {
    ...last,
    content: [...last.content, ...next.content],
    text: `${last.text} ${next.text}`.trim(),
  };
  return { cells: [...cells.slice(0, -1), cell, ...others], place };
}

function readRow(row: TableRow, manuscript: Manuscript): Read<Row> {
  const cells = row.children.map((cell) => readCell(cell, manuscript));
  return {
    value: { cells: cells.map(({ value }) => value), place: placeOf(manuscript.file, row) },
    messages: cells.flatMap(({ messages }) => messages),
  };
}

const hasPipe = ({ line = 0 }: Place, { lines }: Manuscript): boolean =>
  (lines[line - 1] ?? '').includes('|');

/** As many cells as the header has; what is missing or too much is reported. */
export function fit({ cells, place }: Row, width: number): Read<Row> {
  const missing = width - cells.length;
  if (missing > 0) {
    const blank: Cell = { content: [], text: '', place };
    const filled = [...cells, ...Array.from({ length: missing }, () => blank)];
    const counts = { found: cells.length, expected: width };
    return { value: { cells: filled, place }, messages: [report('row-short', place, counts)] };
  }
  const messages = tooMany(cells.slice(width), cells.length, width);
  return { value: { cells: cells.slice(0, width), place }, messages };
}

/** GitHub drops cells beyond the header without a word; here their words are named. */
function tooMany(beyond: readonly Cell[], found: number, expected: number): readonly Diagnostic[] {
  const first = beyond.find(({ text }) => text !== '');
  if (!first) return [];
  const words = beyond.map(({ text }) => text).join(' | ');
  return [report('row-long', first.place, { found, expected, words })];
}
