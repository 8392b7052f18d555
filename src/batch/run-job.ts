/** Makes and delivers documents: one is made at a time, while those before it are being written. */
import { setImmediate } from 'node:timers/promises';
import { deliver } from '../delivery/write.ts';
import type { Job } from '../job.ts';
import { produce, type Product } from '../pipeline.ts';
import type { Press } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import { failed, type Outcome } from './outcome.ts';

export interface Bench {
  readonly press: Press;
  readonly out: string;
  /** What documents about persons open with; absent where they are in clear. */
  readonly protection?: Protection;
}

/** Told when the making of a document begins and ends. Where `begin` says no, it is not made. */
export interface Watch {
  readonly begin: () => boolean;
  readonly end: () => void;
}

/** Makes and delivers one document; nothing where its turn came too late. */
export type RunJob = (job: Job, watch: Watch) => Promise<Outcome | undefined>;

/** Whatever a document throws becomes its message: the others go on. */
export function startMaking(bench: Bench): RunJob {
  let before: Promise<unknown> = Promise.resolve();
  return async (job, watch) => {
    const made = before.then(() => makeIn(watch, job, bench));
    before = made.then(() => setImmediate()); // lets signals and flushed files in, and garbage out
    const product = await made;
    return product && delivered(job, product, bench.out);
  };
}

async function makeIn(watch: Watch, job: Job, bench: Bench): Promise<Product | undefined> {
  if (!watch.begin()) return undefined;
  try {
    return await produce(job, bench.press, bench.protection);
  } catch (error) {
    return { files: [], messages: failed(job, error).messages };
  } finally {
    watch.end();
  }
}

async function delivered(job: Job, { files, messages }: Product, out: string): Promise<Outcome> {
  const failures = await deliver(files, out);
  const lost = new Set(failures.map(({ file }) => file));
  const entries = files.map(({ entry }) => entry).filter(({ path }) => !lost.has(path));
  return { job, entries, messages: [...messages, ...failures] };
}
