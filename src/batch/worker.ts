/** A worker: is given the press once, then makes one document a task. */
import { parentPort, threadId } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { readIfThere } from '../read-if-there.ts';
import { received } from '../sent-press.ts';
import { type Greeting, type Made, type Orders, unpacked, type Work } from './orders.ts';
import { type RunJob, startMaking } from './run-job.ts';
import { Halt, Sign } from './sign.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by `pool.ts`
const { halted } = Piscina.workerData as Orders;
const halt = new Halt(halted);
const sign = new Sign();
const greeting: Greeting = { thread: threadId, sign: sign.buffer };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(greeting);

let runJob: RunJob | undefined;

const runnerOf = ({ press, setting }: Work): RunJob =>
  startMaking({ press: received(unpacked(press), readIfThere), ...unpacked(setting) });

/** Makes and delivers one document; nothing where its turn comes too late. */
export default async function work(given: Work): Promise<Made | undefined> {
  runJob ??= runnerOf(given);
  const { number, job } = given.task;
  const begin = (): boolean => {
    if (halt.isCalled) return false;
    sign.begin(number);
    return true;
  };
  const outcome = await runJob(job, { begin, end: () => sign.end() });
  return outcome && { entries: outcome.entries, messages: outcome.messages };
}
