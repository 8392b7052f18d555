import { join } from 'node:path';
import { dirname } from 'node:path/posix';
import { type Diagnostic, report } from '../diagnostics.ts';
import { measuredFile } from '../disk-file.ts';
import { earlierIn, MANIFEST } from './earlier.ts';
import { endJournal } from './journal.ts';
import {
  type BundleMade,
  type FileMade,
  type ListMade,
  MANIFEST_SCHEMA,
  type MergeMade,
  type Shard,
  writeManifest,
} from './manifest.ts';
import { documentOf, isInPart } from './shard.ts';
import { sweep } from './sweep.ts';
import { write } from './write.ts';

export interface Delivered {
  readonly entries: readonly FileMade[];
  /** What was merged of them. */
  readonly merged: readonly MergeMade[];
  /** ZIP files of them. */
  readonly bundles: readonly BundleMade[];
  /** Cover lists of them. */
  readonly lists: readonly ListMade[];
  /** Paths of all files that the build set out to make, also of those that failed. */
  readonly planned: readonly string[];
  /** Nothing was left out and nothing failed: what is not among the entries, nothing calls for. */
  readonly complete: boolean;
  /** Name and version. */
  readonly program: string;
  /** The version alone. */
  readonly version: string;
  /** ISO date. */
  readonly date: string;
  /** The part that was built, where it was one: of that part the manifest lists nothing else. */
  readonly shard?: Shard;
}

/**
 * Writes the manifest of the folder `out`. It keeps what the earlier one says of files that are
 * there still, unless the build was complete: then it names those that nothing calls for any more.
 * Then the journal has said what it had to say, and what a killed build had begun to write is swept
 * away.
 */
export async function renewManifest(
  { entries, merged, bundles, lists, planned, complete, shard, ...made }: Delivered,
  out: string,
): Promise<readonly Diagnostic[]> {
  const { manifest: earlier, isUnreadable } = earlierIn(out);
  const { date, program } = made;
  const stamped = <T extends object>(entry: T) => ({ ...entry, date, program });
  const called = new Set(planned);
  const isWanted = ({ path }: Listed): boolean =>
    shard ? called.has(path) || !isInPart(documentOf(path), shard) : !complete || called.has(path);
  const isKept = (one: Listed): boolean => shard !== undefined || isWanted(one);
  const files = renewed(entries.map(stamped), earlier?.files ?? [], isWanted, out);
  const together = renewed(merged.map(stamped), earlier?.merged ?? [], isKept, out);
  const zips = renewed(bundles.map(stamped), earlier?.bundles ?? [], isKept, out);
  const sheets = renewed(lists.map(stamped), earlier?.lists ?? [], isKept, out);
  const all = {
    files: files.entries,
    merged: together.entries,
    bundles: zips.entries,
    lists: sheets.entries,
  };
  const isPart =
    [all.merged, all.bundles, all.lists].every((some) => some.length === 0) &&
    files.entries.every(({ path }) => called.has(path));
  const head = { ...made, ...(shard && isPart && { shard }) };
  const text = writeManifest({ schema: MANIFEST_SCHEMA, ...head, ...all });
  const reason = await write(out, MANIFEST, text);
  if (!reason) endJournal(out);
  sweep(out, new Set(['', ...planned.map(dirname)]));
  return [
    ...(isUnreadable ? [report('manifest-unreadable', { file: MANIFEST }, {})] : []),
    ...[...files.orphans, ...together.orphans, ...zips.orphans, ...sheets.orphans].map((path) =>
      report('manifest-orphan', { file: MANIFEST }, { path }),
    ),
    ...stale(all.merged, files.entries, 'merge-stale'),
    ...stale(all.bundles, files.entries, 'bundle-stale'),
    ...stale(all.lists, files.entries, 'list-stale'),
    ...(shard && !isPart ? [report('shard-mixed', { file: MANIFEST }, { ...shard })] : []),
    ...(reason ? [report('file-unwritable', { file: MANIFEST }, { reason })] : []),
  ];
}

interface Listed {
  readonly path: string;
  readonly sha256: string;
}

/** New entries, and of the earlier ones those that are wanted and hold still. */
function renewed<T extends Listed>(
  entries: readonly T[],
  earlier: readonly T[],
  isWanted: (entry: T) => boolean,
  out: string,
): { readonly entries: T[]; readonly orphans: readonly string[] } {
  const made = new Set(entries.map(({ path }) => path));
  const kept = earlier.filter(({ path, sha256 }) => !made.has(path) && isThere(path, sha256, out));
  const wanted = kept.filter(isWanted);
  const orphans = kept.filter((entry) => !wanted.includes(entry)).map(({ path }) => path);
  return { entries: [...entries, ...wanted], orphans };
}

/** Listed files that others were put together in. */
interface Together extends Listed {
  readonly parts: readonly Listed[];
}

type Stale = 'merge-stale' | 'bundle-stale' | 'list-stale';

/** A message for each of them whose parts are no longer what it was made of. */
function stale(
  made: readonly Together[],
  files: readonly Listed[],
  code: Stale,
): readonly Diagnostic[] {
  const now = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return made.flatMap(({ path, parts }) => {
    const changed = parts.filter((part) => (now.get(part.path) ?? part.sha256) !== part.sha256);
    const names = changed.map((part) => part.path).join(', ');
    return changed.length > 0 ? [report(code, { file: path }, { path, files: names })] : [];
  });
}

const isThere = (path: string, sha256: string, out: string): boolean =>
  measuredFile(join(out, path), out)?.sha256 === sha256;
