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
import { people, smallProject } from '../support/small-project.ts';

const DATE = '2026-11-23';
const args = ['build', 'review-packet', '--format', 'docx', '--date', DATE];

/** Enough of them that none of the builds has ended when it is killed. */
const DOCUMENTS = 60;
const many = Array.from(
  { length: DOCUMENTS / 3 },
  (_, index) => `M-${index},Mina Moreau-${index},Commis,kitchen,,2024-03-01,active\n`,
);
const crowd = (): string =>
  smallProject({
    'roster/people.csv': `${people.slice(0, people.indexOf('\n') + 1)}${many.join('')}`,
  });
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
    const [folder, undisturbed] = [crowd(), crowd()];
    await built(undisturbed, args);
    const first = await killedAfter(2, folder, jobs);
    expect(first).toBeLessThan(DOCUMENTS - 2);
    expect(existsSync(join(folder, 'out/manifest.json'))).toBe(false);
    const second = await killedAfter(first + 2, folder, jobs);
    expect(second).toBeLessThan(DOCUMENTS);
    const half = copyOf(folder);
    const again = await rebuilt(folder, args.slice(1), async (at, [, ...rest]) => ({
      code: 0,
      err: '',
      out: await built(at, ['build', ...rest]),
    }));
    expect(again.out).toContain(`${DOCUMENTS - second} made, ${second} up to date`);
    expect(bytesIn(folder)).toEqual(bytesIn(undisturbed));
    expect(existsSync(join(folder, journal))).toBe(false);
    const verified = await command(half, ['verify', '--json']);
    const { counts } = JSON.parse(verified.out);
    expect(counts).toMatchObject({ ok: second, altered: 0, missing: 0, stale: 0 });
  });
});
