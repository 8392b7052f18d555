/** Prints how fast documents are made beside other programs: whole commands, timed in turns. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataOf, projectOf } from './beside-project.mjs';
import { printRates, SHORT } from './rates.mjs';
import { printStarts } from './starts.mjs';

/** `count`: packets of the long runs. */
export async function printBeside(count = 700) {
  const scratch = mkdtempSync(join(tmpdir(), 'ladderpress-beside-'));
  try {
    console.log(`${cpus()[0].model}, ${cpus().length} processors · Node ${process.version}\n`);
    const [short, long] = [SHORT, count].map((people) => projectOf(scratch, people));
    const data = dataOf(long, scratch);
    printRates({ short, long, count, data, scratch });
    printStarts({ short, data, scratch });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
