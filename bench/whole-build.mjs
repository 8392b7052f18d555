/** What `npm start` costs: a build of everything the project holds, as a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const usage = new URL('usage.mjs', import.meta.url).href;
const program = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const project = fileURLToPath(new URL('..', import.meta.url));

/** Seconds, processor seconds, peak megabytes and documents of a build into a folder below `scratch`. */
export async function wholeBuild(scratch, jobs) {
  const file = join(scratch, 'usage');
  const out = join(scratch, `out-${jobs ?? 'default'}`);
  const asked = jobs ? ['--jobs', String(jobs)] : [];
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', usage, program, 'build', '--out', out, '--json', ...asked],
    {
      cwd: project,
      env: { ...process.env, BENCH_USAGE: file },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let json = '';
  child.stdout.on('data', (part) => {
    json += part;
  });
  const [code] = await once(child, 'close');
  const seconds = (performance.now() - begun) / 1000;
  const { counts } = JSON.parse(json);
  if (code !== 0) throw new Error(`the build ended with ${code}: ${JSON.stringify(counts)}`);
  return { seconds, ...JSON.parse(readFileSync(file, 'utf8')), ...counts };
}
