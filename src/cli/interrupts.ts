/** Ctrl-C, or a program that asks this one to end. */
import { exitCodes } from './terminal.ts';

/** Milliseconds. Who runs this by npm has one Ctrl-C reach it twice: from the terminal and from npm. */
const SAME = 250;

/** Clears a progress bar, and shows the cursor and wraps lines again as it kept them from. */
const RESTORED = '\r\u001B[K\u001B[?7h\u001B[?25h';

/** Aborts at the first signal; at another one later, ends the process at once. */
export function onInterrupt(interrupted: AbortController): void {
  let first = 0;
  const heard = (): void => {
    if (!interrupted.signal.aborted) {
      first = performance.now();
      interrupted.abort();
    } else if (performance.now() - first > SAME) {
      if (process.stderr.isTTY) process.stderr.write(RESTORED);
      process.exit(exitCodes.interrupted);
    }
  };
  process.on('SIGINT', heard).on('SIGTERM', heard);
}
