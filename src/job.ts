/** A job names a document to make. Plain data: it can be sent to a worker. */
import type { Wording } from './audience/labels.ts';
import type { About } from './audience/model.ts';
import type { Policy } from './audience/policy.ts';
import type { Format } from './config.ts';
import type { Layout } from './layout/model.ts';
import type { Press } from './press.ts';
import { teamOf } from './roster/membership.ts';

export interface Job {
  readonly document: string;
  readonly audience: string;
  readonly subject: Subject;
  /** From the output folder, without the format's ending. */
  readonly path: string;
  readonly formats: readonly Format[];
  /** ISO date printed on the document. */
  readonly date: string;
}

export type Subject =
  | { readonly kind: 'person' | 'track' | 'team'; readonly id: string }
  | { readonly kind: 'level'; readonly id: string; readonly track: string };

/** The id of a subject in file names: a level's is `<track-id>--<level-id>`. */
export const subjectId = (subject: Subject): string =>
  subject.kind === 'level' ? `${subject.track}--${subject.id}` : subject.id;

/** What a job's names stand for. */
export interface Task {
  readonly job: Job;
  readonly about: About;
  readonly layout: Layout;
  readonly policy: Policy;
  readonly wording: Wording;
}

/** Finds what a job names. Throws if the press has not got it: a plan names nothing else. */
export function identify(job: Job, press: Press): Task {
  const about = aboutOf(job.subject, press);
  const layout = press.layouts.find(
    ({ document, audience }) => document === job.document && audience === job.audience,
  );
  return {
    job,
    about,
    layout: found(layout, 'layout', `${job.document}/${job.audience}`),
    policy: found(press.policies.get(job.audience), 'audience', job.audience),
    wording: wordingOf(about, press),
  };
}

function aboutOf(subject: Subject, { company }: Press): About {
  const { kind, id } = subject;
  const named = <T extends { readonly id: string }>(things: readonly T[], name = id): T =>
    found(
      things.find((thing) => thing.id === name),
      kind,
      id,
    );
  switch (kind) {
    case 'person':
      return { kind, person: named(company.roster.people) };
    case 'team':
      return { kind, team: named(company.roster.teams) };
    case 'track':
      return { kind, track: named(company.tracks) };
    case 'level': {
      const track = named(company.tracks, subject.track);
      return { kind, track, level: named(track.levels) };
    }
  }
}

function found<T>(thing: T | undefined, kind: string, name: string): T {
  if (thing === undefined) throw new Error(`there is no ${kind} "${name}"`);
  return thing;
}

/** The subject's locale, and the labels of its language; English where there are none. */
function wordingOf(about: About, { look, labels, company }: Press): Wording {
  const locale = localeOf(about, company.roster) ?? look.theme.locale;
  const [language = ''] = locale.split('-');
  const own = labels.get(locale) ?? labels.get(language) ?? labels.get('en');
  return { locale, labels: found(own, 'language', 'en') };
}

function localeOf(about: About, roster: Press['company']['roster']): string | undefined {
  if (about.kind === 'team') return about.team.locale;
  if (about.kind !== 'person') return undefined;
  return about.person.locale ?? teamOf(about.person, roster)?.locale;
}
