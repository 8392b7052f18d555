/** The roster: people and teams as the company's records have them, each person placed on a ladder. */
import type { Place } from '../diagnostics.ts';

/** A candidate has an offer; `left` and people before their first day get nothing. */
export type Status = 'active' | 'candidate' | 'leave' | 'left';

/** A step of a ladder. */
export interface Position {
  readonly track: string;
  readonly level: string;
}

/** One row of `people.csv`: of its columns these and no others are ever held in memory. */
export interface PersonRecord {
  readonly id: string;
  /** Preferred name where given, else the legal one. */
  readonly name: string;
  readonly legalName: string;
  readonly pronouns?: string;
  readonly email?: string;
  readonly title: string;
  /** As written: an id or a title. */
  readonly track?: string;
  readonly level?: string;
  readonly jobCode?: string;
  readonly team?: string;
  readonly department?: string;
  /** Id of the manager, whether the file named an id or an e-mail address. */
  readonly manager?: string;
  /** ISO dates. */
  readonly startDate?: string;
  readonly levelSince?: string;
  readonly location?: string;
  /** BCP 47. */
  readonly locale?: string;
  readonly status: Status;
  readonly cycle?: string;
  /** Of the cells that were read, in hex: columns that nobody may see do not count. */
  readonly sha256: string;
  readonly place: Place;
}

/** A person whose level is known. */
export interface Person extends PersonRecord {
  readonly position: Position;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  /** Id of a person. */
  readonly lead?: string;
  /** Ids of tracks. */
  readonly tracks: readonly string[];
  readonly locale?: string;
  /** Of the team's entry, in hex. */
  readonly sha256: string;
  readonly place: Place;
}

/** A review cycle and its dates (ISO). */
export interface Cycle {
  readonly id: string;
  readonly name: string;
  readonly selfReviewDue?: string;
  readonly managerReviewDue?: string;
  readonly calibration?: string;
  readonly place: Place;
}

/** 1 working towards, 2 meeting, 3 exceeding: there are no marks between them. */
export type Mark = 1 | 2 | 3;

/** Whose mark it is: the person's own, their manager's, or the one that the committee settled. */
export const whos = ['self', 'manager', 'committee'] as const;
export type Who = (typeof whos)[number];

/** How one competency of one person was marked in their cycle: one row of `assessments.csv`, or several. */
export interface Assessment extends Readonly<Partial<Record<Who, Mark>>> {
  /** Id within the person's track. */
  readonly competency: string;
  /** The person's own first, then the manager's, each on lines of its own. */
  readonly evidence?: string;
}

/** What titles and job codes mean. Keys are folded: see `fold.ts`. */
export interface Titles {
  readonly aliases: ReadonlyMap<string, NamedPosition>;
  readonly jobCodes: ReadonlyMap<string, NamedPosition>;
}

/** A step of a ladder as a person wrote it: ids or titles. */
export interface NamedPosition {
  readonly track: string;
  readonly level: string;
  readonly place: Place;
}

/** A step that people take beside those up each track, such as to another one. */
export interface Move {
  /** As messages name it. */
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
  readonly place: Place;
}

export interface Roster {
  /** Everyone whose level is known, in the file's order. */
  readonly people: readonly Person[];
  /** Names of all people by id, also of those without a level: a manager may be one. */
  readonly names: ReadonlyMap<string, string>;
  readonly teams: readonly Team[];
  readonly cycles: readonly Cycle[];
  /** By the id of the person, in the file's order. */
  readonly assessments: ReadonlyMap<string, readonly Assessment[]>;
  readonly moves: readonly Move[];
}
