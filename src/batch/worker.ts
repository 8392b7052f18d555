/** A worker: opens the press once, then makes one document a task. */
import { parentPort, threadId } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { open } from '../press.ts';
import { readIfThere } from '../read-if-there.ts';
import type { Greeting, Made, Orders, Work } from './orders.ts';
import { startMaking } from './run-job.ts';
import { Halt, Sign } from './sign.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by `pool.ts`, and cloned
const { files, out, protection, halted } = Piscina.workerData as Orders;
const { press } = open(files, readIfThere);
const runJob = press && startMaking({ press, out, ...(protection && { protection }) });
const halt = new Halt(halted);
const sign = new Sign();
const greeting: Greeting = { thread: threadId, sign: sign.buffer };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(greeting);

/** Makes and delivers one document; nothing where its turn comes too late. */
export default async function work({ number, job }: Work): Promise<Made | undefined> {
  if (!runJob) throw new Error('the worker could not open what its parent had opened');
  const begin = (): boolean => {
    if (halt.isCalled) return false;
    sign.begin(number);
    return true;
  };
  const outcome = await runJob(job, { begin, end: () => sign.end() });
  return outcome && { entries: outcome.entries, messages: outcome.messages };
}
