/** Jobs in workers. One that hangs or needs too much memory is ended with its worker. */
import { Piscina } from 'piscina';
import { type SentPress, toSend } from '../sent-press.ts';
import type { Batch, Workers } from './batch.ts';
import { IN_HAND, inLanes } from './lanes.ts';
import { type Limits, tooMuch } from './limits.ts';
import {
  type Greeting,
  type Made,
  type Orders,
  type Packed,
  packed,
  type Setting,
  type Task,
  type Work,
} from './orders.ts';
import { failed, type Outcome } from './outcome.ts';
import { Halt } from './sign.ts';
import { Watch } from './watch.ts';

/** After an interruption, documents that were begun have so many milliseconds to be ended. */
const GRACE = 3000;

interface Shared {
  readonly press: Packed<SentPress>;
  readonly setting: Packed<Setting>;
}

/**
 * Workers for one build. The first is started at once: it gets ready while the project is still
 * being read. Others are, as there is more to do than those there are can take.
 */
export class Pool implements Workers {
  readonly #limits: Limits;
  readonly #piscina: Piscina<Work, Made | undefined>;
  readonly #halt = new Halt();
  readonly #watch: Watch;
  /** Jobs that were given up for their time. */
  readonly #late = new Set<number>();
  /** Jobs that a worker ended with. */
  #culprits = 0;
  /** Why no worker can as much as begin. */
  #broken: Error | undefined;
  #grace: NodeJS.Timeout | undefined;

  /** `most`: how many workers there may come to be. */
  constructor(most: number, limits: Limits) {
    const orders: Orders = { halted: this.#halt.buffer };
    this.#limits = limits;
    this.#watch = new Watch(limits.seconds, (thread, job) => this.#giveUp(thread, job));
    this.#piscina = new Piscina({
      filename: workerFile(),
      workerData: orders,
      minThreads: 1,
      maxThreads: most,
      idleTimeout: Infinity,
      concurrentTasksPerWorker: IN_HAND,
      atomics: 'disabled', // a worker that waits for its next task must still hear from the disk
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    this.#piscina.on('message', (greeting: Greeting) => this.#watch.greeted(greeting));
    this.#piscina.on('error', (error: Error) => this.#endedIdle(error));
  }

  /** Runs all jobs, or those begun before the signal. Outcomes in the order of jobs. */
  async run(batch: Batch): Promise<readonly Outcome[]> {
    const { jobs, press, out, protection, workers, signal, onDone } = batch;
    const shared: Shared = {
      press: packed(toSend(press)),
      setting: packed({ out, ...(protection && { protection }) }),
    };
    const interrupt = (): void => this.#interrupt();
    signal.addEventListener('abort', interrupt, { once: true });
    const numbered = jobs.map((job, number) => ({ job, number }));
    const outcomes = await inLanes(numbered, workers * IN_HAND, signal, async (task) => {
      const outcome = await this.#make(task, shared);
      if (outcome) onDone(outcome);
      return outcome;
    });
    signal.removeEventListener('abort', interrupt);
    return outcomes.flatMap((outcome) => outcome ?? []);
  }

  /** Makes one document; nothing where an interruption came before. */
  async #make(task: Task, shared: Shared): Promise<Outcome | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        if (this.#broken) throw this.#broken;
        const made = await this.#piscina.run({ ...shared, task });
        return made && { job: task.job, ...made };
      } catch (error) {
        const isCulprit = this.#watch.isBlamed(task.number);
        if (isCulprit) this.#culprits += 1;
        if (this.#halt.isCalled) return undefined;
        if (!this.#isWorthTrying(task, error, isCulprit, tries)) return this.#failure(task, error);
      }
    }
  }

  /**
   * One that was only in the same hands as a culprit is made by another worker. So is, once, one
   * that ran out of memory: it may have been what others left there.
   */
  #isWorthTrying({ number }: Task, error: unknown, isCulprit: boolean, tries: number): boolean {
    if (this.#broken || this.#late.has(number)) return false;
    return isCulprit ? isOutOfMemory(error) && tries === 1 : tries <= 1 + this.#culprits;
  }

  #failure({ job, number }: Task, error: unknown): Outcome {
    const reason = this.#broken ?? error;
    const isLate = this.#late.has(number);
    if (!isLate && !isOutOfMemory(reason)) return failed(job, reason);
    const message = tooMuch(isLate ? 'seconds' : 'megabytes', job, this.#limits);
    return { job, entries: [], messages: [message] };
  }

  #giveUp(thread: number, job: number): void {
    this.#late.add(job);
    const worker = this.#piscina.threads.find(({ threadId }) => threadId === thread);
    void worker?.terminate();
  }

  /** A worker that could not begin is not replaced: those that wait for it would wait for ever. */
  #endedIdle(error: Error): void {
    if (this.#piscina.threads.length > 0) return;
    this.#broken = error;
    void this.#piscina.destroy();
  }

  /** Lets none begin. Those begun are ended, or given up after a moment. */
  #interrupt(): void {
    this.#halt.call();
    this.#grace = setTimeout(() => void this.#piscina.destroy(), GRACE);
  }

  /** Resolves when no worker is left. */
  async close(): Promise<void> {
    clearTimeout(this.#grace);
    this.#watch.stop();
    await this.#piscina.destroy();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** With this file's ending: it runs built and unbuilt. From one file, too: all are of one depth. */
function workerFile(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`../batch/start-worker.${ending}`, import.meta.url).href;
}
