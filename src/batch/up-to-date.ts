/** Which documents need not be made again: their files are there, as they would be made. */
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { withheldFrom } from '../audience/withheld.ts';
import type { Entry, FileMade } from '../delivery/manifest.ts';
import { entryOf, printed } from '../imprint.ts';
import { identify, type Job, type Task } from '../job.ts';
import { fill } from '../layout/fill.ts';
import { gather } from '../gather.ts';
import type { Press } from '../press.ts';
import { lockOf } from '../protect/lock.ts';
import type { Protection } from '../protect/model.ts';
import { readIfThere } from '../read-if-there.ts';
import { sha256 } from '../sources.ts';
import { mayLeak } from './foreseen.ts';
import { keysOf } from './key.ts';
import type { Outcome } from './outcome.ts';

/** What a build finds before it begins. */
export interface Found {
  readonly press: Press;
  readonly protection?: Protection;
  readonly out: string;
  /** What earlier builds say of the files in `out`. */
  readonly entries: readonly Entry[];
  /** Which program this is, with which code and packages. */
  readonly code: string;
  readonly signal: AbortSignal;
}

/** Outcomes of the jobs that need not be run, by their paths; none of those after the signal. */
export async function upToDate(
  jobs: readonly Job[],
  found: Found,
): Promise<ReadonlyMap<string, Outcome>> {
  const earlier = new Map(found.entries.map((entry) => [entry.path, entry]));
  const kept = new Map<string, Outcome>();
  for (const job of jobs) {
    if (found.signal.aborted) break;
    const entries = keptOf(job, earlier, found);
    if (entries) kept.set(job.path, { job, entries, messages: [] });
    if (entries) await setImmediate(); // lets signals in
  }
  return kept;
}

/** The entries of a job's files, as they would be written today; nothing where it must be run. */
function keptOf(
  job: Job,
  earlier: ReadonlyMap<string, Entry>,
  found: Found,
): readonly FileMade[] | undefined {
  const entries = job.formats.flatMap((format) => earlier.get(`${job.path}.${format}`) ?? []);
  if (entries.length < job.formats.length) return undefined;
  const task = identify(job, found.press);
  if (!entries.every((entry) => isLikely(entry, task, found))) return undefined;
  try {
    return unchanged(entries, task, found);
  } catch {
    return undefined; // it is run, and says why it cannot be made
  }
}

/** Told apart at once, as most that are to be made again are: what all documents share has changed. */
function isLikely({ key, date, sources }: Entry, task: Task, found: Found): boolean {
  const { layout, job, about } = task;
  const { templates } = found.press;
  return (
    key !== undefined &&
    date === job.date &&
    sources.layout === layout.sha256 &&
    JSON.stringify(sources.templates) === JSON.stringify(templates) &&
    !lockOf(about, found.protection)
  );
}

/**
 * A file is kept if it was made from the same by the same, its bytes are those that were made, and
 * nothing stands in it that may not be read now: what other people write or are called may have
 * become a secret since.
 */
function unchanged(
  entries: readonly Entry[],
  task: Task,
  found: Found,
): readonly FileMade[] | undefined {
  const { press, code } = found;
  const { view, checksum } = gather(task, press);
  const keys = keysOf(task, press, { checksum, code });
  if (!keys.some((key) => entries.every((entry) => entry.key === key))) return undefined;
  const filled = fill(task.layout, view);
  const imprint = [filled.texts.id, printed(checksum), task.job.date];
  const withheld = withheldFrom(task, { view, words: filled.words, imprint }, press.company);
  if (filled.messages.length > 0 || mayLeak(filled, withheld)) return undefined;
  const files = entries.flatMap((entry) => entryNow(entry, task, found) ?? []);
  return files.length === entries.length ? files : undefined;
}

/** The entry as it would be written today; nothing where the file has other bytes, or is gone. */
function entryNow(entry: Entry, task: Task, { press, out }: Found): FileMade | undefined {
  const { format, pages, id, checksum, archive, key, path } = entry;
  const bytes = readIfThere(join(out, path), out);
  if (!bytes || sha256(bytes) !== entry.sha256) return undefined;
  const made = entryOf({ format, bytes, pages, id, checksum }, task, press);
  return { ...made, ...(archive && { archive }), ...(key && { key }) };
}
