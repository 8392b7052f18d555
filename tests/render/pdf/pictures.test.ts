import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import { readBackFrom } from '../../support/reading-back.ts';
import type { Block, Inline } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { jpeg, png } from '../../support/pictures.ts';
import { figuresIn } from '../../support/pdf-structure.ts';
import { contentsOf } from './contents.ts';
import { documentOf, para, row, section, text, words } from './documents.ts';
import { drawn } from './drawn.ts';
import { checked } from './qpdf.ts';
import { readPdf } from './read.ts';

const chart = pictureOf(png({ kind: 6, pixel: () => [200, 0, 0, 128] }), 'A chart', {
  width: 900,
  height: 600,
});
const photo = pictureOf(jpeg, 'A photo', { width: 200, height: 100 });
const icon = pictureOf(png({ kind: 3, pixel: () => [1], palette: [0, 0, 0, 9, 9, 9] }), 'A mark', {
  width: 18,
  height: 18,
});

const render = async (...blocks: readonly Block[]) => {
  const document = documentOf([section(blocks)]);
  const { bytes, messages } = await renderPdf(document, look);
  expect(messages).toEqual([]);
  return { document, bytes, pages: await drawn(bytes), file: await readPdf(bytes) };
};

const height = async (...inside: readonly Inline[]) => {
  const { file } = await render(para(...inside), para('below'));
  return file.pages[0]?.words.find((word) => word.text === 'below')?.y;
};

const images = (bytes: Uint8Array): number =>
  Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1;

const cells = (...blocks: readonly Block[]): Block => ({
  kind: 'table',
  style: 'matrix',
  description: '',
  columns: blocks.map(() => ({ width: { share: 1 }, align: 'left' })),
  groups: [{ rows: [row(...blocks)] }],
});

const { margins, pictures, sizes } = look.theme;
const frame = 595.28 - margins.portrait.inside - margins.portrait.outside;

describe('a picture on a page', () => {
  it('is as wide as the page where it is large, or as high as the theme allows; in its own shape', async () => {
    const { pages } = await render(para(chart));
    const [one] = pages[0] ?? [];
    expect(one?.width).toBeCloseTo(Math.min(frame, pictures.height * 1.5), 1);
    expect(one?.height).toBeCloseTo((one?.width ?? 0) / 1.5, 1);
    expect(one?.x).toBeCloseTo(margins.portrait.inside, 1);
  });

  it('has its own size where there is room', async () => {
    const { pages } = await render(para(photo));
    expect(pages).toEqual([[expect.objectContaining({ width: 200, height: 100 })]]);
  });

  it('stands between the words before and after it', async () => {
    const { pages, file } = await render(para('Before ', photo, { kind: 'break' }, ' after.'));
    const [box] = pages[0] ?? [];
    const y = (said: string): number =>
      file.pages[0]?.words.find((word) => word.text.includes(said))?.y ?? Number.NaN;
    expect(y('Before')).toBeLessThan(box?.y ?? 0);
    expect(y('after')).toBeGreaterThan((box?.y ?? 0) + (box?.height ?? 0));
  });

  it('stands in the line on its baseline, as high as its words, where it is small', async () => {
    const { pages, file } = await render(para('Before ', icon, ' after.'));
    const [box] = pages[0] ?? [];
    expect(box?.height).toBeCloseTo(sizes.text, 2);
    const lines = new Set(
      file.pages[0]?.words.filter((word) => /Before|after/.test(word.text)).map((word) => word.y),
    );
    expect([...lines]).toEqual([expect.closeTo((box?.y ?? 0) + (box?.height ?? 0), 1)]);
  });

  it('does not push lines apart where it is small', async () => {
    expect(await height(text('a'), icon)).toBeCloseTo((await height(text('a'))) ?? 0, 0);
  });

  it('is no wider than its cell, nor than what a word in a line leaves', async () => {
    const { pages } = await render(cells(para(chart), para('x'), para('y'), para(photo)));
    const boxes = pages[0] ?? [];
    expect(boxes).toHaveLength(2);
    for (const { width } of boxes) expect(width).toBeLessThan(frame / 4);
    const bold: Inline = { kind: 'span', style: 'strong', children: [text('Some words '), chart] };
    const inLine = await render(cells(para(bold), para('x')));
    expect(inLine.pages[0]?.[0]?.width).toBeLessThanOrEqual(frame / 2);
  });

  it('is whole, on the next page where this one has no room', async () => {
    const filler = para(words(520));
    const { pages } = await render(filler, para(chart));
    expect(pages.map(({ length }) => length)).toEqual([0, 1]);
  });

  it('is in a list, and in a link that covers it', async () => {
    const link: Inline = { kind: 'link', url: 'https://example.com/', children: [photo] };
    const list: Block = {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [[para(link)], [para(icon, ' b')]],
    };
    const { pages, file } = await render(list);
    expect(pages[0]).toHaveLength(2);
    expect(file.pages[0]?.links).toEqual([
      { url: 'https://example.com/', y: expect.closeTo(pages[0]?.[0]?.y ?? 0, 1) },
    ]);
  });
});

describe('the file', () => {
  it('holds a picture once, however often it stands there', async () => {
    const one = await render(para(chart));
    const many = await render(...Array.from({ length: 9 }, () => para(chart)));
    expect(images(one.bytes)).toBe(2); // the picture, and what shows through it
    expect(images(many.bytes)).toBe(2);
    expect(many.pages.flat()).toHaveLength(9);
  });

  it('is sound, and the same each time', async () => {
    const blocks = [para(chart), para('x ', icon), para(photo)];
    const { bytes } = await render(...blocks);
    expect(await checked(bytes)).toBe(0);
    expect(Buffer.compare(bytes, (await render(...blocks)).bytes)).toBe(0);
  });

  it('says what a picture shows without printing it, and passes the read-back', async () => {
    const { document, bytes, file } = await render(para('Words ', chart), para(icon, ' more.'));
    expect(file.pages[0]?.text).not.toContain('chart');
    expect(await readBackFrom(document, 'pdf', bytes, 'x.pdf')).toEqual({ pages: 1, messages: [] });
    expect(await figuresIn(bytes)).toEqual(['A chart', 'A mark']);
    expect(contentsOf(bytes)).toMatch(/\/Figure <<\/MCID \d+>> BDC[^]*? Do[^]*?EMC/);
  });

  it('shows its colours: half of red on white', async () => {
    const { bytes } = await render(para(chart));
    const library = await PDFiumLibrary.init();
    const opened = await library.loadDocument(bytes);
    const { data, width } = await opened.getPage(0).render({ scale: 1, render: 'bitmap' });
    const [box] = (await drawn(bytes))[0] ?? [];
    const at = 4 * (Math.round((box?.y ?? 0) + 50) * width + Math.round((box?.x ?? 0) + 50));
    const shown = [...data.subarray(at, at + 3)].toSorted((a, b) => a - b);
    expect(shown).toEqual([127, 127, 227].map((each) => expect.closeTo(each, -1)));
    opened.destroy();
    library.destroy();
  });
});
