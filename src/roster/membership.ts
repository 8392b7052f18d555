/** The team and the review cycle that a person's row names. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Cycle, PersonRecord, Roster, Team } from './model.ts';

type Named = Pick<PersonRecord, 'team' | 'cycle'>;

/** The team of a person, named in the roster by id or name. */
export const teamOf = ({ team }: Named, { teams }: Pick<Roster, 'teams'>): Team | undefined =>
  teams.find(({ id, name }) => id === team || name === team);

/** The person's cycle; the first of the file for those who name none. */
export const cycleOf = ({ cycle }: Named, { cycles }: Pick<Roster, 'cycles'>): Cycle | undefined =>
  cycle ? cycles.find(({ id }) => id === cycle) : cycles[0];

/** The cycle that a person is reviewed in: a candidate in none but the one that their row names. */
export const reviewCycleOf = (
  person: Pick<PersonRecord, 'cycle' | 'status'>,
  roster: Pick<Roster, 'cycles'>,
): Cycle | undefined =>
  person.status === 'candidate' && !person.cycle ? undefined : cycleOf(person, roster);

/** Whether a row of this cycle, named by id or name, is of the cycle the person is in. */
export function countsFor(person: Named, cycle: string, roster: Pick<Roster, 'cycles'>): boolean {
  const own = cycleOf(person, roster);
  return cycle === person.cycle || cycle === own?.id || cycle === own?.name;
}

/** A warning for each team, cycle and lead named that nobody defines; teams may all be undefined. */
export function checkMembership(
  people: readonly PersonRecord[],
  roster: Pick<Roster, 'teams' | 'cycles' | 'names'>,
): readonly Diagnostic[] {
  const teams = listed(roster.teams);
  const cycles = listed(roster.cycles);
  const leads = roster.teams.flatMap(({ id, lead, place }) =>
    lead && !roster.names.has(lead) ? [report('team-lead', place, { id, lead })] : [],
  );
  const named = people.flatMap((person) => {
    const { id, team, cycle, place } = person;
    const noTeam = team !== undefined && roster.teams.length > 0 && !teamOf(person, roster);
    const noCycle = cycle !== undefined && !cycleOf(person, roster);
    return [
      ...(noTeam ? [report('person-team', place, { id, team, known: teams })] : []),
      ...(noCycle ? [report('person-cycle', place, { id, cycle, known: cycles })] : []),
    ];
  });
  return [...leads, ...named];
}

const listed = (things: readonly { readonly id: string }[]): string =>
  things.map(({ id }) => id).join(', ') || 'none';
