/** A PNG picture as planes of eight bits: its colours, and how much each pixel covers. */
import type { Raster } from './model.ts';
import { linesOf } from './png-lines.ts';
import type { Png } from './png-model.ts';
import { eightBits, sampleAt } from './samples.ts';

export interface Planes {
  readonly raster: Raster;
  /** Red, green and blue of each pixel; or its grey alone. */
  readonly colours: Uint8Array;
  readonly isGrey: boolean;
  /** 0 where nothing is drawn, 255 where nothing shines through; absent where that is everywhere. */
  readonly alpha?: Uint8Array;
}

/** Where the samples of pixels are written to. */
interface Canvas {
  readonly colours: Uint8Array;
  readonly alpha: Uint8Array;
}

/** A line of a picture: its first pixel is pixel `start` of the picture, the next `across` further. */
interface Strip {
  readonly line: Buffer;
  readonly width: number;
  readonly start: number;
  readonly across: number;
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
    paint({ line, width: pass.width, start, across: pass.across }, png, canvas);
  }
  const isOpaque = canvas.alpha.every((each) => each === 255);
  return { raster, colours: canvas.colours, isGrey, ...(isOpaque ? {} : { alpha: canvas.alpha }) };
}

function paint(strip: Strip, png: Png, canvas: Canvas): void {
  switch (png.kind) {
    case 'grey':
      copy(strip, { colours: 1, samples: 1 }, png, canvas);
      return clear(strip, 1, png, canvas);
    case 'rgb':
      copy(strip, { colours: 3, samples: 3 }, png, canvas);
      return clear(strip, 3, png, canvas);
    case 'grey-alpha':
      return copy(strip, { colours: 1, samples: 2 }, png, canvas);
    case 'rgb-alpha':
      return copy(strip, { colours: 3, samples: 4 }, png, canvas);
    case 'palette':
      return lookUp(strip, png, canvas);
  }
}

interface Counts {
  readonly colours: number;
  readonly samples: number;
}

/** The colours of each pixel, and its alpha where it has one sample more. */
function copy(strip: Strip, { colours, samples }: Counts, png: Png, canvas: Canvas): void {
  const { line, width, start, across } = strip;
  const eight = eightBits(line, width * samples, png);
  for (let i = 0, to = start; i < width; i++, to += across) {
    for (let c = 0; c < colours; c++)
      canvas.colours[colours * to + c] = eight[samples * i + c] ?? 0;
    if (samples > colours) canvas.alpha[to] = eight[samples * i + colours] ?? 0;
  }
}

function lookUp({ line, width, start, across }: Strip, png: Png, canvas: Canvas): void {
  for (let i = 0, to = start; i < width; i++, to += across) {
    const at = sampleAt(line, i, png);
    for (let c = 0; c < 3; c++) canvas.colours[3 * to + c] = png.palette[3 * at + c] ?? 0;
    canvas.alpha[to] = png.transparent[at] ?? 255;
  }
}

/** The one colour that the file calls transparent, two bytes for each of its samples. */
function clear(strip: Strip, samples: number, png: Png, { alpha }: Canvas): void {
  const { line, width, start, across } = strip;
  if (png.transparent.length < 2 * samples) return;
  for (let i = 0, to = start; i < width; i++, to += across) {
    if (isClear(line, i * samples, samples, png)) alpha[to] = 0;
  }
}

function isClear(line: Buffer, at: number, samples: number, png: Png): boolean {
  const { transparent: wanted } = png;
  for (let c = 0; c < samples; c++) {
    const sample = ((wanted[2 * c] ?? 0) << 8) | (wanted[2 * c + 1] ?? 0);
    if (sampleAt(line, at + c, png) !== sample) return false;
  }
  return true;
}
