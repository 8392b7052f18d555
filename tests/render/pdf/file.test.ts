import { PDFiumLibrary } from '@hyzyla/pdfium';
import { PDFParse } from 'pdf-parse';
import { expect, test, vi } from 'vitest';
import type { Block, Document } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { documentOf, head, para, row, section, text, words } from './documents.ts';
import { checked } from './qpdf.ts';
import { readPdf } from './read.ts';

const blocks: readonly Block[] = [
  head('Level i fi soft'),
  para('a b-c \u03a9 \u00b5 office affluent ', {
    kind: 'link',
    url: 'https://example.com/',
    children: [text('link')],
  }),
  { kind: 'toc', depth: 2 },
  {
    kind: 'table',
    style: 'matrix',
    description: '',
    columns: [{ width: { share: 1 }, align: 'left' }],
    groups: [{ band: { title: [text('Band')], aside: [] }, rows: [row(words(200))] }],
  },
];

const document: Document = documentOf([section(blocks)]);

const nasty = [
  'Thị',
  'a\u00a0b',
  'x\u2010y',
  '\u2126 \u03bc',
  'fi ffi ﬁ ﬂ',
  'office',
  'e\u0301 q\u0323',
  '\u00adso\u00adft',
  'Σς',
  'İı',
  'ǅ',
  '1⁄2 ½',
  'LEVEL',
];

test('the same document gives the same bytes, whatever was printed before it', async () => {
  vi.resetModules(); // a process that has printed nothing
  const fresh = await import('../../../src/render/pdf/document.ts');
  const first = await fresh.renderPdf(document, { ...look, faces: copies() });
  for (let i = 0; i < 50; i += 1) {
    const mixed = nasty.map((word, k) => `${word}${nasty[(i + k) % nasty.length]}`).join(' ');
    const other = [
      para(mixed),
      { kind: 'paragraph', style: 'kicker', children: [text(mixed)] } as const,
    ];
    await renderPdf(documentOf([section(other)]), look);
  }
  const after = await renderPdf(document, look);
  const again = await renderPdf(document, look);
  expect(Buffer.compare(first.bytes, after.bytes)).toBe(0);
  expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
});

/** Faces that were never parsed. */
const copies = (): typeof look.faces => ({
  regular: Uint8Array.from(look.faces.regular),
  semibold: Uint8Array.from(look.faces.semibold),
  italic: Uint8Array.from(look.faces.italic),
  'semibold-italic': Uint8Array.from(look.faces['semibold-italic']),
});

test('a file says what it is, whose, and when it was made', async () => {
  const meta = {
    title: 'R&D <x> – Zoë',
    subject: 'A "subject" & more',
    author: 'People & co',
    recipient: 'Zoë & <x>',
  };
  const { bytes, pages } = await renderPdf(documentOf([section(blocks)], meta), look);
  const { info, xmp, showsTitle, isTagged } = await readPdf(bytes);
  expect(info).toMatchObject({
    PDFFormatVersion: '1.7',
    Title: meta.title,
    Subject: meta.subject,
    Author: meta.author,
    Language: 'en',
    Keywords: 'X-1, 9f41c0d2',
    Producer: 'ladderpress',
    Creator: 'ladderpress',
    CreationDate: 'D:20260701000000Z',
  });
  expect(info['Custom']).toMatchObject({
    Document: 'X-1',
    Checksum: '9f41c0d2',
    Recipient: 'Zoë & <x>',
    Ladder: 'Track 1.0',
    Effective: '2026-07-01',
  });
  for (const said of ['Recipient>Zoë &amp; &lt;x&gt;<', 'Document>X-1<', 'Checksum>9f41c0d2<']) {
    expect(xmp).toContain(`<lp:${said}/lp:`);
  }
  expect(xmp).toMatch(/<lp:Ladder>Track 1\.0<.*\n<lp:Effective>2026-07-01</);
  expect(pages).toBe(1);
  expect(xmp).toContain('R&amp;D &lt;x&gt; – Zoë');
  expect(xmp.replace(/&(amp|lt|gt);/g, '')).not.toContain('&');
  expect(showsTitle).toBe(true);
  expect(isTagged).toBe(true);
});

async function id(meta: Partial<Document['meta']>): Promise<string | undefined> {
  const { bytes } = await renderPdf(documentOf([section(blocks)], meta), look);
  return /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
}

test('files of other documents have other ids', async () => {
  const ids = await Promise.all([
    id({}),
    id({ id: 'X-2' }),
    id({ checksum: '00000000' }),
    id({ date: '2026-07-02' }),
  ]);
  expect(new Set(ids).size).toBe(4);
  expect(await id({})).toBe(ids[0]);
});

test('qpdf, pdfium and pdf-parse read the file', async () => {
  const { bytes } = await renderPdf(document, look);
  vi.spyOn(console, 'log').mockReturnValue(); // qpdf says what it does
  expect(await checked(bytes)).toBe(0);
  const library = await PDFiumLibrary.init();
  const opened = await library.loadDocument(Buffer.from(bytes));
  expect(opened.getPage(0).getText()).toContain('Level i fi soft');
  opened.destroy();
  library.destroy();
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const parsed = await parser.getText();
  await parser.destroy();
  expect(parsed.text).toContain('office affluent');
});

test('many links and places keep the file sound', async () => {
  const many = Array.from({ length: 120 }, (_, i) => [
    head(`Heading ${i} é`),
    para({ kind: 'link', url: `#heading-${(i * 7) % 120}-é`, children: [text('there')] }),
  ]);
  const { bytes } = await renderPdf(
    documentOf([section([{ kind: 'toc', depth: 4 }, ...many.flat()])]),
    look,
  );
  expect(await checked(bytes)).toBe(0);
  const { pages } = await readPdf(bytes);
  expect(pages.flatMap(({ links }) => links)).toHaveLength(120 * 3);
});
