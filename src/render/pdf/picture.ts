import type { Picture } from '../../document/model.ts';
import { printedSize } from '../picture.ts';
import type { Run, Type } from './engine/run.ts';
import { figure } from './figure.ts';
import type { Setting } from './setting.ts';

/** A picture in place of letters; it stands on their baseline. */
export function picture<Look extends Type>(
  child: Picture,
  look: Look,
  { theme, width, frame, owner }: Setting,
): Look & Pick<Run, 'text' | 'drawing' | 'owner'> {
  const room = { width, height: frame.height };
  const size = printedSize(child, look.size, room, theme);
  const { file, alt } = child;
  return {
    ...look,
    text: '',
    owner: figure(owner, alt),
    drawing: { width: size.width, vectors: [], picture: { file, height: size.height } },
  };
}
