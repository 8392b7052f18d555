/** A PNG picture as planes of eight bits: its colours, and how much each pixel covers. */
import type { Raster } from './model.ts';
import { linesOf } from './png-lines.ts';
import type { Png } from './png-model.ts';

export interface Planes {
  readonly raster: Raster;
  /** Red, green and blue of each pixel; or its grey alone. */
  readonly colours: Uint8Array;
  readonly isGrey: boolean;
  /** 0 where nothing is drawn, 255 where nothing shines through; absent where that is everywhere. */
  readonly alpha?: Uint8Array;
}

/** Where the samples of a pixel are written to: its colours, then its alpha. */
interface Canvas {
  readonly colours: Uint8Array;
  readonly alpha: Uint8Array;
}

/** The planes of a whole PNG picture. */
export function planesOf(png: Png): Planes {
  const { raster, kind } = png;
  const isGrey = kind === 'grey' || kind === 'grey-alpha';
  const pixels = raster.width * raster.height;
  const canvas = {
    colours: new Uint8Array(isGrey ? pixels : 3 * pixels),
    alpha: new Uint8Array(pixels).fill(255),
  };
  for (const { line, pass, row } of linesOf(png)) {
    const start = (pass.top + row * pass.down) * raster.width + pass.left;
    for (let i = 0; i < pass.width; i++) paint(line, i, start + i * pass.across, png, canvas);
  }
  const isOpaque = canvas.alpha.every((each) => each === 255);
  return { raster, colours: canvas.colours, isGrey, ...(isOpaque ? {} : { alpha: canvas.alpha }) };
}

/** Pixel `i` of a line becomes pixel `to` of the picture. */
function paint(line: Buffer, i: number, to: number, png: Png, { colours, alpha }: Canvas): void {
  const sample = (at: number): number => eightBits(sampleAt(line, at, png), png);
  switch (png.kind) {
    case 'grey':
      colours[to] = sample(i);
      if (isKey(line, i, 1, png)) alpha[to] = 0;
      return;
    case 'grey-alpha':
      colours[to] = sample(2 * i);
      alpha[to] = sample(2 * i + 1);
      return;
    case 'rgb':
      for (let c = 0; c < 3; c++) colours[3 * to + c] = sample(3 * i + c);
      if (isKey(line, 3 * i, 3, png)) alpha[to] = 0;
      return;
    case 'rgb-alpha':
      for (let c = 0; c < 3; c++) colours[3 * to + c] = sample(4 * i + c);
      alpha[to] = sample(4 * i + 3);
      return;
    case 'palette': {
      const at = sampleAt(line, i, png);
      for (let c = 0; c < 3; c++) colours[3 * to + c] = png.palette[3 * at + c] ?? 0;
      alpha[to] = png.transparent[at] ?? 255;
    }
  }
}

/** A sample of 1, 2, 4, 8 or 16 bits. */
function sampleAt(line: Buffer, at: number, { bits }: Png): number {
  if (bits === 8) return line[at] ?? 0;
  if (bits === 16) return line.readUInt16BE(2 * at);
  const shift = 8 - bits - ((at * bits) & 7);
  return ((line[(at * bits) >> 3] ?? 0) >> shift) & ((1 << bits) - 1);
}

const eightBits = (sample: number, { bits }: Png): number =>
  bits === 16 ? sample >> 8 : (sample * 255) / ((1 << bits) - 1);

/** Whether the samples are the one colour that the file calls transparent, two bytes for each. */
function isKey(line: Buffer, at: number, count: number, png: Png): boolean {
  const { transparent: key } = png;
  if (key.length < 2 * count) return false;
  for (let c = 0; c < count; c++) {
    const wanted = ((key[2 * c] ?? 0) << 8) | (key[2 * c + 1] ?? 0);
    if (sampleAt(line, at + c, png) !== wanted) return false;
  }
  return true;
}
