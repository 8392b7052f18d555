/**
 * One file → what it is, for whom, from which version, and whether it is as it was made. Found by its
 * bytes, whatever it is called; else by the id that it carries, and compared with what was made.
 */
import { createHash } from 'node:crypto';
import type { ReadFile } from '../collect/comparison.ts';
import type { Returned } from '../collect/model.ts';
import { isMadeFor, ownerOf, registerOf } from '../collect/owner.ts';
import { readReturned, type Reading } from '../collect/read.ts';
import type { Entry, Manifest, MergedEntry } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { changesSince } from './changes-since.ts';
import type { Identified } from './model.ts';

/** A manifest to look in. */
export interface Archive {
  /** As messages name it. */
  readonly file: string;
  readonly manifest: Manifest;
  /** A file beside it, by its path in it. */
  readonly read: ReadFile;
}

export interface Finding {
  readonly file: Identified;
  readonly messages: readonly Diagnostic[];
}

/** `archives`: the likeliest first. Never throws: what cannot be read is a message. */
export async function identifyFile(
  path: string,
  bytes: Uint8Array,
  archives: readonly Archive[],
): Promise<Finding> {
  const reading = await readReturned(path, bytes);
  const said = saidBy(path, reading);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  for (const archive of archives) {
    const found = listedAs(sha256, archive);
    if (found) return { file: { ...said, ...found, state: 'unaltered' }, messages: [] };
  }
  if ('message' in reading) return unread(said, reading.message);
  for (const archive of archives) {
    const owner = await ownerOf(path, reading.returned, registerOf(archive.manifest.files));
    if ('entry' in owner) return compared(said, reading.returned, owner.entry, archive);
  }
  return unknown(said, archives);
}

/** What the file says of itself; what an entry says stands over it. */
function saidBy(path: string, reading: Reading): Identified {
  const own: Partial<Returned> = 'returned' in reading ? reading.returned : {};
  const { title = '', about = '', recipient = '', id = '', checksum = '', ladder = '' } = own;
  const [document = '', audience = ''] = about.split(' · ');
  return {
    path,
    state: 'unknown',
    reasons: [],
    title,
    document,
    audience,
    recipient,
    subject: '',
    id,
    checksum,
    ladder,
    effective: own.effective ?? '',
    date: own.made ?? '',
    program: '',
    manifest: '',
    listed: '',
  };
}

/** The file of these bytes in a manifest. */
function listedAs(sha256: string, { manifest, file }: Archive): Partial<Identified> | undefined {
  const entry = manifest.files.find((one) => one.sha256 === sha256);
  if (entry) return fromEntry(entry, file);
  const isIt = (one: { readonly sha256: string }): boolean => one.sha256 === sha256;
  const merged = manifest.merged?.find(isIt);
  if (merged) return fromMerged(merged, file, 'put together of');
  const list = manifest.lists?.find(isIt);
  if (list) return { ...fromMerged(list, file, 'a list of'), id: list.id };
  const bundle = manifest.bundles?.find(isIt);
  return bundle && fromMerged({ ...bundle, document: '' }, file, 'put together of');
}

const fromEntry = (entry: Entry, manifest: string) => {
  const { document, audience, subject, id, checksum, ladder = '', effective = '' } = entry;
  const { date, program, path: listed } = entry;
  const made = { date, program, manifest, listed };
  return { document, audience, subject, id, checksum, ladder, effective, ...made };
};

type Together = Pick<
  MergedEntry,
  'document' | 'audience' | 'subject' | 'date' | 'program' | 'path'
> & {
  readonly by: string;
  readonly parts: readonly unknown[];
};

const fromMerged = (merged: Together, manifest: string, how: string): Partial<Identified> => {
  const { document, audience, by, subject, date, program, path: listed, parts } = merged;
  const documents = parts.length === 1 ? 'one document' : `${parts.length} documents`;
  const reasons = [`of the ${by} ${subject}, ${how} ${documents}`];
  return { document, audience, subject, date, program, manifest, listed, reasons };
};

function unread(said: Identified, message: Diagnostic): Finding {
  return message.code === 'collect-encrypted'
    ? {
        file: { ...said, state: 'locked' },
        messages: [report('verify-file-locked', { file: said.path }, {})],
      }
    : { file: { ...said, state: 'unreadable', reasons: [message.message] }, messages: [message] };
}

function unknown(said: Identified, archives: readonly Archive[]): Finding {
  const place = { file: said.path };
  if (archives.length === 0) {
    const messages = [report('verify-file-unproved', place, {})];
    return { file: { ...said, state: 'unproved' }, messages };
  }
  const manifest = archives.map(({ file }) => file).join(', ');
  const values = { manifest, id: said.id || 'none' };
  return { file: said, messages: [report('verify-file-unknown', place, values)] };
}

/** A file with other bytes than those of the document that it says it is. */
async function compared(
  said: Identified,
  returned: Returned,
  entry: Entry,
  { file: manifest, read }: Archive,
): Promise<Finding> {
  const place = { file: said.path };
  const { id, path } = entry;
  if (!isMadeFor(entry.checksum, returned)) {
    const { document, audience, subject } = entry;
    const { checksum } = returned;
    const other = entry.checksum.slice(0, checksum.length);
    const values = { id, checksum, manifest, other };
    return {
      file: { ...said, document, audience, subject, state: 'other-build', manifest, listed: path },
      messages: [report('verify-file-other', place, values)],
    };
  }
  const { isFilledIn, reasons } = await changesSince(returned, entry, read);
  const file = { ...said, ...fromEntry(entry, manifest), reasons };
  if (isFilledIn) return { file: { ...file, state: 'filled-in' }, messages: [] };
  const values = { id, changes: reasons.join('; '), path, manifest };
  return {
    file: { ...file, state: 'altered' },
    messages: [report('verify-file-altered', place, values)],
  };
}
