/** What pictures say beside what they show: we write none that say anything. */
import { Buffer } from 'node:buffer';
import type { Found } from './found.ts';

const stray = (where: string, bytes: Uint8Array): Found => ({
  kind: 'stray',
  where: `${where}, beside what it shows`,
  text: Buffer.from(bytes).toString('latin1').replaceAll('\0', ' '),
});

/** Chunks of a PNG that its look depends on (PNG, 11). */
const shown: ReadonlySet<string> = new Set(
  'IHDR PLTE tRNS IDAT IEND pHYs gAMA cHRM sRGB iCCP sBIT'.split(' '),
);
const SIGNATURE = 8;

export function pngTexts(bytes: Uint8Array, where: string): readonly Found[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Found[] = [];
  for (let at = SIGNATURE; at + 12 <= file.length;) {
    const [name, end] = [file.toString('latin1', at + 4, at + 8), at + 12 + file.readUInt32BE(at)];
    if (!shown.has(name)) found.push(stray(where, file.subarray(at + 8, end - 4)));
    at = end;
    if (name === 'IEND' && end < file.length) found.push(stray(where, file.subarray(end)));
    if (name === 'IEND') return found;
  }
  return [...found, stray(where, file.subarray(0, 0))];
}

/** Segments of a JPEG that are there for programs: APP1 to APP15 but for colours, and comments. */
const isSaid = (marker: number): boolean =>
  (marker > 0xe0 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
const SCAN = 0xda;

export function jpegTexts(bytes: Uint8Array, where: string): readonly Found[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Found[] = [];
  for (let at = 2; at + 4 <= file.length && file[at] === 0xff;) {
    const [marker = 0, end] = [file[at + 1], at + 2 + file.readUInt16BE(at + 2)];
    if (isSaid(marker)) found.push(stray(where, file.subarray(at + 4, end)));
    if (marker === SCAN) return [...found, ...behind(file, where)];
    at = end;
  }
  return found;
}

const END = Buffer.from([0xff, 0xd9]);

function behind(file: Buffer, where: string): readonly Found[] {
  const end = file.lastIndexOf(END);
  return end >= 0 && end + END.length < file.length
    ? [stray(where, file.subarray(end + END.length))]
    : [];
}
