/** The data of a PNG picture: no fewer bytes than its head says, and hardly more. */
import { inflateSync } from 'node:zlib';
import type { PngHead } from './png-head.ts';

/** Adam7: the first column and row of each pass, and how far to the next ones. */
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Bytes of all lines, each with the one that names its filter. */
function lengthOf({ raster, bits, samples, isInterlaced }: PngHead): number {
  const passes = isInterlaced ? interlaced : [[0, 0, 1, 1] as const];
  return passes.reduce((sum, [left, top, across, down]) => {
    const width = Math.ceil((raster.width - left) / across);
    const height = Math.ceil((raster.height - top) / down);
    const isEmpty = width <= 0 || height <= 0;
    return isEmpty ? sum : sum + height * (1 + Math.ceil((width * samples * bits) / 8));
  }, 0);
}

/** Bytes that a file may have too many: some programs leave a few. */
const SPARE = 1024;

/**
 * pngjs fills up what is missing without a word, and inflates an interlaced picture whatever its
 * size: both are found here, before it is asked.
 */
export function isAllThere(head: PngHead, data: Uint8Array): boolean {
  const length = lengthOf(head);
  try {
    return inflateSync(data, { maxOutputLength: length + SPARE }).length >= length;
  } catch {
    return false;
  }
}
