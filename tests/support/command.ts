/** The command line, run in this process in front of a terminal that remembers. */
import type { Terminal } from '../../src/cli/terminal.ts';
import { run } from '../../src/cli/run.ts';

export const TODAY = '2026-11-23';

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `ladderpress …` in a folder. */
export async function command(
  folder: string,
  args: readonly string[],
  changes: Partial<Terminal> = {},
): Promise<Said> {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    folder,
    today: TODAY,
    time: () => '14:03:22',
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    interactive: false,
    colour: false,
    width: 100,
    signal: new AbortController().signal,
    machine: { processors: 0, megabytes: 4096 }, // no workers: they are threads of the built program
    ...changes,
  };
  return { code: await run(args, terminal), ...said };
}
