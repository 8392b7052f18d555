/** The container of TrueType and OpenType fonts: a directory, then the tables at multiples of 4 bytes. */

export interface Table {
  /** Four letters, as a number. */
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

const HEAD = 12;
const ENTRY = 16;

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** A font of tables, which are in the order of their tags. */
export function sfnt(flavour: number, tables: readonly Table[]): Uint8Array {
  let at = HEAD + tables.length * ENTRY;
  const font = new Uint8Array(
    at + tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 0),
  );
  const view = viewOf(font);
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const entry = HEAD + i * ENTRY;
    [tag, checksum, at, bytes.length].forEach((value, k) => view.setUint32(entry + 4 * k, value));
    font.set(bytes, at);
    at += padded(bytes.length);
  }
  return font;
}

/** The tables of a font, by tag. */
export function tablesOf(font: Uint8Array): ReadonlyMap<number, Uint8Array> {
  const view = viewOf(font);
  const entries = Array.from({ length: view.getUint16(4) }, (_, i) => HEAD + i * ENTRY);
  return new Map(
    entries.map((at) => {
      const offset = view.getUint32(at + 8);
      return [view.getUint32(at), font.subarray(offset, offset + view.getUint32(at + 12))];
    }),
  );
}

export const flavourOf = (font: Uint8Array): number => viewOf(font).getUint32(0);

export const tagOf = (name: string): number => Buffer.from(name, 'latin1').readUInt32BE(0);

/** The sum of its 32-bit numbers, as the OpenType specification has it. */
export function checksumOf(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  const whole = bytes.length - (bytes.length % 4);
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  for (let at = whole; at < bytes.length; at += 1) {
    sum = (sum + view.getUint8(at) * 2 ** (24 - 8 * (at - whole))) >>> 0;
  }
  return sum;
}
