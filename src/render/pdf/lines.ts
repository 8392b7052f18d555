import type { Lines } from '../../document/model.ts';
import type { Vector } from './engine/vector.ts';
import { type Fragment, stack } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { ruledField } from './form.ts';
import { hairline } from './hairline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, within } from './setting.ts';

/** Ruled lines over the whole width, to write on; on screen, one field for all of them. */
export function lines(block: Lines, setting: Setting): Piece {
  const { form, spacing } = setting.theme;
  const count = Math.max(0, block.count);
  const most = Math.max(1, Math.floor((setting.frame.height * MOST) / form.line));
  const inField = block.id === '' ? 0 : Math.min(count, most);
  const field = inField > 0 ? [area({ ...block, count: inField }, setting)] : [];
  const line = { fragment: ruled(setting), space: form.line };
  const rest = Array.from({ length: count - inField }, () => line);
  const all = [...field.map((fragment) => ({ fragment, space: 0 })), ...rest];
  return piece(stack(all), { after: spacing.paragraph });
}

/** A field cannot be divided over pages: it takes at most this share of one. */
const MOST = 0.5;

function area({ id, label, count }: Lines, around: Setting): Fragment {
  const setting = within({ ...around, measured: false, align: 'left' }, 'P');
  const { form, strokes } = setting.theme;
  const rules = Array.from({ length: count }, (_, i): Vector => {
    const y = (i + 1) * form.line - strokes.hairline / 2;
    return {
      type: 'line',
      x1: 0,
      x2: setting.width,
      y1: y,
      y2: y,
      lineWidth: strokes.hairline,
      lineColor: setting.inks.ink,
    };
  });
  const run = ruledField({ id, label, holds: 'lines' }, rules, count * form.line, setting);
  return paragraph([run], setting);
}

/** One line to write on. */
export const ruled = (setting: Setting): Fragment =>
  hairline(setting, { stroke: setting.theme.strokes.hairline, colour: setting.inks.ink });
