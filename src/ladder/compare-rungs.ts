/** Two levels, of one track or of two, competency by competency. */
import { type Change, changeBetween } from './change.ts';
import { levelIndex } from './compare.ts';
import { statementsAt } from './holding.ts';
import type { Area, Level, Track } from './model.ts';
import { type Placed, placedIn, sameCompetencies } from './same-competency.ts';

/** A level of a track. */
export interface Rung {
  readonly track: Track;
  readonly level: Level;
}

export interface StepEntry extends Placed {
  /** What the competency is where one comes from; absent where it is not known there. */
  readonly before?: Placed;
  readonly change: Change;
}

export interface RungStep {
  /** The areas that one comes to. */
  readonly areas: readonly { readonly area: Area; readonly entries: readonly StepEntry[] }[];
  /** What the level one comes from states, and the other track does not know. */
  readonly left: readonly Placed[];
}

/** Within one track a competency is itself; between two see `sameCompetencies`. */
export function compareRungs(from: Rung, to: Rung): RungStep {
  const before = sameCompetencies(to.track, from.track);
  const areas = to.track.areas.map((area) => ({
    area,
    entries: area.competencies.map((competency) => {
      const known = before.get(competency.id);
      const change = changeBetween(statedOn(from, known), statedOn(to, { area, competency }));
      return { area, competency, change, ...(known && { before: known }) };
    }),
  }));
  const known = new Set([...before.values()].map(({ competency }) => competency));
  const left = placedIn(from.track).filter(({ competency }) => !known.has(competency));
  return { areas, left: left.filter((placed) => statedOn(from, placed).length > 0) };
}

type Statements = ReturnType<typeof statementsAt>;

const statedOn = ({ track, level }: Rung, placed: Placed | undefined): Statements =>
  placed ? statementsAt(track, placed.competency, levelIndex(track, level.id).index) : [];

/** The steps from each level of a track to the one after it. */
export const stepsUp = (track: Track): readonly (readonly [from: Rung, to: Rung])[] =>
  track.levels.slice(1).flatMap((level, index) => {
    const below = track.levels[index];
    return below
      ? [
          [
            { track, level: below },
            { track, level },
          ] as const,
        ]
      : [];
  });
