/** The files of the pictures that a ladder names, from the disk. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { picturePaths } from '../ladder/markdown/picture-paths.ts';
import type { PictureSource, PictureSources } from '../ladder/markdown/picture-sources.ts';
import { largestPicture } from '../picture/fault.ts';

/** A ladder's file, as it is found. */
interface Ladder {
  /** An absolute path. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * What the disk has of a ladder's pictures. Nothing is read from outside of `root`, the folder of
 * the ladders: not by `..`, nor by a link that leads out of it.
 */
export const picturesOf = ({ file, bytes }: Ladder, root: string): PictureSources =>
  new Map(
    picturePaths(bytes).map((path) => [path, source(resolve(dirname(file), path), root)] as const),
  );

/** The folder that pictures are read from: that of the ladders, or that of the one named. */
export function rootOf(path: string, folder: string): string {
  const ladders = resolve(folder, path);
  return statSync(ladders).isDirectory() ? ladders : dirname(ladders);
}

function source(file: string, root: string): PictureSource {
  if (!isInside(file, root)) return { kind: 'outside' };
  try {
    const real = realpathSync(file);
    if (!isInside(real, realpathSync(root))) return { kind: 'outside' };
    const stat = statSync(real);
    if (!stat.isFile()) return { kind: 'missing' };
    if (stat.size > largestPicture) return { kind: 'too-large', size: stat.size };
    return { kind: 'bytes', bytes: readFileSync(real) };
  } catch {
    return { kind: 'missing' };
  }
}

function isInside(file: string, root: string): boolean {
  const path = relative(root, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}
