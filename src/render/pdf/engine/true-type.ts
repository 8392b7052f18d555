/**
 * The glyphs of a face that a document uses, as a TrueType font without hints: instructions for
 * coarse screens take a third of the room, and neither paper nor today's screens ask for them.
 */
import { checksumOf, flavourOf, sfnt, tablesOf, tagOf, viewOf } from './sfnt.ts';

const TRUE_TYPE = 0x00010000;
/** Of a glyph's head: how many contours, and its box. */
const GLYPH_HEAD = 10;
/** Flags of a part of a glyph that is made of others (OpenType, `glyf`). */
const PART = { words: 0x1, scale: 0x8, more: 0x20, scales: 0x40, matrix: 0x80, hints: 0x100 };

/** A glyph's outline, and where in it the numbers of other glyphs stand. */
interface Outline {
  readonly bytes: Uint8Array;
  readonly parts: readonly number[];
}

const NOTHING = new Uint8Array(0);

/** Where the numbers stand that a smaller font changes, in its tables. */
const LOCA_FORMAT = 50;
const METRICS = 34;
const GLYPHS = 4;
/** Twilight points, storage, functions, stack, instructions: nothing without hints. */
const HINTING = { from: 16, to: 28 };

export class TrueType {
  readonly #tables: ReadonlyMap<number, Uint8Array>;
  readonly #outlines = new Map<number, Outline>();
  readonly #starts: (glyph: number) => number;
  readonly #metrics: number;

