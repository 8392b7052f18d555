/** Jobs in workers. One that hangs or needs too much memory is ended with its worker. */
import { Piscina } from 'piscina';
import type { Diagnostic } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import type { Batch } from './batch.ts';
import { IN_HAND, inLanes } from './lanes.ts';
import { type Limits, tooMuch } from './limits.ts';
import type { Greeting, Made, Orders, Work } from './orders.ts';
import { failed, type Outcome } from './outcome.ts';
import { Halt } from './sign.ts';
import { Watch } from './watch.ts';

/** After an interruption, documents that were begun have so many milliseconds to be ended. */
const GRACE = 3000;

/** Runs all jobs, or those begun before the signal. Outcomes in the order of jobs. */
export async function inWorkers(batch: Batch): Promise<readonly Outcome[]> {
  const { jobs, workers, signal, onDone } = batch;
  const pool = new Pool(batch);
  const interrupt = (): void => pool.interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    const numbered = jobs.map((job, number) => ({ job, number }));
    const outcomes = await inLanes(numbered, workers * IN_HAND, signal, async (work) => {
      const outcome = await pool.make(work);
      if (outcome) onDone(outcome);
      return outcome;
    });
    return outcomes.flatMap((outcome) => outcome ?? []);
  } finally {
    signal.removeEventListener('abort', interrupt);
    await pool.close();
  }
}

class Pool {
  readonly #limits: Limits;
  readonly #piscina: Piscina<Work, Made | undefined>;
  readonly #halt = new Halt();
  readonly #watch: Watch;
  /** Jobs that were given up for their time. */
  readonly #late = new Set<number>();
  /** Jobs that a worker ended with. */
  #culprits = 0;
  /** Why no worker can as much as begin. */
  #broken: unknown;
  #grace: NodeJS.Timeout | undefined;

  constructor({ files, out, protection, workers, limits }: Batch) {
    const halted = this.#halt.buffer;
    const orders: Orders = { files, out, halted, ...(protection && { protection }) };
    this.#limits = limits;
    this.#watch = new Watch(limits.seconds, (thread, job) => this.#giveUp(thread, job));
    this.#piscina = new Piscina({
      filename: workerFile(),
      workerData: orders,
      minThreads: workers,
      maxThreads: workers,
      concurrentTasksPerWorker: IN_HAND,
      atomics: 'disabled', // a worker that waits for its next task must still hear from the disk
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    this.#piscina.on('message', (greeting: Greeting) => this.#watch.greeted(greeting));
    this.#piscina.on('error', (error) => this.#endedIdle(error));
  }

  /** Makes one document; nothing where an interruption came before. */
  async make(work: Work, tries = 1): Promise<Outcome | undefined> {
    try {
      const made = await this.#piscina.run(work);
      return made && { job: work.job, ...made };
    } catch (error) {
      return this.#failure(work, error, tries);
    }
  }

  #failure(
    work: Work,
    error: unknown,
    tries: number,
  ): Outcome | Promise<Outcome | undefined> | undefined {
    const { job, number } = work;
    const isCulprit = this.#watch.isBlamed(number);
    if (isCulprit) this.#culprits += 1;
    if (this.#halt.isCalled) return undefined;
    if (this.#late.has(number)) return refused(job, tooMuch('seconds', job, this.#limits));
    if (!this.#broken && this.#isWorthTrying(tries, isCulprit, error)) {
      return this.make(work, tries + 1);
    }
    const reason = this.#broken ?? error;
    return isOutOfMemory(reason)
      ? refused(job, tooMuch('megabytes', job, this.#limits))
      : failed(job, reason);
  }

  /**
   * One that was only in the same hands as a culprit is made by another worker. So is, once, one
   * that ran out of memory: it may have been what others left there.
   */
  #isWorthTrying(tries: number, isCulprit: boolean, error: unknown): boolean {
    return isCulprit ? isOutOfMemory(error) && tries === 1 : tries <= 1 + this.#culprits;
  }

  #giveUp(thread: number, job: number): void {
    this.#late.add(job);
    const worker = this.#piscina.threads.find(({ threadId }) => threadId === thread);
    void worker?.terminate();
  }

  /** A worker that could not begin is not replaced: those that wait for it would wait for ever. */
  #endedIdle(error: unknown): void {
    if (this.#piscina.threads.length > 0) return;
    this.#broken = error;
    void this.#piscina.destroy();
  }

  /** Lets none begin. Those begun are ended, or given up after a moment. */
  interrupt(): void {
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

const refused = (job: Job, message: Diagnostic): Outcome => ({
  job,
  entries: [],
  messages: [message],
});

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Beside this file, with this file's ending: it runs built and unbuilt. */
function workerFile(): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`worker.${ending}`, import.meta.url).href;
}
