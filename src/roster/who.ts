import { fold } from './fold.ts';
import type { Who } from './model.ts';

const names: ReadonlyMap<string, Who> = new Map([
  ['self', 'self'],
  ['employee', 'self'],
  ['manager', 'manager'],
  ['committee', 'committee'],
  ['calibrated', 'committee'],
]);

/** Whose mark and words a row holds; nothing where the word names nobody. */
export const whoNamed = (word: string): Who | undefined => names.get(fold(word));
