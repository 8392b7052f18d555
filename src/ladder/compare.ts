/** Two levels of one track, competency by competency. */
import type { Competency, Expectation, Level, Track } from './model.ts';
import { similarity } from './similarity.ts';
import { statementKey, type Stated } from './table/statement-key.ts';

/**
 * What becomes of a competency from one level to the next. `starts`: nothing was asked before, or
 * it did not apply. `none`: neither level states anything.
 */
export type Change = 'same' | 'starts' | 'ends' | 'reworded' | 'rewritten' | 'none';

export interface LevelStep {
  /** Absent for the first level of a track: everything it states starts there. */
  readonly from?: Level;
  readonly to: Level;
  /** By competency id, in the order of the track. */
  readonly changes: ReadonlyMap<string, Change>;
}

/** From this similarity on, a text is the old one reworded; below it, another text. */
const reworded = 0.3;

/** The levels are given by id; an id that the track does not have is a fault of the caller. */
export function compareLevels(
  track: Track,
  fromLevelId: string | undefined,
  toLevelId: string,
): LevelStep {
  const from = fromLevelId === undefined ? undefined : levelIndex(track, fromLevelId);
  const to = levelIndex(track, toLevelId);
  const changes = track.areas.flatMap(({ competencies }) =>
    competencies.map((competency): [string, Change] => {
      const before = from && statedAt(track, competency, from.index);
      return [competency.id, changeBetween(before, statedAt(track, competency, to.index))];
    }),
  );
  return { ...(from ? { from: from.level } : {}), to: to.level, changes: new Map(changes) };
}

function levelIndex(track: Track, id: string): { readonly index: number; readonly level: Level } {
  const index = track.levels.findIndex((level) => level.id === id);
  const level = track.levels[index];
  if (!level) throw new Error(`The track ${track.id} has no level ${id}.`);
  return { index, level };
}

/** What a level states; nothing where it is blank or not applicable. */
function statedAt(track: Track, competency: Competency, index: number): Stated | undefined {
  const found = resolve(track, competency, index);
  return found.kind === 'stated' ? found : undefined;
}

function changeBetween(before: Stated | undefined, after: Stated | undefined): Change {
  if (before === undefined) return after === undefined ? 'none' : 'starts';
  if (after === undefined) return 'ends';
  if (statementKey(before) === statementKey(after)) return 'same';
  return similarity(before.text, after.text) >= reworded ? 'reworded' : 'rewritten';
}

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
