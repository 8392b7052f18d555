import type { Callout } from '../../document/model.ts';
import { at, shape } from './flow/fragment.ts';
import { type Piece, piece, settle } from './flow/piece.ts';
import { type Setting, within } from './setting.ts';

/** Blocks beside a bar in the accent. */
export function callout({ blocks }: Callout, setting: Setting): Piece {
  const { strokes, spacing, colours } = setting.theme;
  const left = strokes.bar + spacing.indent;
  const inside = settle(
    setting.flow(blocks, within({ ...setting, width: setting.width - left }, 'Div')),
  );
  const height = inside.height + 2 * spacing.item;
  const bar = {
    type: 'rect',
    x: 0,
    y: 0,
    w: strokes.bar,
    h: height,
    color: colours.accent,
  } as const;
  const items = [shape(bar), at(left, spacing.item, inside)];
  return piece({ height, items }, { before: spacing.block, after: spacing.block });
}
