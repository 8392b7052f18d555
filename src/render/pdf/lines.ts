import type { Lines } from '../../document/model.ts';
import { type Fragment, stack } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { hairline } from './hairline.ts';
import type { Setting } from './setting.ts';

/** Ruled lines over the whole width, to write on. */
export function lines({ count }: Lines, setting: Setting): Piece {
  const { form, spacing } = setting.theme;
  const line = ruled(setting);
  const one = { fragment: line, space: form.line };
  const all = Array.from({ length: Math.max(0, count) }, () => one);
  return piece(stack(all), { after: spacing.paragraph });
}

/** One line to write on. */
export const ruled = (setting: Setting): Fragment =>
  hairline(setting, { stroke: setting.theme.strokes.hairline, colour: setting.inks.ink });
