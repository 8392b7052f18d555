/**
 * Prints, as Markdown, how much memory a build of many packets takes as it goes on: it must stay
 * flat. In one process, and with two workers.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manyPackets } from './packets.mjs';

const STANDARD = 10_000;
const POINTS = 10;
/** Generous: what is asked is whether memory grows, not whether it is enough. */
const LIMITS = { seconds: 600, megabytes: 2048 };

const own = fileURLToPath(import.meta.url);

/** Packets in both formats; each run is a process of its own. */
export async function printMemory(count = STANDARD) {
  console.log(
    '| workers | documents | resident, MB | heap of the main thread, MB | documents a second |',
  );
  console.log('|--:|--:|--:|--:|--:|');
  for (const workers of [0, 2]) {
    const flags = ['--expose-gc', own, String(workers), String(count)];
    const child = spawn(process.execPath, flags, { stdio: 'inherit' });
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`the run ended with ${code}`);
  }
}

async function run(workers, count) {
  const { runJobs } = await import('../dist/batch/run.js');
  const { jobs, ...project } = manyPackets(count);
  const out = mkdtempSync(join(tmpdir(), 'ladderpress-memory-'));
  const every = Math.ceil(count / POINTS);
  let done = 0;
  let since = performance.now();
  const onDone = ({ messages }) => {
    if (messages.some(({ severity }) => severity === 'error')) throw new Error(messages[0].message);
    done += 1;
    if (done % every > 0 && done < count) return;
    globalThis.gc();
    const { rss, heapUsed } = process.memoryUsage();
    const speed = (every * 1000) / (performance.now() - since);
    const cells = [workers, done, megabytes(rss), megabytes(heapUsed), speed.toFixed(0)];
    console.log(`| ${cells.join(' | ')} |`);
    since = performance.now();
  };
  const { signal } = new AbortController();
  try {
    await runJobs({ jobs, ...project, out, workers, limits: LIMITS, signal, onDone });
  } finally {
    rmSync(out, { recursive: true });
  }
}

const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(0);

if (process.argv[1] === own) await run(...process.argv.slice(2).map(Number));
