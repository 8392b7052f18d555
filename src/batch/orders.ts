/** What a pool and its workers send one another: plain data. */
import type { Job } from '../job.ts';
import type { ProjectFiles } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import type { Outcome } from './outcome.ts';

/** To each worker, when it is started. */
export interface Orders {
  readonly files: ProjectFiles;
  readonly out: string;
  readonly protection?: Protection;
  /** Of a `Halt`. */
  readonly halted: SharedArrayBuffer;
}

/** From each worker, when it is ready. */
export interface Greeting {
  /** Of its thread. */
  readonly thread: number;
  /** Of its `Sign`. */
  readonly sign: SharedArrayBuffer;
}

/** A task. */
export interface Work {
  /** Of the job, from 0. */
  readonly number: number;
  readonly job: Job;
}

/** What comes back of it: the pool knows the job. */
export type Made = Omit<Outcome, 'job'>;
