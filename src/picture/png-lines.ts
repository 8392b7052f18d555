/** The lines of a PNG picture: inflated, and their filters undone. */
import { inflateSync } from 'node:zlib';
import type { Kind, Png } from './png-model.ts';

/** Pixels that are sent together: all, or every so many from a first one. */
export interface Pass {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Adam7. */
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The passes that hold pixels, in their order. */
export const passesOf = ({ raster, isInterlaced }: Png): readonly Pass[] =>
  (isInterlaced ? interlaced : [[0, 0, 1, 1] as const])
    .map(([left, top, across, down]) => ({
      left,
      top,
      across,
      down,
      width: Math.ceil((raster.width - left) / across),
      height: Math.ceil((raster.height - top) / down),
    }))
    .filter(({ width, height }) => width > 0 && height > 0);

const samplesOf: Readonly<Record<Kind, number>> = {
  grey: 1,
  palette: 1,
  'grey-alpha': 2,
  rgb: 3,
  'rgb-alpha': 4,
};

/** Bytes of a line of so many pixels, without the one that names its filter. */
export const lineLength = ({ kind, bits }: Png, width: number): number =>
  Math.ceil((width * samplesOf[kind] * bits) / 8);

/** Bytes that a file may have too many: some programs leave a few. */
const SPARE = 1024;

/** The lines with their filters; nothing where they are not all there, or far too many. */
export function inflated(png: Png): Buffer | undefined {
  const passes = passesOf(png);
  const length = passes.reduce((sum, { width, height }) => sum + height * lineOf(png, width), 0);
  try {
    const lines = inflateSync(png.data, { maxOutputLength: length + SPARE });
    return lines.length >= length && hasFilters(lines, png, passes) ? lines : undefined;
  } catch {
    return undefined;
  }
}

const lineOf = (png: Png, width: number): number => 1 + lineLength(png, width);

function hasFilters(lines: Buffer, png: Png, passes: readonly Pass[]): boolean {
  let at = 0;
  for (const { width, height } of passes) {
    for (let row = 0; row < height; row++) {
      if ((lines[at] ?? 0) > 4) return false;
      at += lineOf(png, width);
    }
  }
  return true;
}

/** Gives each line of a picture, its filter undone, with its pass and its number in it. */
export function* linesOf(png: Png): Generator<{ line: Buffer; pass: Pass; row: number }> {
  const lines = inflated(png);
  if (!lines) throw new Error('a picture that is not whole was let through');
  const back = Math.max(1, (samplesOf[png.kind] * png.bits) / 8);
  let at = 0;
  for (const pass of passesOf(png)) {
    const length = lineLength(png, pass.width);
    let above: Buffer = Buffer.alloc(length);
    for (let row = 0; row < pass.height; row++) {
      const line = lines.subarray(at + 1, at + 1 + length);
      unfilter(lines[at] ?? 0, line, above, back);
      yield { line, pass, row };
      above = line;
      at += 1 + length;
    }
  }
}

/** Undoes a filter in place (ISO/IEC 15948, 9.2). `back`: bytes from a pixel to the one before. */
function unfilter(filter: number, line: Buffer, above: Buffer, back: number): void {
  if (filter === 0) return;
  for (let i = 0; i < line.length; i++) {
    const left = i < back ? 0 : (line[i - back] ?? 0);
    const up = above[i] ?? 0;
    const corner = i < back ? 0 : (above[i - back] ?? 0);
    line[i] = (line[i] ?? 0) + predicted(filter, left, up, corner);
  }
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  return filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
}

/** The neighbour that is nearest to left + up - corner. */
function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner);
  const toUp = Math.abs(left - corner);
  const toCorner = Math.abs(left + up - 2 * corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
