/** What was built into a folder before: its manifest, and what an unfinished build did after it. */
import { join } from 'node:path';
import { readIfThere } from '../read-if-there.ts';
import { readJournal } from './journal.ts';
import { type Manifest, MANIFEST_SCHEMA, readManifest } from './manifest.ts';

export const MANIFEST = 'manifest.json';

export interface Earlier {
  /** Absent where there is none that can be read. */
  readonly manifest?: Manifest;
  /** Something else stands where it should be. */
  readonly isUnreadable: boolean;
  /** The last build was killed: its files are in the manifest given here, not in the one there. */
  readonly isUnfinished: boolean;
}

/** The manifest of the folder `out`, with what the journal of an unfinished build says over it. */
export function earlierIn(out: string): Earlier {
  const bytes = readIfThere(join(out, MANIFEST), out);
  const manifest = bytes && readManifest(new TextDecoder().decode(bytes));
  const isUnreadable = bytes !== undefined && manifest === undefined;
  const journal = readJournal(out);
  const [last] = journal.slice(-1);
  if (!last) return { ...(manifest && { manifest }), isUnreadable, isUnfinished: false };
  const { program, date } = last;
  const version = program.replace(/^.* /, '');
  const base = manifest ?? { schema: MANIFEST_SCHEMA, program, version, date, files: [] };
  const anew = new Set(journal.map(({ path }) => path));
  const files = [...base.files.filter(({ path }) => !anew.has(path)), ...journal];
  return { manifest: { ...base, files }, isUnreadable, isUnfinished: true };
}
