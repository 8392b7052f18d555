/** Whether paths stay in the folder that they were declared to be in. */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder's, or one below it, by its words alone. Both are absolute. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The same once all links are followed. Throws, as the disk does, where there is nothing. */
export const isReallyWithin = (path: string, folder: string): boolean =>
  isWithin(realpathSync(path), realpathSync(folder));
