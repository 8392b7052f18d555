/** How many workers make the documents of a build, and what each document may take. */
import type { Limits } from '../batch/limits.ts';
import type { Options } from '../config.ts';
import type { Machine } from './terminal.ts';

/** A worker costs about as much to start as this many documents take to make. */
const DOCUMENTS_A_WORKER = 30;

/** What a worker takes at the least, and at the most where nothing else is asked for. */
const MEGABYTES = { least: 512, most: 4096 };

/** Of the machine's memory, what all workers together may take. */
const SHARE = 3 / 4;

/**
 * As many workers as asked for; else one for each processor, as long as each has enough to do and
 * enough memory. At least one, so that a document that hangs can be ended.
 */
export function workersFor(
  jobs: number,
  { jobs: asked, timeout, memory }: Pick<Options, 'jobs' | 'timeout' | 'memory'>,
  { processors, megabytes }: Machine,
): { readonly workers: number; readonly limits: Limits } {
  const room = megabytes * SHARE;
  const wanted =
    asked > 0 ? asked : Math.min(Math.ceil(jobs / DOCUMENTS_A_WORKER), room / MEGABYTES.least);
  const most = asked > 0 ? jobs : Math.min(processors, jobs);
  const workers = processors === 0 ? 0 : Math.max(1, Math.min(Math.floor(wanted), most));
  const fair = Math.floor(room / Math.max(1, workers));
  const share = Math.min(Math.max(fair, MEGABYTES.least), MEGABYTES.most);
  return { workers, limits: { seconds: timeout, megabytes: memory > 0 ? memory : share } };
}
