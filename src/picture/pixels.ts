/** A picture's file as what a page holds of it. */
import { deflateSync, inflateSync } from 'node:zlib';
import { isFault } from './fault.ts';
import { readJpeg } from './jpeg.ts';
import type { PictureFile, Raster } from './model.ts';
import { type Planes, planesOf } from './planes.ts';
import { type Png, readPng } from './png.ts';

export type Pixels =
  /** All of the file. */
  | {
      readonly kind: 'jpeg';
      readonly raster: Raster;
      readonly isGrey: boolean;
      readonly data: Uint8Array;
    }
  /** Lines with PNG's filters, deflated. `palette`: RGB, RGB, …; empty where there is none. */
  | ({ readonly kind: 'lines'; readonly isGrey: boolean } & Pick<
      Png,
      'raster' | 'bits' | 'palette' | 'data'
    >)
  /** Eight bits a sample, deflated; `alpha` where not all is opaque. */
  | {
      readonly kind: 'planes';
      readonly raster: Raster;
      readonly isGrey: boolean;
      readonly data: Uint8Array;
      readonly alpha?: Uint8Array;
    };

const known = new WeakMap<Uint8Array, Pixels>();

/** Kept with the file's bytes: one picture may stand in many documents. */
export function pixelsOf({ format, bytes }: PictureFile): Pixels {
  const found = known.get(bytes) ?? (format === 'png' ? pngPixels(bytes) : jpegPixels(bytes));
  known.set(bytes, found);
  return found;
}

function jpegPixels(data: Uint8Array): Pixels {
  const jpeg = readJpeg(data);
  if (isFault(jpeg)) throw new Error(`a picture was let through though ${jpeg.reason}`);
  return { kind: 'jpeg', raster: jpeg.raster, isGrey: jpeg.isGrey, data };
}

/** What a page can hold as it is stays so; transparency and interlacing are worked out. */
function pngPixels(bytes: Uint8Array): Pixels {
  const png = readPng(bytes);
  if (isFault(png)) throw new Error(`a picture was let through though ${png.reason}`);
  const { raster, bits, palette, data, kind } = png;
  const isPlain = !png.isInterlaced && !png.isKeyed && !kind.endsWith('alpha');
  if (!isPlain) return deflated(planesOf(png));
  return { kind: 'lines', raster, isGrey: kind === 'grey', bits, palette, data };
}

const deflated = ({ raster, isGrey, colours, alpha }: Planes): Pixels => ({
  kind: 'planes',
  raster,
  isGrey,
  data: deflateSync(colours),
  ...(alpha && { alpha: deflateSync(alpha) }),
});

const opaque = new WeakMap<Pixels, Pixels>();

/** The same picture, lying on white: nothing of the page shines through. */
export function onWhite(pixels: Pixels): Pixels {
  if (pixels.kind !== 'planes' || !pixels.alpha) return pixels;
  const { alpha, ...rest } = pixels;
  const found = opaque.get(pixels) ?? { ...rest, data: deflateSync(blended(pixels.data, alpha)) };
  opaque.set(pixels, found);
  return found;
}

const WHITE = 255;

/** Each sample moved towards white as far as its pixel does not cover. */
function blended(data: Uint8Array, alpha: Uint8Array): Uint8Array {
  const [samples, covers] = [inflateSync(data), inflateSync(alpha)];
  const each = samples.length / covers.length;
  return samples.map((sample, i) => {
    const cover = (covers[Math.floor(i / each)] ?? WHITE) / WHITE;
    return Math.round(WHITE + (sample - WHITE) * cover);
  });
}
