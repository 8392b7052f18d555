/** How jobs run: here one after the other, or in a pool of workers. */
import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type { Job } from '../job.ts';
import type { Press, ProjectFiles } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import { inLanes } from './lanes.ts';
import { failed, type Outcome } from './outcome.ts';

export interface Batch {
  readonly jobs: readonly Job[];
  readonly press: Press;
  /** What a worker opens a press of its own from. */
  readonly files: ProjectFiles;
  readonly out: string;
  /** What documents about persons open with; absent where they are in clear. */
  readonly protection?: Protection;
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly onDone: (outcome: Outcome) => void;
}

/** Runs all jobs, or those begun before the signal. Outcomes in the order of jobs. */
export const runJobs = (batch: Batch): Promise<readonly Outcome[]> =>
  batch.workers > 1 ? inWorkers(batch) : here(batch);

async function here({
  jobs,
  press,
  out,
  protection,
  signal,
  onDone,
}: Batch): Promise<readonly Outcome[]> {
  const { runJob } = await import('./run-job.ts'); // who has workers needs no renderers
  return inLanes(jobs, 1, signal, async (job) => {
    const outcome = await runJob(job, press, out, protection);
    onDone(outcome);
    await setImmediate(); // lets signals in, and garbage out
    return outcome;
  });
}

async function inWorkers({ jobs, files, out, protection, workers, signal, onDone }: Batch) {
  const pool = new Piscina({
    filename: workerFile(),
    workerData: { files, out, protection },
    minThreads: workers,
    maxThreads: workers,
  });
  try {
    return await inLanes(jobs, workers, signal, async (job) => {
      const outcome: Outcome = await pool.run(job).catch((error: unknown) => failed(job, error));
      onDone(outcome);
      return outcome;
    });
  } finally {
    await pool.destroy();
  }
}

/** With this file's ending: it runs built and unbuilt. From one file, too: all are of one depth. */
function workerFile(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`../batch/start-worker.${ending}`, import.meta.url).href;
}
