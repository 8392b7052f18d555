/** What may not stand in a list of people's documents. */
import type { Policy } from '../../audience/policy.ts';
import type { Wording } from '../../audience/labels.ts';
import { type Given, type Withheld, withheldFrom } from '../../audience/withheld.ts';
import { companyOf } from '../../pinned.ts';
import type { Press } from '../../press.ts';
import type { Person } from '../../roster/model.ts';

/**
 * Of each of the people, the audience may read in the list what it may in their own document; of
 * whoever is none of them, and of the ladder, what it may in any of these documents.
 */
export function withheldFromAll(
  people: readonly Person[],
  given: Given,
  policy: Policy,
  wording: Wording,
  { company }: Press,
): Withheld {
  const walls = new Map(
    people.map((person) => {
      const its = companyOf(person.id, company);
      const audience = {
        about: { kind: 'person', person },
        policy,
        company: its,
        wording,
      } as const;
      return [person.id, withheldFrom(audience, given, company)];
    }),
  );
  const all = [...walls.values()];
  return {
    ofCompany: [...new Set(all.flatMap(({ ofCompany }) => ofCompany))],
    ofRecord: all.flatMap(({ ofRecord }) => ofRecord),
    isWithheld: (needle) => {
      const own = walls.get(needle.secret.person ?? '');
      return own ? own.isWithheld(needle) : all.every((wall) => wall.isWithheld(needle));
    },
    named: ({ secret: { what, person } }) => (person === undefined ? what : `${what} of ${person}`),
  };
}