  private constructor(font: Uint8Array) {
    this.#tables = tablesOf(font);
    const loca = viewOf(this.#table('loca'));
    const isLong = viewOf(this.#table('head')).getInt16(LOCA_FORMAT) === 1;
    this.#starts = (glyph) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
    this.#metrics = viewOf(this.#table('hhea')).getUint16(METRICS);
  }

  /** Nothing for outlines of another kind. */
  static of(font: Uint8Array): TrueType | undefined {
    return flavourOf(font) === TRUE_TYPE ? new TrueType(font) : undefined;
  }

  /**
   * A font of these glyphs, in this order; further ones that they are made of come after them. Gives
   * all of its glyphs as well.
   */
  subset(glyphs: readonly number[]): {
    readonly bytes: Uint8Array;
    readonly glyphs: readonly number[];
  } {
    const numbers = new Map<number, number>();
    for (const [number, glyph] of glyphs.entries())
      if (!numbers.has(glyph)) numbers.set(glyph, number);
    const all = [...glyphs];
    const outlines: Uint8Array[] = [];
    for (let at = 0; at < all.length; at += 1) {
      const { bytes, parts } = this.#outline(all[at] ?? 0);
      outlines.push(
        parts.length === 0
          ? bytes
          : renumbered(bytes, parts, (glyph) => {
              const number = numbers.get(glyph) ?? all.push(glyph) - 1;
              numbers.set(glyph, number);
              return number;
            }),
      );
    }
    return { bytes: this.#font(all, outlines), glyphs: all };
  }

  /**
   * A font in which each code is drawn as its glyph, and all others are blank. A glyph that others
   * are made of stands under its own number.
   */
  sparse(glyphs: ReadonlyMap<number, number>): Uint8Array {
    const all = new Map([[0, 0], ...glyphs]);
    for (const glyph of all.values()) this.#addParts(glyph, all);
    const count = Math.max(...all.keys()) + 1;
    const outlines: Uint8Array[] = [];
    const widths = Array.from({ length: count }, (_, code) => all.get(code));
    for (const glyph of widths)
      outlines.push(glyph === undefined ? NOTHING : this.#outline(glyph).bytes);
    return this.#font(widths, outlines);
  }

  /** Of a glyph, in units of the font. */
  advance(glyph: number): number {
    return viewOf(this.#table('hmtx')).getUint16(4 * Math.min(glyph, this.#metrics - 1));
  }

  #addParts(glyph: number, all: Map<number, number>): void {
    const { bytes, parts } = this.#outline(glyph);
    for (const at of parts) {
      const part = viewOf(bytes).getUint16(at);
      if (all.has(part)) continue;
      all.set(part, part);
      this.#addParts(part, all);
    }
  }

  #font(glyphs: readonly (number | undefined)[], outlines: readonly Uint8Array[]): Uint8Array {
    const tables = {
      glyf: Buffer.concat(outlines),
      head: changed(this.#table('head'), (view) => view.setInt16(LOCA_FORMAT, 1)),
      hhea: changed(this.#table('hhea'), (view) => view.setUint16(METRICS, glyphs.length)),
      hmtx: this.#widths(glyphs),
      loca: starts(outlines),
      maxp: changed(this.#table('maxp'), (view) => {
        view.setUint16(GLYPHS, glyphs.length);
        for (let at = HINTING.from; at < HINTING.to; at += 2) view.setUint16(at, 0);
      }),
    };
    return sfnt(
      TRUE_TYPE,
      Object.entries(tables).map(([name, bytes]) => ({
        tag: tagOf(name),
        checksum: checksumOf(bytes),
        bytes,
      })),
    );
  }

  #widths(glyphs: readonly (number | undefined)[]): Uint8Array {
    const own = viewOf(this.#table('hmtx'));
    const widths = new Uint8Array(4 * glyphs.length);
    const view = viewOf(widths);
    for (const [number, glyph] of glyphs.entries()) {
      if (glyph === undefined) continue;
      const full = Math.min(glyph, this.#metrics - 1);
      const bearing = glyph < this.#metrics ? 4 * glyph + 2 : 2 * (this.#metrics + glyph);
      view.setUint16(4 * number, own.getUint16(4 * full));
      view.setInt16(4 * number + 2, own.getInt16(bearing));
    }
    return widths;
  }

  #outline(glyph: number): Outline {
    const known = this.#outlines.get(glyph);
    if (known) return known;
    const bytes = this.#table('glyf').subarray(this.#starts(glyph), this.#starts(glyph + 1));
    const outline = unhinted(bytes);
    this.#outlines.set(glyph, outline);
    return outline;
  }

  #table(name: string): Uint8Array {
    const table = this.#tables.get(tagOf(name));
    if (!table) throw new Error(`a TrueType font without the table ${name}`);
    return table;
  }
}

function unhinted(glyph: Uint8Array): Outline {
  if (glyph.length === 0) return { bytes: glyph, parts: [] };
  const contours = viewOf(glyph).getInt16(0);
  return contours < 0 ? made(glyph) : { bytes: drawn(glyph, contours), parts: [] };
}

/** Its instructions stand between the ends of its contours and its points. */
function drawn(glyph: Uint8Array, contours: number): Uint8Array {
  const at = GLYPH_HEAD + 2 * contours;
  const points = at + 2 + viewOf(glyph).getUint16(at);
  return even(glyph.subarray(0, at), new Uint8Array(2), glyph.subarray(points));
}

/** Made of other glyphs: its instructions stand after the last part. */
function made(glyph: Uint8Array): Outline {
  const bytes = Uint8Array.from(glyph);
  const view = viewOf(bytes);
  const parts: number[] = [];
  let at = GLYPH_HEAD;
  for (let flags = PART.more; flags & PART.more;) {
    flags = view.getUint16(at);
    view.setUint16(at, flags & ~PART.hints);
    parts.push(at + 2);
    at += 4 + (flags & PART.words ? 4 : 2) + transformed(flags);
  }
  return { bytes: even(bytes.subarray(0, at)), parts };
}

function transformed(flags: number): number {
  if (flags & PART.matrix) return 8;
  if (flags & PART.scales) return 4;
  return flags & PART.scale ? 2 : 0;
}

/** Outlines begin at even bytes. */
function even(...pieces: readonly Uint8Array[]): Uint8Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return Buffer.concat(pieces, length + (length % 2));
}

const renumbered = (
  glyph: Uint8Array,
  parts: readonly number[],
  numberOf: (glyph: number) => number,
): Uint8Array =>
  changed(glyph, (view) => {
    for (const at of parts) view.setUint16(at, numberOf(view.getUint16(at)));
  });

function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes);
  change(viewOf(copy));
  return copy;
}

function starts(outlines: readonly Uint8Array[]): Uint8Array {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const view = viewOf(loca);
  let at = 0;
  for (const [number, { length }] of outlines.entries()) {
    at += length;
    view.setUint32(4 * (number + 1), at);
  }
  return loca;
}
