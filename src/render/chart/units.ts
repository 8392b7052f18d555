import type { Units } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { countOf, fitted, type Inks, type Letters } from './letters.ts';
import type { Drawing, Rect, Shape } from './shape.ts';

/** As many squares as a row has at most. */
const MOST = 99;

/** A row of squares: full ones, then half filled, then empty. Told apart without colour. */
export function unitRow(units: Units, letters: Letters, inks: Inks, theme: Theme): Drawing {
  const { units: own, strokes } = theme;
  const { full, half, of } = countsOf(units);
  const partly = full + half;
  const long = own.size + Math.max(0, of - 1) * own.apart;
  const em = fitted(long, letters);
  const side = own.size * em;
  const square = (i: number): readonly Shape[] => {
    const box = { kind: 'rect', x: i * own.apart * em, y: 0, width: side, height: side } as const;
    if (i < full) return [{ ...box, fill: inks.accent }];
    const outline = outlined(box, inks.accent, strokes.hairline);
    if (i >= partly) return [outline];
    return [{ ...box, y: side / 2, height: side / 2, fill: inks.accent }, outline];
  };
  const shapes = Array.from({ length: of }, (_, i) => square(i));
  return { width: long * em, height: side, shapes: shapes.flat() };
}

/** The line of a square, within its edges; no wider than half of it. */
function outlined({ kind, x, y, width: side }: Rect, colour: string, hairline: number): Rect {
  const width = Math.min(hairline, side / 2);
  const inset = width / 2;
  const inner = { width: side - width, height: side - width };
  return { kind, x: x + inset, y: y + inset, ...inner, stroke: { colour, width } };
}

const countsOf = ({ full, half, of }: Units) => ({
  full: countOf(full, MOST),
  half: countOf(half, MOST),
  of: countOf(of, MOST),
});
