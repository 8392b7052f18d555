/** Jobs to be run, and what with. */
import type { Job } from '../job.ts';
import type { Limits } from './limits.ts';
import type { Outcome } from './outcome.ts';
import type { Bench } from './run-job.ts';

export interface Batch extends Bench {
  readonly jobs: readonly Job[];
  /** Threads; 0: all is made in this process, where nothing can end a document that hangs. */
  readonly workers: number;
  readonly limits: Limits;
  /** Workers that were started ahead; else they are started now. Whoever did so closes it. */
  readonly pool?: Workers;
  readonly signal: AbortSignal;
  /** Called once a job, after its files are in place. */
  readonly onDone: (outcome: Outcome) => void;
}

export interface Workers {
  readonly run: (batch: Batch) => Promise<readonly Outcome[]>;
}
