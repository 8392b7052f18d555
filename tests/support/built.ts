/** The program as it is installed: built, in a process of its own, with workers. */
import { execFile } from 'node:child_process';
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
