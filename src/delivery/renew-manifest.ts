import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
import { readIfThere } from '../read-if-there.ts';
import { type Entry, MANIFEST_SCHEMA, readManifest, writeManifest } from './manifest.ts';
import { write } from './write.ts';

const MANIFEST = 'manifest.json';

export interface Delivered {
  readonly entries: readonly Entry[];
  /** Paths of all files that the build set out to make, also of those that failed. */
  readonly planned: readonly string[];
  /** Nothing was left out and nothing failed: what is not among the entries, nothing calls for. */
  readonly complete: boolean;
  readonly program: string;
  /** ISO date. */
  readonly date: string;
}

/**
 * Writes the manifest of the folder `out`. It keeps what the earlier one says of files that are
 * there still, unless the build was complete: then it names those that nothing calls for any more.
 */
export async function renewManifest(
  { entries, planned, complete, program, date }: Delivered,
  out: string,
): Promise<readonly Diagnostic[]> {
  const file = join(out, MANIFEST);
  const made = new Set(entries.map(({ path }) => path));
  const kept = entriesOf(file).filter(
    (entry) => !made.has(entry.path) && isThere(join(out, entry.path), entry.sha256),
  );
  const called = new Set(planned);
  const orphans = complete ? kept.filter(({ path }) => !called.has(path)) : [];
  const files = [...entries, ...kept.filter((entry) => !orphans.includes(entry))];
  const text = writeManifest({ schema: MANIFEST_SCHEMA, program, date, files });
  const reason = await write(file, text);
  return [
    ...orphans.map(({ path }) => report('manifest-orphan', { file: MANIFEST }, { path })),
    ...(reason ? [report('file-unwritable', { file: MANIFEST }, { reason })] : []),
  ];
}

const entriesOf = (manifest: string): readonly Entry[] =>
  readManifest(new TextDecoder().decode(readIfThere(manifest) ?? new Uint8Array()))?.files ?? [];

function isThere(file: string, sha256: string): boolean {
  const bytes = readIfThere(file);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
}
