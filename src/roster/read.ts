import type { Diagnostic } from '../diagnostics.ts';
import type { Track } from '../ladder/model.ts';
import { matchLevel } from './match.ts';
import type { Person, PersonRecord, Roster, Titles } from './model.ts';
import { readPeople } from './people.ts';
import { readCycles, readTeams } from './teams.ts';
import { noTitles, readTitles } from './titles.ts';

/** The roster's files as text; one that is not there is absent. */
export interface RosterFiles {
  readonly people?: RosterFile;
  readonly teams?: RosterFile;
  readonly titles?: RosterFile;
  readonly cycles?: RosterFile;
}

interface RosterFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The roster's files → people and teams. A person whose level is not known is reported with the
 * candidates and is not among the people; the others go on.
 */
export function readRoster(
  files: RosterFiles,
  tracks: readonly Track[],
): { readonly roster: Roster; readonly messages: readonly Diagnostic[] } {
  const none = { messages: [] };
  const { titles, messages: ofTitles } = files.titles
    ? readTitles(files.titles.file, files.titles.text)
    : { titles: noTitles, ...none };
  const read = files.people
    ? readPeople(files.people.file, files.people.text)
    : { people: [], ...none };
  const teams = files.teams
    ? readTeams(files.teams.file, files.teams.text, tracks)
    : { teams: [], ...none };
  const cycles = files.cycles
    ? readCycles(files.cycles.file, files.cycles.text)
    : { cycles: [], ...none };
  const { people, messages } = placeAll(read.people, titles, tracks);
  const names = new Map(read.people.map(({ id, name }) => [id, name]));
  return {
    roster: { people, names, teams: teams.teams, cycles: cycles.cycles },
    messages: [read, teams, cycles].flatMap((one) => one.messages).concat(ofTitles, messages),
  };
}

function placeAll(records: readonly PersonRecord[], titles: Titles, tracks: readonly Track[]) {
  const people: Person[] = [];
  const messages: Diagnostic[] = [];
  for (const record of records) {
    if (record.status === 'left') continue;
    const match = matchLevel(record, titles, tracks);
    if ('position' in match) people.push({ ...record, position: match.position });
    else messages.push(match.message);
  }
  return { people, messages };
}
