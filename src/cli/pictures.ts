/** The files of the pictures that a ladder names, from the disk. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { diskFile } from '../disk-file.ts';
import { picturePaths } from '../ladder/markdown/picture-paths.ts';
import type { PictureSources } from '../ladder/markdown/picture-sources.ts';
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
    picturePaths(bytes).map((path) => [path, diskFile(resolve(dirname(file), path), bounds(root))]),
  );

const bounds = (root: string) => ({ within: root, largest: largestPicture });

/** The folder that pictures are read from: that of the ladders, or that of the one named. */
export function rootOf(path: string, folder: string): string {
  const ladders = resolve(folder, path);
  return statSync(ladders).isDirectory() ? ladders : dirname(ladders);
}
