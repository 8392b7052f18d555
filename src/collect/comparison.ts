/** What was altered outside of the fields: the words of a file beside those that were sent. */
import { createHash } from 'node:crypto';
import { diffArrays } from 'diff';
import type { Entry } from '../delivery/manifest.ts';
import type { Unlock } from '../protect/unlock.ts';
import type { Change, Comparison, Named, Returned } from './model.ts';
import { isMadeFor } from './owner.ts';
import { readReturned } from './read.ts';

/** Words that may differ before all between the first and the last of them is one change. */
const MOST = 1000;

export type ReadFile = (path: string) => Uint8Array | undefined;

/** What was built: a delivered file by its path in the manifest, and what opens it. */
export interface Delivered {
  readonly readDelivered: ReadFile;
  readonly unlock?: Unlock;
}

interface Compared {
  readonly comparison: Comparison;
  /** Fields that were sent and that the file has no more. */
  readonly gone: readonly Named[];
  /** All outside of the fields is as it was sent: drawings, of a Word file the words. */
  readonly isSame: boolean;
  /** Words that only one of them has in its heads and feet, where these are not drawn with the rest. */
  readonly furniture: readonly string[];
}

/** Compares a file with the delivered one, where that is what was sent. */
export async function compare(
  returned: Returned,
  entry: Entry,
  delivered: Delivered,
): Promise<Compared> {
  const original = await originalOf(returned, entry, delivered);
  if (typeof original === 'string') {
    const comparison = { compared: false, reason: original } as const;
    return { comparison, gone: returned.gone, isSame: false, furniture: [] };
  }
  const ids = new Set(returned.fields.map(({ id }) => id));
  const gone = original.fields.filter(({ id }) => !ids.has(id));
  return {
    comparison: { compared: true, changes: await changesIn(original, returned) },
    gone: gone.map(({ id, label }) => ({ id, label })),
    isSame: original.outside.sha256 === returned.outside.sha256,
    furniture: inOneAlone(original.outside.furniture, returned.outside.furniture),
  };
}

/** Without numbers: programs count the pages anew. */
const inOneAlone = (before: readonly string[], after: readonly string[]): readonly string[] => [
  ...new Set(
    [
      ...before.filter((word) => !after.includes(word)),
      ...after.filter((word) => !before.includes(word)),
    ].filter((word) => !/^\d+$/.test(word)),
  ),
];

/** What was sent, or why it cannot be had. */
async function originalOf(
  returned: Returned,
  { path, format, checksum, sha256 }: Entry,
  { readDelivered, unlock }: Delivered,
): Promise<Returned | string> {
  if (format !== returned.format) return 'only the other format was built';
  if (!isMadeFor(checksum, returned)) return 'the document was built anew since';
  const bytes = readDelivered(path);
  if (!bytes) return 'the built file is not there any more';
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return CHANGED;
  const reading = await readReturned(path, bytes, unlock);
  return 'returned' in reading ? reading.returned : CHANGED;
}

const CHANGED = 'the built file was changed since';

async function changesIn(original: Returned, returned: Returned): Promise<readonly Change[]> {
  if (original.outside.sha256 === returned.outside.sha256) return [];
  return changes(await original.outside.words(), await returned.outside.words());
}

/** The words of the first list that the second has not, and the other way round, in order. */
export function changes(before: readonly string[], after: readonly string[]): readonly Change[] {
  const start = before.findIndex((word, index) => word !== after[index]);
  const head = start < 0 ? before.length : start;
  const [left, right] = [before.slice(head), after.slice(head)];
  const parts = diffArrays([...left], [...right], { maxEditLength: MOST });
  if (!parts) return [{ before: left.join(' '), after: right.join(' ') }];
  const found: Change[] = [];
  for (const [index, { value, added, removed }] of parts.entries()) {
    const words = value.join(' ');
    const last = found.at(-1);
    if (removed) found.push({ before: words, after: '' });
    else if (added && last && parts[index - 1]?.removed) {
      found.splice(-1, 1, { ...last, after: words });
    } else if (added) found.push({ before: '', after: words });
  }
  return found.filter((change) => lettersOf(change.before) !== lettersOf(change.after));
}

/** Programs part words anew when they write a page again. */
const lettersOf = (words: string): string => words.replaceAll(' ', '');
