/** One file among others: what it is by itself. */
import type { Diagnostic } from '../../diagnostics.ts';
import { readBody, type Shaped } from '../body.ts';
import { readsLikeLevel } from '../level/level-words.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Opened } from '../opened.ts';
import { stepOf } from '../level/step.ts';

export interface Leaf {
  readonly opened: Opened;
  /** What opening it had to say. */
  readonly messages: readonly Diagnostic[];
  /** What it holds if nothing else is read with it. */
  readonly alone: Read<Shaped>;
  /** It holds levels of its own, and needs no other file. */
  readonly isLadder: boolean;
}

/** The file read by itself. */
export function leafOf(opened: Opened, messages: readonly Diagnostic[]): Leaf {
  const alone = readBody(opened);
  const said = opened.front.levels !== undefined || opened.front.shape !== undefined;
  const isLadder = alone.value.tracks.some(
    ({ levels }) => levels.length > 1 && (said || areTelling(levels.map(({ title }) => title))),
  );
  return { opened, messages, alone, isLadder };
}

/**
 * A table whose columns are no levels ("Skill | Why | How") makes no ladder of a level's file; nor
 * do headings that all stand on one step ("Director, Product", "Director, Platform").
 */
const areTelling = (titles: readonly string[]): boolean => {
  const telling = titles.filter(readsLikeLevel);
  const steps = new Set(telling.map((title) => JSON.stringify({ ...stepOf(title), role: '' })));
  return telling.length > 1 && 2 * telling.length >= titles.length && steps.size > 1;
};

/** It holds words, whatever they are. */
export const hasWords = ({ opened: { sections } }: Leaf): boolean =>
  sections.some(({ title, nodes }) => title !== '' || nodes.length > 0);
