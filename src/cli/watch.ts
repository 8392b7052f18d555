/** `build --watch`: builds, and builds again what files that change call for, until it is interrupted. */
import { report } from '../diagnostics.ts';
import { startMessages } from './messages.ts';
import { settle } from './options.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { startWatcher } from './watcher.ts';
import { type Watched, watchedBy } from './watched.ts';

type Flags = Readonly<Record<string, unknown>>;

/**
 * Runs a round after the other. What is wrong with the input is said, and does not end it; where
 * `ladderpress.yaml` names other folders, these are watched from then on. Ends with 130, or with 1
 * where nothing can be watched.
 */
export async function watch(
  flags: Flags,
  terminal: Terminal,
  round: (terminal: Terminal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { signal } = terminal;
  const once = askedOnce(terminal);
  let watched = watchedNow(flags, terminal);
  let watcher = await startWatcher(watched, signal);
  let isFirst = true;
  while (!signal.aborted) {
    await once.round(round);
    if (signal.aborted) break;
    if (isFirst) terminal.err(`Watching ${watched.shown.join(', ')}. Ctrl-C ends it.\n`);
    isFirst = false;
    const failure = await watcher.changed();
    if (failure !== undefined) return failed(failure, terminal);
    const now = watchedNow(flags, terminal);
    if (now.roots.join('\0') === watched.roots.join('\0')) continue;
    await watcher.stop();
    [watched, isFirst] = [now, true];
    watcher = await startWatcher(watched, signal);
  }
  await watcher.stop();
  return exitCodes.interrupted;
}

const watchedNow = (flags: Flags, { folder, today }: Terminal): Watched =>
  watchedBy(settle(flags, folder, today).options, folder);

function failed(reason: string, terminal: Terminal): ExitCode {
  startMessages(['error'], terminal).say([
    report('watch-failed', { file: 'ladderpress build --watch' }, { reason }),
  ]);
  return exitCodes.failed;
}

/** A password is asked for in the first round, and again where that round was refused for it. */
function askedOnce(terminal: Terminal) {
  const known = new Map<string, string>();
  const { ask } = terminal;
  const remembering = async (question: string): Promise<string | undefined> => {
    const answer = known.get(question) ?? (await ask?.(question));
    if (answer !== undefined) known.set(question, answer);
    return answer;
  };
  return {
    round: async (run: (terminal: Terminal) => Promise<ExitCode>): Promise<void> => {
      const before = known.size;
      const code = await run(ask ? withAnswers(terminal, remembering) : terminal);
      if (code === exitCodes.usage && known.size > before) known.clear();
      if (code === exitCodes.usage && !terminal.signal.aborted) {
        terminal.err(`${terminal.time()}  nothing was made; the next change is waited for\n`);
      }
    },
  };
}

/** The day is asked for anew in each round: a watch may go on past midnight. */
const withAnswers = (terminal: Terminal, ask: NonNullable<Terminal['ask']>): Terminal => ({
  ...terminal,
  get today() {
    return terminal.today;
  },
  ask,
});
