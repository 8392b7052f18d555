import type { Callout } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { bar } from './mark-styles.ts';
import type { ParagraphPiece, Piece } from './piece.ts';
import type { Setting } from './setting.ts';
import { twips } from './units.ts';

/** What the reader must know or do: its paragraphs have a bar at their left. */
export function callout({ blocks: inside }: Callout, setting: Setting): readonly Piece[] {
  const { strokes, spacing } = setting.theme;
  const indent = setting.indent + strokes.bar + spacing.indent;
  const pieces = setting.blocks(inside, { ...setting, indent });
  return pieces.map((piece, i) => {
    if (piece.kind !== 'paragraph') return piece;
    const barred = withBar(piece, setting.theme);
    return spaced(barred, i === 0, i === pieces.length - 1, setting.theme);
  });
}

function withBar(piece: ParagraphPiece, theme: Theme): ParagraphPiece {
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
function spaced(
  piece: ParagraphPiece,
  first: boolean,
  last: boolean,
  { spacing }: Theme,
): ParagraphPiece {
  const before = Math.max(piece.before ?? 0, first ? spacing.block - spacing.paragraph : 0);
  const space = {
    ...(first ? { before: twips(before) } : {}),
    ...(last ? { after: twips(spacing.block) } : {}),
  };
  const own = piece.options.spacing;
  return { ...piece, before, options: { ...piece.options, spacing: { ...own, ...space } } };
}
