/** Files that were found in folders → the ladders that several of them make together. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { assemble, sourceOf } from '../assemble.ts';
import { collectionsIn } from './collection.ts';
import { type FilesRead, slashed } from './file-targets.ts';
import { folderAt } from './folder.ts';
import type { Leaf } from './leaf.ts';
import type { Commit, Ladder, SourceFile } from '../model.ts';
import { frontOf, readCollection, tooLarge } from './read-collection.ts';
import type { Collection } from './site.ts';

export interface Joined {
  readonly ladder: Ladder;
  readonly leaves: readonly Leaf[];
  readonly messages: readonly Diagnostic[];
}

interface Joining {
  readonly joined: readonly Joined[];
  /** Of files that cannot be joined as they ask to be. */
  readonly messages: readonly Diagnostic[];
}

/** Each folder that files were found under is searched by itself. */
export function joinFolders(leaves: readonly Leaf[], among: FilesRead): Joining {
  const roots = new Set(leaves.flatMap(({ opened }) => opened.under ?? []));
  const found = [...roots].map((under) => {
    const own = leaves.filter(({ opened }) => opened.under === under);
    return collectionsIn(folderAt(slashed(under), own), { among, above: [] });
  });
  const read = found.flatMap(({ collections }) => collections).map((one) => join(one));
  return {
    joined: read.flatMap(({ joined }) => joined),
    messages: [...found, ...read].flatMap(({ messages }) => messages),
  };
}

/** The collection as one ladder; else those it was put together from, as far as they can be read. */
function join(collection: Collection): Joining {
  const body = readCollection(collection);
  if (body) return { joined: [joinedOf(collection, body)], messages: [] };
  const instead = collection.instead.map((one) => join(one));
  return {
    joined: instead.flatMap(({ joined }) => joined),
    messages: [...tooLarge(collection), ...instead.flatMap(({ messages }) => messages)],
  };
}

function joinedOf(
  collection: Collection,
  { value, messages }: NonNullable<ReturnType<typeof readCollection>>,
): Joined {
  const { folder, leaves, chapter } = collection;
  const front = frontOf(collection);
  const files = leaves.map(({ opened: { file, sha256 } }) => ({ file, sha256 }));
  const commit = newestOf(leaves);
  const source = sourceOf(
    {
      file: folder.path,
      sha256: hashOf(files, folder.path),
      files,
      ...(commit && { commit: commit.id }),
    },
    front,
    value.title ? value : { ...value, title: chapter.title },
  );
  const order = leaves.map(({ opened }) => below(folder.path, opened.file));
  const note = report('files-joined', placeAbove(collection), {
    count: files.length,
    title: source.title,
    order: order.join(', '),
  });
  const all = [...leaves.flatMap((leaf) => leaf.messages), ...collection.messages, ...messages];
  return {
    ladder: assemble(source, front, value),
    leaves,
    messages: [note, ...byFile(all, files)],
  };
}

/** The last commit that changed any of them; nothing where one is not as a commit has it. */
function newestOf(leaves: readonly Leaf[]): Commit | undefined {
  const commits = leaves.flatMap(({ opened: { commit } }) => commit ?? []);
  const [newest] = commits.toSorted((a, b) => a.age - b.age);
  return commits.length === leaves.length ? newest : undefined;
}

/** The file's path from its folder. */
const below = (folder: string, file: string): string => posix.relative(folder, slashed(file));

const placeAbove = ({ leaves: [first], folder }: Collection): Diagnostic | { file: string } =>
  first ? { file: first.opened.file, line: 1, column: 1 } : { file: folder.path };

/** Of the files' names below their folder and their hashes: the same files anywhere, the same hash. */
function hashOf(files: readonly SourceFile[], folder: string): string {
  const hash = createHash('sha256');
  const lines = files.map(({ file, sha256 }) => `${sha256}  ${below(folder, file)}\n`);
  for (const line of lines) hash.update(line);
  return hash.digest('hex');
}

/** In the order of the files, and in each of its lines. */
function byFile(
  messages: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const at = new Map(files.map(({ file }, index) => [file, index]));
  return messages.toSorted(
    (a, b) =>
      (at.get(a.file) ?? 0) - (at.get(b.file) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
