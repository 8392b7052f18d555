/** A version of the ladders, as it is named: a file, a folder, or a revision of git. */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, posix, resolve } from 'node:path';
import { type Place, report } from '../diagnostics.ts';
import type { EarlierFiles, LadderBytes } from '../ladder-bytes.ts';
import { readText } from '../text.ts';
import { readLadders } from './read-ladders.ts';
import { laddersAt, openRevision, type Revision } from './revision.ts';
import { type Search, textFile } from './search.ts';

export interface Version {
  /** As documents name it, where it is a revision of git: `v1.2.0 (3f2a9c1d)`. */
  readonly revision?: string;
  readonly ladders: readonly LadderBytes[];
  /** Its `changes.yaml`, where it has one. */
  readonly reasons: EarlierFiles['reasons'];
}

/** What of a project's folder holds ladders, and what does not. */
export interface Where {
  /** The paths of `--ladders`. */
  readonly ladders: readonly string[];
  /** Folders of other things. */
  readonly apart: readonly string[];
}

/** Digits of a commit that are printed. */
const PRINTED = 8;

const REASONS = 'changes.yaml';

/**
 * What a name stands for. A path that there is comes first; a revision means the project's ladders at
 * that commit; `REVISION:path` another path of it. `place` is where the name was given.
 */
export function findVersion(name: string, where: Where, place: Place, search: Search): Version {
  if (isThere(name, search.folder)) return versionOnDisk([name], where, search);
  return atRevision(name, where, place, search);
}

/** As the disk takes it: `v1:./../x` would else be `x`. */
const isThere = (name: string, folder: string): boolean =>
  name !== '' && existsSync(isAbsolute(name) ? name : `${folder}/${name}`);

/** The version of a revision alone, whatever paths there are. */
export function atRevision(name: string, where: Where, place: Place, search: Search): Version {
  const [, named = name, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const revision = openRevision(named, search.folder);
  const nothing = { ladders: [], reasons: [] };
  if (!revision) {
    search.messages.push(report('revision-unknown', place, { name: named }));
    return nothing;
  }
  const paths = path === undefined ? where.ladders.map(revision.pathOf) : [fromTop(path, revision)];
  const apart = where.apart.map(revision.pathOf);
  const found = paths.map((one) => ({
    path: one,
    ladders: laddersAt(revision, one, apart, search.messages),
  }));
  for (const { path: one, ladders } of found) {
    if (ladders.length > 0) continue;
    const values = { revision: named, path: one || 'ladder' };
    search.messages.push(report('revision-path', place, values));
  }
  return {
    revision: `${named} (${revision.commit.slice(0, PRINTED)})`,
    ladders: found.flatMap(({ ladders }) => ladders),
    reasons: paths.flatMap((one) => reasonsAt(revision, one)),
  };
}

/** As git takes it: from the top of the repository, or, with `./`, from the project's folder. */
const fromTop = (path: string, { pathOf }: Revision): string =>
  /^\.\.?\//.test(path) ? pathOf(path) : posix.normalize(path).replace(/^\.$|\/$/, '');

function reasonsAt(revision: Revision, path: string): Version['reasons'] {
  const folder = revision.files.has(path) ? posix.dirname(path) : path;
  const file = posix.join(folder, REASONS);
  const blob = revision.files.get(file);
  const bytes = blob && revision.read(blob);
  if (!bytes) return [];
  const { text } = readText(file, bytes);
  return [{ file: revision.shown(file), text }];
}

/** The ladders of paths as they are, and what stands beside them. */
export const versionOnDisk = (
  paths: readonly string[],
  { apart }: Pick<Where, 'apart'>,
  search: Search,
): Version => ({
  ladders: paths.flatMap((path) => readLadders(path, apart, search)),
  reasons: paths.flatMap((path) => reasonsBeside(path, search)),
});

function reasonsBeside(path: string, search: Search): Version['reasons'] {
  const folder = folderOf(path, search);
  return [textFile(join(folder, REASONS), folder, search)].filter((file) => file !== undefined);
}

function folderOf(path: string, { folder }: Search): string {
  const root = resolve(folder, path);
  return statSync(root, { throwIfNoEntry: false })?.isDirectory() ? root : dirname(root);
}
