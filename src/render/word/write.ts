/** Pieces as XML: docx makes each paragraph once, and what it stands in. */
import { Paragraph } from 'docx';
import { memory } from '../../memory.ts';
import { beside, serialOf } from './beside.ts';
import { type Chunk, inOneChunk } from './chunk.ts';
import { BlockControl } from './control.ts';
import { richText } from './control-kinds.ts';
import type { Settled } from './flow.ts';
import { formatted } from './formatted.ts';
import { type Controlled, gathered } from './gathered.ts';
import {
  type CellPiece,
  type ParagraphPiece,
  paragraph,
  type RowPiece,
  type TablePiece,
} from './piece.ts';
import { cellStart, rowStart, tableStart } from './table-shell.ts';
import { ContentsBlock, fieldEnd, fieldStart } from './toc.ts';
import { twips } from './units.ts';

/** Pieces in their order. A table is many chunks: its start, each of its rows, its end. */
export const written = (pieces: readonly Settled[]): readonly (readonly Chunk[])[] =>
  gathered(pieces).map((piece) => {
    switch (piece.kind) {
      case 'paragraph':
      case 'controlled':
        return [writtenParagraph(piece)];
      case 'table':
        return tables(piece, '', writtenTable);
      case 'contents':
        return [formatted(new ContentsBlock(contents(piece.depth, piece.entries)))];
    }
  });

const paragraphs = beside<ParagraphPiece, Chunk>();
const tables = beside<TablePiece, readonly Chunk[]>();

function writtenParagraph(piece: ParagraphPiece | Controlled): Chunk {
  if (piece.kind === 'paragraph') {
    return paragraphs(piece, '', ({ options }) => formatted(new Paragraph(options)));
  }
  const [first, ...others] = piece.paragraphs;
  if (!first) return inOneChunk([]);
  return paragraphs(first, `in control:${others.map(serialOf).join()}`, () => inControl(piece));
}

function inControl({ control, paragraphs: inside }: Controlled): Chunk {
  const content = inside.map(({ options }) => new Paragraph(options));
  return inOneChunk(
    new BlockControl(control, { type: richText() }, content).writtenAs.map(formatted),
  );
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

function writtenTable(piece: TablePiece): readonly Chunk[] {
  const columnWidths = onTwips(piece.grid);
  const rows = piece.rows
    .filter(({ cells }) => cells.length > 0)
    .map((row) => writtenRow(row, columnWidths));
  return [tableStart(piece, columnWidths), ...rows, tableEnd];
}

const tableEnd = inOneChunk(['</w:tbl>']);

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

/** Rows in letters: most rows of a cycle's packets are the same, in tables that are not. */
const MOST_LETTERS = 16_000_000;

const rowChunks = memory<Chunk>({
  most: MOST_LETTERS,
  sizeOf: ({ length }, key) => length + key.length,
});

function writtenRow(row: RowPiece, grid: readonly number[]): Chunk {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const span = grid.slice(column, (column += cell.span ?? 1));
    const width = span.reduce((sum, each) => sum + each, 0);
    return { start: cellStart(cell, width), inside: inCell(cell, row.keepNext === true) };
  });
  const start = rowStart(row);
  const key = cells.map(({ start: own, inside }) => `${own}${inside.map(serialOf).join()}`);
  return rowChunks(`${start}${key.join('')}`, () =>
    inOneChunk([
      start,
      ...cells.flatMap(({ start: own, inside }) => [
        own,
        ...gathered(inside).map(writtenParagraph),
        '</w:tc>',
      ]),
      '</w:tr>',
    ]),
  );
}

const kept = beside<ParagraphPiece, ParagraphPiece>();

/**
 * A cell ends with a paragraph that no control holds, or Word would not open the file: one of a
 * point. Word keeps a row with the next by its paragraphs.
 */
function inCell({ paragraphs: inside }: CellPiece, keepNext: boolean): readonly ParagraphPiece[] {
  const all = inside.at(-1)?.control ? [...inside, tail] : inside;
  if (!keepNext) return all;
  return all.map((piece) =>
    kept(piece, '', ({ options }) => ({ ...piece, options: { keepNext, ...options } })),
  );
}

const tail = paragraph({ style: 'Tail' });
