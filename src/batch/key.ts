/** Keys of files: the same key means that a build would make the same bytes again. */
import { formats, type Format } from '../config.ts';
import type { FileMade } from '../delivery/manifest.ts';
import { metaOf } from '../imprint.ts';
import { identify, type Task } from '../job.ts';
import type { Press } from '../press.ts';
import { sha256 } from '../sources.ts';
import type { Outcome } from './outcome.ts';

/** What a key is of, beside the task. */
interface Making {
  readonly checksum: string;
  /** Those that were made together, and found to say the same. */
  readonly together: readonly Format[];
  /** Which program it is, with which code and packages. */
  readonly code: string;
}

/** In hex. Nothing goes in that would let somebody guess what the document does not say. */
function keyOf(task: Task, press: Press, { checksum, together, code }: Making): string {
  const { archive = false } = task.job;
  const meta = metaOf(task, press, checksum);
  return sha256(JSON.stringify([checksum, meta, archive, together, code]));
}

/** Keys of files that may stand for those of a task: its formats may have been made with others. */
export const keysOf = (
  task: Task,
  press: Press,
  making: Omit<Making, 'together'>,
): readonly string[] =>
  sets
    .filter((set) => task.job.formats.every((format) => set.includes(format)))
    .map((together) => keyOf(task, press, { ...making, together }));

const sets: readonly (readonly Format[])[] = [formats, ...formats.map((format) => [format])];

/**
 * An outcome whose entries have their keys. What gave a message has none: it is made again, so that
 * nothing that is wrong is said once and then no more. What opens with a password has none either:
 * no hash of a password stands in a manifest.
 */
export function stamped(outcome: Outcome, press: Press, code: string): Outcome {
  const { job, entries, messages } = outcome;
  if (messages.length > 0 || entries.some((entry) => entry.protected)) return outcome;
  const task = identify(job, press);
  const keyed = (entry: FileMade): FileMade => {
    const { checksum } = entry;
    return { ...entry, key: keyOf(task, press, { checksum, together: job.formats, code }) };
  };
  return { job, entries: entries.map(keyed), messages };
}
