import type { FileMade } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Job } from '../job.ts';

/** What became of one job. Plain data: a worker sends it back. */
export interface Outcome {
  readonly job: Job;
  readonly entries: readonly FileMade[];
  readonly messages: readonly Diagnostic[];
}

/** The outcome of a job that threw. */
export function failed(job: Job, error: unknown): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  const message = report('document-failed', { file: job.path }, { document: job.path, reason });
  return { job, entries: [], messages: [message] };
}
