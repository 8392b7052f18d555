/**
 * A person's level. Never guessed: explicit track and level, else job code, else alias, else a
 * title that is exactly one level's. There is no fuzzy matching: "Software Engineer II" is
 * ambiguous, and a wrong ladder in an offer is worse than none.
 */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Level, Track } from '../ladder/model.ts';
import { fold } from './fold.ts';
import { isCalled } from './other-spellings.ts';
import type { PersonRecord, Position, Titles } from './model.ts';

export type Match = { readonly position: Position } | { readonly message: Diagnostic };

/** A level of a ladder. */
export interface Step {
  readonly track: Track;
  readonly level: Level;
}

/** The step of a ladder a person is on, or the message that says why it is not known. */
export function matchLevel(person: PersonRecord, titles: Titles, tracks: readonly Track[]): Match {
  if (person.track && person.level) return named(person, person.track, person.level, tracks);
  const code = person.jobCode && titles.jobCodes.get(fold(person.jobCode));
  if (code) return named(person, code.track, code.level, tracks);
  const alias = titles.aliases.get(fold(person.title));
  if (alias) return named(person, alias.track, alias.level, tracks);
  const open = stepsOf(tracks).filter((step) => agrees(step, person));
  const titled = open.filter(({ level }) => fold(level.title) === fold(person.title));
  const exact = titled.length > 0 ? titled : open.filter((step) => isTitled(step, person.title));
  const [only, ...others] = exact;
  if (only && others.length === 0 && fold(person.title) !== '') return placed(only);
  return unplaced(person, exact.length > 0 ? exact : near(person.title, open));
}

/** A track alone, or a level alone, does not place anyone; but no title may contradict it. */
const agrees = (step: Step, { track, level }: PersonRecord): boolean =>
  (!track || is(step.track, track)) && (!level || is(step.level, level));

function named(
  person: PersonRecord,
  track: string,
  level: string,
  tracks: readonly Track[],
): Match {
  const { step, candidates } = namedStep(track, level, tracks);
  if (step) return placed(step);
  const { id, name, place } = person;
  const values = { id, name, track, level, candidates: listed(candidates) };
  return { message: report('person-level-unknown', place, values) };
}

const stepsOf = (tracks: readonly Track[]): readonly Step[] =>
  tracks.flatMap((track) => track.levels.map((level) => ({ track, level })));

/** The level that a track and a level name by id or title; where there is none, those there are. */
export function namedStep(
  track: string,
  level: string,
  tracks: readonly Track[],
): { readonly step: Step | undefined; readonly candidates: readonly Step[] } {
  const steps = stepsOf(tracks);
  const ofTrack = steps.filter((step) => is(step.track, track));
  const step =
    ofTrack.find((one) => is(one.level, level)) ?? ofTrack.find((one) => isTitled(one, level));
  return { step, candidates: ofTrack.length > 0 ? ofTrack : steps };
}

const is = ({ id, title }: { id: string; title: string }, name: string): boolean =>
  id === name || fold(title) === fold(name);

/** By its title, or by one that the ladder's front matter lists as an earlier or other spelling. */
const isTitled = ({ track, level }: Step, name: string): boolean =>
  isCalled(level.title, name, track);

const placed = ({ track, level }: Step): Match => ({
  position: { track: track.id, level: level.id },
});

function unplaced(person: PersonRecord, candidates: readonly Step[]): Match {
  const { id, name, title } = person;
  const values = { id, name, title, candidates: listed(candidates) };
  return { message: report('person-unplaced', person.place, values) };
}

/** The steps that share a word with the title; all, where none does. */
function near(title: string, steps: readonly Step[]): readonly Step[] {
  const words = new Set(fold(title).split(' '));
  const sharing = steps.filter(({ level }) =>
    fold(level.title)
      .split(' ')
      .some((word) => words.has(word)),
  );
  return sharing.length > 0 ? sharing : steps;
}

/** As messages name them. */
export const listed = (steps: readonly Step[]): string =>
  steps.map(({ track, level }) => `${level.title} (${track.title})`).join(', ') || 'none';
