import { type Diagnostic, report } from '../diagnostics.ts';
import type { PersonRecord } from './model.ts';
import { personFinder } from './person-finder.ts';

/**
 * Managers named by id or e-mail address become ids. Who is nobody in the file, and who would
 * report to themselves, is reported and left out.
 */
export function withManagers(people: readonly PersonRecord[]): {
  readonly people: readonly PersonRecord[];
  readonly messages: readonly Diagnostic[];
} {
  const messages: Diagnostic[] = [];
  const idOf = personFinder(people);
  const managers = new Map(people.map(({ id, manager }) => [id, manager && idOf(manager)]));
  const settled = people.map(({ manager, ...person }) => {
    if (manager === undefined) return person;
    const { id, place } = person;
    const found = managers.get(id);
    if (found === undefined) messages.push(report('roster-manager', place, { id, manager }));
    else if (isInLoop(id, managers)) messages.push(report('roster-loop', place, { id }));
    else return { ...person, manager: found };
    return person;
  });
  return { people: settled, messages };
}

function isInLoop(id: string, managers: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = managers.get(id); at && !seen.has(at); at = managers.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}
