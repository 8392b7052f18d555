/** How jobs run: here one after the other, or in a pool of workers. */
import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type { Entry } from '../delivery/manifest.ts';
import { deliver } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import { produce } from '../pipeline.ts';
import type { Press, ProjectFiles } from '../press.ts';

/** What became of one job. */
export interface Outcome {
  readonly job: Job;
  readonly entries: readonly Entry[];
  readonly messages: readonly Diagnostic[];
}

export interface Batch {
  readonly jobs: readonly Job[];
  readonly press: Press;
  /** What a worker opens a press of its own from. */
  readonly files: ProjectFiles;
  readonly out: string;
  readonly workers: number;
  readonly signal: AbortSignal;
  readonly onDone: (outcome: Outcome) => void;
}

/** Makes and delivers one document. Whatever it throws becomes its message: the others go on. */
export async function runJob(job: Job, press: Press, out: string): Promise<Outcome> {
  try {
    const { files, messages } = await produce(job, press);
    const failures = await deliver(files, out);
    const lost = new Set(failures.map(({ file }) => file));
    const entries = files.map(({ entry }) => entry).filter(({ path }) => !lost.has(path));
    return { job, entries, messages: [...messages, ...failures] };
  } catch (error) {
    return failed(job, error);
  }
}

function failed(job: Job, error: unknown): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  const message = report('document-failed', { file: job.path }, { document: job.path, reason });
  return { job, entries: [], messages: [message] };
}

/** Runs all jobs, or as many as there was time for before the signal. Outcomes in job order. */
export const runJobs = (batch: Batch): Promise<readonly Outcome[]> =>
  batch.workers > 1 ? inWorkers(batch) : here(batch);

async function here({ jobs, press, out, signal, onDone }: Batch): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const job of jobs) {
    if (signal.aborted) break;
    const outcome = await runJob(job, press, out);
    outcomes.push(outcome);
    onDone(outcome);
    await setImmediate(); // lets signals in, and garbage out
  }
  return outcomes;
}

async function inWorkers(batch: Batch): Promise<readonly Outcome[]> {
  const { jobs, files, out, workers, signal, onDone } = batch;
  const pool = new Piscina({
    filename: workerFile(),
    workerData: { files, out },
    minThreads: workers,
    maxThreads: workers,
  });
  const outcomes = await Promise.all(
    jobs.map(async (job): Promise<Outcome | undefined> => {
      try {
        const outcome: Outcome = await pool.run(job, { signal });
        onDone(outcome);
        return outcome;
      } catch (error) {
        if (signal.aborted) return undefined;
        const outcome = failed(job, error);
        onDone(outcome);
        return outcome;
      }
    }),
  );
  await pool.destroy();
  return outcomes.filter((outcome) => outcome !== undefined);
}

/** Beside this file, with this file's ending: it runs built and unbuilt. */
function workerFile(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`worker.${ending}`, import.meta.url).href;
}
