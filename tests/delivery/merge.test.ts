import fc from 'fast-check';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it, vi } from 'vitest';
import { faultIn } from '../../src/delivery/merge/check.ts';
import type { Block } from '../../src/document/model.ts';
import { merge } from '../../src/delivery/merge/merge.ts';
import { type Collection, type Part, spansOf } from '../../src/delivery/merge/model.ts';
import { renderPdf } from '../../src/render/pdf/document.ts';
import { documentOf, head, para, section } from '../render/pdf/documents.ts';
import { checked } from '../render/pdf/qpdf.ts';
import { readPdf } from '../render/pdf/read.ts';
import { look } from '../support/look.ts';

/** Somebody's packet: a contents list, and a heading on each further page. */
async function packetOf(name: string, pages: number, language = 'en'): Promise<Part> {
  const further = Array.from({ length: pages - 1 }, (_, index) =>
    section([head(`Part ${index + 2}`, 1), para(`of ${name}`)]),
  );
  const first = section([head(name, 1), head('At a glance'), { kind: 'toc', depth: 2 }]);
  const { bytes } = await renderPdf(documentOf([first, ...further], { language }), look);
  return { title: name, bytes };
}

const about = {
  title: 'The Kitchen · packets',
  subject: 'packets',
  author: 'The office',
  date: '2026-11-23',
  duplex: true,
};
const three = await Promise.all([
  packetOf('Odile Marchetti', 3),
  packetOf('Piotr Żuławski', 2),
  packetOf("Nell O'Brien", 1),
]);

const merged = (changes: Partial<Collection> = {}) => merge({ ...about, parts: three, ...changes });

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;

/** What pdf.js answers about a file. */
async function asked<T>(bytes: Uint8Array, ask: (pdf: Pdf) => Promise<T>): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const answer = await ask(await task.promise);
  await task.destroy();
  return answer;
}

const preferencesOf = async (changes: Partial<Collection>): Promise<unknown> =>
  asked((await merged(changes)).bytes, (pdf) => pdf.getViewerPreferences());

describe('the places of parts', () => {
  it('begin on odd pages where both sides are printed, with at most one blank page before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1 }), (counts) => {
        const { spans, pages } = spansOf(counts, true);
        let end = 0;
        for (const { first, pages: own } of spans) {
          expect(first % 2).toBe(1);
          expect([1, 2]).toContain(first - end);
          end = first + own - 1;
        }
        expect(spans.map((span) => span.pages)).toEqual(counts);
        expect(pages).toBe(end);
      }),
    );
  });
});

