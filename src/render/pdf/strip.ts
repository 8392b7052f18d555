import type { Dots, Units } from '../../document/model.ts';
import { strip as drawn } from '../chart/strip.ts';
import type { Run, Type } from './engine/run.ts';
import { moved } from './engine/vector.ts';
import type { Setting } from './setting.ts';
import { figure } from './figure.ts';
import { vectorsOf } from './shapes.ts';

/** A small chart in place of letters, level with the middle of capitals. */
export function strip<Look extends Type>(
  chart: Dots | Units,
  look: Look,
  { theme, inks, press, width, owner: around }: Setting,
): Look & Pick<Run, 'text' | 'drawing' | 'owner'> {
  const owner = figure(around, chart.alt);
  const own = { ink: inks.ink, accent: inks.chart };
  const drawing = drawn(chart, { size: look.size, room: width }, own, theme);
  const middle = press.middle(look);
  const top = -middle - drawing.height / 2;
  const vectors = vectorsOf(drawing).map((vector) => moved(vector, 0, top));
  return { ...look, text: '', owner, drawing: { width: drawing.width, vectors } };
}
