/** A face as it is embedded with codes of its own (ISO 32000-1, 9.6 to 9.10). */
import type { Font } from 'pdfmake/js/PDFDocument.js';
import { type Packed, packed } from './deflated.ts';
import type { Objects } from './objects.ts';
import type { TrueType } from './true-type.ts';

/** What a code draws and reads as. */
interface Drawn {
  readonly code: number;
  readonly glyph: number;
  readonly codePoints: readonly number[];
}

/** Bits of a descriptor's flags (table 123), and classes of families (OpenType, `OS/2`). */
const FIXED = 1 << 0;
const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const SCRIPT = 1 << 3;
const ITALIC = 1 << 6;
const CLASS = { serif: [1, 7], script: 10 } as const;

/** Of a face: some of its glyphs, as streams and dictionaries that many files share. */
export class Subset {
  readonly #font: Font;
  readonly #scale: number;
  readonly #program: Packed;
  readonly #meanings: Packed;
  readonly #widths: string;

  /** `drawn` in ascending order of codes. */
  constructor(font: Font, outlines: TrueType, drawn: readonly Drawn[]) {
    this.#font = font;
    this.#scale = 1000 / font.unitsPerEm;
    const program = outlines.sparse(new Map(drawn.map(({ code, glyph }) => [code, glyph])));
    this.#program = packed(Buffer.from(program).toString('latin1'));
    this.#meanings = packed(meaningsOf(drawn));
    const widths = drawn.map(({ code, glyph }) => {
      return { code, value: exact(outlines.advance(glyph) * this.#scale) };
    });
    this.#widths = runsOf(widths)
      .map((run) => `${run[0]?.code ?? 0}[${run.map(({ value }) => value).join(' ')}]`)
      .join('');
  }

  /** In bytes, about. */
  get size(): number {
    return this.#program.bytes.length + this.#meanings.bytes.length + this.#widths.length;
  }

  /** Writes its objects; `id`: of the font, which pages call `name`. */
  write(id: number, name: string, { reserve, put, putStream }: Objects): void {
    const base = `/BaseFont/${tagOf(name)}+${(this.#font.postscriptName ?? '').replaceAll(' ', '_')}`;
    const [file, descriptor, descendant, meanings] = [reserve(), reserve(), reserve(), reserve()];
    putStream(file, '', this.#program);
    putStream(meanings, '', this.#meanings);
    const described = base.replace('BaseFont', 'FontName') + this.#description();
    put(descriptor, `<</Type/FontDescriptor${described}/FontFile2 ${file} 0 R>>`, 'own');
    const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>';
    put(
      descendant,
      `<</Type/Font/Subtype/CIDFontType2${base}${system}/FontDescriptor ${descriptor} 0 R/W[${this.#widths}]/CIDToGIDMap/Identity>>`,
      'own',
    );
    put(
      id,
      `<</Type/Font/Subtype/Type0${base}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${meanings} 0 R>>`,
      'own',
    );
  }

  #description(): string {
    const { bbox, italicAngle, ascent, descent, capHeight, xHeight } = this.#font;
    const scaled = (value: number): string => exact(value * this.#scale);
    const box = [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled).join(' ');
    return [
      `/Flags ${this.#flags()}/FontBBox[${box}]/ItalicAngle ${exact(italicAngle)}`,
      `/Ascent ${scaled(ascent)}/Descent ${scaled(descent)}`,
      `/CapHeight ${scaled(capHeight || ascent)}/XHeight ${scaled(xHeight || 0)}/StemV 0`,
    ].join('');
  }

  #flags(): number {
    const { post, head, 'OS/2': os2 } = this.#font;
    const family = (os2?.sFamilyClass ?? 0) >> 8;
    const [from, to] = CLASS.serif;
    return (
      SYMBOLIC |
      (post.isFixedPitch ? FIXED : 0) |
      (family >= from && family <= to ? SERIF : 0) |
      (family === CLASS.script ? SCRIPT : 0) |
      (head.macStyle.italic ? ITALIC : 0)
    );
  }
}

const PLACES = 1e6;
const exact = (value: number): string => String(Math.round(value * PLACES) / PLACES);

/** Six capitals that tell the faces of a file apart, by the digits of its name. */
const tagOf = (name: string): string =>
  Array.from({ length: 6 }, (_, i) =>
    String.fromCharCode((name.charCodeAt(i + 1) || 73) + 17),
  ).join('');

/** Neighbours that follow one another by number, and differ in its last byte alone (9.10.3). */
function runsOf<T extends { readonly code: number }>(all: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const one of all) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.code === one.code - 1 && one.code % 0x100 > 0) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** Ranges in one block, at most (Adobe Technical Note 5014). */
const IN_BLOCK = 100;

function meaningsOf(drawn: readonly Drawn[]): string {
  const ranges = runsOf(drawn).map((run) => {
    const [first, last] = [run[0]?.code ?? 0, run.at(-1)?.code ?? 0];
    const texts = run.map(({ codePoints }) => `<${utf16(codePoints)}>`);
    return `<${hex(first)}> <${hex(last)}> [${texts.join(' ')}]`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < ranges.length; at += IN_BLOCK) {
    const block = ranges.slice(at, at + IN_BLOCK);
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`);
  }
  return `${CMAP_HEAD}\n${blocks.join('\n')}\n${CMAP_FOOT}`;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');

const utf16 = (codePoints: readonly number[]): string =>
  Buffer.from(String.fromCodePoint(...codePoints), 'utf16le')
    .swap16()
    .toString('hex');

const CMAP_HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange`;

const CMAP_FOOT = `endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
