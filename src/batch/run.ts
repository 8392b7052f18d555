/** How jobs run: in this process, or in a pool of workers. */
import { dirname } from 'node:path/posix';
import { sweep } from '../delivery/sweep.ts';
import type { Job } from '../job.ts';
import type { ProjectFiles } from '../press.ts';
import { IN_HAND, inLanes } from './lanes.ts';
import type { Limits } from './limits.ts';
import type { Outcome } from './outcome.ts';
import type { Bench } from './run-job.ts';

export interface Batch extends Bench {
  readonly jobs: readonly Job[];
  /** What a worker opens a press of its own from. */
  readonly files: ProjectFiles;
  /** Threads; 0: all is made in this process, where nothing can end a document that hangs. */
  readonly workers: number;
  readonly limits: Limits;
  readonly signal: AbortSignal;
  /** Called once a job, after its files are in place. */
  readonly onDone: (outcome: Outcome) => void;
}

/**
 * Runs all jobs, or those begun before the signal. Outcomes in the order of jobs. A job that hangs,
 * throws or needs too much memory is reported by its name; the others are not affected.
 */
export async function runJobs(batch: Batch): Promise<readonly Outcome[]> {
  const { jobs, out, workers } = batch;
  sweep(out, new Set(['', ...jobs.map(({ path }) => dirname(path))]));
  if (jobs.length === 0) return [];
  if (workers === 0) return here(batch);
  const { inWorkers } = await import('./pool.ts');
  return inWorkers(batch);
}

async function here({ jobs, signal, onDone, ...bench }: Batch): Promise<readonly Outcome[]> {
  const { startMaking } = await import('./run-job.ts'); // who has workers needs no renderers
  const runJob = startMaking(bench);
  const watch = { begin: () => !signal.aborted, end: () => {} };
  const outcomes = await inLanes(jobs, IN_HAND, signal, async (job) => {
    const outcome = await runJob(job, watch);
    if (outcome) onDone(outcome);
    return outcome;
  });
  return outcomes.flatMap((outcome) => outcome ?? []);
}
