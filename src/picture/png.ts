/** PNG (ISO/IEC 15948): what a file holds, each of its parts checked. */
import { broken, type Fault, isFault, sizeFault } from './fault.ts';
import type { Density } from './model.ts';
import { rgbaOf } from './planes.ts';
import { type Chunk, chunksOf, dataOf, keptOf } from './png-chunks.ts';
import { isAllThere } from './png-data.ts';
import { headOf, type PngHead } from './png-head.ts';

export interface Png extends PngHead {
  readonly density?: Density;
  /** RGB, RGB, …; empty where pixels are no places in it. */
  readonly palette: Uint8Array;
  /** Whether the file calls some colours transparent. */
  readonly isKeyed: boolean;
  /** Filtered lines, deflated. */
  readonly data: Uint8Array;
  /** The file without what it says beside the picture. */
  readonly kept: Uint8Array;
}

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

export const isPng = (bytes: Uint8Array): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** A whole PNG file, or what is wrong with it. Only what is sound in size is decoded. */
export function readPng(bytes: Uint8Array): Png | Fault {
  const chunks = chunksOf(bytes, signature.length);
  const png = chunks ? pngOf(chunks) : broken;
  if (isFault(png)) return png;
  return isAllThere(png, png.data) && rgbaOf(png.kept) ? png : broken;
}

function pngOf(chunks: readonly Chunk[]): Png | Fault {
  const [first, ...others] = chunks;
  const head = first?.name === 'IHDR' ? headOf(first.data) : undefined;
  // A second head would have the decoder make room for a picture of another size.
  if (!head || others.some(({ name }) => name === 'IHDR')) return broken;
  const palette = head.kind === 'palette' ? dataOf('PLTE', chunks) : Buffer.alloc(0);
  if (palette.length > 768 || palette.length % 3 !== 0) return broken;
  const density = densityOf(dataOf('pHYs', chunks));
  const png = {
    ...head,
    palette,
    isKeyed: dataOf('tRNS', chunks).length > 0,
    data: dataOf('IDAT', chunks),
    kept: keptOf(signature, chunks),
    ...(density && { density }),
  };
  return sizeFault(head.raster) ?? png;
}

const INCH = 0.0254;

/** Pixels a metre; where the unit is none, only the shape of a pixel is told. */
function densityOf(physical: Buffer): Density | undefined {
  if (physical.length !== 9 || physical[8] !== 1) return undefined;
  return { across: physical.readUInt32BE(0) * INCH, down: physical.readUInt32BE(4) * INCH };
}
