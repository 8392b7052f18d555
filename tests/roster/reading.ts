/** Shorthand for tests of the roster stage. */
import type { Diagnostic } from '../../src/diagnostics.ts';
import type { Person, Roster } from '../../src/roster/model.ts';
import { readRoster } from '../../src/roster/read.ts';
import { trackOf } from '../support/tracks.ts';

export const engineering = trackOf('Software Engineering', [
  'Software Engineer',
  'Senior Software Engineer',
  'Staff',
]);
export const management = trackOf('Management', ['Engineering Manager', 'Staff']);
export const tracks = [engineering, management];

export interface Seen {
  readonly roster: Roster;
  readonly people: readonly Person[];
  readonly messages: readonly Diagnostic[];
}

interface Texts {
  readonly people?: string;
  readonly teams?: string;
  readonly titles?: string;
  readonly cycles?: string;
  readonly assessments?: string;
}

export function seen({ people, teams, titles, cycles, assessments }: Texts, known = tracks): Seen {
  const { roster, messages } = readRoster(
    {
      ...(people !== undefined && { people: { file: 'people.csv', text: people } }),
      ...(teams !== undefined && { teams: { file: 'teams.yaml', text: teams } }),
      ...(titles !== undefined && { titles: { file: 'titles.yaml', text: titles } }),
      ...(cycles !== undefined && { cycles: { file: 'cycles.yaml', text: cycles } }),
      ...(assessments !== undefined && {
        assessments: { file: 'assessments.csv', text: assessments },
      }),
    },
    known,
  );
  return { roster, people: roster.people, messages };
}

/** The one person of a file. */
export function person(people: string, titles?: string): Person {
  const { people: found, messages } = seen({ people, ...(titles && { titles }) });
  const [one, ...others] = found;
  if (!one || others.length > 0)
    throw new Error(`one person was expected: ${JSON.stringify(messages)}`);
  return one;
}
