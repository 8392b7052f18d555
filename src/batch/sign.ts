/** Says which job a worker makes, in memory that can be read even while the worker hangs. */
const NONE = -1;
const [MAKING, TURN] = [0, 1];

export class Sign {
  readonly buffer: SharedArrayBuffer;
  readonly #cells: Int32Array;

  /** Without a buffer, a new one that says: none. */
  constructor(buffer?: SharedArrayBuffer) {
    this.buffer = buffer ?? new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
    this.#cells = new Int32Array(this.buffer);
    if (!buffer) this.end();
  }

  /** `job`: its number, from 0. */
  begin(job: number): void {
    Atomics.add(this.#cells, TURN, 1);
    Atomics.store(this.#cells, MAKING, job);
  }

  end(): void {
    Atomics.store(this.#cells, MAKING, NONE);
  }

  /** The number of the job that is being made. */
  get making(): number | undefined {
    const job = Atomics.load(this.#cells, MAKING);
    return job === NONE ? undefined : job;
  }

  /** Another one each time that a job is begun. */
  get turn(): number {
    return Atomics.load(this.#cells, TURN);
  }
}

/** Says to all workers that nothing more is to be begun: one that hangs hears no messages. */
export class Halt {
  readonly buffer: SharedArrayBuffer;
  readonly #cells: Int32Array;

  constructor(buffer = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#cells = new Int32Array(buffer);
  }

  call(): void {
    Atomics.store(this.#cells, 0, 1);
  }

  get isCalled(): boolean {
    return Atomics.load(this.#cells, 0) === 1;
  }
}
