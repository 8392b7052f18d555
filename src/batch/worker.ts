/** A worker: opens the press once, then makes one document a task. */
import { Piscina } from 'piscina';
import type { Job } from '../job.ts';
import { open, type ProjectFiles } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import { readIfThere } from '../read-if-there.ts';
import type { Outcome } from './outcome.ts';
import { runJob } from './run-job.ts';

interface Given {
  readonly files: ProjectFiles;
  readonly out: string;
  readonly protection?: Protection;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by `run.ts`, and cloned
const { files, out, protection } = Piscina.workerData as Given;
const { press } = open(files, readIfThere);

export default function work(job: Job): Promise<Outcome> {
  if (!press) throw new Error('the worker could not open what its parent had opened');
  return runJob(job, press, out, protection);
}
