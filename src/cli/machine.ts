import { availableParallelism, totalmem } from 'node:os';
import type { Machine } from './terminal.ts';

/** What this process may use: a container may have less than the machine that it runs on. */
export function thisMachine(): Machine {
  const bytes = Math.min(totalmem(), process.constrainedMemory() || Infinity);
  return { processors: availableParallelism(), megabytes: Math.floor(bytes / 2 ** 20) };
}
