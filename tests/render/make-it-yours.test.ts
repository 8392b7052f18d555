/** What a company changes changes both formats, and nothing else. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/render/pdf/document.ts';
import type { Look } from '../../src/render/renderer.ts';
import { renderWord } from '../../src/render/word/document.ts';
import { bodyOf, partsOf } from '../support/ooxml.ts';
import { look } from '../support/look.ts';
import { within } from '../support/xml.ts';
import { packed, readPdf } from './pdf/read.ts';
import { samples } from './word/samples.ts';

const accented = (accent: string): Look => ({
  ...look,
  theme: { ...look.theme, colours: { ...look.theme.colours, accent } },
});
/** Of one brightness, so that what is legible on them is the same. */
const BLUE = '#0b4f6c';
const WINE = '#8a2444';

/** What a PDF draws, a line an operator; colours apart. */
async function drawing(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const shapes: string[] = [];
  const colours: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    fnArray.forEach((operator, i) => {
      const isColour = operator === OPS.setFillRGBColor || operator === OPS.setStrokeRGBColor;
      const said = JSON.stringify(argsArray[i] ?? null).replaceAll(/g_d\d+_/g, '');
      shapes.push(`${operator} ${isColour ? '' : said}`);
      colours.push(isColour ? said : '');
    });
  }
  await task.destroy();
  return { shapes, colours };
}

/** The parts of a Word file without the colours and faces that a theme gives. */
const withoutLook = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    [...partsOf(file)]
      .filter(([name]) => /\.(xml|rels)$/.test(name) && name !== 'word/fontTable.xml')
      .map(([name, text]) => [
        name,
        text
          .replaceAll(/ (w:color|w:fill|w:val|val)="[0-9A-F]{6}"/g, ' $1="colour"')
          .replaceAll(/"(Calibri|Georgia)"( panose="\w+")?/g, '"face"'),
      ]),
  );

/** The names of the parts that differ in more than that. */
function differing(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [a, b] = [withoutLook(one), withoutLook(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

describe.each(Object.entries(samples))('%s', (_, document) => {
  it('in another accent draws the same in other colours', { timeout: 60_000 }, async () => {
    const [blue, wine] = await Promise.all(
      [BLUE, WINE].map(async (accent) =>
        drawing((await renderPdf(document, accented(accent))).bytes),
      ),
    );
    const others = wine?.shapes.filter((shape, i) => shape !== blue?.shapes[i]);
    expect([others, wine?.shapes.length]).toEqual([[], blue?.shapes.length]);
    const changes = new Set(
      blue?.colours.flatMap((colour, i) => {
        const other = wine?.colours[i] ?? '';
        return colour === other ? [] : [`${colour} → ${other}`];
      }),
    );
    expect([...changes].join()).toContain(BLUE.slice(1));
    expect([...changes].join()).toContain(WINE.slice(1));
  });

  it('in another accent has the same Word file but for colours', { timeout: 60_000 }, async () => {
    const [blue, wine] = await Promise.all(
      [BLUE, WINE].map(async (accent) => (await renderWord(document, accented(accent))).bytes),
    );
    if (!blue || !wine) throw new Error('there are two');
    expect(differing(wine, blue)).toEqual([]);
    const accent = WINE.slice(1).toUpperCase();
    for (const name of ['word/styles.xml', 'word/theme/theme1.xml']) {
      expect(partsOf(wine).get(name)).toContain(accent);
      expect(partsOf(wine).get(name)).not.toContain(BLUE.slice(1).toUpperCase());
    }
    // Words have their colours from styles: only cells and rules say theirs themselves.
    const coloured = within(bodyOf(wine), 'w:rPr').filter(
      (properties) => within(properties, 'w:color').length > 0,
    );
    expect(coloured).toEqual([]);
  });
});

const { resolve } = createRequire(import.meta.url);
const face = (name: string) =>
  new Uint8Array(readFileSync(resolve(`source-sans/TTF/SourceSans3-${name}.ttf`)));
const light: Look = {
  ...look,
  faces: { ...look.faces, regular: face('Light'), semibold: face('Bold') },
  theme: { ...look.theme, faces: { ...look.theme.faces, word: 'Georgia' } },
};

describe.each(Object.entries(samples))('%s in another face', (_, document) => {
  it('prints the same words in the same order', { timeout: 60_000 }, async () => {
    const [own, other] = await Promise.all(
      [look, light].map(async (one) => (await renderPdf(document, one)).bytes),
    );
    if (!own || !other) throw new Error('there are two');
    expect(await words(other)).toBe(await words(own));
    expect(await facesIn(other)).toContain('SourceSans3-Light');
    expect(await facesIn(other)).not.toContain('SourceSans3-Regular');
  });

  it('has the same Word file but for the face', { timeout: 60_000 }, async () => {
    const [own, other] = await Promise.all(
      [look, light].map(async (one) => (await renderWord(document, one)).bytes),
    );
    if (!own || !other) throw new Error('there are two');
    expect(differing(other, own)).toEqual([]);
    expect(partsOf(other).get('word/styles.xml')).toContain('Georgia');
    expect(partsOf(other).get('word/styles.xml')).not.toContain('Calibri');
  });
});

/** Without numbers: those of pages change. */
const words = async (bytes: Uint8Array): Promise<string> =>
  packed(await readPdf(bytes)).replaceAll(/\d+/g, '');

/** The faces of a PDF, by the names in their files. */
async function facesIn(bytes: Uint8Array): Promise<string> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
  });
  const pdf = await task.promise;
  const names: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('fontName' in item)) continue;
      const font: unknown = page.commonObjs.get(item.fontName);
      if (typeof font === 'object' && font && 'name' in font) names.push(String(font.name));
    }
  }
  await task.destroy();
  return [...new Set(names)].join(' ');
}
