/** What a build is made from on the disk, and what of that is not looked at. */
import { existsSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Options } from '../config.ts';
import { isWithin } from '../within.ts';
import { CONFIG_FILE } from './options.ts';
import { shown } from './search.ts';

export interface Watched {
  /** Files and folders, absolute; some may not be there yet. */
  readonly roots: readonly string[];
  /** The same as a person would write them. */
  readonly shown: readonly string[];
  /** What lies in them and is no input: what is hidden, npm's packages, and what is built. */
  readonly isIgnored: (path: string) => boolean;
}

/** A ladder that is named itself may have pictures and reasons beside it: its folder is watched. */
export function watchedBy(
  { ladders, roster, templates, since, out }: Options,
  folder: string,
): Watched {
  const at = (path: string): string => resolve(folder, path);
  const earlier = since !== '' && existsSync(at(since)) ? [since] : []; // else a revision of git
  const versions = [...ladders, ...earlier].map((path) => folderOf(at(path)));
  const roots = [...new Set([...versions, ...[roster, templates, CONFIG_FILE].map(at)])];
  return {
    roots,
    shown: roots.map((path) => shown(path, folder)),
    isIgnored: (path) => isBuilt(path, at(out), roots) || isHidden(path, roots),
  };
}

const folderOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path;

const isClosed = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** Whether on the way from each root that holds it there is something that nothing is read from. */
function isHidden(path: string, roots: readonly string[]): boolean {
  const ways = roots.filter((root) => isWithin(path, root)).map((root) => relative(root, path));
  return ways.length > 0 && ways.every((way) => way.split(sep).some(isClosed));
}

/** All of the folder that is built into; where a root lies in it, what has the name of something built. */
const isBuilt = (path: string, out: string, roots: readonly string[]): boolean =>
  isWithin(path, out) &&
  (!roots.some((root) => isWithin(root, out)) || BUILT.test(relative(out, path)));

const BUILT = /\.(?:pdf|docx|zip|part)$|^manifest\.json$/i;
