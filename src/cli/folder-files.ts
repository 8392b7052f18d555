import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderFiles {
  readonly files: readonly string[];
  /** Links to folders: they are not followed, wherever they lead. */
  readonly links: readonly string[];
}

/**
 * All files of a folder and its folders, in the order of names; not what stands in hidden folders
 * or among npm's packages. A link to a file is among them: whether it leads out of the folder is
 * seen when it is read. Throws as the disk does.
 */
export function filesIn(folder: string): FolderFiles {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .map((entry) => at(join(folder, entry.name), entry));
  return {
    files: found.flatMap(({ files }) => files).sort(),
    links: found.flatMap(({ links }) => links).sort(),
  };
}

function at(path: string, entry: Dirent): FolderFiles {
  if (entry.isDirectory()) return filesIn(path);
  if (entry.isFile()) return { files: [path], links: [] };
  const stat = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return { files: stat?.isFile() ? [path] : [], links: stat?.isDirectory() ? [path] : [] };
}
