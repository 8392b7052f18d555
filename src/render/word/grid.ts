/** Columns of tables: their contents stand a gap apart, their cells touch. */
import type { Width } from '../../document/model.ts';
import { columnWidths } from '../widths.ts';
import type { CellPiece, RowPiece, TablePiece } from './piece.ts';

export interface Slot {
  /** Points for the contents. */
  readonly width: number;
  /** Points of the cell, which has half of each gap beside it. */
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

/** Edges nearer than this are one, in points. */
const NEAR = 1;

const edgesOf = (widths: readonly number[]): readonly number[] =>
  widths.reduce<number[]>((edges, width) => [...edges, (edges.at(-1) ?? 0) + width], [0]);

/** The edges of several grids in one, those that nearly meet joined. */
function union(grids: readonly (readonly number[])[]): readonly number[] {
  const sorted = grids.flatMap(edgesOf).toSorted((a, b) => a - b);
  return sorted.filter((edge, i) => i === 0 || edge - (sorted[i - 1] ?? 0) >= NEAR);
}

const nearest = (edges: readonly number[], edge: number): number =>
  edges.reduce((best, at, i) => (Math.abs(at - edge) < Math.abs((edges[best] ?? 0) - edge) ? i : best), 0);

/** A table's rows on the edges of a wider grid: each cell spans what it spanned before. */
function onto(edges: readonly number[], { grid, rows }: TablePiece): readonly RowPiece[] {
  const own = edgesOf(grid);
  return rows.map((row) => {
    let column = 0;
    return {
      ...row,
      cells: row.cells.map((cell): CellPiece => {
        const from = nearest(edges, own[column] ?? 0);
        column += cell.span ?? 1;
        const to = nearest(edges, own[column] ?? 0);
        return { ...cell, span: Math.max(1, to - from) };
      }),
    };
  });
}

/** Tables of one width as runs of rows on one grid. */
export function joined(tables: readonly TablePiece[]): {
  readonly grid: readonly number[];
  readonly rows: readonly (readonly RowPiece[])[];
} {
  const edges = union(tables.map(({ grid }) => grid));
  const grid = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
  return { grid, rows: tables.map((table) => onto(edges, table)) };
}
