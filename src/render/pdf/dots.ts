import type { Dots } from '../../document/model.ts';
import { dotStrip } from '../chart/dots.ts';
import type { Run, Type } from './engine/run.ts';
import { moved } from './engine/vector.ts';
import type { Setting } from './setting.ts';
import { vectorsOf } from './shapes.ts';

/** A row of dots in place of letters, level with the middle of capitals. */
export function dots<Look extends Type>(
  strip: Dots,
  look: Look,
  { theme, inks, press, width }: Setting,
): Look & Pick<Run, 'text' | 'drawing'> {
  const drawing = dotStrip(strip, { size: look.size, room: width }, inks, theme);
  const middle = (press.face(look).capHeight * look.size) / 2000;
  const top = -middle - drawing.height / 2;
  const vectors = vectorsOf(drawing).map((vector) => moved(vector, 0, top));
  return { ...look, text: '', drawing: { width: drawing.width, vectors, alt: strip.alt } };
}
