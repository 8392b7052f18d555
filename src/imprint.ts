/** The imprint: what a document says of itself, and what the manifest says it was made from. */
import { createHash } from 'node:crypto';
import { longDate } from './audience/labels.ts';
import type { About, View } from './audience/model.ts';
import type { Policy } from './audience/policy.ts';
import type { Particulars } from './audience/view.ts';
import type { Format } from './config.ts';
import type { Entry, Sources } from './delivery/manifest.ts';
import type { Meta } from './document/model.ts';
import { subjectId, type Task } from './job.ts';
import type { Track } from './ladder/model.ts';
import type { Press } from './press.ts';
import { cycleOf } from './roster/membership.ts';
import type { Person, Roster } from './roster/model.ts';

/** Digits of the checksum that are printed. */
const PRINTED = 8;

export const printed = (checksum: string): string => checksum.slice(0, PRINTED);

/** What layouts may print of the document itself; its names and checksum are known later. */
export function particularsOf({ job, layout, wording }: Task, { look }: Press): Particulars {
  const { company, author, legal, classification } = look.theme.brand;
  return {
    id: '',
    title: '',
    recipient: '',
    checksum: '',
    audience: wording.labels[`audience-${job.audience}`] ?? job.audience,
    day: job.date,
    date: longDate(job.date, wording.locale),
    classification: layout.classification ?? classification,
    company,
    author,
    legal,
  };
}

/**
 * SHA-256 in hex of all that a document was made from: what its layout was given, the layout, and
 * the templates that give its words and looks. Equal checksums mean equal documents.
 */
export function checksumOf(view: View, { job, layout }: Task, { templatesHash }: Press): string {
  const { document, audience, subject } = job;
  const name = [document, audience, subjectId(subject)];
  const content = JSON.stringify(view, (key, value: unknown) =>
    unneeded.has(key) ? undefined : value,
  );
  return sha256(JSON.stringify([name, content, layout.sha256, templatesHash]));
}

/** Places change no document; the bytes of a picture have their hash beside them. */
const unneeded: ReadonlySet<string> = new Set(['position', 'bytes']);

/** A document's meta-data, but for what its layout says. */
export const metaOf = (
  task: Task,
  press: Press,
  checksum: string,
  { job, wording } = task,
): Omit<Meta, 'id' | 'title'> => ({
  subject: `${job.document} · ${job.audience}`,
  author: press.look.theme.brand.author,
  ladder: ladderOf(task),
  language: wording.locale,
  date: job.date,
  checksum: printed(checksum),
  words: wordsOf(wording.labels),
});

const wordsOf = (labels: Task['wording']['labels']) => {
  const { page, continued, blank, writeHere, choose, chooseDate } = labels;
  return { page, continued, blank, writeHere, choose, chooseDate };
};

/** Title and version of the ladder that a document rests on; of several, nothing. */
function ladderOf({ about, company }: Task): string {
  const [track, ...others] = tracksOf(about, company.tracks);
  if (!track || others.some(({ source }) => source !== track.source)) return '';
  return `${track.title} ${track.source.version}`;
}

interface Finished {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly id: string;
  readonly checksum: string;
}

/** The manifest's entry of a finished file. */
export function entryOf({ format, bytes, pages, id, checksum }: Finished, task: Task): Entry {
  const { job, about, company, layout, policy } = task;
  const ladder = ladderOf(task);
  return {
    path: `${job.path}.${format}`,
    format,
    document: job.document,
    audience: job.audience,
    subject: subjectId(job.subject),
    id,
    ...cycleId(about, company.roster),
    ...(ladder && { ladder }),
    pages,
    bytes: bytes.length,
    sha256: sha256(bytes),
    checksum,
    sources: {
      ladders: ladderHashes(about, company.tracks),
      layout: layout.sha256,
      roster: rosterHash(about, policy, company.roster),
    },
  };
}

function cycleId(about: About, roster: Roster): Pick<Entry, 'cycle'> {
  const cycle = about.kind === 'person' ? cycleOf(about.person, roster) : undefined;
  return cycle ? { cycle: cycle.id } : {};
}

const sha256 = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

const ladderHashes = (about: About, tracks: readonly Track[]): Sources['ladders'] =>
  Object.fromEntries(
    tracksOf(about, tracks).flatMap(({ source }) =>
      source.files.map(({ file, sha256: own }) => [file, own]),
    ),
  );

function tracksOf(about: About, tracks: readonly Track[]): readonly Track[] {
  switch (about.kind) {
    case 'person':
      return tracks.filter(({ id }) => id === about.person.position.track);
    case 'team':
      return tracks.filter(({ id }) => about.team.tracks.includes(id));
    case 'track':
    case 'level':
      return [about.track];
    case 'step':
      return [about.from.track, about.to.track];
  }
}

function rosterHash(about: About, policy: Policy, roster: Roster): string | null {
  switch (about.kind) {
    case 'person':
      return personHash(about.person, policy, roster);
    case 'team':
      return about.team.sha256;
    case 'track':
    case 'level':
    case 'step':
      return null;
  }
}

/** Of the person's row and, where the audience sees any of them, of their assessments. */
function personHash(
  { id, sha256: row }: Person,
  { assessments: allowed }: Policy,
  { assessments }: Roster,
): string {
  const seen = assessments
    .get(id)
    ?.map((one) => [one.competency, ...allowed.map((name) => one[name])]);
  return seen && allowed.length > 0 ? sha256(JSON.stringify([row, seen])) : row;
}
