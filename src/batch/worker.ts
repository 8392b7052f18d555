/** A worker: opens the project once, then makes one document a task. */
import { parentPort, threadId } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { open, type ProjectFiles } from '../press.ts';
import { readIfThere } from '../read-if-there.ts';
import {
  type Greeting,
  type Made,
  type Orders,
  type Packed,
  unpacked,
  type Work,
} from './orders.ts';
import { type RunJob, startMaking } from './run-job.ts';
import { Halt, Sign } from './sign.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- given by `pool.ts`
const { halted } = Piscina.workerData as Orders;
const halt = new Halt(halted);
const sign = new Sign();
const greeting: Greeting = { thread: threadId, sign: sign.buffer };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(greeting);

const once = <Given, Result>(make: (given: Given) => Result): ((given: Given) => Result) => {
  let made: { readonly result: Result } | undefined;
  return (given) => (made ??= { result: make(given) }).result;
};

const pressOf = once((files: Packed<ProjectFiles>) => open(unpacked(files), readIfThere).press);

const runnerOf = once(({ files, making }: Work): RunJob | undefined => {
  const press = pressOf(files);
  return press && making && startMaking({ press, ...unpacked(making.setting) });
});

/** Makes and delivers one document; nothing where its turn comes too late, or none is named. */
export default async function work(given: Work): Promise<Made | undefined> {
  const press = pressOf(given.files);
  if (!press) throw new Error('the worker could not open what its parent had opened');
  if (!given.making) return undefined;
  const { number, job } = given.making.task;
  const begin = (): boolean => {
    if (halt.isCalled) return false;
    sign.begin(number);
    return true;
  };
  const outcome = await runnerOf(given)?.(job, { begin, end: () => sign.end() });
  return outcome && { entries: outcome.entries, messages: outcome.messages };
}
