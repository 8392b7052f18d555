/**
 * What blocks become before they are Word's: a flat run of paragraphs and tables as plain data, so
 * that keeping together, spacing and laying out in a grid are functions of data. A cell holds
 * paragraphs only: there are no tables in tables.
 */
import type { IParagraphOptions, ITableCellBorders } from 'docx';
import type { Control } from './form.ts';
import { MOST_COLUMNS } from './grid.ts';
import type { TableStyleId } from './table-styles.ts';
import { hex } from './units.ts';

export type Piece = ParagraphPiece | TablePiece | ContentsPiece | BreakPiece;

export interface ParagraphPiece {
  readonly kind: 'paragraph';
  /** Space that its style already has before it, in points. */
  readonly before?: number;
  /** Stands in a cell only because a cell needs a paragraph. */
  readonly filler?: boolean;
  /** What it stands in, with the paragraphs beside it that stand in the same. */
  readonly control?: Control;
  readonly options: IParagraphOptions;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly style: TableStyleId;
  /** Widths of the grid's columns, in points. */
  readonly grid: readonly number[];
  readonly rows: readonly RowPiece[];
  /** Read to those who cannot see the table. */
  readonly description?: string;
  /** Whether the first column says what its rows are about. */
  readonly namesRows?: boolean;
  /** Distance of the left edge from the text's, in points. */
  readonly indent?: number;
}

export interface RowPiece {
  readonly cells: readonly CellPiece[];
  /** Repeated at the top of each page. */
  readonly header?: boolean;
  readonly keepNext?: boolean;
  /** May be divided over two pages. */
  readonly divisible?: boolean;
  /** An exact height in points. */
  readonly height?: number;
}

export interface CellPiece {
  /** Columns of the grid that it covers: 1 where absent. */
  readonly span?: number;
  readonly paragraphs: readonly ParagraphPiece[];
  /** `#rrggbb` */
  readonly fill?: string;
  readonly borders?: ITableCellBorders;
  /** In points; the table style's where absent. */
  readonly margins?: Partial<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** Where its paragraphs stand in a row that is higher than they are: at the top where absent. */
  readonly stands?: 'center' | 'bottom';
}

/** The entries of a table of contents. */
export interface ContentsPiece {
  readonly kind: 'contents';
  readonly depth: number;
  readonly entries: readonly ParagraphPiece[];
}

/** What follows begins a page. */
interface BreakPiece {
  readonly kind: 'break';
}

export const paragraph = (options: IParagraphOptions, before = 0): ParagraphPiece => ({
  kind: 'paragraph',
  before,
  options,
});

/** Whether a table has more columns than Word takes. */
export const tooWide = ({ grid }: TablePiece): boolean => grid.length > MOST_COLUMNS;

/** The paragraphs of a piece in reading order, its tables dissolved: what a cell can hold. */
export function dissolved(piece: Piece): readonly ParagraphPiece[] {
  switch (piece.kind) {
    case 'paragraph':
      return [piece];
    case 'table':
      return piece.rows.flatMap(({ cells }) => cells.flatMap(said));
    case 'contents':
      return piece.entries;
    case 'break':
      return [];
  }
}

/** A cell's paragraphs, with the cell's colour behind them; the filler of an empty cell says nothing. */
function said({ paragraphs, fill }: CellPiece): readonly ParagraphPiece[] {
  const shading = fill === undefined ? {} : { shading: { fill: hex(fill) } };
  const grounded = (piece: ParagraphPiece): ParagraphPiece => ({
    ...piece,
    options: { ...shading, ...piece.options },
  });
  return paragraphs.filter(({ filler }) => !filler).map(grounded);
}
