import { deliver } from '../delivery/write.ts';
import type { Job } from '../job.ts';
import { produce } from '../pipeline.ts';
import type { Press } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import { failed, type Outcome } from './outcome.ts';

/** Makes and delivers one document. Whatever it throws becomes its message: the others go on. */
export async function runJob(
  job: Job,
  press: Press,
  out: string,
  protection?: Protection,
): Promise<Outcome> {
  try {
    const { files, messages } = await produce(job, press, protection);
    const failures = await deliver(files, out);
    const lost = new Set(failures.map(({ file }) => file));
    const entries = files.map(({ entry }) => entry).filter(({ path }) => !lost.has(path));
    return { job, entries, messages: [...messages, ...failures] };
  } catch (error) {
    return failed(job, error);
  }
}
