/** Keeps a small file from filling the memory: readers unpack whatever a PDF's streams hold. */
import { inflateSync } from 'node:zlib';

/** Bytes that all streams together may unpack to: ours have less than a hundredth of it. */
const LIMIT = 64 * 1024 * 1024;

const KEYWORD = 'stream';

/** Throws where the streams of a PDF unpack to too much; what is no stream is left to the reader. */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = file.indexOf(KEYWORD); at >= 0; at = file.indexOf(KEYWORD, at + 1)) {
    total += unpackedSize(file.subarray(behindLine(file, at + KEYWORD.length)), LIMIT - total);
  }
}

/** A stream begins behind the end of the line (ISO 32000-1, 7.3.8). */
function behindLine(file: Buffer, at: number): number {
  const next = file[at] === RETURN ? at + 1 : at;
  return file[next] === FEED ? next + 1 : next;
}

const [RETURN, FEED] = [0x0d, 0x0a];

/** Of a packed stream, and of one that is packed again inside it. */
function unpackedSize(stream: Buffer, limit: number): number {
  if (!isPacked(stream)) return 0;
  try {
    const inner = inflateSync(stream, { maxOutputLength: Math.max(limit, 1) });
    return inner.length + unpackedSize(inner, limit - inner.length);
  } catch (error) {
    if (!isTooLarge(error)) return 0;
    throw new Error(`it unpacks to more than ${LIMIT} bytes`, { cause: error });
  }
}

/** Begins as zlib's packed data does (RFC 1950, 2.2). */
const isPacked = ([method = 0, flags = 0]: Buffer): boolean =>
  method % 16 === DEFLATE && (method * 256 + flags) % 31 === 0;

const DEFLATE = 8;

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
