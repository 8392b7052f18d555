/**
 * Parts in stretches, each compressed by itself and kept, so that what most documents share is
 * compressed once. The bytes depend on the texts and where they are divided, and on nothing else.
 */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import { beside } from '../beside.ts';

/** A run of text in a part. It never changes. */
export interface Stretch {
  /** Tells it from every other that was ever made here. Nothing in a file depends on it. */
  readonly serial: number;
  readonly bytes: Uint8Array;
}

/** A part as a zip holds it. */
export interface Packed {
  /** Whether it is deflated (RFC 1951), or as it is. */
  readonly isDeflated: boolean;
  /** Bytes before packing. */
  readonly size: number;
  readonly crc: number;
  /** The packed bytes, in pieces. */
  readonly data: readonly Uint8Array[];
}

let made = 0;

export const stretch = (text: string): Stretch => ({ serial: ++made, bytes: Buffer.from(text) });

/** Ends a stream of blocks that are none of them the last: an empty one. */
const END = Uint8Array.of(3, 0);

/**
 * Stretches as one deflated stream. Each ends with a byte of its own. A linked one may take words
 * from the one before, which packs better but must be done again where that one differs.
 */
export function packedInStretches(
  all: readonly Stretch[],
  isLinked: (i: number) => boolean = () => false,
): Packed {
  let crc = 0;
  let size = 0;
  const data = all.map((one, i) => {
    crc = crc32(one.bytes, crc);
    size += one.bytes.length;
    return deflated(one, isLinked(i) ? all[i - 1] : undefined);
  });
  return { isDeflated: true, size, crc, data: [...data, END] };
}

/** Less than this is not worth deflating in a document of its own. */
const SHORT = 500;

const streams = beside<Stretch, Uint8Array>();

const deflated = (one: Stretch, before: Stretch | undefined): Uint8Array =>
  one.bytes.length < SHORT
    ? streams(one, 'as it is', ({ bytes }) => storedBlock(bytes))
    : streams(one, `${before?.serial}`, ({ bytes }) => blocks(bytes, before));

/** Of packing: higher ones take longer for next to nothing. */
const LEVEL = 6;

/** As far as words may be taken from. */
const WINDOW = 32_768;

/**
 * Deflated blocks up to a whole byte. zlib gives the same bytes for the same Node on the same kind of
 * machine; another may pack a little differently.
 */
const blocks = (bytes: Uint8Array, before: Stretch | undefined): Uint8Array =>
  deflateRawSync(bytes, {
    level: LEVEL,
    finishFlush: constants.Z_SYNC_FLUSH,
    ...(before && { dictionary: before.bytes.subarray(-WINDOW) }),
  });

/** A block that is not deflated (RFC 1951, 3.2.4). */
function storedBlock(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  const block = Buffer.alloc(length + STORED_HEAD);
  block.writeUInt16LE(length, 1);
  block.writeUInt16LE(0xff_ff - length, 3);
  block.set(bytes, STORED_HEAD);
  return block;
}

/** A byte that says what follows, and its length twice. */
const STORED_HEAD = 5;

/** A whole part, deflated where that is worth the time. */
export function packedWhole(bytes: Uint8Array, isWorth: boolean): Packed {
  const packed = isWorth ? deflateRawSync(bytes, { level: LEVEL }) : bytes;
  return { isDeflated: isWorth, size: bytes.length, crc: crc32(bytes), data: [packed] };
}
