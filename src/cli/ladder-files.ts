/** Which files may hold ladders. */
import { statSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { filesIn } from './folder-files.ts';

export interface LadderFiles {
  readonly files: readonly string[];
  readonly isFolder: boolean;
}

/**
 * The file itself, or those of a folder and its folders whose endings a ladder may have, in the
 * order of names. `apart`: folders of other things, left out where they lie inside. Throws as the
 * disk does.
 */
export function ladderFilesIn(path: string, apart: readonly string[]): LadderFiles {
  if (!statSync(path).isDirectory()) return { files: [path], isFolder: false };
  const others = apart.filter((folder) => isInside(folder, path));
  const files = filesIn(path).filter(
    (file) => mayBeLadder(file) && !others.some((folder) => isInside(file, folder)),
  );
  return { files, isFolder: true };
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
};

/** Whether a file of a folder may be a ladder, by its name. */
export const mayBeLadder = (file: string): boolean =>
  /\.(?:md|markdown|mdx|csv|ya?ml|json)$/i.test(file) && !settings.test(basename(file));

/** Files by which programs, and this one, are told what to do. */
const settings =
  /^(?:(?:ladderpress|changes)\.ya?ml|(?:package|package-lock|npm-shrinkwrap|composer|renovate|vercel|netlify|deno|lerna|nx|turbo|biome|manifest)\.json|[tj]sconfig.*\.json|.*\.schema\.json|_config\.ya?ml|mkdocs\.ya?ml|pnpm-.*\.ya?ml|docker-compose.*\.ya?ml|_category_\..*)$/i;
