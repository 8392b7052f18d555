import type { PersonRecord } from './model.ts';

/**
 * Names → ids of people: ids as written; e-mail addresses in any case, and only where they are one
 * person's.
 */
export function personFinder(
  people: readonly Pick<PersonRecord, 'id' | 'email'>[],
): (name: string) => string | undefined {
  const ids = new Set(people.map(({ id }) => id));
  const byEmail = new Map<string, string | undefined>();
  for (const { id, email } of people) {
    const address = email?.toLowerCase();
    if (address) byEmail.set(address, byEmail.has(address) ? undefined : id);
  }
  return (name) => (ids.has(name) ? name : byEmail.get(name.toLowerCase()));
}
