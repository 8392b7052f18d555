import type { Dots } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { countOf, fitted, type Inks, type Letters } from './letters.ts';
import type { Circle, Drawing, Paint } from './shape.ts';

/** As many dots as a strip has at most. */
const MOST = 9;

/** A row of dots: filled up to the mark, a ring around the expected one. Told apart without colour. */
export function dotStrip(dots: Dots, letters: Letters, inks: Inks, theme: Theme): Drawing {
  const { dots: own, strokes } = theme;
  const { mark, expected, of } = countsOf(dots);
  const long = own.ring + Math.max(0, of - 1) * own.apart;
  const em = fitted(long, letters);
  const ring: Paint = { stroke: { colour: inks.accent, width: strokes.rule } };
  const empty: Paint = { stroke: { colour: inks.ink, width: strokes.hairline } };
  const circle = (at: number, size: number, paint: Paint): Circle => ({
    kind: 'circle',
    middle: { x: (own.ring / 2 + at * own.apart) * em, y: (own.ring / 2) * em },
    radius: (size * em - (paint.stroke?.width ?? 0)) / 2,
    ...paint,
  });
  const shapes = Array.from({ length: of }, (_, i) => [
    circle(i, own.size, i < mark ? { fill: inks.ink } : empty),
    ...(i + 1 === expected ? [circle(i, own.ring, ring)] : []),
  ]);
  return { width: long * em, height: own.ring * em, shapes: shapes.flat() };
}

const countsOf = ({ mark, expected, of }: Dots) => ({
  mark: countOf(mark, MOST),
  expected: countOf(expected, MOST),
  of: countOf(of, MOST),
});
