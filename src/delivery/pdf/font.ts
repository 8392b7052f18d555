/** The fonts of a PDF: what its codes read as, and how wide they are (ISO 32000-1, 9.6, 9.7, 9.10). */
import { PDFArray, type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { contentOf, dictOf, listed } from './objects.ts';

/** A letter, or several that one shape stands for. */
export interface Glyph {
  readonly text: string;
  /** In font sizes. */
  readonly width: number;
  /** A space of one byte, which words are set apart by. */
  readonly parts: boolean;
}

/** The glyphs of a string. */
export type Font = (bytes: string) => readonly Glyph[];

const names = {
  base: PDFName.of('DescendantFonts'),
  first: PDFName.of('FirstChar'),
  narrow: PDFName.of('Widths'),
  plain: PDFName.of('DW'),
  subtype: PDFName.of('Subtype'),
  unicode: PDFName.of('ToUnicode'),
  wide: PDFName.of('W'),
  composite: PDFName.of('Type0'),
} as const;

/** What has no meaning in a font is none of ours: it reads as something that no document says. */
const UNKNOWN = '\ufffd';
const THOUSAND = 1000;
/** The width of a letter where a font does not say: about that of Helvetica's. */
const USUAL = 500;
const SPACE = 0x20;

export function fontOf(dict: PDFDict): Font {
  const meanings = meaningsOf(contentOf(dict.lookup(names.unicode)));
  return dict.lookup(names.subtype) === names.composite
    ? composite(meanings, dict)
    : simple(meanings, dict);
}

/** Two bytes a glyph: what ours have. */
function composite(meanings: readonly string[], dict: PDFDict): Font {
  const [base] = listed(dict.lookup(names.base));
  const { widths, usual } = wideWidths(dictOf(base));
  const known: Glyph[] = [];
  const glyph = (code: number): Glyph => ({
    text: meanings[code] ?? UNKNOWN,
    width: (widths[code] ?? usual) / THOUSAND,
    parts: false,
  });
  return (bytes) => {
    const glyphs: Glyph[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
      glyphs.push((known[code] ??= glyph(code)));
    }
    return glyphs;
  };
}

/** A byte a glyph, in Latin letters where the font does not say otherwise. */
function simple(meanings: readonly string[], dict: PDFDict): Font {
  const latin = new TextDecoder('windows-1252');
  const first = numberAt(dict, names.first) ?? 0;
  const widths = listed(dict.lookup(names.narrow));
  return (bytes) =>
    Array.from(bytes, (byte) => {
      const code = byte.charCodeAt(0);
      const width = widths[code - first];
      return {
        text: meanings[code] ?? latin.decode(Uint8Array.of(code)),
        width: (width instanceof PDFNumber ? width.asNumber() : USUAL) / THOUSAND,
        parts: code === SPACE,
      };
    });
}

/** `c [w w …]` or `from to w` (9.7.4.3). */
function wideWidths(dict: PDFDict | undefined) {
  const widths: number[] = [];
  const all = listed(dict?.lookup(names.wide));
  for (let at = 0; at < all.length;) {
    const [first, second, third] = all.slice(at, at + 3);
    const from = first instanceof PDFNumber ? first.asNumber() : 0;
    if (second instanceof PDFArray) {
      second.asArray().forEach((width, i) => {
        if (width instanceof PDFNumber) widths[from + i] = width.asNumber();
      });
      at += 2;
    } else {
      const to = second instanceof PDFNumber ? second.asNumber() : from;
      const width = third instanceof PDFNumber ? third.asNumber() : USUAL;
      for (let code = from; code <= Math.min(to, LAST); code += 1) widths[code] = width;
      at += 3;
    }
  }
  return { widths, usual: (dict && numberAt(dict, names.plain)) ?? THOUSAND };
}

const LAST = 0xffff;

const numberAt = (dict: PDFDict, name: PDFName): number | undefined => {
  const value = dict.lookup(name);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

const RANGES = /begin(bfchar|bfrange)([^]*?)end\1/g;
const PAIR = /<([^>]*)>\s*<([^>]*)>/g;
const TRIPLE = /<([^>]*)>\s*<([^>]*)>\s*(?:<([^>]*)>|\[([^\]]*)\])/g;

/** What codes read as (9.10.3). */
function meaningsOf(cmap: string): readonly string[] {
  const meanings: string[] = [];
  for (const [, kind, body = ''] of cmap.matchAll(RANGES)) {
    if (kind === 'bfchar') {
      for (const [, code = '', text = ''] of body.matchAll(PAIR)) {
        meanings[Number.parseInt(code, 16)] = utf16(text);
      }
    } else for (const range of body.matchAll(TRIPLE)) addRange(range, meanings);
  }
  return meanings;
}

function addRange([, first = '', last = '', start, all]: RegExpExecArray, meanings: string[]) {
  const [from, to] = [first, last].map((code) => Number.parseInt(code, 16));
  if (from === undefined || to === undefined) return;
  if (start === undefined) {
    const texts = Array.from((all ?? '').matchAll(/<([^>]*)>/g), ([, text = '']) => utf16(text));
    texts.slice(0, to - from + 1).forEach((text, i) => (meanings[from + i] = text));
    return;
  }
  const text = utf16(start);
  const end = text.charCodeAt(text.length - 1);
  for (let code = from; code <= Math.min(to, LAST); code += 1) {
    meanings[code] = text.slice(0, -1) + String.fromCharCode(end + code - from);
  }
}

const utf16 = (hex: string): string =>
  Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
