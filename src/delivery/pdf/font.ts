/** The fonts of a PDF: what its codes read as, and how wide they are (ISO 32000-1, 9.6, 9.7, 9.10). */
import { memory } from '../../memory.ts';
import type { PdfFile } from './file.ts';
import { contentOf, keyOf } from './stream.ts';
import { utf16 as textOfUtf16 } from './text-of-bytes.ts';
import { type Dict, isList, Stream, type Value } from './values.ts';

/** A letter, or several that one shape stands for. */
export interface Glyph {
  readonly text: string;
  /** In font sizes. */
  readonly width: number;
  /** A space of one byte, which words are set apart by. */
  readonly parts: boolean;
  /** It leaves no ink. */
  readonly isBlank: boolean;
}

/** The glyphs of a string. */
export type Font = (bytes: string) => readonly Glyph[];

/** What has no meaning in a font is none of ours: it reads as something that no document says. */
const UNKNOWN = '\ufffd';
const THOUSAND = 1000;
/** The width of a letter where a font does not say: about that of Helvetica's. */
const USUAL = 500;
const SPACE = 0x20;

/** What a font is read by. */
interface Parts {
  readonly isComposite: boolean;
  /** In thousandths: `c [w w …]` or `from to w` (9.7.4.3) where it is composite, else one each. */
  readonly widths: readonly Value[];
  /** The width of what `widths` leaves out, or the code that they begin with. */
  readonly number: number | undefined;
}

/** Bytes, about: a font takes some times as much as the text it is read from. */
const MOST = 8 << 20;
const SHARE = 10;
const known = memory<Font>({ most: MOST, sizeOf: (_, key) => key.length * SHARE });

/** The same for fonts that say the same, in whichever file. */
export function fontOf(dict: Dict, file: PdfFile): Font {
  const parts = partsOf(dict, file);
  const meanings = file.at(dict.get('ToUnicode'));
  const cmap = meanings instanceof Stream ? meanings : undefined;
  const { isComposite, widths, number } = parts;
  const key = `${JSON.stringify([isComposite, widths, number])} ${cmap ? keyOf(cmap) : ''}`;
  return known(key, () => {
    const read = meaningsOf(cmap ? contentOf(cmap) : '');
    return isComposite ? composite(read, parts) : simple(read, parts);
  });
}

function partsOf(dict: Dict, file: PdfFile): Parts {
  const isComposite = file.at(dict.get('Subtype')) === 'Type0';
  const base = isComposite ? file.dictAt(file.listAt(dict.get('DescendantFonts'))[0]) : dict;
  return {
    isComposite,
    widths: file.listAt(base?.get(isComposite ? 'W' : 'Widths')),
    number: file.numberAt(base?.get(isComposite ? 'DW' : 'FirstChar')),
  };
}

/** Two bytes a glyph: what ours have. */
function composite(meanings: readonly string[], { widths: wide, number: usual }: Parts): Font {
  const widths = wideWidths(wide);
  const all: Glyph[] = [];
  const glyph = (code: number): Glyph => {
    const text = meanings[code] ?? UNKNOWN;
    const width = (widths[code] ?? usual ?? THOUSAND) / THOUSAND;
    return { text, width, parts: false, isBlank: text.trim() === '' };
  };
  return (bytes) => {
    const glyphs: Glyph[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) {
      const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
      glyphs.push((all[code] ??= glyph(code)));
    }
    return glyphs;
  };
}

/** A byte a glyph, in Latin letters where the font does not say otherwise. */
function simple(meanings: readonly string[], { widths, number: first = 0 }: Parts): Font {
  const latin = new TextDecoder('windows-1252');
  return (bytes) =>
    Array.from(bytes, (byte) => {
      const code = byte.charCodeAt(0);
      const width = widths[code - first];
      const text = meanings[code] ?? latin.decode(Uint8Array.of(code));
      return {
        text,
        width: (typeof width === 'number' ? width : USUAL) / THOUSAND,
        parts: code === SPACE,
        isBlank: text.trim() === '',
      };
    });
}

function wideWidths(all: readonly Value[]): readonly number[] {
  const widths: number[] = [];
  for (let at = 0; at < all.length;) {
    const [first, second, third] = all.slice(at, at + 3);
    const from = typeof first === 'number' ? first : 0;
    if (isList(second)) {
      second.forEach((width, i) => {
        if (typeof width === 'number') widths[from + i] = width;
      });
      at += 2;
    } else {
      const to = typeof second === 'number' ? second : from;
      const width = typeof third === 'number' ? third : USUAL;
      for (let code = from; code <= Math.min(to, LAST); code += 1) widths[code] = width;
      at += 3;
    }
  }
  return widths;
}

const LAST = 0xffff;

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
  textOfUtf16(Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'));
