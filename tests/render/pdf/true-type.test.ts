import { expect, it } from 'vitest';
import type { Font } from 'pdfmake/js/PDFDocument.js';
import { PDFDocument } from '../../../src/render/pdf/engine/pdfmake.ts';
import { checksumOf, sfnt, tablesOf, tagOf } from '../../../src/render/pdf/engine/sfnt.ts';
import { TrueType } from '../../../src/render/pdf/engine/true-type.ts';
import { look } from '../../support/look.ts';

/** Letters, and letters that are made of others. */
const TEXT = 'Handbook é ǖ Ở ½ ﬁ';

function fontOf(bytes: Uint8Array): Font {
  // oxlint-disable-next-line no-underscore-dangle -- pdfkit names it so
  return new PDFDocument({}, {}, {}, {}, { font: null }).font(bytes)._font.font;
}

/** What a reader finds in a font, which the file of a document does not need. */
const NEEDED = ['name', 'post', 'OS/2', 'cmap'];

/** With what fontkit asks of a font. */
function completed(subset: Uint8Array, whole: Uint8Array): Uint8Array {
  const tables = new Map([
    ...[...tablesOf(whole)].filter(([tag]) => NEEDED.some((name) => tagOf(name) === tag)),
    ...tablesOf(subset),
  ]);
  const sorted = [...tables].sort(([a], [b]) => a - b);
  return sfnt(
    0x10000,
    sorted.map(([tag, bytes]) => ({ tag, bytes, checksum: checksumOf(bytes) })),
  );
}

const drawn = (glyph: object): string => JSON.stringify(Reflect.get(glyph, 'path'));

it.each(['regular', 'semibold', 'italic'] as const)('draws the same glyphs: %s', (weight) => {
  const bytes = look.faces[weight];
  const whole = fontOf(bytes);
  const ids = Array.from(TEXT, (letter) => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
  const subset = TrueType.of(bytes)?.subset([0, ...ids]).bytes ?? new Uint8Array();
  expect(subset.length).toBeGreaterThan(0);
  const small = fontOf(completed(subset, bytes));
  for (const [i, id] of ids.entries()) {
    expect(drawn(small.getGlyph(i + 1))).toBe(drawn(whole.getGlyph(id)));
    expect(small.getGlyph(i + 1).advanceWidth).toBe(whole.getGlyph(id).advanceWidth);
  }
});

it('leaves out the hints of glyphs, and the tables that they need', () => {
  const bytes = look.faces.regular;
  const all = Array.from({ length: 400 }, (_, id) => id);
  const subset = TrueType.of(bytes)?.subset(all).bytes ?? new Uint8Array();
  const names = ['fpgm', 'prep', 'cvt ', 'GPOS'];
  for (const name of names) {
    expect(tablesOf(bytes).has(tagOf(name))).toBe(true);
    expect(tablesOf(subset).has(tagOf(name))).toBe(false);
  }
  const outlines = tablesOf(subset).get(tagOf('glyf'))?.length ?? 0;
  expect(outlines).toBeLessThan(0.8 * glyphBytes(bytes, all.length));
});

/** How long the first glyphs of a font are. */
function glyphBytes(font: Uint8Array, count: number): number {
  const loca = Buffer.from(tablesOf(font).get(tagOf('loca')) ?? []);
  const head = Buffer.from(tablesOf(font).get(tagOf('head')) ?? []);
  return head.readInt16BE(50) === 1
    ? loca.readUInt32BE(4 * count)
    : 2 * loca.readUInt16BE(2 * count);
}

it('leaves outlines of other kinds to others', () => {
  expect(TrueType.of(Buffer.from('OTTO\0\0\0\0'))).toBeUndefined();
});
