/** What stands in a zip outside of its parts: in one that we just made there is nothing. */
import { Buffer } from 'node:buffer';
import type { Found } from './found.ts';

/** Signatures and lengths of records (PKWARE, APPNOTE 4.3). */
export const LOCAL = { sign: 0x04034b50, length: 30 } as const;
export const ENTRY = { sign: 0x02014b50, length: 46 } as const;
const END = { sign: 0x06054b50, length: 22 } as const;

const stray = (text: Buffer): Found => ({
  kind: 'stray',
  where: 'the bytes between the parts of the zip',
  text: text.toString('latin1').replaceAll('\0', ''),
});

/**
 * The list at the end must name parts that follow one another from the first byte to the list, and
 * say of each what stands before it.
 */
export function bytesBetweenParts(bytes: Uint8Array): readonly Found[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.length - END.length;
  if (end < 0 || file.readUInt32LE(end) !== END.sign) return [stray(file.subarray(-END.length))];
  const [list, count] = [file.readUInt32LE(end + 16), file.readUInt16LE(end + 10)];
  let [at, next] = [list, 0];
  for (let part = 0; part < count; part++) {
    if (at + ENTRY.length > end || file.readUInt32LE(at) !== ENTRY.sign)
      return [stray(file.subarray(at, end))];
    const name = file.readUInt16LE(at + 28);
    const further = file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    const [size, start] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const length = ENTRY.length + name;
    if (further > 0) return [stray(file.subarray(at + length, at + length + further))];
    if (start !== next) return [stray(file.subarray(next, Math.max(start, next)))];
    if (!isHead(file, start, at, name))
      return [stray(file.subarray(start, start + LOCAL.length + name))];
    next = start + LOCAL.length + name + size;
    at += length;
  }
  if (next !== list) return [stray(file.subarray(next, list))];
  return at === end ? [] : [stray(file.subarray(at, end))];
}

/** Whether what stands before a part says the same of it as the list, and nothing more. */
function isHead(file: Buffer, start: number, entry: number, name: number): boolean {
  if (start + LOCAL.length + name > entry || file.readUInt32LE(start) !== LOCAL.sign) return false;
  const isSame = (from: number, other: number, length: number): boolean =>
    file.compare(file, other, other + length, from, from + length) === 0;
  return (
    file.readUInt16LE(start + 28) === 0 &&
    isSame(start + 4, entry + 6, 24) &&
    isSame(start + LOCAL.length, entry + ENTRY.length, name)
  );
}
