/** The imprint: what a document says of itself, and what the manifest says it was made from. */
import { createHash } from 'node:crypto';
import { longDate } from './audience/labels.ts';
import type { About, View } from './audience/model.ts';
import type { Policy } from './audience/policy.ts';
import type { Particulars } from './audience/view.ts';
import { writeView } from './audience/view-json.ts';
import type { Format } from './config.ts';
import type { FileMade } from './delivery/manifest.ts';
import type { Meta } from './document/model.ts';
import { subjectId, type Task } from './job.ts';
import type { Source } from './ladder/model.ts';
import type { Press } from './press.ts';
import { cycleOf } from './roster/membership.ts';
import type { Roster } from './roster/model.ts';
import { laddersOf, sha256, sourcesOf } from './sources.ts';

/** Digits of the checksum that are printed. */
const PRINTED = 8;

export const printed = (checksum: string): string => checksum.slice(0, PRINTED);

/** What layouts may print of the document itself; its names and checksum are known later. */
export function particularsOf(task: Task, { look }: Press): Particulars {
  const { job, about, layout, wording } = task;
  const { tracks } = task.company;
  const { company, author, legal, classification } = look.theme.brand;
  return {
    id: '',
    title: '',
    recipient: '',
    checksum: '',
    audience: audienceOf(task),
    day: job.date,
    date: longDate(job.date, wording.locale),
    classification: layout.classification ?? classification,
    company,
    author,
    legal,
    ladders: laddersOf(about, tracks).map(({ title, version, effective, owner }) => ({
      title,
      version,
      effective: effective && longDate(effective, wording.locale),
      owner,
    })),
  };
}

/**
 * SHA-256 in hex of all that a document was made from: what its layout was given, the layout, and
 * the templates that give its words and looks. Equal checksums mean equal documents. It is that of
 * the JSON `[name, view, layout, templates]`, the view as JSON in a string.
 */
export function checksumOf(view: View, { job, layout }: Task, { templates }: Press): string {
  const { document, audience, subject } = job;
  const name = [document, audience, subjectId(subject)];
  const hash = createHash('sha256');
  let words = '';
  const take = (piece: string | Uint8Array): void => {
    if (typeof piece === 'string') words += piece;
    else {
      hash.update(words).update(piece);
      words = '';
    }
  };
  take(`[${JSON.stringify(name)},"`);
  writeView(view, take);
  take(`",${JSON.stringify(layout.sha256)},${JSON.stringify(templates)}]`);
  return hash.update(words).digest('hex');
}

/** As control blocks say it: who it is, where that is known, and the audience. */
export const forWhom = (recipient: string, task: Task): string =>
  [recipient, audienceOf(task)].filter((part) => part !== '').join(' · ');

const audienceOf = ({ job, wording }: Task): string =>
  wording.labels[`audience-${job.audience}`] ?? job.audience;

/** A document's meta-data, but for what its layout says. */
export const metaOf = (
  task: Task,
  press: Press,
  checksum: string,
  { job, wording } = task,
): Omit<Meta, 'id' | 'title' | 'recipient'> => ({
  subject: `${job.document} · ${job.audience}`,
  author: press.look.theme.brand.author,
  ...seenFacts(task),
  ...(press.look.logo && { logo: press.look.logo.picture.alt }),
  language: wording.locale,
  date: job.date,
  checksum: printed(checksum),
  words: wordsOf(wording.labels),
});

/** Of the ladders, what the audience may see. */
function seenFacts({ about, company, policy }: Task): Pick<Meta, 'ladder' | 'effective'> {
  const { ladder, effective } = ladderFacts(laddersOf(about, company.tracks));
  const sees = (...fields: Policy['ladder']): boolean =>
    fields.every((field) => policy.ladder.includes(field));
  return {
    ladder: sees('title', 'version') ? ladder : '',
    effective: sees('effective') ? effective : '',
  };
}

const wordsOf = (labels: Task['wording']['labels']) => {
  const { page, continued, blank, writeHere, choose, chooseDate } = labels;
  return { page, continued, blank, writeHere, choose, chooseDate };
};

/** Title and version of the ladders that a document rests on, and from when on they hold. */
export function ladderFacts(all: readonly Source[]): Pick<Meta, 'ladder' | 'effective'> {
  const isDated = all.some(({ effective }) => effective !== undefined);
  return {
    ladder: all.map(({ title, version }) => `${title} ${version}`).join(BETWEEN),
    effective: isDated ? all.map(({ effective = '–' }) => effective).join(BETWEEN) : '',
  };
}

const BETWEEN = '; ';

interface Finished {
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly pages: number | null;
  readonly id: string;
  readonly checksum: string;
}

/** The manifest's entry of a finished file. */
export function entryOf(
  { format, bytes, pages, id, checksum }: Finished,
  task: Task,
  press: Press,
): FileMade {
  const { job, about, company } = task;
  const { tracks, roster } = company;
  const { ladder, effective } = ladderFacts(laddersOf(about, tracks));
  return {
    path: `${job.path}.${format}`,
    format,
    document: job.document,
    audience: job.audience,
    subject: subjectId(job.subject),
    id,
    ...cycleId(about, roster),
    ...(ladder && { ladder }),
    ...(effective && { effective }),
    pages,
    bytes: bytes.length,
    sha256: sha256(bytes),
    checksum,
    sources: sourcesOf(task, press),
  };
}

function cycleId(about: About, roster: Roster): Pick<FileMade, 'cycle'> {
  const cycle = about.kind === 'person' ? cycleOf(about.person, roster) : undefined;
  return cycle ? { cycle: cycle.id } : {};
}
