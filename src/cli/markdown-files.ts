import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The file itself, or the Markdown files of a folder and its folders, in the order of names; not a
 * README, nor what stands in hidden folders or among npm's packages. Throws as the disk does.
 */
export const markdownIn = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? filesIn(path).filter(isLadder) : [path];

const isLadder = (file: string): boolean =>
  /\.(md|markdown)$/i.test(file) && !/^readme\./i.test(basename(file));

/** All files of a folder and its folders, in the order of names. */
export const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() || isLinkToFile(path) ? [path] : [];
    })
    .sort();

const isLinkToFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
