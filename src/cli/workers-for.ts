/** How many workers make the documents of a build, and what each document may take. */
import type { Limits } from '../batch/limits.ts';
import type { Options } from '../config.ts';
import type { Machine } from './terminal.ts';

/**
 * A worker pays that is given so many documents: each has to warm up by itself. Of two processors, the
 * second is busy with the garbage and the compiling of the first: two workers took as long as one for
 * 400 packets, and less for 1,000. (With more processors it was not measured.)
 */
const documentsAWorker = (processors: number): number => (processors > 2 ? 60 : 400);

/** What a worker takes at the least, and at the most where nothing else is asked for. */
const MEGABYTES = { least: 512, most: 4096 };

/** Of the machine's memory, what all workers together may take. */
const SHARE = 3 / 4;

type Asked = Pick<Options, 'jobs' | 'timeout' | 'memory'>;

/**
 * As many workers as asked for; else one for each processor, as long as there is enough memory. At
 * least one, so that a document that hangs can be ended; none where none can be started.
 */
export function mostWorkers(
  { jobs }: Pick<Asked, 'jobs'>,
  { processors, megabytes }: Machine,
): number {
  if (processors === 0) return 0;
  const fitting = Math.floor((megabytes * SHARE) / MEGABYTES.least);
  return jobs > 0 ? jobs : Math.max(1, Math.min(processors, fitting));
}

/** Likewise, for so many documents: as long as each worker has enough to do. */
export function workersFor(
  documents: number,
  asked: Pick<Asked, 'jobs'>,
  machine: Machine,
): number {
  const busy =
    asked.jobs > 0 ? documents : Math.ceil(documents / documentsAWorker(machine.processors));
  return Math.min(mostWorkers(asked, machine), Math.max(1, busy));
}

/** Of memory, a fair share of the machine's where nothing is asked for. */
export function limitsFor(asked: Asked, machine: Machine): Limits {
  const fair = Math.floor((machine.megabytes * SHARE) / Math.max(1, mostWorkers(asked, machine)));
  const share = Math.min(Math.max(fair, MEGABYTES.least), MEGABYTES.most);
  return { seconds: asked.timeout, megabytes: asked.memory > 0 ? asked.memory : share };
}
