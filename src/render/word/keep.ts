import type { ParagraphPiece, Piece, RowPiece } from './piece.ts';

const inOne = (piece: ParagraphPiece, next: boolean): ParagraphPiece => ({
  ...piece,
  options: { ...piece.options, keepLines: true, ...(next ? { keepNext: true } : {}) },
});

const rowsInOne = (rows: readonly RowPiece[], next: boolean): readonly RowPiece[] =>
  rows.map((row, i) => keptRow(row, next || i < rows.length - 1));

const keptRow = (row: RowPiece, next: boolean): RowPiece => ({
  ...row,
  divisible: false,
  keepNext: next || row.keepNext === true,
});

function pieceInOne(piece: Piece, next: boolean): Piece {
  switch (piece.kind) {
    case 'paragraph':
      return inOne(piece, next);
    case 'table':
      return { ...piece, rows: rowsInOne(piece.rows, next) };
    case 'contents':
      return { ...piece, entries: piece.entries.map((entry) => inOne(entry, true)) };
    case 'break':
      return piece;
  }
}

/** Pieces that stand on one page where they fit it: all but the last are kept with the next. */
export const together = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, i) => pieceInOne(piece, i < pieces.length - 1));

/** Rows that stand on one page where they fit it. */
export const rowsTogether = (rows: readonly RowPiece[]): readonly RowPiece[] =>
  rowsInOne(rows, false);
