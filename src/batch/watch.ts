/** Watches workers: which job each of them makes, and for how long. */
import type { Greeting } from './orders.ts';
import { Sign } from './sign.ts';

interface Watched {
  readonly thread: number;
  readonly sign: Sign;
  /** The turn that was seen last, and when it was first seen, in milliseconds. */
  turn: number;
  since: number;
}

/** How often it is looked, in milliseconds. */
const EVERY = 50;

export class Watch {
  readonly #workers = new Map<number, Watched>();
  readonly #seconds: number;
  readonly #late: (thread: number, job: number) => void;
  readonly #timer: NodeJS.Timeout;

  /** `late`: called once for a job that takes more than so many seconds. */
  constructor(seconds: number, late: (thread: number, job: number) => void) {
    this.#seconds = seconds;
    this.#late = late;
    this.#timer = setInterval(() => this.#look(), EVERY).unref();
  }

  greeted({ thread, sign }: Greeting): void {
    this.#workers.set(thread, { thread, sign: new Sign(sign), turn: 0, since: 0 });
  }

  /** Whether a worker that has ended was making this job. It is forgotten then. */
  isBlamed(job: number): boolean {
    const found = [...this.#workers.values()].find(({ sign }) => sign.making === job);
    return found !== undefined && this.#workers.delete(found.thread);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    const now = performance.now();
    for (const worker of this.#workers.values()) {
      const { turn, making } = worker.sign;
      if (turn !== worker.turn || making === undefined) {
        Object.assign(worker, { turn, since: now });
      } else if (now - worker.since > this.#seconds * 1000) {
        worker.since = Infinity; // said once
        this.#late(worker.thread, making);
      }
    }
  }
}
