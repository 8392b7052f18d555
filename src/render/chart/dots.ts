import type { Dots } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import type { Circle, Drawing, Paint } from './shape.ts';

/** The words beside it, in points: their size, and the width of their line. */
interface Letters {
  readonly size: number;
  readonly room: number;
}

/** The colours that are legible where it stands. */
interface Inks {
  readonly ink: string;
  readonly accent: string;
}

/**
 * A row of dots: filled up to the mark, a ring around the expected one. Told apart without colour.
 * It is smaller where its line has no room for it, but never narrower than one of its letters.
 */
export function dotStrip(dots: Dots, letters: Letters, inks: Inks, theme: Theme): Drawing {
  const { dots: own, strokes } = theme;
  const [mark, expected, of] = [countOf(dots.mark), countOf(dots.expected), countOf(dots.of)];
  const long = own.ring + Math.max(0, of - 1) * own.apart;
  const em = Math.min(letters.size, Math.max(letters.size, letters.room) / long);
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

/** As many dots as a strip has at most. */
const MOST = 9;

/** What is no number counts for none. */
function countOf(written: string): number {
  const count = Math.floor(Number(written));
  return Number.isFinite(count) ? Math.min(MOST, Math.max(0, count)) : 0;
}
