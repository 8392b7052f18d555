/** Pictures made by the test itself. */
import { crc32, deflateSync } from 'node:zlib';

interface Made {
  readonly width?: number;
  readonly height?: number;
  /** IHDR's colour type: 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  readonly kind?: 0 | 2 | 3 | 4 | 6;
  readonly bits?: 1 | 2 | 4 | 8 | 16;
  /** The samples of a pixel; every other filter is used in turn. */
  readonly pixel?: (x: number, y: number) => readonly number[];
  readonly interlaced?: boolean;
  /** RGB, RGB, … */
  readonly palette?: readonly number[];
  readonly transparent?: readonly number[];
  /** Further chunks, by name. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** A PNG file. All red, 8 × 4 pixels, unless told otherwise. */
export function png(made: Made = {}): Uint8Array {
  const { width = 8, height = 4, kind = 2, bits = 8, interlaced = false } = made;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, kind, 0, 0, interlaced ? 1 : 0], 8);
  const more = Object.entries(made.more ?? {}).map(([name, data]) => chunk(name, data));
  return Uint8Array.from(
    Buffer.concat([
      Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
      chunk('IHDR', head),
      ...more,
      ...(made.palette ? [chunk('PLTE', Uint8Array.from(made.palette))] : []),
      ...(made.transparent ? [chunk('tRNS', Uint8Array.from(made.transparent))] : []),
      chunk('IDAT', deflateSync(lines({ width, height, bits, interlaced, ...made }))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

export function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Adam7: first column and row, and how far to the next. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

type Whole = Made & Required<Pick<Made, 'width' | 'height' | 'bits' | 'interlaced'>>;

function lines(made: Whole): Buffer {
  const { width, height, interlaced, pixel = () => [255, 0, 0] } = made;
  const out: Buffer[] = [];
  for (const [left, top, across, down] of interlaced ? passes : [[0, 0, 1, 1] as const]) {
    let above: Buffer | undefined;
    if (left >= width) continue;
    for (let y = top, row = 0; y < height; y += down, row += 1) {
      const samples: number[] = [];
      for (let x = left; x < width; x += across) samples.push(...pixel(x, y));
      const line = packed(samples, made.bits);
      const back = Math.max(1, (pixel(0, 0).length * made.bits) / 8);
      out.push(filtered(row % 5, line, above ?? Buffer.alloc(line.length), back));
      above = line;
    }
  }
  return Buffer.concat(out);
}

/** Samples as a line's bytes, the first in the highest bits. */
function packed(samples: readonly number[], bits: number): Buffer {
  const line = Buffer.alloc(Math.ceil((samples.length * bits) / 8));
  samples.forEach((sample, i) => {
    if (bits === 16) line.writeUInt16BE(sample, 2 * i);
    else
      line[(i * bits) >> 3] =
        (line[(i * bits) >> 3] ?? 0) | (sample << (8 - bits - ((i * bits) & 7)));
  });
  return line;
}

function filtered(filter: number, line: Buffer, above: Buffer, back: number): Buffer {
  const out = Buffer.alloc(line.length + 1);
  out[0] = filter;
  line.forEach((byte, i) => {
    const [a, b, c] = [line[i - back] ?? 0, above[i] ?? 0, above[i - back] ?? 0];
    const p = a + b - c;
    const near = [a, b, c].toSorted((m, n) => Math.abs(p - m) - Math.abs(p - n));
    const guesses = [0, a, b, (a + b) >> 1, near[0] ?? 0];
    out[i + 1] = byte - (guesses[filter] ?? 0);
  });
  return out;
}

/** 16 × 8 pixels, red, 72 to the inch. */
export const jpeg: Uint8Array = Uint8Array.from(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1td' +
      'hbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk' +
      'pKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEA' +
      'AAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIR' +
      'AxEAPwCEAdYf/9k=',
    'base64',
  ),
);

/** The same with a segment after its start. */
export function jpegWith(marker: number, data: Uint8Array): Uint8Array {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]));
}

export const dataUri = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
