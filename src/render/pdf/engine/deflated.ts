/** Streams of files, compressed: what stands in many files is compressed once. */
import { deflateSync } from 'node:zlib';
import { memory } from '../../../memory.ts';

/** A stream's bytes, and what its dictionary says of them. */
export interface Packed {
  readonly entries: string;
  readonly bytes: Uint8Array;
}

/** In bytes: what is shorter gains next to nothing when it is compressed. */
const SHORT = 200;

/** `content`: a character for each byte. */
export function packed(content: string): Packed {
  const bytes = Buffer.from(content, 'latin1');
  if (bytes.length < SHORT) return { entries: '', bytes };
  return { entries: '/Filter/FlateDecode', bytes: deflateSync(bytes) };
}

/** In bytes, with what they were made of. */
const MOST = 16_000_000;

const byContent = memory<Packed>({
  most: MOST,
  sizeOf: ({ bytes }, content) => bytes.length + content.length,
});

const byName = memory<Packed>({
  most: MOST,
  sizeOf: ({ bytes }, name) => bytes.length + name.length,
});

/** The same, remembered by its content. */
export const packedOnce = (content: string): Packed => byContent(content, () => packed(content));

/** The same, remembered by a name that stands for its content. */
export const packedAs = (name: string, content: () => string): Packed =>
  byName(name, () => packed(content()));
