/** Preloaded into a build that is measured: leaves what it used in the file named by BENCH_USAGE. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env['BENCH_USAGE'];

if (isMainThread && file) {
  process.on('exit', () => {
    // kilobytes and microseconds, of the whole process with its workers
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const used = { megabytes: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(file, JSON.stringify(used));
  });
}
