/** Which commits ladders are of. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Commit } from '../ladder/model.ts';
import { git } from './git.ts';

interface OnDisk {
  /** Absolute. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The commit that changed each file of `folder` last, where the file is as that commit has it. Files
 * that were changed since, or that git does not know, have none; nor has any where there is no
 * repository, or no git, or only a part of the history is here that does not reach to the change.
 */
export function commitsOf(files: readonly OnDisk[], folder: string): ReadonlyMap<string, Commit> {
  if (files.length === 0 || !isInRepository(folder)) return new Map();
  const blobs = blobsIn(folder);
  const named = new Map(files.map((one) => [relative(folder, one.file).replaceAll(sep, '/'), one]));
  const clean = [...named].filter(([path, { bytes }]) => isBlob(bytes, blobs.get(path)));
  const found = lastChanges(
    clean.map(([path]) => path),
    folder,
  );
  return new Map(
    [...found].flatMap(([path, commit]) => {
      const file = named.get(path)?.file;
      return file ? [[file, commit] as const] : [];
    }),
  );
}

/** Whether the folder, or one above it, is a repository's: where none is, git is not started. */
function isInRepository(folder: string): boolean {
  if (isThere(join(folder, '.git'))) return true;
  const parent = dirname(folder);
  return parent !== folder && isInRepository(parent);
}

function isThere(path: string): boolean {
  try {
    return existsSync(path);
  } catch {
    return false; // Node.js may be forbidden to look there
  }
}

/** Path in the folder → id of its content in the commit that is checked out. */
function blobsIn(folder: string): ReadonlyMap<string, string> {
  const entries = git(folder, ['ls-tree', '-r', '-z', 'HEAD'])?.toString('utf8') ?? '';
  return new Map(
    entries.split('\0').flatMap((entry) => {
      const [, id = '', path = ''] = /^\d+ blob (\w+)\t(.*)$/s.exec(entry) ?? [];
      return path === '' ? [] : [[path, id] as const];
    }),
  );
}

/** Whether git calls the bytes so, as they are or with the ends of lines that it keeps. */
function isBlob(bytes: Uint8Array, id: string | undefined): boolean {
  if (id === undefined) return false;
  const text = Buffer.from(bytes).toString('latin1');
  const kept = Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1');
  return [bytes, kept].some((content) => blobId(content, id.length) === id);
}

/** SHA-1, or in new repositories SHA-256, of the content behind its kind and length. */
const blobId = (content: Uint8Array, digits: number): string =>
  createHash(digits === SHA1 ? 'sha1' : 'sha256')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');

/** Its digits. */
const SHA1 = 40;

/** How many times git is asked for twice as many commits as before. */
const ROUNDS = 20;

/**
 * The last commit that touched each path. Few are asked for at first, so that git need not go
 * through a long history where the last ones say it.
 */
function lastChanges(paths: readonly string[], folder: string): ReadonlyMap<string, Commit> {
  const found = new Map<string, Commit>();
  let age = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = paths.filter((path) => !found.has(path));
    if (open.length === 0) break;
    const asked = 2 ** round;
    const changes = changesOf(open, asked, folder);
    for (const { id, touched } of changes) {
      for (const path of touched) if (!found.has(path)) found.set(path, { id, age });
      age += 1;
    }
    if (changes.length < asked) break;
  }
  return found;
}

interface Touching {
  readonly id: string;
  readonly touched: readonly string[];
}

/** The newest commits that touched any of the paths, the newest first. */
function changesOf(paths: readonly string[], most: number, folder: string): readonly Touching[] {
  const shape = ['--name-only', '-c', '--relative', '-z', `--format=${MARK}%H %P`];
  const log = ['log', '--no-show-signature', ...shape, `--max-count=${most}`, '--', ...paths];
  const said = git(folder, ['--literal-pathspecs', ...log])?.toString('utf8') ?? '';
  const commits = said
    .split(MARK)
    .slice(1)
    .map((commit) => {
      const [ids = '', ...names] = commit.split('\0');
      const [id = '', ...parents] = ids.split(' ').filter((part) => part !== '');
      const touched = names.map((name) => name.replace(/^\n/, '')).filter((name) => name !== '');
      return { id, parents, touched };
    });
  return commits.some(({ parents }) => parents.length === 0) && isShallow(folder)
    ? commits.filter(({ parents }) => parents.length > 0)
    : commits;
}

/** Before each commit; no path holds it. */
const MARK = '\u0001';

/** Of a history that was cut off, the first commit seems to have made everything. */
const isShallow = (folder: string): boolean =>
  git(folder, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim() !== 'false';
