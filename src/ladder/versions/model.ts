/** What changed between two versions of the ladders: each expectation, and what it belongs to. */
import type { Area, Level, Track } from '../model.ts';
import type { Placed } from '../same-competency.ts';

/**
 * What a change calls for. `major`: something new is asked, so everyone is told and signs again.
 * `minor`: it was clarified, renamed, moved or removed. `patch`: the same words, better spelt or set.
 */
export const sizes = ['patch', 'minor', 'major'] as const;
export type Size = (typeof sizes)[number];

/** Each expectation that either version states is exactly one of these. */
export const kinds = ['added', 'reworded', 'removed', 'moved', 'renamed', 'unchanged'] as const;
export type Kind = (typeof kinds)[number];

/** The same thing in both versions; in one alone where it was added or removed. */
export interface Both<T> {
  readonly before?: T;
  readonly after?: T;
}

export interface Change {
  readonly kind: Exclude<Kind, 'unchanged'>;
  readonly size: Size;
  /** Of `changes.yaml`. */
  readonly reason?: string;
}

/** What may have changed. */
export interface Changed {
  readonly change?: Change;
}

/** A level, and where in its track it stands, from 0. */
export interface LevelAt {
  readonly level: Level;
  readonly index: number;
}

export interface LevelPair extends Both<LevelAt>, Changed {}

export interface AreaPair extends Both<Area>, Changed {}

/** An expectation: one competency at one level. Without a change it is as it was. */
export interface Cell extends Changed {
  readonly levels: LevelPair;
}

/** A competency. Its own change is to be another one's name or area, or to be there at all. */
export interface CompetencyPair extends Both<Placed>, Changed {
  /** Of the levels at which either version states something, or says that it does not apply. */
  readonly cells: readonly Cell[];
}

export interface TrackPair extends Both<Track>, Changed {
  /** What became of the words before its levels. */
  readonly introduction?: Change;
  readonly levels: readonly LevelPair[];
  readonly areas: readonly AreaPair[];
  /** In the order of the later version; what it has not at the end. */
  readonly competencies: readonly CompetencyPair[];
}

export const largest = (some: readonly (Size | undefined)[]): Size | undefined =>
  sizes.findLast((size) => some.includes(size));
