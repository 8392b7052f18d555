/** The few shapes of pdfmake 0.3.11 and pdfkit 0.19.1 that the engine touches. */

declare module 'pdfmake/js/TextBreaker.js' {
  /** Splits texts where lines may break (UAX #14); what else an item holds is copied to its words. */
  class TextBreaker {
    getBreaks<T extends { text: string }>(
      texts: readonly T[],
      styles: null,
    ): (T & { lineEnd?: boolean; noNewLine?: boolean })[];
  }
  const module: { readonly default: typeof TextBreaker } | typeof TextBreaker;
  export default module;
}

declare module 'pdfmake/js/PDFDocument.js' {
  export interface Reference {
    id: number;
    data: Record<string, unknown>;
    write(content: string): void;
    end(chunk?: Uint8Array): void;
    /** As other objects name it. */
    toString(): string;
  }

  export interface Glyph {
    id: number;
    codePoints: number[];
    advanceWidth: number;
  }

  /** A font as fontkit reads it. */
  export interface Font {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    capHeight: number;
    xHeight: number;
    italicAngle: number;
    postscriptName: string | null;
    bbox: { minX: number; minY: number; maxX: number; maxY: number };
    'OS/2'?: { sFamilyClass: number };
    post: { isFixedPitch: number };
    head: { macStyle: { italic: boolean } };
    numGlyphs: number;
    /** From letters to glyphs, 0 for none, and back. */
    _cmapProcessor: {
      lookup(codePoint: number): number;
      codePointsForGlyph(glyph: number): number[];
    };
    /** `codePoints`: what the glyph stands for here. */
    getGlyph(id: number, codePoints?: number[]): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): {
      glyphs: Glyph[];
      positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    };
  }

  /** A font as a document embeds it: the arrays hold a value for each glyph of the subset. */
  export interface EmbeddedFont {
    id: string;
    font: Font;
    subset: { glyphs: number[]; encode(): Uint8Array };
    unicode: number[][];
    widths: number[];
    ref(): Reference;
    /** A class that pdfkit does not export. */
    constructor: new (document: object, font: Font, id: string) => EmbeddedFont;
  }

  export interface Outline {
    dictionary: Reference;
    children: readonly Outline[];
    options: { expanded?: boolean };
    addItem(
      title: string,
      options: { pageNumber: number; top: number; left: number; expanded: boolean },
    ): Outline;
  }

  export interface Info {
    Title: string;
    Author: string;
    Subject: string;
    Keywords: string;
    Document: string;
    Checksum: string;
    Recipient: string;
    Ladder: string;
    Effective: string;
    Creator: string;
    Producer: string;
    CreationDate: Date;
  }

  export class PDFDocument {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
    );
    info: Info;
    _addInfo(): void;
    appendXML(xml: string): void;
    _fontFamilies: Record<string, EmbeddedFont>;
    _font: EmbeddedFont;
    font(bytes: Uint8Array): this;
    page: {
      fonts: Record<string, unknown>;
      xobjects: Record<string, Reference>;
      dictionary: Reference;
      height: number;
      content: Reference;
    };
    addPage(options: object): this;
    outline: Outline;
    /** Marks a place on the current page; `y` from its top. */
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
    ref(data?: Record<string, unknown>): Reference;
    getMarkInfoDictionary(): Reference;
    endOutline(): void;
    endMarkings(): void;
    endAcroForm(): void;
    /** What pdfkit writes, line by line; a string is latin-1, and its newline is left out. */
    _write(data: string | Uint8Array): void;
    /** An object has been written. */
    _refEnd(reference: Reference): void;
    /** All objects have been written. */
    _finalize(): void;
    _offsets: unknown[];
    _root: Reference;
    _info: Reference;
    _id: Uint8Array;
    end(): void;
  }
  const module: { readonly default: typeof PDFDocument } | typeof PDFDocument;
  export default module;
}
