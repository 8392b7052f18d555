/** What the streams of a PDF hold, once they are unpacked (ISO 32000-1, 7.4). */
import { inflateSync } from 'node:zlib';
import { memory } from '../../memory.ts';
import { type Dict, isList, type Stream, type Value } from './values.ts';

/** How a stream is packed. Ours are deflated, or not packed at all; only pictures otherwise. */
export type Packing = 'none' | 'deflated' | 'picture';

/** Throws where it is packed as none of ours are. */
export function packingOf({ dict }: Stream): Packing {
  const filter = only(dict.get('Filter'));
  const isDrawn = dict.nameAt('Subtype') === 'Image';
  if (filter === undefined) return 'none';
  if (isDrawn && filter === 'DCTDecode') return 'picture';
  if (filter === 'FlateDecode' && isUnforeseen(dict))
    return isDrawn ? 'picture' : refused('Predictor');
  return filter === 'FlateDecode' ? 'deflated' : refused(JSON.stringify(filter));
}

const refused = (what: string): never => {
  throw new Error(`a stream is packed as none of ours are: ${what}`);
};

const only = (value: Value | undefined): Value | undefined =>
  isList(value) && value.length <= 1 ? value[0] : value;

const isUnforeseen = (dict: Dict): boolean => (only(dict.get('DecodeParms')) ?? null) !== null;

/** Says all that the content of a stream depends on. Throws as `packingOf` does. */
export const keyOf = (stream: Stream): string => `${packingOf(stream)} ${stream.raw}`;

/** A character a byte. Throws where bytes follow what was packed: they are read by nobody else. */
export function contentOf(stream: Stream): string {
  switch (packingOf(stream)) {
    case 'none':
    case 'picture':
      return stream.raw;
    case 'deflated':
      return inflated(stream.raw).toString('latin1');
  }
}

/** The bytes that were deflated. Throws as `contentOf` does. */
export function inflated(raw: string): Buffer {
  const result: unknown = inflateSync(Buffer.from(raw, 'latin1'), { info: true });
  if (!isInformed(result)) throw new Error('zlib does not say how much it has read');
  if (result.engine.bytesWritten !== raw.length)
    throw new Error('a stream goes on behind the end of what it holds');
  return result.buffer;
}

interface Informed {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** What `info` asks for; its types know nothing of it. */
const isInformed = (result: unknown): result is Informed =>
  typeof result === 'object' && result !== null && 'engine' in result;

interface Sound {
  readonly length: number;
}

/** Bytes. */
const MOST = 8 << 20;
const sound = memory<Sound>({ most: MOST, sizeOf: (_, key) => key.length + 100 });

/** Throws where a stream that nobody looks into holds more than what it is for. */
export function mustEnd(stream: Stream): void {
  const { raw } = stream;
  const isPacked = packingOf(stream) === 'deflated' || stream.dict.get('Filter') === 'FlateDecode';
  if (isPacked) sound(raw, () => ({ length: inflated(raw).length }));
}
