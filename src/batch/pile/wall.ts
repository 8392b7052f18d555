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
  const walls = people.map((person) => {
    const its = companyOf(person.id, company);
    const audience = { about: { kind: 'person', person }, policy, company: its, wording } as const;
    return { id: person.id, ...withheldFrom(audience, given, company) };
  });
  const ids = new Set(people.map(({ id }) => id));
  return {
    in: (folded) => {
      const all = walls.map((wall) => ({ id: wall.id, hits: wall.in(folded) }));
      const own = all.flatMap(({ id, hits }) =>
        hits.filter(({ needle }) => needle.secret.person === id),
      );
      const [first, ...others] = all.map(({ hits }) =>
        hits.filter(({ needle }) => !ids.has(needle.secret.person ?? '')),
      );
      const keys = others.map((hits) => new Set(hits.map(keyOf)));
      const ofOthers = (first ?? []).filter((hit) => keys.every((some) => some.has(keyOf(hit))));
      return [...own, ...ofOthers];
    },
    named: ({ secret: { what, person } }) => (person === undefined ? what : `${what} of ${person}`),
  };
}

type Hit = ReturnType<Withheld['in']>[number];

const keyOf = ({ needle, at }: Hit): string => `${at} ${needle.letters}`;
