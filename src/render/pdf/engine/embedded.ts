/** How a document names the glyphs of a face, and what it embeds of it. */
import type { EmbeddedFont, Glyph } from 'pdfmake/js/PDFDocument.js';
import type { Face } from './face.ts';
import type { Objects } from './objects.ts';

/** The glyphs of a face in one document. */
export interface Embedded {
  /** What its pages call it. */
  readonly name: string;
  /** How other objects name it. */
  readonly reference: string;
  /** Two bytes of a string; `width` in thousandths of the font size. */
  readonly code: (glyph: Glyph, width: number) => string;
  /** All of a set of codes is embedded. */
  readonly addSet: (set: number) => void;
}

/** What a glyph stands for that is a further part of the letter before it: a word joiner. Readers
 * take no mapping at all for a mapping to the glyph's number.
 */
export const SILENT = 0x2060;

/** Numbered in the order of their first use. One shape that stands for two characters has two numbers. */
export class Numbered implements Embedded {
  readonly name: string;
  readonly #font: EmbeddedFont;
  readonly #numbers = new Map<Glyph, string>();

  constructor(font: EmbeddedFont) {
    this.#font = font;
    this.name = font.id;
  }

  get reference(): string {
    return this.#font.ref().toString();
  }

  readonly code = (glyph: Glyph, width: number): string => {
    const known = this.#numbers.get(glyph);
    if (known) return known;
    const { subset, unicode, widths } = this.#font;
    const number = subset.glyphs.push(glyph.id) - 1;
    unicode[number] = glyph.codePoints.length > 0 ? glyph.codePoints : [SILENT];
    widths[number] = width;
    const code = bytesOf(number);
    this.#numbers.set(glyph, code);
    return code;
  };

  readonly addSet = (): void => {
    // what is used has a number
  };
}

/** The same codes in every document; what is rare is numbered after them, in the order of its first use. */
export class Constant implements Embedded {
  readonly name: string;
  readonly #face: Face;
  readonly #objects: Objects;
  #id: number | undefined;
  readonly #sets = new Set<number>();
  readonly #rare = new Map<Glyph, number>();

  constructor(face: Face, name: string, objects: Objects) {
    this.#face = face;
    this.name = name;
    this.#objects = objects;
  }

  /** Numbered when a page asks: what was drawn for another document asks for nothing more. */
  get reference(): string {
    this.#id ??= this.#objects.reserve();
    return `${this.#id} 0 R`;
  }

  readonly code = (glyph: Glyph): string => {
    const coded = this.#face.codes?.of(glyph);
    if (coded) this.#sets.add(coded.set);
    return bytesOf(coded?.code ?? this.#rareCode(glyph));
  };

  readonly addSet = (set: number): void => void this.#sets.add(set);

  #rareCode(glyph: Glyph): number {
    const known = this.#rare.get(glyph);
    if (known !== undefined) return known;
    const code = (this.#face.codes?.end ?? 0) + this.#rare.size;
    this.#rare.set(glyph, code);
    return code;
  }

  /** Writes the objects of the face. */
  end(): void {
    if (this.#id === undefined) return;
    const sets = [...this.#sets].toSorted((a, b) => a - b);
    const rare = Array.from(this.#rare, ([glyph, code]) => ({ code, glyph }));
    this.#face.subset(sets, rare).write(this.#id, this.name, this.#objects);
  }
}

export const bytesOf = (number: number): string =>
  String.fromCharCode(number >> 8, number & 0xff).replace(SIGNS, (sign) => escapes[sign] ?? sign);

/** They mean something else in a string (ISO 32000-1, 7.3.4.2). */
const SIGNS = /[()\\\r]/g;
const escapes: Readonly<Record<string, string>> = {
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
  '\r': '\\r',
};
