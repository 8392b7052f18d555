import type { CodeBlock } from '../../document/model.ts';
import { inside as insideOf } from './engine/structure.ts';
import { at, shape } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, inksOn, sized, within } from './setting.ts';

/** Lines as they were typed, on the tint. */
export function code({ value }: CodeBlock, outside: Setting): Piece {
  const setting = within(outside, 'P');
  const { sizes, colours, spacing } = setting.theme;
  const { horizontal, vertical } = spacing.cell;
  const { ink } = inksOn(colours.tint, setting.theme);
  const run = {
    ...sized(sizes.small, 'text', setting.theme),
    colour: ink,
    text: value,
    spaces: true,
    owner: insideOf(setting.owner, 'Code'),
  };
  const width = setting.width - 2 * horizontal;
  const inside = paragraph([run], { ...setting, width, measured: false, align: 'left' });
  const height = inside.height + 2 * vertical;
  const ground = {
    type: 'rect',
    x: 0,
    y: 0,
    w: setting.width,
    h: height,
    color: colours.tint,
  } as const;
  const items = [shape(ground), at(horizontal, vertical, inside)];
  const around = { before: spacing.part, after: spacing.part };
  return piece({ height, items }, { ...around, divisible: 'lines' });
}
