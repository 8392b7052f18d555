/** A job names a document to make. Plain data: it can be sent to a worker. */
import type { Wording } from './audience/labels.ts';
import type { About } from './audience/model.ts';
import type { Policy } from './audience/policy.ts';
import type { Company } from './audience/view.ts';
import type { Format } from './config.ts';
import type { Rung } from './ladder/compare-rungs.ts';
import type { Track } from './ladder/model.ts';
import type { Layout } from './layout/model.ts';
import { byId } from './by-id.ts';
import { companyOf } from './pinned.ts';
import type { Press } from './press.ts';
import { teamOf } from './roster/membership.ts';
import type { Position } from './roster/model.ts';

export interface Job {
  readonly document: string;
  readonly audience: string;
  readonly subject: Subject;
  /** From the output folder, without the format's ending. */
  readonly path: string;
  readonly formats: readonly Format[];
  /** ISO date printed on the document. */
  readonly date: string;
  /** Its PDF is made to be kept. */
  readonly archive?: boolean;
}

export type Subject =
  | { readonly kind: 'person' | 'track' | 'team'; readonly id: string }
  | { readonly kind: 'level'; readonly id: string; readonly track: string }
  | { readonly kind: 'step'; readonly from: Position; readonly to: Position };

/**
 * The id of a subject in file names. A level's is `<track-id>--<level-id>`; a step's adds `--to--`
 * and the level one comes to, with its track where that is another one.
 */
export function subjectId(subject: Subject): string {
  switch (subject.kind) {
    case 'level':
      return `${subject.track}--${subject.id}`;
    case 'step': {
      const { from, to } = subject;
      const end = from.track === to.track ? to.level : `${to.track}--${to.level}`;
      return `${from.track}--${from.level}--to--${end}`;
    }
    case 'person':
    case 'track':
    case 'team':
      return subject.id;
  }
}

/** What a job's names stand for. */
export interface Task {
  readonly job: Job;
  readonly about: About;
  /** With the ladders that hold for it. */
  readonly company: Company;
  readonly layout: Layout;
  readonly policy: Policy;
  readonly wording: Wording;
}

/** Finds what a job names. Throws if the press has not got it: a plan names nothing else. */
export function identify(job: Job, press: Press): Task {
  const layout = found(
    press.layouts.find(
      ({ document, audience }) => document === job.document && audience === job.audience,
    ),
    'layout',
    `${job.document}/${job.audience}`,
  );
  const company = companyFor(job.subject, layout, press);
  const about = aboutOf(job.subject, company);
  return {
    job,
    about,
    company,
    layout,
    policy: found(press.policies.get(job.audience), 'audience', job.audience),
    wording: wordingOf(about, press),
  };
}

/** A person's review goes by the ladders that are pinned for it; what changed, by those there are. */
function companyFor(subject: Subject, { needs }: Layout, { company, changed }: Press): Company {
  if (needs === 'changes') return changed ?? company;
  if (subject.kind !== 'person') return company;
  return companyOf(subject.id, company);
}

function aboutOf(subject: Subject, company: Company): About {
  const { kind } = subject;
  switch (kind) {
    case 'person':
      return { kind, person: named(company.roster.people, kind, subject.id) };
    case 'team':
      return { kind, team: named(company.roster.teams, kind, subject.id) };
    case 'track':
      return { kind, track: named(company.tracks, kind, subject.id) };
    case 'level':
      return { kind, ...rungAt({ track: subject.track, level: subject.id }, company.tracks) };
    case 'step': {
      const { from, to } = subject;
      return { kind, from: rungAt(from, company.tracks), to: rungAt(to, company.tracks) };
    }
  }
}

function rungAt(position: Position, tracks: readonly Track[]): Rung {
  const track = named(tracks, 'track', position.track);
  return { track, level: named(track.levels, 'level', position.level) };
}

const named = <T extends { readonly id: string }>(
  things: readonly T[],
  kind: string,
  name: string,
): T => found(byId(things, name), kind, name);

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
