import {
  type FileChild,
  type ITableCellOptions,
  type ITableOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { BlockControl } from './control.ts';
import { richText } from './control-kinds.ts';
import { value } from './element.ts';
import type { Settled } from './flow.ts';
import { type Controlled, gathered } from './gathered.ts';
import {
  type CellPiece,
  type ParagraphPiece,
  paragraph,
  type RowPiece,
  type TablePiece,
} from './piece.ts';
import { clean } from './text.ts';
import { ContentsBlock, fieldEnd, fieldStart } from './toc.ts';
import { hex, twips } from './units.ts';

/** Pieces as docx's paragraphs and tables, and controls around paragraphs. */
export const written = (pieces: readonly Settled[]): readonly FileChild[] =>
  gathered(pieces).map((piece) => {
    switch (piece.kind) {
      case 'paragraph':
      case 'controlled':
        return writtenParagraph(piece);
      case 'table':
        return writtenTable(piece);
      case 'contents':
        return new ContentsBlock(contents(piece.depth, piece.entries));
    }
  });

function writtenParagraph(piece: ParagraphPiece | Controlled): Paragraph {
  if (piece.kind === 'paragraph') return new Paragraph(piece.options);
  const paragraphs = piece.paragraphs.map(({ options }) => new Paragraph(options));
  return new BlockControl(piece.control, { type: richText() }, paragraphs);
}

function contents(depth: number, entries: readonly ParagraphPiece[]): readonly Paragraph[] {
  return entries.map(
    ({ options }, i) =>
      new Paragraph({
        ...options,
        children: [
          ...(i === 0 ? fieldStart(depth) : []),
          ...(options.children ?? []),
          ...(i === entries.length - 1 ? [fieldEnd()] : []),
        ],
      }),
  );
}

/** A table that says what it holds: docx has no option for that. */
class DescribedTable extends Table {
  constructor(description: string | undefined, options: ITableOptions) {
    super(options);
    const [properties] = this.root;
    if (!description || typeof properties !== 'object' || !('addChildElement' in properties))
      return;
    properties.addChildElement(value('w:tblCaption', clean(description)));
    properties.addChildElement(value('w:tblDescription', clean(description)));
  }
}

function writtenTable(piece: TablePiece): Table {
  const { style, grid, rows, description, indent, namesRows = false } = piece;
  const columnWidths = onTwips(grid);
  const size = columnWidths.reduce((sum, width) => sum + width, 0);
  return new DescribedTable(description, {
    style,
    layout: 'fixed',
    width: { size, type: 'dxa' },
    columnWidths,
    tableLook: {
      firstRow: rows[0]?.header === true,
      firstColumn: namesRows,
      noHBand: true,
      noVBand: true,
    },
    ...(indent ? { indent: { size: twips(indent), type: 'dxa' } } : {}),
    rows: rows.map((row) => writtenRow(row, columnWidths)),
  });
}

/** Widths in twips whose sum is that of the points, so that no rounding adds up. */
function onTwips(grid: readonly number[]): readonly number[] {
  let points = 0;
  let taken = 0;
  return grid.map((width) => {
    points += width;
    const rounded = Math.max(1, twips(points) - taken);
    taken += rounded;
    return rounded;
  });
}

function writtenRow(
  { cells, header, keepNext, divisible, height }: RowPiece,
  grid: readonly number[],
): TableRow {
  let column = 0;
  return new TableRow({
    cantSplit: !divisible,
    ...(header ? { tableHeader: true } : {}),
    ...(keepNext ? { keepNext: true } : {}),
    ...(height === undefined ? {} : { height: { value: twips(height), rule: 'exact' } }),
    children: cells.map((cell) => {
      const span = grid.slice(column, (column += cell.span ?? 1));
      const width = span.reduce((sum, each) => sum + each, 0);
      return writtenCell(cell, width, keepNext === true);
    }),
  });
}

const writtenCell = (cell: CellPiece, width: number, keepNext: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: 'dxa' },
    ...((cell.span ?? 1) > 1 ? { columnSpan: cell.span ?? 1 } : {}),
    ...(cell.fill === undefined
      ? {}
      : { shading: { type: 'clear', color: 'auto', fill: hex(cell.fill) } }),
    ...(cell.borders ? { borders: cell.borders } : {}),
    ...(cell.margins ? { margins: margins(cell.margins) } : {}),
    ...(cell.stands ? { verticalAlign: cell.stands } : {}),
    children: gathered(inCell(cell.paragraphs, keepNext)).map(writtenParagraph),
  });

/**
 * A cell ends with a paragraph that no control holds, or Word would not open the file: one of a
 * point. docx keeps a row with the next by its paragraphs, but does not look for them in controls.
 */
function inCell(
  paragraphs: readonly ParagraphPiece[],
  keepNext: boolean,
): readonly ParagraphPiece[] {
  const ends = paragraphs.at(-1)?.control ? [paragraph({ style: 'Tail' })] : [];
  const kept = paragraphs.map((piece) =>
    keepNext && piece.control ? { ...piece, options: { keepNext, ...piece.options } } : piece,
  );
  return [...kept, ...ends];
}

const margins = (
  sides: NonNullable<CellPiece['margins']>,
): NonNullable<ITableCellOptions['margins']> => ({
  marginUnitType: 'dxa',
  ...Object.fromEntries(Object.entries(sides).map(([side, points]) => [side, twips(points)])),
});
