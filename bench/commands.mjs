/** Programs as commands, and how long they take. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const own = new URL('..', import.meta.url).pathname;
const DATE = '2026-11-30';

/** A build of ours, in a project's folder. */
export const ours = (folder, { format, jobs, out }, ...documents) => ({
  cwd: folder,
  args: [
    process.execPath,
    join(own, 'dist/cli/main.js'),
    'build',
    ...documents,
    `--format=${format}`,
    `--jobs=${jobs}`,
    `--out=${out}`,
    `--date=${DATE}`,
  ],
});

export const rival = (name, ...args) => ({
  args: [process.execPath, join(own, 'bench/rivals', `${name}.mjs`), ...args.map(String)],
});

/** Seconds of a command that writes into a folder, which is thrown away. */
export function secondsOf(commandFor, scratch) {
  const out = mkdtempSync(join(scratch, 'out-'));
  const { args: all, cwd } = commandFor(out);
  const [program, ...args] = all;
  const begun = performance.now();
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${all.join(' ')} ended with ${status}: ${stderr}`);
  rmSync(out, { recursive: true });
  return seconds;
}
