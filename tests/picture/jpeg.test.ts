import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pixelsOf } from '../../src/picture/pixels.ts';
import { readPicture } from '../../src/picture/read.ts';
import { jpeg, jpegWith } from '../support/pictures.ts';

const exif = (orientation: number, endian: 'II' | 'MM'): Uint8Array => {
  const tiff = Buffer.alloc(26);
  const short = (value: number, at: number): unknown =>
    endian === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  tiff.write(endian, 'latin1');
  short(42, 2);
  tiff[endian === 'II' ? 4 : 7] = 8;
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  short(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
};

const patched = (find: readonly number[], offset: number, byte: number): Uint8Array => {
  const bytes = Buffer.from(jpeg);
  bytes[bytes.indexOf(Buffer.from(find)) + offset] = byte;
  return Uint8Array.from(bytes);
};

describe('a JPEG picture', () => {
  it('has its size by the density that it says', () => {
    expect(readPicture(jpeg)).toMatchObject({ format: 'jpeg', width: 16, height: 8 });
  });

  it('keeps its pixels, and loses what it says beside them', () => {
    const secret = Buffer.from('Somebody Private', 'latin1');
    for (const marker of [0xe1, 0xed, 0xfe, 0xe2]) {
      const file = readPicture(jpegWith(marker, secret));
      if ('reason' in file) throw new Error(file.reason);
      expect(Buffer.from(file.bytes).equals(Buffer.from(jpeg))).toBe(true);
      expect(pixelsOf(file)).toMatchObject({ kind: 'jpeg', raster: { width: 16, height: 8 } });
    }
  });

  it('loses what follows its end', () => {
    const file = readPicture(Buffer.concat([jpeg, Buffer.from('a second picture')]));
    expect(file).toMatchObject({ bytes: jpeg });
  });

  it('that lies on its side is not printed so', () => {
    for (const endian of ['II', 'MM'] as const) {
      expect(readPicture(jpegWith(0xe1, exif(1, endian)))).toMatchObject({ format: 'jpeg' });
      expect(readPicture(jpegWith(0xe1, exif(6, endian)))).toMatchObject({
        reason: expect.stringContaining('turned'),
      });
    }
  });

  it.each([
    ['cut off', jpeg.subarray(0, 200), 'damaged'],
    ['without its end', jpeg.subarray(0, -2), 'damaged'],
    ['in the colours of printing', patched([0xff, 0xc0], 9, 4), 'CMYK'],
    ['lossless', patched([0xff, 0xc0], 1, 0xc3), 'seldom'],
    ['of no height', patched([0xff, 0xc0], 6, 0), 'damaged'],
  ])('is refused: %s', (_, bytes, reason) => {
    expect(readPicture(bytes)).toMatchObject({ reason: expect.stringContaining(reason) });
  });

  it('is never taken apart so that reading throws', () => {
    fc.assert(
      fc.property(fc.nat(jpeg.length - 1), fc.nat(255), fc.nat(jpeg.length), (at, byte, end) => {
        const bytes = Uint8Array.from(jpegWith(0xe1, exif(1, 'MM')));
        bytes[at] = byte;
        const file = readPicture(bytes.subarray(0, end));
        expect('format' in file ? pixelsOf(file).data.length > 0 : file.reason !== '').toBe(true);
      }),
    );
  });
});
