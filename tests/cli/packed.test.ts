/** The program in one file is the program. Needs `npm run build`. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderOf } from '../support/folder.ts';
import { ownFolder } from '../support/opened.ts';

const dist = new URL('../../dist/', import.meta.url).pathname;
const run = promisify(execFile);

const sample = ['build', 'offer-appendix', 'review-packet/manager', '--track', 'management'];

async function filesOf(
  program: string,
  jobs: number,
  flags: readonly string[] = [],
): Promise<Map<string, string>> {
  const out = folderOf({});
  const args = [...flags, join(dist, program), ...sample, '--out', out];
  args.push('--date', '2026-01-01', '--jobs', String(jobs));
  await run(process.execPath, args, { cwd: ownFolder });
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name));
  return new Map(files.map((name) => [name, readFileSync(join(out, name)).toString('base64')]));
}

it('makes the same files from one file, in workers too, as from its modules', async () => {
  const modules = await filesOf('cli/program.js', 1);
  expect(modules.size).toBeGreaterThan(4);
  expect(await filesOf('cli/main.js', 2)).toEqual(modules);
  expect(await filesOf('cli/main.js', 1, ['--no-flush-bytecode'])).toEqual(modules); // V8 refuses its cache
});

it('starts from one file, and V8 takes what it made of it', async () => {
  const script = `
    import { unpack } from ${JSON.stringify(join(dist, 'packed.js'))};
    const { script } = unpack('program');
    console.log(script.cachedDataRejected);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toBe('false\n');
  expect(existsSync(join(dist, 'packed.cjs'))).toBe(true);
});

it('imports nothing by itself: V8 does not let what it cached do so', () => {
  expect(readFileSync(join(dist, 'packed.cjs'), 'latin1')).not.toMatch(/\bimport\("/);
});
