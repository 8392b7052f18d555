/** Streams of files, compressed: what stands in many files is compressed once. */
import { deflateSync } from 'node:zlib';
import { memory } from '../../../memory.ts';

/** In bytes, with what it was made of. */
const remembered = memory<Uint8Array>({
  most: 24_000_000,
  sizeOf: (packed, content) => packed.length + content.length,
});

/** `content`: a character for each byte. */
export const deflated = (content: string): Uint8Array =>
  remembered(content, () => deflateSync(Buffer.from(content, 'latin1')));
