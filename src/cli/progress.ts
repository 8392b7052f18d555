import { SingleBar } from 'cli-progress';
import { Pace } from './pace.ts';
import { barLine, plainLine } from './progress-line.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  /** One more is done. */
  readonly step: (name: string) => void;
  /** Leaves nothing of a bar on the screen. Messages are for afterwards. */
  readonly stop: () => void;
}

/** At most so many plain lines where nobody watches a bar move. */
const PLAIN_LINES = 10;

/** A bar on a terminal; plain lines when piped; nothing with `--json`. `now` gives milliseconds. */
export function startProgress(
  total: number,
  silent: boolean,
  terminal: Terminal,
  now = (): number => performance.now(),
): Progress {
  if (silent || total === 0) return { step: () => {}, stop: () => {} };
  const pace = new Pace(total, now);
  return terminal.interactive ? bar(total, pace, terminal) : lines(total, pace, terminal);
}

function bar(total: number, pace: Pace, { signal }: Terminal): Progress {
  let name = '';
  const shown = new SingleBar({
    format: (_, { maxWidth }) =>
      barLine(
        {
          done: pace.done,
          total,
          rate: pace.rate,
          name: signal.aborted ? 'interrupted: ending what was begun' : name,
        },
        maxWidth - 1, // a cursor behind the last cell is in the next line on some terminals
      ),
    clearOnComplete: true,
    gracefulExit: false, // the command itself hears of interruptions, and stops the bar
    hideCursor: true,
    stream: process.stderr,
  });
  shown.start(total, 0);
  return {
    step: (done) => {
      pace.step();
      name = done;
      shown.increment();
    },
    stop: () => shown.stop(),
  };
}

function lines(total: number, pace: Pace, terminal: Terminal): Progress {
  const every = Math.max(1, Math.ceil(total / PLAIN_LINES));
  return {
    step: () => {
      pace.step();
      const { done, rate } = pace;
      if (done % every === 0 || done === total) terminal.err(plainLine({ done, total, rate }));
    },
    stop: () => {},
  };
}
