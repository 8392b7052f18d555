/** A worker: opens the press once, then makes one document a task. */
import { readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { Job } from '../job.ts';
import { open, type ProjectFiles } from '../press.ts';
import { type Outcome, runJob } from './run.ts';

// Piscina wraps the data it was given: [its own, ours]
const [, { files, out }] = workerData as [unknown, { files: ProjectFiles; out: string }];
const { press } = open(files, (file) => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
});

export default function work(job: Job): Promise<Outcome> {
  if (!press) throw new Error('the worker could not open what its parent had opened');
  return runJob(job, press, out);
}
