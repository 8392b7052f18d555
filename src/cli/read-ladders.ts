import { dirname, relative, resolve } from 'node:path';
import { report } from '../diagnostics.ts';
import type { LadderBytes } from '../ladder-bytes.ts';
import { readIfThere } from '../read-if-there.ts';
import { commitsOf } from './commits.ts';
import { ladderFilesIn } from './ladder-files.ts';
import { picturesOf, rootOf } from './pictures.ts';
import { type Search, shown, tried, unreadable } from './search.ts';

/** A ladder's file, or those of a folder but for what lies in folders `apart`; with their pictures. */
export function readLadders(
  path: string,
  apart: readonly string[],
  { folder, messages }: Search,
): readonly LadderBytes[] {
  const root = resolve(folder, path);
  const found = tried(() => ladderFilesIn(root, apart), path, messages);
  const under = found?.isFolder ? { under: relative(folder, root) } : {};
  if (found?.files.length === 0) messages.push(report('ladder-none', { file: path }, { path }));
  const read = (found?.files ?? []).flatMap((file) => {
    const bytes = readIfThere(file);
    if (!bytes) messages.push(unreadable(shown(file, folder)));
    return bytes ? [{ file, bytes }] : [];
  });
  const commits = commitsOf(read, found?.isFolder ? root : dirname(root));
  return read.map(({ file, bytes }) => {
    const pictures = picturesOf({ file, bytes }, rootOf(path, folder));
    const commit = commits.get(file);
    return { file: shown(file, folder), bytes, ...under, pictures, ...(commit && { commit }) };
  });
}