describe('a merged file', () => {
  it('begins each part on an odd page, and is blank where one ends on an odd one', async () => {
    const { bytes, spans, pages } = await merged();
    const { pages: read } = await readPdf(bytes);
    expect(spans).toEqual([
      { first: 1, pages: 3 },
      { first: 5, pages: 2 },
      { first: 7, pages: 1 },
    ]);
    expect(pages).toBe(7);
    expect(read).toHaveLength(7);
    for (const [index, { first }] of spans.entries()) {
      expect(read[first - 1]?.text).toContain(three[index]?.title);
    }
    expect(read.map(({ text }) => text === '')).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(read[3]).toMatchObject({ width: read[2]?.width, height: read[2]?.height });
  });

  it('has no blank pages where one side is printed', async () => {
    const { bytes, spans, pages } = await merged({ duplex: false });
    expect(spans.map(({ first }) => first)).toEqual([1, 4, 6]);
    expect(pages).toBe(6);
    expect((await readPdf(bytes)).pages.map(({ text }) => text)).not.toContain('');
  });

  it("keeps each part's own page numbers, printed and in viewers", async () => {
    const { bytes } = await merged();
    const { pages } = await readPdf(bytes);
    expect(pages[4]?.text).toContain('Page 1 of 2');
    expect(await asked(bytes, (pdf) => pdf.getPageLabels())).toEqual([
      '1',
      '2',
      '3',
      '–',
      '1',
      '2',
      '1',
    ]);
  });

  it("has a bookmark for each part, and the part's own below it", async () => {
    const { bookmarks } = await readPdf((await merged()).bytes);
    expect(bookmarks.map(({ title, page }) => [title, page])).toEqual([
      ['Odile Marchetti', 1],
      ['Piotr Żuławski', 5],
      ["Nell O'Brien", 7],
    ]);
    expect(bookmarks[0]?.items.map(({ title, page }) => [title, page])).toEqual([
      ['At a glance', 1],
      ['Part 2', 2],
      ['Part 3', 3],
    ]);
    expect(bookmarks[1]?.items.at(-1)).toMatchObject({ title: 'Part 2', page: 6 });
  });

  it('shows the bookmarks of a part when its own is opened, and not before', async () => {
    const outline = await asked((await merged()).bytes, (pdf) => pdf.getOutline());
    expect(outline.map(({ count }) => count)).toEqual([-3, -2, -1]);
  });

  it('keeps the headings of a part that begins with another than its title', async () => {
    const [first] = three;
    const parts = first ? [{ ...first, title: 'OA-17' }] : [];
    const { bookmarks } = await readPdf((await merged({ parts })).bytes);
    expect(bookmarks.map(({ title }) => title)).toEqual(['OA-17']);
    expect(bookmarks[0]?.items.map(({ title }) => title)).toEqual([
      'Odile Marchetti',
      'Part 2',
      'Part 3',
    ]);
  });

  it('lets the links of each part lead to its own pages', async () => {
    const { pages } = await readPdf((await merged()).bytes);
    const targets = (page: number) => new Set(pages[page - 1]?.links.map((link) => link.page));
    expect(targets(1)).toEqual(new Set([1, 2, 3]));
    expect(targets(5)).toEqual(new Set([5, 6]));
    expect(targets(7)).toEqual(new Set([7]));
  });

  it('says what it is, in the language of its parts, and that it is printed on both sides', async () => {
    const { info, showsTitle } = await readPdf((await merged()).bytes);
    expect(info).toMatchObject({
      Title: about.title,
      Subject: about.subject,
      Author: about.author,
      Producer: 'ladderpress',
      Language: 'en',
    });
    expect(showsTitle).toBe(true);
    expect(await preferencesOf({})).toMatchObject({ Duplex: 'DuplexFlipLongEdge' });
    expect(await preferencesOf({ duplex: false })).toMatchObject({ Duplex: 'Simplex' });
  });

  it('names no language where its parts are of several', async () => {
    const parts = [...three, await packetOf('Åsa Björkqvist', 1, 'sv')];
    const { info } = await readPdf((await merged({ parts })).bytes);
    expect(info['Language']).toBeNull();
  });

  it('is the same, byte by byte, and another where a part is', async () => {
    const [one, again] = [await merged(), await merged()];
    expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
    const others = await merged({ parts: three.toReversed() });
    expect(Buffer.compare(one.bytes, others.bytes)).not.toBe(0);
  });

  it('holds the faces of parts that are alike once', async () => {
    const [first] = three;
    if (!first) throw new Error('there is no part');
    const { bytes } = await merged({ parts: Array.from({ length: 20 }, () => first) });
    expect(bytes.length).toBeLessThan(4 * first.bytes.length);
    expect((await readPdf(bytes)).pages).toHaveLength(79);
  });

  it('is sound to qpdf', async () => {
    vi.spyOn(console, 'log').mockReturnValue(); // qpdf says what it does
    expect(await checked((await merged()).bytes)).toBe(0);
  });

  it('is refused where a part is no PDF', async () => {
    const broken = { title: 'x', bytes: new TextEncoder().encode('%PDF-1.7 and no more') };
    await expect(merged({ parts: [...three, broken] })).rejects.toBeInstanceOf(Error);
  });
});

describe('a merged file that is read back', () => {
  it('is at fault where it holds other pages than its parts, in another order, or too few', async () => {
    const whole = await merged();
    expect(await faultIn(whole, three)).toBeUndefined();
    expect(await faultIn(whole, three.toReversed())).toContain('page 1 ');
    expect(await faultIn({ ...whole, pages: 8 }, three)).toContain('7 pages instead of 8');
    const early = whole.spans.map((span) => ({ ...span, first: 1 }));
    expect(await faultIn({ ...whole, spans: early }, three)).toContain('page 1 ');
  });
});

describe('what is filled in on screen', () => {
  it('is drawn for paper: ticks and lines stay, fields and structure go', async () => {
    const blocks: readonly Block[] = [
      head('Form', 1),
      para({ kind: 'choice', id: 'declined', label: 'Declined' }),
      { kind: 'lines', id: 'comments', label: 'Comments', count: 2 },
    ];
    const { bytes } = await renderPdf(documentOf([section(blocks)]), look);
    const source = await PDFDocument.load(bytes);
    source.getForm().getCheckBox('declined').check();
    const part = { title: 'Form', bytes: await source.save() };
    const { bytes: one } = await merge({ ...about, parts: [part] });
    const { bytes: again } = await merge({ ...about, parts: [part] });
    expect(Buffer.compare(one, again)).toBe(0);
    const file = await PDFDocument.load(one);
    expect(file.getForm().getFields()).toEqual([]);
    expect(file.getPage(0).node.Annots()?.size() ?? 0).toBe(0);
    expect(file.catalog.has(PDFName.of('StructTreeRoot'))).toBe(false);
    const empty = await merge({ ...about, parts: [{ title: 'Form', bytes }] });
    const [ticked, blank] = [await strokes(one), await strokes(empty.bytes)];
    expect(ticked).toBe(blank + 2);
    expect(blank).toBeGreaterThan(3);
  });
});

/** How many shapes pdf.js draws on the first page: lines, boxes, ticks. */
async function strokes(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const list = await (await (await task.promise).getPage(1)).getOperatorList();
  await task.destroy();
  return list.fnArray.filter((fn) => fn === OPS.constructPath).length;
}
