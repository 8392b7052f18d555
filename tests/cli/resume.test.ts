/** Builds that are killed: processes of their own, so these tests need `npm run build`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bytesIn, copyOf, rebuilt } from '../support/builds.ts';
import { built, program } from '../support/built.ts';
import { command } from '../support/command.ts';
import { smallProject } from '../support/small-project.ts';

const DATE = '2026-11-23';
const args = ['build', 'review-packet', 'level-guide', '--date', DATE];
const journal = 'out/.unfinished.jsonl';

const linesIn = (folder: string): number =>
  existsSync(join(folder, journal))
    ? readFileSync(join(folder, journal), 'utf8').split('\n').filter(Boolean).length
    : 0;

/** Builds, and is killed once so many documents are in the journal. Gives how many were then. */
async function killedAfter(documents: number, folder: string, jobs: string): Promise<number> {
  const child = spawn(process.execPath, [program, ...args, '--jobs', jobs], {
    cwd: folder,
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (linesIn(folder) < documents && child.exitCode === null) await setTimeout(2);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return linesIn(folder);
}

describe.each(['1', '2'])('a build with %s workers that is killed', (jobs) => {
  it('is gone on with, twice, and ends as if nothing had been', async () => {
    const [folder, undisturbed] = [smallProject(), smallProject()];
    await built(undisturbed, args);
    const first = await killedAfter(2, folder, jobs);
    expect(first).toBeLessThan(13);
    expect(existsSync(join(folder, 'out/manifest.json'))).toBe(false);
    const second = await killedAfter(first + 2, folder, jobs);
    expect(second).toBeLessThan(13);
    const half = copyOf(folder);
    const again = await rebuilt(folder, args.slice(1), async (at, [, ...rest]) => ({
      code: 0,
      err: '',
      out: await built(at, ['build', ...rest]),
    }));
    expect(again.out).toContain(`${14 - second} made, ${second} up to date`);
    expect(bytesIn(folder)).toEqual(bytesIn(undisturbed));
    expect(existsSync(join(folder, journal))).toBe(false);
    const verified = await command(half, ['verify', '--json']);
    expect(JSON.parse(verified.out).counts).toMatchObject({ ok: 2 * second, altered: 0 });
  });
});
