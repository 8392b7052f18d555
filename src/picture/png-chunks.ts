/** The chunks that a PNG file is made of. */
import { crc32 } from 'node:zlib';

export interface Chunk {
  readonly name: string;
  readonly data: Buffer;
  /** With its length, name and checksum. */
  readonly whole: Buffer;
}

/** Up to the last, from a byte on; nothing where the file breaks off or a checksum is wrong. */
export function chunksOf(bytes: Uint8Array, from: number): readonly Chunk[] | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = from; at + 12 <= file.length;) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    if (crc32(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return undefined;
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.push({ name, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    if (name === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/** What all chunks of a name hold. */
export const dataOf = (wanted: string, chunks: readonly Chunk[]): Buffer =>
  Buffer.concat(chunks.filter(({ name }) => name === wanted).map(({ data }) => data));

/** What is needed to show the picture in its colours and size. */
const needed: ReadonlySet<string> = new Set(
  'IHDR PLTE tRNS IDAT IEND pHYs gAMA cHRM sRGB iCCP sBIT'.split(' '),
);

/** The file without its texts, times, thumbnails and frames. */
export const keptOf = (signature: Uint8Array, chunks: readonly Chunk[]): Uint8Array => {
  const kept = chunks.filter(({ name }) => needed.has(name)).map(({ whole }) => whole);
  return Uint8Array.from(Buffer.concat([signature, ...kept]));
};
