import type { Diagnostic } from '../diagnostics.ts';
import type { Track } from '../ladder/model.ts';
import { noAssessments, readAssessments } from './assessments.ts';
import { readCycles } from './cycles.ts';
import { matchLevel } from './match.ts';
import { checkMembership } from './membership.ts';
import type { Cycle, Person, PersonRecord, Position, Roster, Titles } from './model.ts';
import { readMoves } from './moves.ts';
import { readPeople } from './people.ts';
import { type Seen, seenOf, withoutUnseen } from './seen.ts';
import { readTeams } from './teams.ts';
import { noTitles, readTitles } from './titles.ts';

/** The roster's files as text; one that is not there is absent. */
export interface RosterFiles {
  readonly people?: RosterFile;
  readonly teams?: RosterFile;
  readonly titles?: RosterFile;
  readonly cycles?: RosterFile;
  readonly assessments?: RosterFile;
  readonly moves?: RosterFile;
}

interface RosterFile {
  readonly file: string;
  readonly text: string;
}

/** How a roster is read on ladders that are not those of today. */
export interface Reading {
  /** Whose assessments are read; everybody's where absent. */
  readonly isMarked?: (person: PersonRecord, cycles: readonly Cycle[]) => boolean;
  /** The step of who names none of these ladders. */
  readonly elsePlaced?: (person: PersonRecord) => Position | undefined;
}

/**
 * The roster's files → people and teams. A person whose level is not known is reported with the
 * candidates and is not among the people; the others go on. `seen`: what anybody may see; nothing
 * else of people and their marks is in the roster, but for what it needs to know. All, where absent.
 */
export function readRoster(
  files: RosterFiles,
  tracks: readonly Track[],
  seen?: Seen,
  { isMarked = () => true, elsePlaced = () => undefined }: Reading = {},
): { readonly roster: Roster; readonly messages: readonly Diagnostic[] } {
  const titles = files.titles
    ? readTitles(files.titles.file, files.titles.text)
    : { titles: noTitles, messages: [] };
  const people = files.people
    ? readPeople(files.people.file, files.people.text, seen)
    : { people: [], messages: [] };
  const teams = files.teams
    ? readTeams(files.teams.file, files.teams.text, tracks)
    : { teams: [], messages: [] };
  const cycles = files.cycles
    ? readCycles(files.cycles.file, files.cycles.text)
    : { cycles: [], messages: [] };
  const moves = files.moves
    ? readMoves(files.moves.file, files.moves.text, tracks)
    : { moves: [], messages: [] };
  const placed = placeAll(people.people, titles.titles, tracks, elsePlaced);
  const marked = placed.people.filter((person) => isMarked(person, cycles.cycles));
  const known = { records: people.people, people: marked, tracks, cycles: cycles.cycles };
  const assessed = files.assessments
    ? readAssessments(files.assessments.file, files.assessments.text, known)
    : noAssessments;
  const roster = {
    people: seen ? placed.people.map((person) => withoutUnseen(person, seen)) : placed.people,
    names: new Map(people.people.map(({ id, name }) => [id, name])),
    teams: teams.teams,
    cycles: cycles.cycles,
    assessments: seen ? seenAssessments(assessed.assessments, seen) : assessed.assessments,
    moves: moves.moves,
  };
  const read = [people, teams, cycles, moves, titles, placed, assessed];
  return {
    roster,
    messages: [...read.flatMap((one) => one.messages), ...checkMembership(placed.people, roster)],
  };
}

const seenAssessments = (all: Roster['assessments'], seen: Seen): Roster['assessments'] =>
  new Map([...all].map(([id, ofPerson]) => [id, ofPerson.map((one) => seenOf(one, seen))]));

/** Who has left gets nothing, and needs no level. */
function placeAll(
  records: readonly PersonRecord[],
  titles: Titles,
  tracks: readonly Track[],
  elsePlaced: NonNullable<Reading['elsePlaced']>,
): { readonly people: readonly Person[]; readonly messages: readonly Diagnostic[] } {
  const people: Person[] = [];
  const messages: Diagnostic[] = [];
  for (const record of records.filter(({ status }) => status !== 'left')) {
    const match = matchLevel(record, titles, tracks);
    const position = 'position' in match ? match.position : elsePlaced(record);
    if (position) people.push({ ...record, position });
    else if ('message' in match) messages.push(match.message);
  }
  return { people, messages };
}
