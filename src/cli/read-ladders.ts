import { dirname, relative, resolve } from 'node:path';
import { report } from '../diagnostics.ts';
import type { LadderBytes } from '../ladder-bytes.ts';
import { diskFile } from '../disk-file.ts';
import { commitsOf } from './commits.ts';
import { ladderFilesIn } from './ladder-files.ts';
import { picturesOf, rootOf } from './pictures.ts';
import { fileIn, passOver, type Search, shown, tried, unreadable } from './search.ts';

/** A ladder's file, or those of a folder but for what lies in folders `apart`; with their pictures. */
export function readLadders(
  path: string,
  apart: readonly string[],
  search: Search,
): readonly LadderBytes[] {
  const { folder, messages } = search;
  const root = resolve(folder, path);
  const found = tried(() => ladderFilesIn(root, apart), path, messages);
  const under = found?.isFolder ? { under: relative(folder, root) } : {};
  if (found?.files.length === 0) messages.push(report('ladder-none', { file: path }, { path }));
  passOver(found?.links ?? [], search);
  const read = (found?.files ?? []).flatMap((file) => {
    const one = found?.isFolder ? fileIn(file, root, search) : diskFile(file);
    if (one.kind === 'missing') messages.push(unreadable(shown(file, folder)));
    return one.kind === 'bytes' ? [{ file, bytes: one.bytes }] : [];
  });
  const commits = commitsOf(read, found?.isFolder ? root : dirname(root));
  return read.map(({ file, bytes }) => {
    const pictures = picturesOf({ file, bytes }, rootOf(path, folder));
    const commit = commits.get(file);
    return { file: shown(file, folder), bytes, ...under, pictures, ...(commit && { commit }) };
  });
}
