/** Bytes → a picture that both formats can print, or why not. */
import { createHash } from 'node:crypto';
import { type Fault, isFault, largestPicture, tooLarge } from './fault.ts';
import { isJpeg, readJpeg } from './jpeg.ts';
import type { Density, PictureFile, Raster } from './model.ts';
import { isPng, readPng } from './png.ts';

/** What a file holds, whatever its name says. All of it is looked at: a broken one is a fault. */
export function readPicture(bytes: Uint8Array): PictureFile | Fault {
  if (bytes.length > largestPicture) return tooLarge(bytes.length);
  if (isPng(bytes)) return made('png', readPng(bytes));
  if (isJpeg(bytes)) return made('jpeg', readJpeg(bytes));
  return { reason: 'it is neither PNG nor JPEG' };
}

interface Whole {
  readonly raster: Raster;
  readonly density?: Density;
  readonly kept: Uint8Array;
}

function made(format: PictureFile['format'], read: Whole | Fault): PictureFile | Fault {
  if (isFault(read)) return read;
  const { raster, density, kept } = read;
  const { across, down } = density && isSane(density) ? density : usual;
  return {
    format,
    bytes: kept,
    sha256: createHash('sha256').update(kept).digest('hex'),
    width: (raster.width * POINTS) / across,
    height: (raster.height * POINTS) / down,
  };
}

/** In an inch. */
const POINTS = 72;

/** CSS has 96 pixels to the inch. */
const usual: Density = { across: 96, down: 96 };

/** Programs that do not know write 0, 1 or worse. */
const isSane = ({ across, down }: Density): boolean =>
  [across, down].every((each) => each >= 36 && each <= 1200);
