/**
 * A person's level. Never guessed: explicit track and level, else job code, else alias, else a
 * title that is exactly one level's. There is no fuzzy matching: "Software Engineer II" is
 * ambiguous, and a wrong ladder in an offer is worse than none.
 */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Level, Track } from '../ladder/model.ts';
import { fold } from './fold.ts';
import type { PersonRecord, Position, Titles } from './model.ts';

export type Match = { readonly position: Position } | { readonly message: Diagnostic };

interface Step {
  readonly track: Track;
  readonly level: Level;
}

/** The step of a ladder a person is on, or the message that says why it is not known. */
export function matchLevel(person: PersonRecord, titles: Titles, tracks: readonly Track[]): Match {
  const steps = tracks.flatMap((track) => track.levels.map((level): Step => ({ track, level })));
  if (person.track && person.level) return named(person, person.track, person.level, steps);
  const code = person.jobCode && titles.jobCodes.get(fold(person.jobCode));
  if (code) return named(person, code.track, code.level, steps);
  const alias = titles.aliases.get(fold(person.title));
  if (alias) return named(person, alias.track, alias.level, steps);
  const open = steps.filter((step) => agrees(step, person));
  const exact = open.filter(({ level }) => fold(level.title) === fold(person.title));
  const [only, ...others] = exact;
  if (only && others.length === 0 && fold(person.title) !== '') return placed(only);
  return unplaced(person, exact.length > 0 ? exact : near(person.title, open));
}

/** A track alone, or a level alone, does not place anyone; but no title may contradict it. */
const agrees = (step: Step, { track, level }: PersonRecord): boolean =>
  (!track || is(step.track, track)) && (!level || is(step.level, level));

function named(person: PersonRecord, track: string, level: string, steps: readonly Step[]): Match {
  const ofTrack = steps.filter((step) => is(step.track, track));
  const found = ofTrack.find((step) => is(step.level, level));
  if (found) return placed(found);
  const candidates = list(ofTrack.length > 0 ? ofTrack : steps);
  const values = { id: person.id, name: person.name, track, level, candidates };
  return { message: report('person-level-unknown', person.place, values) };
}

const is = ({ id, title }: { id: string; title: string }, name: string): boolean =>
  id === name || fold(title) === fold(name);

const placed = ({ track, level }: Step): Match => ({
  position: { track: track.id, level: level.id },
});

function unplaced(person: PersonRecord, candidates: readonly Step[]): Match {
  const { id, name, title } = person;
  const values = { id, name, title, candidates: list(candidates) };
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

const list = (steps: readonly Step[]): string =>
  steps.map(({ track, level }) => `${level.title} (${track.title})`).join(', ') || 'none';
