import type { Entry } from '../delivery/manifest.ts';
import { deliver } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import { produce } from '../pipeline.ts';
import type { Press } from '../press.ts';

/** What became of one job. Plain data: a worker sends it back. */
export interface Outcome {
  readonly job: Job;
  readonly entries: readonly Entry[];
  readonly messages: readonly Diagnostic[];
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

/** The outcome of a job that threw. */
export function failed(job: Job, error: unknown): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  const message = report('document-failed', { file: job.path }, { document: job.path, reason });
  return { job, entries: [], messages: [message] };
}
