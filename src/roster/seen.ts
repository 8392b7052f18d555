/** What anybody may see of people and their marks: all else goes no further than the reader. */
import type { Assessment, Person } from './model.ts';

/** Names of fields. */
export interface Seen {
  readonly person: ReadonlySet<string>;
  readonly assessments: ReadonlySet<string>;
}

/** A person without what nobody may see, and was read to find them by. */
export function withoutUnseen({ email, ...person }: Person, { person: seen }: Seen): Person {
  return {
    ...person,
    ...(email !== undefined && seen.has('email') && { email }),
    ...(!seen.has('legalName') && { legalName: person.name }),
  };
}

/** An assessment with the parts that somebody may see; none of them where nobody sees any. */
export function seenOf(assessment: Assessment, { assessments: seen }: Seen): Assessment {
  const { competency, self, manager, evidence } = assessment;
  return {
    competency,
    ...(self && seen.has('self') && { self }),
    ...(manager && seen.has('manager') && { manager }),
    ...(evidence !== undefined && seen.has('evidence') && { evidence }),
  };
}
