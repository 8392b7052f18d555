import type { Columns } from '../../document/model.ts';
import { columnWidths, gapIn } from '../widths.ts';
import { beside } from './flow/fragment.ts';
import { type Piece, piece, settle } from './flow/piece.ts';
import { type Setting, within } from './setting.ts';

/** Columns side by side, from a common top. */
export function columns(block: Columns, setting: Setting): Piece {
  const { spacing } = setting.theme;
  const gap = gapIn(setting.width, block.columns.length, spacing.gap);
  const widths = columnWidths(
    block.columns.map(({ width }) => width),
    setting.width,
    gap,
  );
  let x = 0;
  const parts = block.columns.map(({ blocks }, i) => {
    const width = widths[i] ?? 0;
    const part = {
      fragment: settle(setting.flow(blocks, within({ ...setting, width }, 'Div'))),
      x,
    };
    x += width + gap;
    return part;
  });
  return piece(beside(parts), { before: spacing.paragraph, after: spacing.paragraph });
}
