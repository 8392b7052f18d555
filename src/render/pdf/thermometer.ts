import type { Step, Thermometer } from '../../document/model.ts';
import { gapIn } from '../widths.ts';
import type { Vector } from './engine/vector.ts';
import { type Fragment, at, beside, shape } from './flow/fragment.ts';
import { type Piece, piece, settle } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, sized } from './setting.ts';

/** One bar a level: filled = now, hatched = next. */
export function thermometer({ steps }: Thermometer, setting: Setting): Piece {
  const { spacing, strokes } = setting.theme;
  const gap = gapIn(setting.width, steps.length, strokes.bar);
  const width = (setting.width - gap * (steps.length - 1)) / steps.length;
  const parts = steps.map((each, i) => ({
    fragment: step(each, { ...setting, width, measured: false, align: 'left' }),
    x: i * (width + gap),
  }));
  return piece(beside(parts), { before: spacing.block, after: spacing.block });
}

function step({ title, note, state }: Step, setting: Setting): Fragment {
  const { theme, inks, width } = setting;
  const { sizes, thermometer: own, spacing } = theme;
  const now = state === 'now';
  const type = {
    ...sized(sizes.small, 'table', theme),
    weight: now ? 'semibold' : 'regular',
    colour: state === 'other' ? inks.soft : inks.ink,
  } as const;
  const narrow = { ...setting, width: Math.max(0, width - spacing.item) };
  const texts = [title, note].map((words) => piece(paragraph(runsOf(words, type, narrow), narrow)));
  const below = settle(texts);
  const top = own.bar + spacing.cell.vertical;
  const items = [...bar(state, width, setting).map(shape), at(0, top, below)];
  return { height: top + below.height, items };
}

/** The bar of a step. Told apart without colour: filled, hatched or empty. */
function bar(state: Step['state'], width: number, { theme }: Setting): readonly Vector[] {
  const { strokes, colours, thermometer: own } = theme;
  const line = { lineWidth: strokes.hairline, lineColor: colours.accent };
  const inset = strokes.hairline / 2;
  const box = { x: inset, y: inset, w: width - 2 * inset, h: own.bar - 2 * inset };
  const outline: Vector = { type: 'rect', ...box, ...line };
  switch (state) {
    case 'now':
      return [{ type: 'rect', x: 0, y: 0, w: width, h: own.bar, color: colours.accent }];
    case 'next':
      return [...hatching(width, own.bar, own.bar / 2, line), outline];
    case 'other':
      return [outline];
  }
}

/** Strokes that rise at 45 degrees, `apart` points from one another, cut at the bar's ends. */
function hatching(width: number, height: number, apart: number, line: object): readonly Vector[] {
  const count = Math.ceil((width + height) / apart);
  return Array.from({ length: count }, (_, i) => {
    const foot = i * apart;
    const x1 = Math.min(foot, width);
    const x2 = Math.max(foot - height, 0);
    return { type: 'line', x1: x2, y1: foot - x2, x2: x1, y2: foot - x1, ...line } as const;
  });
}
