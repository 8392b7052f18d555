/** What holds at a level of a track. */
import type { Competency, Expectation, Track } from './model.ts';
import { statementKey, type Stated } from './table/statement-key.ts';

/**
 * The expectation that holds at a level (counted from 0), "same as" followed to its end. Levels
 * that refer to one another in a circle state nothing, and keep their reference.
 */
export function resolve(track: Track, competency: Competency, levelAt: number): Expectation {
  const seen = new Set<number>();
  let index = levelAt;
  for (;;) {
    const found = competency.expectations[index];
    if (!found) return { kind: 'blank', place: competency.place };
    if (found.kind !== 'same-as') return found;
    seen.add(index);
    const { level } = found;
    index = track.levels.findIndex(({ id }) => id === level);
    if (seen.has(index)) return found;
  }
}

/**
 * What is stated for a level (counted from 0): in a cumulative ladder also what the levels before it
 * state, each thing once. Empty where nothing is, or it does not apply.
 */
export function statementsAt(
  track: Track,
  competency: Competency,
  level: number,
): readonly Stated[] {
  const first = track.source.cumulative ? 0 : level;
  const stated = track.levels
    .slice(first, level + 1)
    .map((_, index) => resolve(track, competency, first + index))
    .filter((found) => found.kind === 'stated');
  return [...new Map(stated.map((one) => [statementKey(one), one])).values()];
}
