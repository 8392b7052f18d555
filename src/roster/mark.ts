import { fold } from './fold.ts';
import type { Mark } from './model.ts';

const marks: ReadonlyMap<string, Mark> = new Map([
  ['working towards', 1],
  ['1', 1],
  ['meeting', 2],
  ['2', 2],
  ['exceeding', 3],
  ['3', 3],
]);

/** A mark in words or as its number; nothing where it is none. */
export const markNamed = (word: string): Mark | undefined => marks.get(fold(word));
