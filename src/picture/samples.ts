/** The samples of a line of a PNG picture: 1, 2, 4, 8 or 16 bits each, the first in the high bits. */
import type { Png } from './png-model.ts';

/** One sample, as it is. */
export function sampleAt(line: Buffer, at: number, { bits }: Pick<Png, 'bits'>): number {
  if (bits === 8) return line[at] ?? 0;
  if (bits === 16) return line.readUInt16BE(2 * at);
  const shift = 8 - bits - ((at * bits) & 7);
  return ((line[(at * bits) >> 3] ?? 0) >> shift) & ((1 << bits) - 1);
}

/** So many samples, each from 0 to 255. */
export function eightBits(line: Buffer, count: number, { bits }: Pick<Png, 'bits'>): Uint8Array {
  if (bits === 8) return line;
  const most = (1 << bits) - 1;
  return Uint8Array.from({ length: count }, (_, at) => {
    const sample = sampleAt(line, at, { bits });
    return bits === 16 ? sample >> 8 : (sample * 255) / most;
  });
}
