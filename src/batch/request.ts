/** What a build was asked for. */
import { type Format, formats, type Options } from '../config.ts';
import type { Naming } from './name-pattern.ts';

export type Narrowing = Pick<
  Options,
  'audience' | 'track' | 'level' | 'person' | 'team' | 'from' | 'to'
>;

export type Request = Narrowing & {
  /** `review-packet` or `review-packet/manager`; all where empty. */
  readonly documents: readonly string[];
  readonly formats: readonly Format[];
  /** ISO date printed on the documents. */
  readonly date: string;
  /** PDFs are made to be kept. */
  readonly archive?: boolean;
  /** What files are called; by the ids of their subjects where absent. */
  readonly naming?: Naming;
};

export const notNarrowed: Narrowing = {
  audience: [],
  track: [],
  level: [],
  person: [],
  team: [],
  from: '',
  to: '',
};

/** Whether a request leaves out anything that the roster and ladders call for. */
export const isNarrowed = ({ documents, formats: asked, ...names }: Request): boolean =>
  documents.length > 0 ||
  formats.some((format) => !asked.includes(format)) ||
  [names.audience, names.track, names.level, names.person, names.team, names.from, names.to].some(
    (some) => some.length > 0,
  );
