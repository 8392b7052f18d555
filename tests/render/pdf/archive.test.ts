import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Block, Document, Inline } from '../../../src/document/model.ts';
import { onWhite, pixelsOf } from '../../../src/picture/pixels.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { png } from '../../support/pictures.ts';
import { readBackFrom } from '../../support/reading-back.ts';
import { documentOf, head, para, section, text } from './documents.ts';
import { drawn } from './drawn.ts';
import { checked } from './qpdf.ts';
import { readPdf } from './read.ts';

const see: Inline = { kind: 'link', url: 'https://example.com/?a=1&b=2', children: [text('link')] };
const glass = pictureOf(png({ kind: 6, pixel: () => [200, 0, 0, 51] }), 'Red glass');

const blocks: readonly Block[] = [
  head('What is kept'),
  para('Words & 🚀 שלום ', see),
  para(glass),
  para({ kind: 'choice', id: 'declined', label: 'Declined' }),
  { kind: 'lines', id: 'evidence.craft.knots', label: 'Evidence: Knots', count: 3 },
];

const plain = documentOf([section(blocks)]);
const document: Document = {
  ...plain,
  meta: { ...plain.meta, title: 'Kept & "safe" <é 渡>', author: 'Å & B', date: '2026-11-23' },
};

let kept = new Uint8Array();
let usual = new Uint8Array();
beforeAll(async () => {
  kept = Uint8Array.from((await renderPdf(document, look, { archive: true })).bytes);
  usual = Uint8Array.from((await renderPdf(document, look)).bytes);
});

/** How many lines are drawn on the first page, those of its fields too. */
async function strokes(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { fnArray, argsArray } = await (await (await task.promise).getPage(1)).getOperatorList();
  await task.destroy();
  const isStroke = (i: number): boolean =>
    fnArray[i] === OPS.constructPath && argsArray[i]?.[0] === OPS.stroke;
  const count = fnArray.filter((_, i) => isStroke(i)).length;
  expect(count).toBeGreaterThan(3);
  return count;
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** What must not be in PDF/A-1b, and is in other files. */
const forbidden = ['/ObjStm', '/XRef', '/SMask', '/AcroForm', '/Widget', '/Helvetica'];

describe('a PDF that is to be kept', () => {
  it('is PDF 1.4 with each object by itself', async () => {
    expect(latin(kept).slice(0, 9)).toBe('%PDF-1.4\n');
    expect(latin(kept)).toContain('\nxref\n0 ');
    expect(forbidden.filter((name) => latin(kept).includes(name))).toEqual([]);
    expect(latin(usual)).toContain('/ObjStm'); // so that its absence says something
    vi.spyOn(console, 'log').mockReturnValue(); // qpdf says what it does
    expect(await checked(kept)).toBe(0);
  });

  it('claims PDF/A-1b and nothing else, where other files claim nothing', () => {
    expect(latin(kept)).toContain('<pdfaid:part>1</pdfaid:part>');
    expect(latin(kept)).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(latin(kept)).not.toContain('pdfuaid');
    for (const claim of ['pdfaid', 'pdfuaid', 'OutputIntent']) {
      expect(latin(usual)).not.toContain(claim);
    }
  });

  it('says the same of itself in its two descriptions', async () => {
    const { info, xmp } = await readPdf(kept);
    const said = (pattern: RegExp): string =>
      (pattern.exec(xmp)?.[1] ?? '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&');
    const inList = (name: string): string =>
      said(new RegExp(`<dc:${name}>\\s*<rdf:\\w+>\\s*<rdf:li[^>]*>([^]*?)</rdf:li>`));
    expect(inList('title')).toBe('Kept & "safe" <é 渡>');
    expect({
      Title: inList('title'),
      Author: inList('creator'),
      Subject: inList('description'),
      Keywords: said(/<pdf:Keywords>([^]*?)<\/pdf:Keywords>/),
      Producer: said(/<pdf:Producer>([^]*?)<\/pdf:Producer>/),
      Creator: said(/<xmp:CreatorTool>([^]*?)<\/xmp:CreatorTool>/),
      CreationDate: `D:${said(/<xmp:CreateDate>([^]*?)<\/xmp:CreateDate>/).replace(/[-:T]/g, '')}`,
    }).toEqual(
      Object.fromEntries(
        ['Title', 'Author', 'Subject', 'Keywords', 'Producer', 'Creator', 'CreationDate'].map(
          (name) => [name, info[name]],
        ),
      ),
    );
  });

  it('says what its colours mean, and which glyphs each face holds', async () => {
    const pdf = await PDFDocument.load(kept, { updateMetadata: false });
    const objects = pdf.context.enumerateIndirectObjects().map(([, one]) => String(one));
    expect(objects.filter((one) => one.includes('/S /GTS_PDFA1'))).toHaveLength(1);
    const faces = objects.filter((one) => one.includes('/Type /FontDescriptor'));
    expect(faces.length).toBeGreaterThan(2);
    for (const face of faces) {
      expect(face).toMatch(/\/FontFile[23] /);
      expect(face).toContain('/CIDSet ');
    }
  });

  it('shows what other files show, with lines for a pen in place of fields', async () => {
    const [one, other] = [await readPdf(kept), await readPdf(usual)];
    expect(one.pages).toEqual(other.pages);
    expect(one.bookmarks).toEqual(other.bookmarks);
    expect(one.isTagged).toBe(true);
    expect(await drawn(kept)).toEqual(await drawn(usual));
    expect(await strokes(kept)).toBe(await strokes(usual));
    expect((await readBackFrom(document, 'pdf', kept, 'kept.pdf')).messages).toEqual([]);
  });

  it('is the same each time, and another file than without', async () => {
    const again = await renderPdf(document, look, { archive: true });
    expect(latin(again.bytes)).toBe(latin(kept));
    expect(again.archive).toBe('PDF/A-1b');
    expect((await renderPdf(document, look)).archive).toBeUndefined();
  });

  it('leaves Word files as they are', async () => {
    const [one, other] = [
      await renderWord(document, look, { archive: true }),
      await renderWord(document, look),
    ];
    expect(latin(one.bytes)).toBe(latin(other.bytes));
    expect(one.archive).toBeUndefined();
  });
});

describe('a picture on white', () => {
  it('shows white where it lets shine through, and stays as it is where not', () => {
    const seen = onWhite(pixelsOf(glass.file));
    expect('alpha' in seen).toBe(false);
    const opaque = pictureOf(png({ pixel: () => [1, 2, 3] }), '');
    expect(onWhite(pixelsOf(opaque.file))).toBe(pixelsOf(opaque.file));
    expect(onWhite(pixelsOf(glass.file))).toBe(seen);
  });
});
