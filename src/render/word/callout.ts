import type { Callout } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { bar } from './mark-styles.ts';
import type { ParagraphPiece, Piece } from './piece.ts';
import type { Setting } from './setting.ts';
import { twips } from './units.ts';

/** What the reader must know or do: its paragraphs have a bar at their left. */
export function callout({ blocks: inside }: Callout, setting: Setting): readonly Piece[] {
  const { theme } = setting;
  const inset = theme.strokes.bar + theme.spacing.indent;
  const indented = { ...setting, indent: setting.indent + inset };
  const pieces = setting.blocks(inside, indented).map((piece) => moved(piece, theme, inset));
  return pieces.map((piece, i) => spaced(piece, i === 0, i === pieces.length - 1, theme));
}

function moved(piece: Piece, theme: Theme, inset: number): Piece {
  if (piece.kind === 'table') return { ...piece, indent: (piece.indent ?? 0) + inset };
  return piece.kind === 'paragraph' ? barred(piece, theme) : piece;
}

function barred(piece: ParagraphPiece, theme: Theme): ParagraphPiece {
  const { style, indent, border } = piece.options;
  const own = style === 'Normal';
  const { border: line, indent: base } = bar(theme);
  return {
    ...piece,
    options: {
      ...piece.options,
      ...(own ? { style: 'Callout' } : { border: { ...border, ...line } }),
      indent: { ...base, ...indent },
    },
  };
}

/** The space around all of it, which its paragraphs do not have among themselves. */
function spaced(piece: Piece, first: boolean, last: boolean, { spacing }: Theme): Piece {
  if (piece.kind !== 'paragraph') return piece;
  const block = twips(spacing.block);
  const before = Math.max(piece.before ?? 0, first ? spacing.block - spacing.paragraph : 0);
  return {
    ...piece,
    before,
    options: {
      ...piece.options,
      spacing: {
        ...piece.options.spacing,
        ...(first ? { before: twips(before) } : {}),
        ...(last ? { after: block } : {}),
      },
    },
  };
}
