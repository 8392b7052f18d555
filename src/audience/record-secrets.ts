/** What else is known of a document's person and its audience may not see: columns and marks. */
import { type Audience, columnOf, marksOf } from './permitted.ts';
import { type PersonField, personFields } from './policy.ts';
import { type Needle, Needles } from './secret.ts';

/** Names, ids and addresses are secrets of the whole company. */
const columns: Readonly<Partial<Record<PersonField, string>>> = {
  pronouns: 'the pronouns',
  title: 'the job title',
  team: 'the team',
  department: 'the department',
  startDate: 'the first day',
  levelSince: 'the day of the last promotion',
  location: 'the place of work',
};

export function recordSecrets(audience: Audience): readonly Needle[] {
  const { about, policy, company, wording } = audience;
  const needles = new Needles();
  if (about.kind !== 'person') return [];
  const { person } = about;
  for (const column of personFields) {
    const what = columns[column];
    if (!what || policy.person.includes(column)) continue;
    const text = columnOf(person, column, audience);
    needles.add(text, { kind: 'record', what, person: person.id }, { weak: true, exact: text });
  }
  for (const { title, text } of marksOf(person, company, wording)) {
    const secret = { kind: 'mark', what: `a mark for ${title}`, person: person.id } as const;
    needles.add(text, secret, { weak: false });
  }
  return [...needles.all()];
}
