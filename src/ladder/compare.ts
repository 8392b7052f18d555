/** Two levels of one track, competency by competency. */
import { type Change, changeBetween } from './change.ts';
import { statementsAt } from './holding.ts';
import type { Level, Track } from './model.ts';

export interface LevelStep {
  /** Absent for the first level of a track: everything it states starts there. */
  readonly from?: Level;
  readonly to: Level;
  /** By competency id, in the order of the track. */
  readonly changes: ReadonlyMap<string, Change>;
}

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
      const before = from ? statementsAt(track, competency, from.index) : [];
      return [competency.id, changeBetween(before, statementsAt(track, competency, to.index))];
    }),
  );
  return { ...(from ? { from: from.level } : {}), to: to.level, changes: new Map(changes) };
}

/** Where in its track a level stands. Throws where the track has none of that id. */
export function levelIndex(
  track: Track,
  id: string,
): { readonly index: number; readonly level: Level } {
  const index = track.levels.findIndex((level) => level.id === id);
  const level = track.levels[index];
  if (!level) throw new Error(`The track ${track.id} has no level ${id}.`);
  return { index, level };
}
