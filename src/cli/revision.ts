/** The ladders at a revision of git, read from its objects: nothing is checked out. */
import { posix, relative, resolve } from 'node:path';
import { picturePaths } from '../ladder/markdown/picture-paths.ts';
import type { PictureSource } from '../ladder/markdown/picture-sources.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { largestPicture } from '../picture/fault.ts';
import type { LadderBytes } from '../ladder-bytes.ts';
import { git } from './git.ts';
import { mayBeLadder } from './ladder-files.ts';
import { unreadable } from './search.ts';

export interface Revision {
  /** As it was named. */
  readonly name: string;
  /** The commit's hash, in hex. */
  readonly commit: string;
  /** A path of the project as one from the top of the repository, with slashes; '' is the top. */
  readonly pathOf: (path: string) => string;
  /** A file of the repository as messages name it, and `git show` in the project's folder knows it. */
  readonly shown: (path: string) => string;
  /** By their paths from the top of the repository. */
  readonly files: ReadonlyMap<string, Blob>;
  /** Nothing where git has not got it, as in a partial clone. */
  readonly read: (blob: Blob) => Uint8Array | undefined;
}

interface Blob {
  readonly hash: string;
  readonly bytes: number;
}

/** The revision of a project in `folder`; nothing where git knows none of that name, or is not there. */
export function openRevision(name: string, folder: string): Revision | undefined {
  if (name === '' || /^[-:]/.test(name)) return undefined; // an option, or no revision of a tree
  const text = (...args: readonly string[]): string | undefined =>
    git(folder, args)?.toString('utf8');
  const commit = text('rev-parse', '--verify', '--quiet', `${name}^{commit}`)?.trim();
  const prefix = text('rev-parse', '--show-prefix')?.trim();
  if (!commit || prefix === undefined) return undefined;
  const tree = text('ls-tree', '-r', '-l', '-z', '--full-tree', commit) ?? '';
  const within = (path: string): string => slashed(relative(folder, resolve(folder, path)));
  return {
    name,
    commit,
    files: new Map(tree.split('\0').flatMap(blobIn)),
    pathOf: (path) => posix.join(prefix, within(path)).replace(/^\.?\/?$|\/$/, ''),
    shown: (path) => `${name}:./${posix.relative(prefix, path)}`,
    read: ({ hash }) => git(folder, ['cat-file', 'blob', hash]),
  };
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Regular files alone: what a link or another repository leads to is no part of the revision. */
function blobIn(line: string): readonly (readonly [string, Blob])[] {
  const found = /^100\d{3} blob (?<hash>\w+) +(?<bytes>\d+)\t(?<path>[\s\S]+)$/.exec(line)?.groups;
  if (!found) return [];
  const { hash = '', bytes = '0', path = '' } = found;
  return [[path, { hash, bytes: Number(bytes) }]];
}

/**
 * The ladder at a path from the top of the repository, or those of a folder there, as they are found
 * on the disk; `apart` are folders of other things. Empty where there is none.
 */
export function laddersAt(
  revision: Revision,
  path: string,
  apart: readonly string[],
  messages: Diagnostic[],
): readonly LadderBytes[] {
  const own = revision.files.get(path);
  const root = own ? posix.dirname(path).replace(/^\.$/, '') : path;
  const found = own
    ? [path]
    : [...revision.files.keys()].filter((file) => isFound(file, root, apart));
  const under = own ? {} : { under: revision.shown(root || '.').replace(/\/$/, '') };
  return found.toSorted().flatMap((file) => {
    const blob = revision.files.get(file);
    const bytes = blob && revision.read(blob);
    if (!bytes) messages.push(unreadable(revision.shown(file)));
    if (!bytes) return [];
    const pictures = new Map(
      picturePaths(bytes).map((picture) => [
        picture,
        pictureAt(revision, posix.join(posix.dirname(file), picture), root),
      ]),
    );
    const commit = { id: revision.commit, age: 0 };
    return [{ file: revision.shown(file), bytes, ...under, pictures, commit }];
  });
}

function isFound(file: string, root: string, apart: readonly string[]): boolean {
  if (!isInside(file, root) || !mayBeLadder(file)) return false;
  const way = file.slice(root === '' ? 0 : root.length + 1).split('/');
  const isHidden = way.some((name) => name.startsWith('.') || name === 'node_modules');
  return !isHidden && !apart.some((other) => isInside(other, root) && isInside(file, other));
}

const isInside = (path: string, folder: string): boolean =>
  folder === '' ? path !== '' && !path.startsWith('../') : path.startsWith(`${folder}/`);

function pictureAt({ files, read }: Revision, path: string, root: string): PictureSource {
  if (!isInside(path, root)) return { kind: 'outside' };
  const blob = files.get(path);
  if (!blob) return { kind: 'missing' };
  if (blob.bytes > largestPicture) return { kind: 'too-large', size: blob.bytes };
  const bytes = read(blob);
  return bytes ? { kind: 'bytes', bytes } : { kind: 'missing' };
}
