/** WOFF 1.0 → the font that it packs: fontkit would unpack a table again for each of its glyphs. */
import { inflateSync } from 'node:zlib';
import { sfnt, type Table, viewOf } from './sfnt.ts';

const SIGNATURE = 0x774f4646;
const HEAD = 44;
const ENTRY = 20;

/** Bytes of another kind are given back as they are. */
export function unpackedFont(font: Uint8Array): Uint8Array {
  const view = viewOf(font);
  if (font.byteLength < HEAD || view.getUint32(0) !== SIGNATURE) return font;
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => tableAt(HEAD + i * ENTRY, view, font));
  return sfnt(view.getUint32(4), tables);
}

function tableAt(at: number, view: DataView, font: Uint8Array): Table {
  const offset = view.getUint32(at + 4);
  const packed = font.subarray(offset, offset + view.getUint32(at + 8));
  const isPacked = packed.length < view.getUint32(at + 12);
  return {
    tag: view.getUint32(at),
    checksum: view.getUint32(at + 16),
    bytes: isPacked ? inflateSync(packed) : packed,
  };
}
