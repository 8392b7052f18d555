/** Starts the first worker of a build while its project is still being read. */
import { Pool } from '../batch/pool.ts';
import type { Options } from '../config.ts';
import type { Machine } from './terminal.ts';
import { limitsFor, mostWorkers } from './workers-for.ts';

export class Ahead {
  readonly #machine: Machine;
  #pool: Pool | undefined;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Workers, if any can be started, once the options are settled. */
  get pool(): Pool | undefined {
    return this.#pool;
  }

  settled(options: Options): void {
    const most = mostWorkers(options, this.#machine);
    if (most > 0) this.#pool = new Pool(most, limitsFor(options, this.#machine));
  }

  /** Resolves when no worker is left. */
  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
