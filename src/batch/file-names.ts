/** What the files of documents are called. */
import { fileNames, foldedName, namesFor } from '../delivery/path.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Subject, subjectId } from '../job.ts';
import type { Layout } from '../layout/model.ts';
import { peopleAnywhere } from '../pinned.ts';
import type { Press } from '../press.ts';
import { reviewCycleOf, teamOf } from '../roster/membership.ts';
import type { Person } from '../roster/model.ts';
import { nameFrom, type Naming, type Values } from './name-pattern.ts';
import { notNarrowed, type Request } from './request.ts';
import { allSubjects, subjectsOf } from './subjects.ts';

interface Named {
  /** Without the format's ending, by the ids of subjects. */
  readonly names: ReadonlyMap<string, string>;
  /** Errors: with any of them nothing may be made, or it would stand in place of something else. */
  readonly messages: readonly Diagnostic[];
}

/**
 * Names for the documents of a layout: of people, by the pattern that was asked for; of other
 * subjects too, where they have all that it names; else the subject's id. No two are the same, also
 * of those that a narrower build does not make.
 */
export function namesOf(
  layout: Layout,
  subjects: readonly Subject[],
  request: Request,
  press: Press,
): Named {
  const { naming } = request;
  if (!naming) {
    const all = [...allSubjects(layout, press), ...subjects];
    return { names: fileNames(all.map(subjectId)), messages: [] };
  }
  const people = new Map(peopleAnywhere(press.company).map((person) => [person.id, person]));
  const asked = new Set(subjects.map(subjectId));
  const wishes = new Map<string, string>();
  const messages: Diagnostic[] = [];
  for (const subject of [...subjectsOf(layout, notNarrowed, press), ...subjects]) {
    const id = subjectId(subject);
    const person = subject.kind === 'person' ? people.get(subject.id) : undefined;
    const values = { ...valuesOf(subject, person, naming, press), ...ofLayout(layout, request) };
    const made = nameFrom(naming.pattern, { ...values, subject: id });
    if ('name' in made) wishes.set(id, made.name);
    else if (!person) wishes.set(id, id);
    else if (asked.has(id) && !wishes.has(id)) {
      wishes.set(id, id);
      const wanted = made.lacking.map((one) => `{${one}}`).join(' or ');
      messages.push(report('names-lacking', person.place, { id, wanted, fallback: '{email|id}' }));
    }
  }
  messages.push(...clashes(wishes, asked, people));
  return { names: namesFor(wishes), messages };
}

const ofLayout = ({ document, audience }: Layout, { date }: Request): Values => ({
  document,
  audience,
  date,
});

function valuesOf(
  subject: Subject,
  person: Person | undefined,
  { addresses }: Naming,
  { company: { roster } }: Press,
): Values {
  switch (subject.kind) {
    case 'person':
      return person ? ofPerson(person, addresses, roster) : {};
    case 'team':
      return { team: subject.id };
    case 'track':
      return { track: subject.id };
    case 'level':
      return { track: subject.track, level: subject.id };
    case 'step':
      return {};
  }
}

function ofPerson(
  person: Person,
  addresses: Naming['addresses'],
  roster: Press['company']['roster'],
): Values {
  const { id, name, position } = person;
  const email = addresses.get(id);
  const cycle = reviewCycleOf(person, roster)?.id;
  const team = teamOf(person, roster)?.id ?? person.team;
  return {
    id,
    name,
    ...(email !== undefined && { email }),
    ...(cycle !== undefined && { cycle }),
    ...(team !== undefined && { team }),
    track: position.track,
    level: position.level,
  };
}

/** A message for each name that several would have, on some disk, if any of them is asked for. */
function clashes(
  wishes: ReadonlyMap<string, string>,
  asked: ReadonlySet<string>,
  people: ReadonlyMap<string, Person>,
): readonly Diagnostic[] {
  const byName = new Map<string, readonly string[]>();
  for (const [id, wish] of wishes) {
    const name = foldedName(wish);
    byName.set(name, [...(byName.get(name) ?? []), id]);
  }
  return [...byName.values()]
    .filter((ids) => ids.length > 1 && ids.some((id) => asked.has(id)))
    .map((ids) => {
      const place = ids.flatMap((id) => people.get(id)?.place ?? []).at(-1);
      const name = wishes.get(ids.at(-1) ?? '') ?? '';
      const values = { name, who: ids.map((id) => said(id, people)).join(', '), id: '{id}' };
      return report('names-same', place ?? { file: '--names' }, values);
    });
}

function said(id: string, people: ReadonlyMap<string, Person>): string {
  const person = people.get(id);
  return person ? `${person.name} (${id})` : id;
}
