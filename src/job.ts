/** A job names a document to make; identifying it finds all that the document is made from. */
import { createHash } from 'node:crypto';
import type { About, View } from './audience/model.ts';
import { longDate } from './audience/labels.ts';
import type { Policy } from './audience/policy.ts';
import type { Wording } from './audience/track-view.ts';
import { teamOf } from './audience/view.ts';
import type { Format } from './config.ts';
import type { Entry, Sources } from './delivery/manifest.ts';
import type { Meta, Orientation, Paper } from './document/model.ts';
import type { Track } from './ladder/model.ts';
import type { Layout } from './layout/model.ts';
import type { Press } from './press.ts';

/** Plain data: it can be sent to a worker. */
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

export interface Made {
  readonly about: About;
  readonly layout: Layout;
  readonly policy: Policy;
  readonly wording: Wording;
  readonly date: string;
  readonly documentView: View;
  readonly meta: Omit<Meta, 'id' | 'title' | 'date'>;
  readonly page: { readonly paper: Paper; readonly orientation: Orientation };
  readonly path: string;
  readonly toFile: (
    format: Format,
    bytes: Uint8Array,
    pages: number | null,
    id: string,
  ) => { readonly entry: Entry; readonly bytes: Uint8Array };
}

/** Digits of the checksum that are printed. */
const PRINTED = 8;

/** Finds a job's subject, layout, wording and sources. Throws if the press has not got them. */
export function identify(job: Job, press: Press): Made {
  const about = aboutOf(job.subject, press);
  const layout = found(
    press.layouts.find(
      ({ document, audience }) => document === job.document && audience === job.audience,
    ),
  );
  const wording = wordingOf(about, press);
  const sources = sourcesOf(about, layout, press);
  const checksum = checksumOf(job, sources, press);
  const { theme } = press.look;
  const { company, author } = theme.brand;
  const printed = checksum.slice(0, PRINTED);
  return {
    about,
    layout,
    policy: found(press.policies.get(job.audience)),
    wording,
    date: job.date,
    documentView: {
      id: '',
      date: longDate(job.date, wording.locale),
      checksum: printed,
      classification: layout.classification ?? theme.brand.classification,
      company,
      author,
    },
    meta: {
      subject: `${job.document} · ${job.audience}`,
      author,
      language: wording.locale,
      checksum: printed,
      words: { page: wording.labels.page, continued: wording.labels.continued },
    },
    page: { paper: layout.paper ?? theme.paper, orientation: layout.orientation },
    path: job.path,
    toFile: (format, bytes, pages, id) => {
      const { document, audience } = job;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const what = { document, audience, subject: subjectId(job.subject), id };
      const path = `${job.path}.${format}`;
      return { entry: { path, format, ...what, pages, bytes: bytes.length, sha256, checksum, sources }, bytes };
    },
  };
}

function aboutOf(subject: Subject, { company }: Press): About {
  const trackOf = (id: string): Track => found(company.tracks.find((track) => track.id === id));
  switch (subject.kind) {
    case 'person':
      return {
        kind: 'person',
        person: found(company.roster.people.find(({ id }) => id === subject.id)),
      };
    case 'team':
      return { kind: 'team', team: found(company.roster.teams.find(({ id }) => id === subject.id)) };
    case 'track':
      return { kind: 'track', track: trackOf(subject.id) };
    case 'level': {
      const track = trackOf(subject.track);
      return { kind: 'level', track, level: found(track.levels.find(({ id }) => id === subject.id)) };
    }
  }
}

function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('a job names what the press has not read');
  return thing;
}

/** The subject's locale, and the labels of its language; English where there are none. */
function wordingOf(about: About, { look, labels, company }: Press): Wording {
  const locale = localeOf(about, company.roster) ?? look.theme.locale;
  const [language = ''] = locale.split('-');
  return { locale, labels: found(labels.get(locale) ?? labels.get(language) ?? labels.get('en')) };
}

function localeOf(about: About, roster: Press['company']['roster']): string | undefined {
  if (about.kind === 'team') return about.team.locale;
  if (about.kind !== 'person') return undefined;
  return about.person.locale ?? teamOf(about.person, roster)?.locale;
}

function sourcesOf(about: About, layout: Layout, { company }: Press): Sources {
  const tracks = tracksOf(about, company.tracks);
  return {
    ladders: Object.fromEntries(tracks.map(({ source }) => [source.file, source.sha256])),
    layout: layout.sha256,
    roster: rosterHash(about),
  };
}

function tracksOf(about: About, tracks: readonly Track[]): readonly Track[] {
  switch (about.kind) {
    case 'person':
      return tracks.filter(({ id }) => id === about.person.position.track);
    case 'team':
      return tracks.filter(({ id }) => about.team.tracks.includes(id));
    case 'track':
    case 'level':
      return [about.track];
  }
}

function rosterHash(about: About): string | null {
  if (about.kind === 'person') return about.person.sha256;
  return about.kind === 'team' ? about.team.sha256 : null;
}

/** Of all that can change what the document says or how it looks. */
const checksumOf = (job: Job, sources: Sources, press: Press): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        job.document,
        job.audience,
        subjectId(job.subject),
        job.date,
        Object.values(sources.ladders),
        sources.layout,
        sources.roster,
        press.templatesHash,
      ]),
    )
    .digest('hex');
