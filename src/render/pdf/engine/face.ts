/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
import type { EmbeddedFont, Font, Glyph } from 'pdfmake/js/PDFDocument.js';
import { memory } from '../../../memory.ts';
import { Codes } from './codes.ts';
import { SILENT } from './embedded.ts';
import { Subset } from './font-objects.ts';
import { capitalOf, isUnseen, mirror } from './letters.ts';
import { PDFDocument } from './pdfmake.ts';
import { TrueType } from './true-type.ts';
import { unpackedFont } from './woff.ts';

/** Letters as glyphs. Lengths in thousandths of the font size. */
export interface Shaped {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Code points the face has no glyph for. */
  readonly missing: readonly number[];
}

export interface ShapedGlyph {
  /** The same object for the same shape and meaning. */
  readonly glyph: Glyph;
  readonly width: number;
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

/** Words are kept for the next document, up to this many a face. */
const REMEMBERED = 30_000;

/** What documents embed is kept likewise, up to this many bytes a face. */
const SUBSETS = 1_000_000;

/** A font file, parsed once and shared by all documents. */
export class Face {
  /** Lengths in thousandths of the font size; `descent` is positive. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Size of its letters beside those of a face of size 1. */
  readonly factor: number;
  protected readonly font: Font;
  /** By code point: what was asked before. */
  readonly #covered: boolean[] = [];
  readonly #embedded: EmbeddedFont['constructor'];
  /** Absent where the outlines are of another kind. */
  readonly #outlines: TrueType | undefined;
  readonly #scale: number;
  readonly #shaped = new Map<string, Shaped>();
  readonly #subsets = memory<Subset>({ most: SUBSETS, sizeOf: ({ size }) => size });
  #codes: Codes | undefined;

  constructor(bytes: Uint8Array, factor = 1) {
    // A document that is thrown away opens the file, and shows pdfkit's class of embedded fonts.
    const probe = new PDFDocument({}, {}, {}, {}, { font: null, autoFirstPage: false });
    const unpacked = unpackedFont(bytes);
    const { font, constructor } = probe.font(unpacked)._font;
    this.font = font;
    this.#outlines = TrueType.of(unpacked);
    this.factor = factor;
    this.#embedded = constructor;
    this.#scale = 1000 / font.unitsPerEm;
    this.ascent = font.ascent * this.#scale;
    this.descent = -font.descent * this.#scale;
    this.capHeight = font.capHeight * this.#scale;
    tellApart(font);
  }

  /** Whether it has all that is drawn of a text. */
  covers(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (!(this.#covered[codePoint] ?? this.#covers(codePoint))) return false;
      if (codePoint > 0xffff) at += 1;
    }
    return true;
  }

  #covers(codePoint: number): boolean {
    const covers =
      this.font.hasGlyphForCodePoint(codePoint) ||
      isUnseen(codePoint) ||
      /\p{Zs}/u.test(String.fromCodePoint(codePoint));
    this.#covered[codePoint] = covers;
    return covers;
  }

  /** Of one word: kerned, with ligatures. */
  shape(text: string): Shaped {
    return this.remember(text, () => this.measured(this.laidOut(text)));
  }

  /** Signs of this face among letters that run from right to left. */
  mirrored(text: string): Shaped {
    const signs = Array.from(text).toReversed();
    return this.measured(signs.map((sign) => this.disguise(mirror(sign), sign)));
  }

  /** From left to right, whatever the direction. */
  protected laidOut(text: string, direction?: 'rtl'): readonly ShapedGlyph[] {
    const spaced = this.#spaced(text);
    const { glyphs, positions } = this.font.layout(spaced, [], undefined, undefined, direction);
    return glyphs.map((glyph, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      return this.placed(glyph, xAdvance, xOffset, yOffset);
    });
  }

  /** The letter `shown`, which reads as `meant` when copied or searched. */
  disguise(shown: string, meant: string): ShapedGlyph {
    const { id } = this.font.glyphForCodePoint(shown.codePointAt(0) ?? 0);
    const glyph = this.font.getGlyph(id, [meant.codePointAt(0) ?? 0]);
    return this.placed(glyph, glyph.advanceWidth, 0, 0);
  }

