/** Why a picture cannot be printed. */
import type { Raster } from './model.ts';

export interface Fault {
  /** Follows "it cannot be printed:". */
  readonly reason: string;
}

export const isFault = (found: object): found is Fault => 'reason' in found;

export const broken: Fault = { reason: 'its data are damaged' };

/** Bytes of one file. */
export const largestPicture = 5_000_000;

export const tooLarge = (bytes: number): Fault => ({
  reason: `it has ${bytes} bytes, and at most ${largestPicture} are read`,
});

/** Pixels of one picture: a screen of 5K has 14.7 million. */
const mostPixels = 16_000_000;

/** A picture without a pixel, or with more than memory should hold. */
export function sizeFault({ width, height }: Raster): Fault | undefined {
  if (width * height === 0) return broken;
  if (width * height <= mostPixels) return undefined;
  return { reason: `it has ${width} × ${height} pixels, and at most ${mostPixels} are printed` };
}
