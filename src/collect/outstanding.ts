/** Which documents that people fill in have not come back. */
import type { Entry } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Delivered } from './comparison.ts';
import type { CollectedFile, Outstanding } from './model.ts';
import { readReturned } from './read.ts';
import { whoOf } from './who.ts';

interface Request extends Delivered {
  readonly entries: readonly Entry[];
  readonly files: readonly CollectedFile[];
  /** Ids of documents that came back, also of those that could not be read. */
  readonly arrived: ReadonlySet<string>;
  /** The manifest, as messages name it. */
  readonly file: string;
}

/**
 * Of the documents for the three who give marks: those of a kind that has fields. It has, where a
 * file of it that came back has some, or else where the first that can be read of those built has.
 */
export async function outstandingOf(request: Request): Promise<{
  readonly outstanding: readonly Outstanding[];
  readonly messages: readonly Diagnostic[];
}> {
  const outstanding: Outstanding[] = [];
  const messages: Diagnostic[] = [];
  for (const [kind, entries] of kindsOf(request.entries)) {
    const missing = unique(entries).filter(({ id }) => !request.arrived.has(id));
    const how = missing.length > 0 ? await toldBy(kind, entries, request) : undefined;
    if (how === undefined) continue;
    outstanding.push(...missing.map(outstandingFrom));
    const ids = missing.map(({ id }) => id).join(', ');
    const values = { kind, how, ids, count: missing.length, total: unique(entries).length };
    messages.push(report('collect-outstanding', { file: request.file }, values));
  }
  return { outstanding, messages };
}

const outstandingFrom = ({ id, subject, document, audience }: Entry): Outstanding => ({
  id,
  person: subject,
  document,
  audience,
});

/** Documents by kind, such as `review-packet/manager`, in order. */
function kindsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (!whoOf(entry.audience)) continue;
    const kind = kindOf(entry);
    const own = kinds.get(kind);
    if (own) own.push(entry);
    else kinds.set(kind, [entry]);
  }
  return kinds;
}

const kindOf = ({ document, audience }: Pick<Entry, 'document' | 'audience'>): string =>
  `${document}/${audience}`;

/** Documents, not files: each is built in two formats. */
const unique = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

/** What tells that documents of a kind have fields; nothing where nothing does. */
async function toldBy(
  kind: string,
  entries: readonly Entry[],
  { files, readDelivered, unlock }: Request,
): Promise<string | undefined> {
  if (files.some((file) => kindOf(file) === kind)) return 'a file that came back';
  for (const { path } of entries) {
    const bytes = readDelivered(path);
    const reading = bytes && (await readReturned(path, bytes, unlock));
    if (!reading || !('returned' in reading)) continue;
    return reading.returned.fields.length > 0 ? path : undefined;
  }
  return undefined;
}
