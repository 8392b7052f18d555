import type { Track } from '../ladder/model.ts';
import { fold } from './fold.ts';

/** Whether a title is called by a name, or was: the front matter of its ladder lists other spellings. */
export const isCalled = (title: string, name: string, { source }: Track): boolean =>
  fold(title) === fold(name) ||
  Object.entries(source.aliases ?? {}).some(
    ([other, meant]) => fold(other) === fold(name) && fold(meant) === fold(title),
  );
