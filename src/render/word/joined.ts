/** Tables of several grids as rows of one. */
import { filler } from './cell.ts';
import { MOST_COLUMNS } from './grid.ts';
import type { CellPiece, RowPiece, TablePiece } from './piece.ts';

/** Edges nearer than this are one, in points. */
const NEAR = 1;

/** What `joined` gives: the columns' widths in points, and the rows of each table on them. */
export interface Joined {
  readonly grid: readonly number[];
  readonly rows: readonly (readonly RowPiece[])[];
}

/** The rows of tables on a grid that has all their edges, over a width in points. */
export function joined(tables: readonly TablePiece[], width: number): Joined {
  const full = tables.map((table) => spread(filled(table, width), width));
  const edges = union(full.map(({ grid }) => edgesOf(grid)));
  const grid = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  return { grid, rows: full.map((table) => onto(edges, table)) };
}

const blank: CellPiece = { paragraphs: [filler('Tail')] };

/** A table that is indented or narrower gets cells that fill the width. */
function filled(table: TablePiece, width: number): TablePiece {
  const left = Math.max(0, table.indent ?? 0);
  const right = width - left - total(table.grid);
  const before = left > NEAR ? [blank] : [];
  const after = right > NEAR ? [blank] : [];
  return {
    ...table,
    grid: [...before.map(() => left), ...table.grid, ...after.map(() => right)],
    rows: table.rows.map((row) => ({ ...row, cells: [...before, ...row.cells, ...after] })),
  };
}

/**
 * Columns that fill the width, each at least two edges' nearness wide, so that no two edges of a
 * table become one.
 */
function spread(table: TablePiece, width: number): TablePiece {
  const least = Math.min(2 * NEAR, width / table.grid.length);
  const sum = total(table.grid);
  if (sum === width && table.grid.every((each) => each >= least)) return table;
  const rest = width - least * table.grid.length;
  const wider = total(table.grid.map((each) => Math.max(0, each - least)));
  const share = wider > 0 ? rest / wider : 0;
  return { ...table, grid: table.grid.map((each) => least + Math.max(0, each - least) * share) };
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

function edgesOf(widths: readonly number[]): readonly number[] {
  let edge = 0;
  return [0, ...widths.map((width) => (edge += width))];
}

/** All edges in order, those joined that nearly meet; further apart where Word could not hold so many. */
function union(all: readonly (readonly number[])[], near = NEAR): readonly number[] {
  const kept: number[] = [];
  for (const edge of all.flat().toSorted((a, b) => a - b)) {
    if (edge - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) >= near) kept.push(edge);
  }
  return kept.length > MOST_COLUMNS + 1 ? union(all, near * 2) : kept;
}

const nearest = (edges: readonly number[], edge: number): number =>
  edges.reduce(
    (best, at, i) => (Math.abs(at - edge) < Math.abs((edges[best] ?? 0) - edge) ? i : best),
    0,
  );

/** Each cell spans what it spanned before, at least one column, and leaves one for each that follows. */
function onto(edges: readonly number[], { grid, rows }: TablePiece): readonly RowPiece[] {
  const own = edgesOf(grid);
  const columns = edges.length - 1;
  return rows.map((row) => {
    let at = 0;
    let from = 0;
    const cells = row.cells.map((cell, i): CellPiece => {
      at += cell.span ?? 1;
      const room = columns - (row.cells.length - 1 - i);
      const to = Math.min(room, Math.max(from + 1, nearest(edges, own[at] ?? 0)));
      const span = to - from;
      from = to;
      return { ...cell, span };
    });
    return { ...row, cells };
  });
}