  /** In capitals, though copied or searched it reads as it was written. */
  capitals(text: string): Shaped {
    return this.remember(`\0${text}`, () =>
      this.measured(Array.from(text, (letter) => this.disguise(this.#capital(letter), letter))),
    );
  }

  /** The letter itself where the face lacks its capital. */
  #capital(letter: string): string {
    const capital = capitalOf(letter);
    return this.font.hasGlyphForCodePoint(capital.codePointAt(0) ?? 0) ? capital : letter;
  }

  /** Codes that are the same in every document; of a face that has such. */
  get codes(): Codes | undefined {
    if (this.#outlines) this.#codes ??= new Codes(this.font);
    return this.#codes;
  }

  /** All of some sets of codes, and further glyphs with codes after these. */
  subset(sets: readonly number[], rare: readonly { code: number; glyph: Glyph }[]): Subset {
    const [codes, outlines] = [this.codes, this.#outlines];
    if (!codes || !outlines) throw new Error('a face without codes is numbered by the document');
    const further = rare.map(({ code, glyph: { id, codePoints } }) => {
      return { code, glyph: id, codePoints: codePoints.length > 0 ? codePoints : [SILENT] };
    });
    const key = JSON.stringify([sets, further]);
    return this.#subsets(key, () => {
      const common = sets.flatMap((set) => codes.membersOf(set));
      const all = [...common, ...further].toSorted((a, b) => a.code - b.code);
      return new Subset(this.font, outlines, all);
    });
  }

  /** `listed`: the document lists all glyphs of the face, also those that others are made of. */
  embedIn(document: object, id: string, { listed }: { readonly listed: boolean }): EmbeddedFont {
    const embedded = new this.#embedded(document, this.font, id);
    const outlines = this.#outlines;
    const { subset, widths } = embedded;
    if (!outlines) return embedded;
    subset.encode = () => {
      const { bytes, glyphs } = outlines.subset(subset.glyphs);
      const further = listed ? glyphs.slice(widths.length) : [];
      // pdfkit lists the glyphs that have a width.
      widths.push(...further.map((glyph) => this.font.getGlyph(glyph).advanceWidth * this.#scale));
      return bytes;
    };
    return embedded;
  }

  protected placed(glyph: Glyph, advance: number, x: number, y: number): ShapedGlyph {
    const s = this.#scale;
    return { glyph, width: glyph.advanceWidth * s, advance: advance * s, x: x * s, y: y * s };
  }

  protected measured(glyphs: readonly ShapedGlyph[]): Shaped {
    const width = glyphs.reduce((sum, { advance }) => sum + advance, 0);
    const missing = glyphs.flatMap(({ glyph }) => (glyph.id === 0 ? glyph.codePoints : []));
    return { glyphs, width, missing };
  }

  /** A rare kind of space that the face lacks becomes a common one. */
  #spaced(text: string): string {
    return text.replace(/\p{Zs}/gu, (space) =>
      this.font.hasGlyphForCodePoint(space.codePointAt(0) ?? 0) ? space : ' ',
    );
  }

  protected remember(key: string, shape: () => Shaped): Shaped {
    const known = this.#shaped.get(key);
    if (known) return known;
    if (this.#shaped.size >= REMEMBERED) this.#shaped.clear();
    const shaped = shape();
    this.#shaped.set(key, shaped);
    return shaped;
  }
}

/**
 * fontkit keeps for each glyph the code points of its first use, so that one document would change
 * the text of the next: after `Thị`, each `i` reads `ị`. A glyph object for each meaning mends it.
 */
function tellApart(font: Font): void {
  const known = new Map<string, Glyph>();
  const plain = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id} ${codePoints.join(' ')}`;
    const glyph: Glyph = known.get(key) ?? Object.assign(Object.create(plain(id)), { codePoints });
    known.set(key, glyph);
    return glyph;
  };
}

const parsed = new WeakMap<Uint8Array, Face>();

/** The face in a font file; parsed when it is first asked for. */
export function faceOf(bytes: Uint8Array): Face {
  const face = parsed.get(bytes) ?? new Face(bytes);
  parsed.set(bytes, face);
  return face;
}

/** Whether a face is the one in a font file. */
export const isFaceOf = (face: Face, bytes: Uint8Array): boolean => parsed.get(bytes) === face;
