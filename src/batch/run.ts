/** How jobs run: in this process, or in a pool of workers. */
import type { Batch } from './batch.ts';
import { IN_HAND, inLanes } from './lanes.ts';
import type { Outcome } from './outcome.ts';

/**
 * Runs all jobs, or those begun before the signal. Outcomes in the order of jobs. A job that hangs,
 * throws or needs too much memory is reported by its name; the others are not affected.
 */
export async function runJobs(batch: Batch): Promise<readonly Outcome[]> {
  const { jobs, workers, pool } = batch;
  if (jobs.length === 0) return [];
  if (workers === 0) return here(batch);
  return pool ? pool.run(batch) : inWorkers(batch);
}

async function inWorkers(batch: Batch): Promise<readonly Outcome[]> {
  const { Pool } = await import('./pool.ts');
  const pool = new Pool(batch.workers, batch.limits);
  try {
    return await pool.run(batch);
  } finally {
    await pool.close();
  }
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
