/** One file: whose it is, what it says, what it leaves out, and what was altered in it. */
import { createHash } from 'node:crypto';
import type { Entry } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { markNamed } from '../roster/mark.ts';
import { compare, type Delivered } from './comparison.ts';
import { findingsOf } from './findings.ts';
import type { CollectedFile, FilledField, Returned, UnreadField } from './model.ts';
import { ownerOf, type Register } from './owner.ts';
import { purposeOf } from './purpose.ts';
import { readReturned } from './read.ts';
import { whoOf } from './who.ts';

export interface Arrival {
  /** Absent where it could not be read. */
  readonly file?: CollectedFile;
  /** The id of the document, where it is known. */
  readonly id?: string;
  readonly messages: readonly Diagnostic[];
}

export async function collectFile(
  path: string,
  bytes: Uint8Array,
  register: Register,
  delivered: Delivered,
): Promise<Arrival> {
  const reading = await readReturned(path, bytes, delivered.unlock);
  if ('message' in reading) return { messages: [reading.message] };
  const { returned } = reading;
  const owner = await ownerOf(path, returned, register);
  if ('message' in owner) return { messages: [owner.message] };
  const { entry } = owner;
  const { id } = entry;
  if (returned.fields.length === 0) {
    return { id, messages: [report('collect-no-fields', { file: path }, { id })] };
  }
  const { comparison, gone } = await compare(returned, entry, delivered);
  const file: CollectedFile = {
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...fromEntry(entry),
    format: returned.format,
    ladder: returned.ladder,
    checksum: returned.checksum,
    ...valuesOf(returned),
    gone,
    comparison,
  };
  return { id, file, messages: findingsOf(file, entry) };
}

const fromEntry = ({ id, document, audience, subject, cycle = '' }: Entry) => {
  const who = whoOf(audience);
  return { id, document, audience, person: subject, cycle, ...(who && { who }) };
};

type Values = Pick<CollectedFile, 'filled' | 'fields' | 'unread' | 'unmarked'>;

/** Values that the roster cannot read are no values. */
function valuesOf(returned: Returned): Values {
  const wrong = new Map(
    returned.fields.filter(isNoMark).map((field) => [field, unreadFrom(field)]),
  );
  const fields = returned.fields.map((field) =>
    wrong.has(field) ? { ...field, value: '' } : field,
  );
  const unread = [...returned.unread, ...wrong.values()];
  const unreadIds = new Set(unread.map(({ id }) => id));
  const unmarked = fields.filter(
    ({ id, value }) => isMark(id) && value === '' && !unreadIds.has(id),
  );
  return {
    filled: fields.filter(({ value }) => value !== '').length,
    fields,
    unread,
    unmarked: unmarked.map(({ id, label }) => ({ id, label })),
  };
}

const isMark = (id: string): boolean => purposeOf(id)?.part === 'mark';

const isNoMark = ({ id, value }: FilledField): boolean =>
  isMark(id) && value !== '' && markNamed(value) === undefined;

const unreadFrom = ({ id, label, value }: FilledField): UnreadField => ({
  id,
  label,
  text: value,
});
