/** Preloaded into a build that is measured: leaves its peak memory in the file named by BENCH_USAGE. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['BENCH_USAGE'];

if (isMainThread && file) {
  process.on('exit', () => {
    // kilobytes, of the whole process with its workers
    writeFileSync(file, String(process.resourceUsage().maxRSS));
  });
}
