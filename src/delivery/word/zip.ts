/** The parts that are packed in a zip (PKWARE, APPNOTE 4.3). */
import { Buffer } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { bytesBetweenParts, ENTRY, LOCAL } from '../absence/zip-bytes.ts';

export interface Packed {
  readonly name: string;
  /** As they stand in the zip. */
  readonly bytes: Buffer;
  readonly isDeflated: boolean;
  /** Of what is packed: its length, and its CRC-32. */
  readonly size: number;
  readonly crc: number;
}

/** Parts in the order of the zip's list. Throws where it is none, or two parts have one name. */
export function partsIn(zip: Uint8Array): readonly Packed[] {
  const file = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const parts = listed(file) ?? Object.entries(unzipSync(zip)).map(unpackedAlready);
  const names = new Set(parts.map(({ name }) => name));
  if (names.size < parts.length) throw new Error('two of its parts have the same name');
  return parts;
}

/** Of a zip like ours, whose list is all there is beside the parts: nothing of any other. */
function listed(file: Buffer): readonly Packed[] | undefined {
  if (bytesBetweenParts(file).length > 0) return undefined;
  const end = file.length - END_LENGTH;
  const parts: Packed[] = [];
  for (let at = file.readUInt32LE(end + 16); at < end;) {
    const method = file.readUInt16LE(at + 10);
    if (method !== 0 && method !== DEFLATED) return undefined;
    const [crc, packed, size] = [16, 20, 24].map((from) => file.readUInt32LE(at + from));
    const length = file.readUInt16LE(at + 28);
    const begin = file.readUInt32LE(at + 42) + LOCAL.length + length;
    parts.push({
      name: file.toString('utf8', at + ENTRY.length, at + ENTRY.length + length),
      bytes: file.subarray(begin, begin + (packed ?? 0)),
      isDeflated: method === DEFLATED,
      size: size ?? 0,
      crc: crc ?? 0,
    });
    at += ENTRY.length + length;
  }
  return parts;
}

const END_LENGTH = 22;
const DEFLATED = 8;

function unpackedAlready([name, part]: readonly [string, Uint8Array]): Packed {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  return { name, bytes, isDeflated: false, size: bytes.length, crc: crc32(bytes) };
}

/** What is packed. Throws where it is damaged, or more stands behind it. */
export function unpacked({ name, bytes, isDeflated, size, crc }: Packed): Buffer {
  const part = isDeflated ? inflated(bytes) : bytes;
  if (!part || part.length !== size || crc32(part) !== crc) throw new Error(`${name} is damaged`);
  return part;
}

/** Nothing where the data end before the bytes do. */
function inflated(bytes: Buffer): Buffer | undefined {
  const read: unknown = inflateRawSync(bytes, { info: true });
  if (!isTold(read)) throw new Error('zlib does not tell how far it read');
  return read.engine.bytesWritten === bytes.length ? read.buffer : undefined;
}

/** What Node.js gives for `info`, which its types leave out. */
const isTold = (
  read: unknown,
): read is { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } =>
  typeof read === 'object' && read !== null && 'engine' in read && 'buffer' in read;
