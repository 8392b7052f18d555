import type { Picture } from '../../document/model.ts';
import { printedSize } from '../picture.ts';
import type { Run, Type } from './engine/run.ts';
import type { Setting } from './setting.ts';

/** A picture in place of letters; it stands on their baseline. */
export function picture<Look extends Type>(
  child: Picture,
  look: Look,
  { theme, width, frame }: Setting,
): Look & Pick<Run, 'text' | 'drawing'> {
  const room = { width, height: frame.height };
  const size = printedSize(child, look.size, room, theme);
  const { file, alt } = child;
  return {
    ...look,
    text: '',
    drawing: { width: size.width, vectors: [], picture: { file, alt, height: size.height } },
  };
}
