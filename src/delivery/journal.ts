/**
 * The journal of a build: what is delivered is written down at once, so that a build that is killed
 * can be gone on with. It stands in for the manifest until that is renewed.
 */
import { appendFileSync, closeSync, constants, fstatSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { readIfThere } from '../read-if-there.ts';
import { type Entry, entrySchema } from './manifest.ts';

/** Beside the manifest. */
export const JOURNAL = '.unfinished.jsonl';

const lineSchema = v.array(entrySchema);

/** No link is followed, and nothing waited for: whoever wrote the folder may mean harm. */
const APPEND =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * Adds the files of one document, which are in place. A line begins with its line break: what was
 * torn before it is a line of its own. Throws, as the disk does, where it cannot be written.
 */
export function noteDelivered(entries: readonly Entry[], out: string): void {
  const file = openSync(join(out, JOURNAL), APPEND, 0o666);
  try {
    if (!fstatSync(file).isFile()) throw new Error(`${JOURNAL} is not a file`);
    appendFileSync(file, `\n${JSON.stringify(entries)}`);
  } finally {
    closeSync(file);
  }
}

/** What was delivered since the manifest was renewed, the last of each path; torn lines say nothing. */
export function readJournal(out: string): readonly Entry[] {
  const bytes = readIfThere(join(out, JOURNAL), out);
  if (!bytes) return [];
  const entries = new TextDecoder().decode(bytes).split('\n').flatMap(entriesIn);
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

function entriesIn(line: string): readonly Entry[] {
  try {
    const result = v.safeParse(lineSchema, JSON.parse(line));
    return result.success ? result.output : [];
  } catch {
    return []; // torn, or empty
  }
}

/** Ends the journal, once the manifest has all that it says. */
export const endJournal = (out: string): void => rmSync(join(out, JOURNAL), { force: true });
