import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelsOf } from '../../src/picture/pixels.ts';
import { planesOf } from '../../src/picture/planes.ts';
import { readPng } from '../../src/picture/png.ts';
import { readPicture } from '../../src/picture/read.ts';
import { chunk, png } from '../support/pictures.ts';

function planes(bytes: Uint8Array) {
  const read = readPng(bytes);
  if ('reason' in read) throw new Error(read.reason);
  return planesOf(read);
}

function whole(bytes: Uint8Array) {
  const file = readPicture(bytes);
  if ('reason' in file) throw new Error(file.reason);
  return file;
}

const all = [
  { kind: 0, bits: 1 },
  { kind: 0, bits: 2 },
  { kind: 0, bits: 4 },
  { kind: 0, bits: 8 },
  { kind: 0, bits: 16 },
  { kind: 2, bits: 8 },
  { kind: 2, bits: 16 },
  { kind: 3, bits: 1 },
  { kind: 3, bits: 2 },
  { kind: 3, bits: 4 },
  { kind: 3, bits: 8 },
  { kind: 4, bits: 8 },
  { kind: 4, bits: 16 },
  { kind: 6, bits: 8 },
  { kind: 6, bits: 16 },
] as const;

const counts = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const greys = Array.from({ length: 256 }, (_, i) => [i, 255 - i, i >> 1]).flat();

/** What stands in the planes where a pixel has these samples. */
function expected(kind: (typeof all)[number]['kind'], bits: number, samples: readonly number[]) {
  const eight = samples.map((each) => Math.round((each * 255) / (2 ** bits - 1)));
  const [first = 0] = samples;
  if (kind === 3) return { colour: greys.slice(3 * first, 3 * first + 3), alpha: 255 };
  const count = kind === 0 || kind === 4 ? 1 : 3;
  return { colour: eight.slice(0, count), alpha: eight[count] ?? 255 };
}

const parity = (x: number): readonly number[] => [x % 2];
const growing = (x: number): readonly number[] => [x, x, 7];

const perMetre = (across: number, down: number): Uint8Array => {
  const data = Buffer.alloc(9);
  data.writeUInt32BE(across, 0);
  data.writeUInt32BE(down, 4);
  data[8] = 1;
  return png({ more: { pHYs: data } });
};

describe('a PNG picture', () => {
  it('of any kind, interlaced or not, with any filter, has the pixels that went in', () => {
    const any = fc.record({
      which: fc.constantFrom(...all),
      width: fc.integer({ min: 1, max: 19 }),
      height: fc.integer({ min: 1, max: 19 }),
      interlaced: fc.boolean(),
      seed: fc.integer({ min: 1, max: 2 ** 30 }),
    });
    fc.assert(
      fc.property(any, ({ which: { kind, bits }, width, height, interlaced, seed }) => {
        const most = 2 ** bits;
        const pixel = (x: number, y: number): readonly number[] =>
          Array.from(
            { length: counts[kind] },
            (_, c) => (seed * (x + 3) * (y + 7) + c * 977) % most,
          );
        const palette = kind === 3 ? { palette: greys.slice(0, 3 * most) } : {};
        const made = png({ kind, bits, width, height, interlaced, pixel, ...palette });
        const { colours, alpha, isGrey } = planes(made);
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const at = y * width + x;
            const want = expected(kind, bits, pixel(x, y));
            const size = isGrey ? 1 : 3;
            expect([...colours.subarray(size * at, size * at + size)]).toEqual(want.colour);
            expect(alpha?.[at] ?? 255).toBe(want.alpha);
          }
        }
      }),
    );
  });

  it('shows through where its palette, or its one colour, says so', () => {
    const palette = [1, 2, 3, 4, 5, 6];
    const indexed = planes(
      png({ kind: 3, bits: 1, width: 2, height: 1, pixel: parity, palette, transparent: [9] }),
    );
    expect([...(indexed.alpha ?? [])]).toEqual([9, 255]);
    const grey = png({ kind: 0, width: 2, height: 1, pixel: parity, transparent: [0, 1] });
    expect([...(planes(grey).alpha ?? [])]).toEqual([255, 0]);
    const keyed = png({ width: 2, height: 1, pixel: growing, transparent: [0, 1, 0, 1, 0, 7] });
    expect([...(planes(keyed).alpha ?? [])]).toEqual([255, 0]);
  });

  it('goes into a PDF as it is where it is plain; else worked out, without a mask if it is opaque', () => {
    expect(pixelsOf(whole(png())).kind).toBe('lines');
    const opaque = pixelsOf(whole(png({ kind: 6, pixel: () => [1, 2, 3, 255] })));
    expect(opaque).toMatchObject({ kind: 'planes' });
    expect(opaque).not.toHaveProperty('alpha');
    expect(pixelsOf(whole(png({ kind: 6, pixel: () => [1, 2, 3, 4] })))).toHaveProperty('alpha');
  });

  it('is 96 pixels to the inch, unless it says otherwise and that makes sense', () => {
    expect(whole(png())).toMatchObject({ format: 'png', width: 6, height: 3 });
    const { width, height } = whole(perMetre(5669, 2835));
    expect(width).toBeCloseTo(4, 2);
    expect(height).toBeCloseTo(4, 2);
    expect(whole(perMetre(1, 1))).toMatchObject({ width: 6, height: 3 });
  });

  it('loses what it says beside the picture', () => {
    const secret = Buffer.from('Author\0Somebody Private', 'latin1');
    const file = whole(png({ more: { tEXt: secret, eXIf: secret } }));
    expect(Buffer.from(file.bytes).toString('latin1')).not.toContain('Somebody');
    expect(file.sha256).toBe(whole(png()).sha256);
  });
});

