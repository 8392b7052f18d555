/** How fast documents are being made, and how long it goes on like that. */

/** Of the time so far, the part that the rate is taken from: the newest, but not a moment only. */
const WINDOW = 0.5;
/** Milliseconds. Before, the first documents of a build say little of the others. */
const KNOWN_AFTER = 2000;
const KNOWN_FROM = 3;

export interface Rate {
  /** Documents a second. */
  readonly each: number;
  /** Seconds that are left; 0 at the end. */
  readonly left: number;
}

export class Pace {
  readonly #total: number;
  readonly #now: () => number;
  readonly #begun: number;
  /** When each document was done, from the begin; those of the window. */
  readonly #times: number[] = [0];

  /** `now` gives milliseconds. */
  constructor(total: number, now: () => number) {
    this.#total = total;
    this.#now = now;
    this.#begun = now();
  }

  /** One more is done. */
  step(): void {
    this.#times.push(this.#now() - this.#begun);
  }

  get done(): number {
    return this.#times.length - 1;
  }

  /** Of the newest documents; nothing before it is known. */
  get rate(): Rate | undefined {
    const now = this.#now() - this.#begun;
    if (now < KNOWN_AFTER || this.done < KNOWN_FROM) return undefined;
    const first = this.#firstSince(now * (1 - WINDOW));
    const since = this.#times[first] ?? 0;
    const each = ((this.done - first) * 1000) / Math.max(1, now - since);
    return each > 0 ? { each, left: (this.#total - this.done) / each } : undefined;
  }

  /** The last document that was done before a time. */
  #firstSince(time: number): number {
    let [low, high] = [0, this.done];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#times[middle] ?? 0) <= time) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
