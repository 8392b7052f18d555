/** WOFF 1.0 → the font that it packs: fontkit would unpack a table again for each of its glyphs. */
import { inflateSync } from 'node:zlib';

const SIGNATURE = 0x774f4646;
const HEAD = { packed: 44, plain: 12 };
const ENTRY = { packed: 20, plain: 16 };

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/** Bytes of another kind are given back as they are. */
export function unpackedFont(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.byteLength < HEAD.packed || view.getUint32(0) !== SIGNATURE) return font;
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) =>
    tableAt(HEAD.packed + i * ENTRY.packed, view, font),
  );
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

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** The container of OpenType fonts: a directory, then the tables at multiples of 4 bytes. */
function sfnt(flavour: number, tables: readonly Table[]): Uint8Array {
  let at = HEAD.plain + tables.length * ENTRY.plain;
  const font = new Uint8Array(
    at + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0),
  );
  const view = new DataView(font.buffer);
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const entry = HEAD.plain + i * ENTRY.plain;
    [tag, checksum, at, bytes.length].forEach((value, k) => view.setUint32(entry + 4 * k, value));
    font.set(bytes, at);
    at += padded(bytes.length);
  }
  return font;
}
