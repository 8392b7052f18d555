/** Whose documents are printed together. */
import type { Grouping } from '../config.ts';
import { fileNames } from '../delivery/path.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { peopleAnywhere } from '../pinned.ts';
import type { Press } from '../press.ts';
import { teamOf } from '../roster/membership.ts';
import type { Person, Roster } from '../roster/model.ts';
import type { Outcome } from './outcome.ts';

/** The documents of one kind, of the people of one team or of those who report to one manager. */
export interface Group {
  readonly document: string;
  readonly audience: string;
  /** Of the team or manager. */
  readonly id: string;
  readonly name: string;
  /** Of the merged file, from the output folder. */
  readonly path: string;
  readonly members: readonly Member[];
}

export interface Member {
  readonly person: Person;
  readonly outcome: Outcome;
}

/** Outcomes of documents for persons, by team or manager, in the order of the roster. */
export function groupsOf(
  outcomes: readonly Outcome[],
  by: Grouping,
  { company }: Press,
): { readonly groups: readonly Group[]; readonly messages: readonly Diagnostic[] } {
  const { roster } = company;
  const names = fileNames(roster.people.flatMap((person) => heads[by](person, roster)?.id ?? []));
  const groups = new Map<string, Group>();
  const messages: Diagnostic[] = [];
  for (const member of membersIn(outcomes, peopleAnywhere(company))) {
    const head = heads[by](member.person, roster);
    if (!head) {
      const { id, place } = member.person;
      messages.push(report('merge-without', place, { id, by }));
      continue;
    }
    const { document, audience } = member.outcome.job;
    const path = `${document}/${audience}/merged/${names.get(head.id) ?? head.id}.pdf`;
    const { members = [] } = groups.get(path) ?? {};
    groups.set(path, { document, audience, ...head, path, members: [...members, member] });
  }
  return { groups: [...groups.values()], messages };
}

/** Whom a person's document goes to with others. */
interface Head {
  readonly id: string;
  readonly name: string;
}

/** The team or the manager that a person's documents go with, if there is any. */
export const heads: Record<Grouping, (person: Person, roster: Roster) => Head | undefined> = {
  team: (person, roster) => {
    const { team } = person;
    const isDefined = roster.teams.length > 0;
    return teamOf(person, roster) ?? (team && !isDefined ? { id: team, name: team } : undefined);
  },
  manager: ({ manager }, { names }) =>
    manager ? { id: manager, name: names.get(manager) ?? manager } : undefined,
};

function membersIn(outcomes: readonly Outcome[], people: readonly Person[]): readonly Member[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return outcomes.flatMap((outcome) => {
    const { subject, formats } = outcome.job;
    const person = subject.kind === 'person' ? byId.get(subject.id) : undefined;
    return person && formats.includes('pdf') ? [{ person, outcome }] : [];
  });
}
