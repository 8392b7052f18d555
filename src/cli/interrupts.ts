/** Ctrl-C, or a program that asks this one to end. */
import { exitCodes } from './terminal.ts';

/** Milliseconds. Who runs this by npm has one Ctrl-C reach it twice: from the terminal and from npm. */
const SAME = 250;

/** Shows the cursor again, which a progress bar hides. */
const SHOWN = '\u001B[?25h\n';

/** Aborts at the first signal; at another one later, ends the process at once. */
export function onInterrupt(interrupted: AbortController): void {
  let first = 0;
  const heard = (): void => {
    if (!interrupted.signal.aborted) {
      first = performance.now();
      interrupted.abort();
    } else if (performance.now() - first > SAME) {
      if (process.stderr.isTTY) process.stderr.write(SHOWN);
      process.exit(exitCodes.interrupted);
    }
  };
  process.on('SIGINT', heard).on('SIGTERM', heard);
}
