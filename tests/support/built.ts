/** The program as it is installed: built, in a process of its own, with workers. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

export const program = new URL('../../dist/cli/main.js', import.meta.url).pathname;

/** Runs the built program in a folder; throws where it does not end with 0. Gives its stdout. */
export async function built(folder: string, args: readonly string[]): Promise<string> {
  if (!existsSync(program)) throw new Error('there is no dist: run npm run build');
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: folder,
    maxBuffer: 1e9,
  });
  return stdout;
}

export interface Ended {
  /** Nothing where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** What it said on stderr so far. */
  readonly said: () => string;
  readonly ended: Promise<Ended>;
}

/** Starts the built program in a folder. `before`: shell words that it is started with. */
export function start(folder: string, args: readonly string[], before = ''): Running {
  if (!existsSync(program)) throw new Error('there is no dist: run npm run build');
  const child = spawn(
    'sh',
    ['-c', `${before} exec "$0" "$@"`, process.execPath, program, ...args],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({
    code: code ?? null,
    ...said,
  }));
  return { child, said: () => said.err, ended };
}

/** Waits until something holds; throws where the program ends before. */
export async function until(holds: () => boolean, { child, said }: Running): Promise<void> {
  while (!holds()) {
    if (child.exitCode !== null) throw new Error(`it ended too early: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
