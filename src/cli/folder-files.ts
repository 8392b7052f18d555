import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * All files of a folder and its folders, in the order of names; not what stands in hidden folders
 * or among npm's packages. Throws as the disk does.
 */
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
