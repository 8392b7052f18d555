/** Which documents go into one ZIP file. */
import type { Bundling } from '../config.ts';
import { namesFor } from '../delivery/path.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { peopleAnywhere } from '../pinned.ts';
import type { Press } from '../press.ts';
import { reviewCycleOf } from '../roster/membership.ts';
import type { Person, Roster } from '../roster/model.ts';
import { heads } from './merge-groups.ts';
import type { Outcome } from './outcome.ts';

/**
 * What one audience gets of a team, a review cycle or a kind of document. One audience: whoever is
 * sent a ZIP file must not find in it what was written for others.
 */
export interface BundleGroup {
  readonly audience: string;
  /** Of the team, cycle or document. */
  readonly subject: string;
  /** Of the ZIP file, from the output folder. */
  readonly path: string;
  readonly outcomes: readonly Outcome[];
}

/** Outcomes by what their bundle is of, in their order. Others than these are in none. */
export function bundlesOf(
  outcomes: readonly Outcome[],
  by: Bundling,
  press: Press,
): { readonly groups: readonly BundleGroup[]; readonly messages: readonly Diagnostic[] } {
  const people = new Map(peopleAnywhere(press.company).map((person) => [person.id, person]));
  const names = namesOf(by, press);
  const groups = new Map<string, BundleGroup & { readonly outcomes: Outcome[] }>();
  const without = new Map<string, Person>();
  for (const outcome of outcomes) {
    const { audience, subject: about } = outcome.job;
    const person = about.kind === 'person' ? people.get(about.id) : undefined;
    const subject = subjects[by](outcome, person, press.company.roster);
    if (subject === undefined) {
      if (person && by !== 'document') without.set(person.id, person);
      continue;
    }
    const key = keyOf(subject, audience);
    const path = `bundles/${by}/${names.get(key) ?? subject}.zip`;
    const group = groups.get(key) ?? { audience, subject, path, outcomes: [] };
    group.outcomes.push(outcome);
    groups.set(key, group);
  }
  const messages = [...without.values()]
    .filter((person) => by !== 'cycle' || person.status !== 'candidate') // reviewed in none yet
    .map(({ id, place }) => report('bundle-without', place, { id, by }));
  return { groups: [...groups.values()], messages };
}

type SubjectOf = (
  outcome: Outcome,
  person: Person | undefined,
  roster: Roster,
) => string | undefined;

const subjects: Record<Bundling, SubjectOf> = {
  team: ({ job: { subject } }, person, roster) =>
    subject.kind === 'team' ? subject.id : person && heads.team(person, roster)?.id,
  cycle: (_, person, roster) => person && reviewCycleOf(person, roster)?.id,
  document: ({ job }) => job.document,
};

const keyOf = (subject: string, audience: string): string => JSON.stringify([subject, audience]);

/** Of all that there could be, whatever this build makes: `payments--manager`. */
function namesOf(by: Bundling, press: Press): ReadonlyMap<string, string> {
  const all = [...new Set(allSubjects(by, press))];
  return namesFor(
    new Map(
      [...press.policies.keys()].flatMap((audience) =>
        all.map((subject) => [keyOf(subject, audience), `${subject}--${audience}`] as const),
      ),
    ),
  );
}

function allSubjects(by: Bundling, { company: { roster }, layouts }: Press): readonly string[] {
  switch (by) {
    case 'team':
      return [
        ...roster.teams.map(({ id }) => id),
        ...roster.people.flatMap((person) => heads.team(person, roster)?.id ?? []),
      ];
    case 'cycle':
      return roster.cycles.map(({ id }) => id);
    case 'document':
      return layouts.map(({ document }) => document);
  }
}
