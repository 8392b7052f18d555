import { SingleBar } from 'cli-progress';
import { counted } from './messages.ts';
import type { Terminal } from './terminal.ts';

export interface Progress {
  readonly step: (name: string) => void;
  readonly stop: () => void;
}

/** At most so many plain lines where nobody watches a bar move. */
const PLAIN_LINES = 10;

/** A bar on a terminal; plain lines when piped; nothing with `--json`. */
export function startProgress(total: number, silent: boolean, terminal: Terminal): Progress {
  if (silent || total === 0) return { step: () => {}, stop: () => {} };
  return terminal.interactive ? bar(total) : lines(total, terminal);
}

function bar(total: number): Progress {
  const shown = new SingleBar({
    format: '{bar} {value} of {total} documents · {eta_formatted} left · {name}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    hideCursor: true,
    stream: process.stderr,
  });
  shown.start(total, 0, { name: '' });
  return { step: (name) => shown.increment(1, { name }), stop: () => shown.stop() };
}

function lines(total: number, terminal: Terminal): Progress {
  const every = Math.max(1, Math.ceil(total / PLAIN_LINES));
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done % every === 0 || done === total) {
        terminal.err(`${done} of ${counted(total, 'document')}\n`);
      }
    },
    stop: () => {},
  };
}
