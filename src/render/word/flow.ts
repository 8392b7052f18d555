import type { Theme } from '../theme.ts';
import { beside } from './beside.ts';
import {
  type ContentsPiece,
  dissolved,
  type ParagraphPiece,
  type Piece,
  paragraph,
  type RowPiece,
  type TablePiece,
  tooWide,
} from './piece.ts';
import { twips } from './units.ts';

/** What a section holds when breaks and the space around tables are in place. */
export type Settled = ParagraphPiece | TablePiece | ContentsPiece;

/**
 * Word joins tables that touch, needs a paragraph after the last one of a section, and has no space
 * around tables: a paragraph of one point stands between two, and paragraphs beside one stand off.
 */
export function settled(pieces: readonly Piece[], theme: Theme): readonly Settled[] {
  const out: Settled[] = [];
  let broken = false;
  for (const piece of pieces.filter(isSomething).flatMap(fitting)) {
    if (piece.kind === 'break') {
      broken = true;
      continue;
    }
    const last = out.at(-1);
    if (last?.kind === 'paragraph' && piece.kind !== 'paragraph')
      out.splice(-1, 1, above(last, theme));
    out.push(...joint(last, piece, broken && last !== undefined, theme));
    broken = false;
  }
  return endTogether(closed(out));
}

/** Tables without columns or rows and contents without entries are nothing that Word could open. */
function isSomething(piece: Piece): boolean {
  switch (piece.kind) {
    case 'table':
      return piece.rows.length > 0 && piece.grid.length > 0;
    case 'contents':
      return piece.entries.length > 0;
    case 'paragraph':
    case 'break':
      return true;
  }
}

const fitting = (piece: Piece): readonly Piece[] =>
  piece.kind === 'table' && tooWide(piece) ? dissolved(piece) : [piece];

/** A piece with what must come between it and the one before. */
function joint(
  before: Settled | undefined,
  piece: Settled,
  broken: boolean,
  theme: Theme,
): readonly Settled[] {
  const afterTable = before !== undefined && before.kind !== 'paragraph';
  if (piece.kind === 'paragraph') {
    if (broken) return [withOptions(piece, { pageBreakBefore: true })];
    return [afterTable ? stoodOff(piece, theme.spacing.block) : piece];
  }
  if (broken) return [tail({ pageBreakBefore: true }), piece];
  if (!afterTable) return [piece];
  const space = twips(theme.spacing.block);
  return [
    tail({ spacing: { before: space }, ...(endsKept(before) ? { keepNext: true } : {}) }),
    piece,
  ];
}

const empty = paragraph({ style: 'Tail' });

const tail = (options: ParagraphPiece['options'] = {}): ParagraphPiece =>
  withOptions(empty, options);

const changed = beside<ParagraphPiece, ParagraphPiece>();

/** The very same paragraph for the same change. */
const withOptions = (piece: ParagraphPiece, options: ParagraphPiece['options']): ParagraphPiece =>
  changed(piece, JSON.stringify(options), () => ({
    ...piece,
    options: { ...piece.options, ...options },
  }));

/** A paragraph after a table, with the space that it may not have of its own. */
function stoodOff(piece: ParagraphPiece, space: number): ParagraphPiece {
  const { spacing } = piece.options;
  if ((piece.before ?? 0) >= space) return piece;
  return withOptions(piece, { spacing: { ...spacing, before: twips(space) } });
}

/** Styles whose space below is that between paragraphs; others are set for what they head. */
const prose: ReadonlySet<string> = new Set([
  'Normal',
  'Soft',
  'Small',
  'ListParagraph',
  'RuledLine',
  'RuledLineNext',
]);

/** A paragraph before a table, with the space that a table cannot have above it. */
function above(piece: ParagraphPiece, { spacing }: Theme): ParagraphPiece {
  const { style = 'Normal', spacing: own } = piece.options;
  if (!prose.has(style)) return piece;
  return withOptions(piece, { spacing: { ...own, after: twips(spacing.block) } });
}

const endsKept = (piece: Settled): boolean =>
  piece.kind === 'table' && piece.rows.at(-1)?.keepNext === true;

/**
 * The paragraph that holds a section's properties: one with words, or some readers leave it out, and
 * outside any control, or they would go with what is written over.
 */
function closed(pieces: readonly Settled[]): readonly Settled[] {
  const last = pieces.at(-1);
  const ends = last?.kind === 'paragraph' && last.options.children?.length && !last.control;
  return ends ? pieces : [...pieces, tail()];
}

/** Rows and paragraphs that end a section stand together: its last page has not just one. */
const TOGETHER = 3;

function endTogether(pieces: readonly Settled[]): readonly Settled[] {
  const out: Settled[] = [];
  let left = TOGETHER;
  for (const piece of pieces.toReversed()) {
    out.push(left > 0 ? tied(piece, left, out.length === 0) : piece);
    left -= unitsIn(piece);
  }
  return out.toReversed();
}

function unitsIn(piece: Settled): number {
  switch (piece.kind) {
    case 'paragraph':
      return piece.options.children?.length ? 1 : 0;
    case 'table':
      return piece.rows.length;
    case 'contents':
      return piece.entries.length;
  }
}

const tiedTables = beside<TablePiece, TablePiece>();

/** The last units of a piece, each kept with the next; `isLast`: nothing follows the piece. */
function tied(piece: Settled, units: number, isLast: boolean): Settled {
  switch (piece.kind) {
    case 'paragraph':
      return isLast ? piece : withOptions(piece, { keepNext: true });
    case 'table': {
      const end = piece.rows.length - (isLast ? 1 : 0);
      const from = piece.rows.length - units;
      const isTied = (i: number): boolean => i >= from && i < end;
      const tie = (row: RowPiece, i: number) => (isTied(i) ? { ...row, keepNext: true } : row);
      return tiedTables(piece, `${from}:${end}`, () => ({ ...piece, rows: piece.rows.map(tie) }));
    }
    case 'contents':
      return piece;
  }
}
