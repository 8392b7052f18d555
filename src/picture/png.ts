/** PNG (ISO/IEC 15948): what a file holds, each of its parts checked. */
import { broken, type Fault, isFault, sizeFault } from './fault.ts';
import type { Density } from './model.ts';
import { type Chunk, chunksOf, dataOf, keptOf } from './png-chunks.ts';
import { inflated } from './png-lines.ts';
import type { Kind, Png } from './png-model.ts';

const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);

export const isPng = (bytes: Uint8Array): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** A whole PNG file, or what is wrong with it. */
export function readPng(bytes: Uint8Array): Png | Fault {
  const chunks = chunksOf(bytes, signature.length);
  const png = chunks ? pngOf(chunks) : broken;
  return isFault(png) || inflated(png) ? png : broken;
}

const kinds: Readonly<Record<number, Kind>> = {
  0: 'grey',
  2: 'rgb',
  3: 'palette',
  4: 'grey-alpha',
  6: 'rgb-alpha',
};

const depths: Readonly<Record<Kind, readonly number[]>> = {
  grey: [1, 2, 4, 8, 16],
  rgb: [8, 16],
  palette: [1, 2, 4, 8],
  'grey-alpha': [8, 16],
  'rgb-alpha': [8, 16],
};

/** By its first chunk, which has the size and the kind. */
function pngOf(chunks: readonly Chunk[]): Png | Fault {
  const [head] = chunks;
  if (head?.name !== 'IHDR' || head.data.length !== 13) return broken;
  const raster = { width: head.data.readUInt32BE(0), height: head.data.readUInt32BE(4) };
  const [bits = 0, code = 0, compression, filter, interlace = 0] = head.data.subarray(8);
  const kind = kinds[code];
  const palette = kind === 'palette' ? dataOf('PLTE', chunks) : Buffer.alloc(0);
  const isSound = compression === 0 && filter === 0 && interlace <= 1 && isPalette(palette, kind);
  if (!kind || !depths[kind].includes(bits) || !isSound) return broken;
  const density = densityOf(dataOf('pHYs', chunks));
  const png = {
    raster,
    bits,
    kind,
    isInterlaced: interlace === 1,
    palette,
    transparent: dataOf('tRNS', chunks),
    data: dataOf('IDAT', chunks),
    kept: keptOf(signature, chunks),
    ...(density && { density }),
  };
  return sizeFault(raster) ?? png;
}

const isPalette = ({ length }: Uint8Array, kind: Kind | undefined): boolean =>
  kind === 'palette' ? length > 0 && length <= 768 && length % 3 === 0 : length === 0;

const INCH = 0.0254;

/** Pixels a metre; where the unit is none, only the shape of a pixel is told. */
function densityOf(physical: Buffer): Density | undefined {
  if (physical.length !== 9 || physical[8] !== 1) return undefined;
  return { across: physical.readUInt32BE(0) * INCH, down: physical.readUInt32BE(4) * INCH };
}