const changed = (at: number): Uint8Array => {
  const bytes = png();
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
};

/** An IHDR of RGB. */
function head(width: number, height: number): Uint8Array {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2], 8);
  return data;
}

/** A file whose head is one thing and whose lines are another. */
function withData(data: Uint8Array): Uint8Array {
  const bytes = Buffer.from(png());
  const at = bytes.indexOf('IDAT') - 4;
  return Uint8Array.from(
    Buffer.concat([bytes.subarray(0, at), chunk('IDAT', data), chunk('IEND', new Uint8Array())]),
  );
}

describe('a file that is no sound PNG', () => {
  it.each([
    ['cut off', png().subarray(0, -20)],
    ['changed in its head', changed(19)],
    ['changed in its lines', changed(50)],
    ['too short', withData(deflateSync(Buffer.alloc(9)))],
    ['of an unknown filter', withData(deflateSync(Buffer.alloc(100, 7)))],
    ['a bomb', withData(deflateSync(Buffer.alloc(50_000_000)))],
    ['without a palette', png({ kind: 3, pixel: () => [0] })],
    ['of no width', png({ width: 0 })],
    ['with a second head', png({ more: { IHDR: head(4000, 4000) } })],
  ])('is refused: %s', (_, bytes) => {
    expect(readPicture(bytes)).toEqual({ reason: 'its data are damaged' });
  });

  it('is refused for what it is, whatever its name', () => {
    const gif = Buffer.from('GIF89a', 'latin1');
    expect(readPicture(gif)).toEqual({ reason: 'it is neither PNG nor JPEG' });
    expect(readPicture(new Uint8Array())).toHaveProperty('reason');
  });

  it('is refused before it fills memory', () => {
    const bytes = Buffer.from(png());
    bytes.writeUInt32BE(100_000, 16);
    bytes.writeUInt32BE(100_000, 20);
    const huge = Buffer.concat([
      bytes.subarray(0, 8),
      chunk('IHDR', bytes.subarray(16, 29)),
      bytes.subarray(33),
    ]);
    expect(readPicture(huge)).toMatchObject({ reason: expect.stringContaining('100000 × 100000') });
    expect(readPicture(new Uint8Array(5_000_001))).toHaveProperty('reason');
  });

  it('never throws', () => {
    const sound = png({ kind: 3, bits: 2, pixel: () => [1], palette: greys.slice(0, 12) });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), fc.nat(sound.length), (at, byte, end) => {
        const bytes = Uint8Array.from(sound);
        bytes[at] = byte;
        const read = readPng(bytes.subarray(0, end));
        expect('kind' in read ? planesOf(read).colours.length > 0 : read.reason !== '').toBe(true);
      }),
    );
  });
});
