/** Removes what a build that was killed had begun to write. */
import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isReallyWithin } from '../within.ts';
import { isPart } from './part-name.ts';

/**
 * Removes temporary files of our own making from folders, given by their paths in `out`; none below
 * them, nor any that a link leads to outside. A build that runs beside this one writes its own anew.
 */
export function sweep(out: string, folders: Iterable<string>): void {
  for (const folder of folders) sweepOne(resolve(out, folder), resolve(out));
}

function sweepOne(folder: string, out: string): void {
  try {
    if (!isReallyWithin(folder, out)) return;
    const entries = readdirSync(folder, { withFileTypes: true });
    const parts = entries.filter((entry) => entry.isFile() && isPart(entry.name));
    for (const { name } of parts) rmSync(join(folder, name), { force: true });
  } catch {
    // There is no such folder yet, or nobody may write there: then writing says so.
  }
}
