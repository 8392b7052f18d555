/** Which files may hold ladders. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { isWithin } from '../within.ts';
import { filesIn, type FolderFiles } from './folder-files.ts';

export interface LadderFiles extends FolderFiles {
  readonly isFolder: boolean;
}

/**
 * The file itself, or those of a folder and its folders whose endings a ladder may have, in the
 * order of names. `apart`: folders of other things, left out where they lie inside. Throws as the
 * disk does.
 */
export function ladderFilesIn(path: string, apart: readonly string[]): LadderFiles {
  if (!statSync(path).isDirectory()) return { files: [path], links: [], isFolder: false };
  const others = apart.filter((folder) => isInside(folder, path));
  const isApart = (file: string) => others.some((folder) => isWithin(file, folder));
  const { files, links } = filesIn(path);
  return {
    files: files.filter((file) => mayBeLadder(file) && !isApart(file)),
    links: links.filter((link) => !isApart(link)),
    isFolder: true,
  };
}

const isInside = (path: string, folder: string): boolean =>
  path !== folder && isWithin(path, folder);

/** Whether a file of a folder may be a ladder, by its name. */
export const mayBeLadder = (file: string): boolean =>
  /\.(?:md|markdown|mdx|csv|ya?ml|json)$/i.test(file) && !settings.test(basename(file));

/** Files by which programs, and this one, are told what to do. */
const settings =
  /^(?:(?:ladderpress|changes)\.ya?ml|(?:package|package-lock|npm-shrinkwrap|composer|renovate|vercel|netlify|deno|lerna|nx|turbo|biome|manifest)\.json|[tj]sconfig.*\.json|.*\.schema\.json|_config\.ya?ml|mkdocs\.ya?ml|pnpm-.*\.ya?ml|docker-compose.*\.ya?ml|_category_\..*)$/i;
