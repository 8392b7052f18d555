/** A PNG picture as planes of eight bits: its colours, and how much each pixel covers. */
import { PNG } from 'pngjs';
import type { Raster } from './model.ts';
import type { PngHead } from './png-head.ts';

export interface Planes {
  readonly raster: Raster;
  /** Red, green and blue of each pixel; or its grey alone. */
  readonly colours: Uint8Array;
  readonly isGrey: boolean;
  /** 0 where nothing is drawn, 255 where nothing shines through; absent where that is everywhere. */
  readonly alpha?: Uint8Array;
}

/** Four bytes a pixel, from a file whose size was looked at; nothing where it is damaged. */
export function rgbaOf(file: Uint8Array): Uint8Array | undefined {
  try {
    return PNG.sync.read(Buffer.from(file.buffer, file.byteOffset, file.length)).data;
  } catch {
    return undefined;
  }
}

/** The planes of a whole PNG picture; `kept`: its file. */
export function planesOf({ raster, kind, kept }: PngHead & { readonly kept: Uint8Array }): Planes {
  const rgba = rgbaOf(kept);
  if (!rgba) throw new Error('a picture that is not whole was let through');
  const isGrey = kind === 'grey' || kind === 'grey-alpha';
  const alpha = plane(rgba, 3, 1);
  const isOpaque = alpha.every((each) => each === 255);
  return { raster, colours: plane(rgba, 0, isGrey ? 1 : 3), isGrey, ...(!isOpaque && { alpha }) };
}

/** So many bytes of each pixel, from one of its four on. */
function plane(rgba: Uint8Array, first: number, count: number): Uint8Array {
  const out = new Uint8Array((rgba.length / 4) * count);
  for (let from = first, to = 0; from < rgba.length; from += 4) {
    for (let c = 0; c < count; c++) out[to++] = rgba[from + c] ?? 0;
  }
  return out;
}
