/** Documents that hold the very same blocks: what is set of one stands in all. */
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it, vi } from 'vitest';
import type { Block, Document, Inline, Row, Table } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { expectedOf } from '../../support/expected-structure.ts';
import { look } from '../../support/look.ts';
import { readStructure } from '../../support/pdf-structure.ts';
import { linesOf, linesRead } from '../../support/structure-lines.ts';
import { documentOf, head, para, row, section, text, words } from './documents.ts';

const oneOf = (id: string): Inline => ({
  kind: 'one-of',
  id,
  label: `The mark for ${id}`,
  shown: 'boxes',
  answers: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'Not yet' },
  ],
});

const link: Inline = { kind: 'link', url: 'https://example.com/', children: [text('a link')] };
const dash = para('–');
const rows: readonly Row[] = ['writing', 'reading', 'sums'].map((name) =>
  row(`${name} office`, para(words(60), link), para(oneOf(`mark.${name}`))),
);
/** It holds nothing to fill in, and may stand twice. */
const plain = row('twice', para('affluent\u00a0', link), dash);
const kicker: Block = { kind: 'paragraph', style: 'kicker', children: [text('Kicker – ß')] };
const list: Block = { kind: 'list', ordered: true, start: 3, items: [[para('one'), dash], [dash]] };
const quiet: Block = { kind: 'callout', blocks: [para(words(40)), list, dash] };

const table = (some: readonly Row[]): Table => ({
  kind: 'table',
  style: 'plain',
  description: 'A table',
  columns: [{ share: 1 }, { share: 3 }, { share: 1 }].map((width) => ({ width, align: 'left' })),
  header: row('What', 'How', 'Mark'),
  groups: [{ band: { title: [text('Band')], aside: [text('aside')] }, rows: some }],
});
const plainBand: Block = { kind: 'band', title: [text('A band')], aside: [], blocks: [quiet] };
const whole = table([...rows, plain]);

/** Of a person, whose name is drawn among what all documents have. */
const of = (name: string, some: Table, more: readonly Block[] = []): Document =>
  documentOf([section([head('The title'), para(name), kicker, quiet, some, dash, dash, ...more])], {
    id: name,
  });

const documents: readonly Document[] = [
  of('Ada', whole),
  of('Thị Bí', table([plain, ...rows, plain, dashes()])),
  of('שלום', whole, [quiet, list]),
  of('अनिता', table([...rows].toReversed()), [para(words(400)), kicker]),
  of('GRACE\u2011LEVEL', whole, [{ kind: 'keep', blocks: [quiet, kicker] }]),
  of('Ζωή µ Ω', table([plain, plain])),
];

function dashes(): Row {
  return { cells: [{ blocks: [dash, dash] }, { blocks: [dash] }, { blocks: [dash] }] };
}

/** Every document, several times, in an order that changes from round to round. */
const shuffled = [0, 1, 2, 3].flatMap((round) =>
  documents.map((_, i) => (i * (round % 2 === 0 ? 1 : 5) + round) % documents.length),
);

describe('documents that hold the same blocks', () => {
  it('are the same, byte for byte, alone and after one another', async () => {
    const alone = await Promise.all(
      documents.map(async (document) => {
        vi.resetModules(); // a process that has printed nothing
        const fresh = await import('../../../src/render/pdf/document.ts');
        return (await fresh.renderPdf(document, look)).bytes;
      }),
    );
    for (const i of shuffled) {
      const document = documents[i] ?? of('', whole);
      const { bytes } = await renderPdf(document, look);
      expect(Buffer.compare(bytes, alone[i] ?? bytes)).toBe(0);
      expect(alone[i]).toBeDefined();
    }
  });

  it('have each the structure of their own, with every block as often as it stands there', async () => {
    for (const i of shuffled) {
      const document = documents[i] ?? of('', whole);
      const { bytes } = await renderPdf(document, look);
      const { root, stray } = await readStructure(bytes);
      expect(linesRead(root)).toEqual(linesOf(expectedOf(document)));
      expect(stray).toEqual([]);
    }
  });

  it('have each the fields of their own', async () => {
    for (const i of [0, 3, 0, 1, 5]) {
      const { bytes } = await renderPdf(documents[i] ?? of('', whole), look);
      const file = await PDFDocument.load(bytes, { updateMetadata: false });
      const names = file.getForm().getFields();
      const boxes = names.map((field) => field.acroField.getWidgets().length);
      expect(boxes).toEqual(i === 5 ? [] : [2, 2, 2]);
    }
  });

  it('are set anew where the place is another one', async () => {
    const columns = [1, 2].map((share) => ({ width: { share }, blocks: [quiet, dash] }));
    const blocks: readonly Block[] = [quiet, { kind: 'columns', columns }, whole];
    const narrow = documentOf([
      section(blocks, { orientation: 'landscape' }),
      section([quiet, plainBand]),
    ]);
    const [first, second] = [await renderPdf(narrow, look), await renderPdf(narrow, look)];
    vi.resetModules();
    const fresh = await import('../../../src/render/pdf/document.ts');
    const alone = await fresh.renderPdf(narrow, look);
    expect(Buffer.compare(first.bytes, alone.bytes)).toBe(0);
    expect(Buffer.compare(second.bytes, alone.bytes)).toBe(0);
  });

  it('report letters that no face has each time', async () => {
    const document = of('Ada', table([row('𓀀', para(words(30)), '𓀀'), plain]));
    for (let i = 0; i < 4; i += 1) {
      const { messages } = await renderPdf(document, { ...look, spares: [] });
      const again = await renderPdf(document, once);
      expect(messages.map(({ code }) => code)).toEqual(['glyph-missing']);
      expect(again.messages).toEqual(messages);
    }
  });
});

/** One look for several documents. */
const once = { ...look, spares: [] };

/** The streams of a file, as they stand in it. */
async function streamsOf(document: Document): Promise<readonly string[]> {
  const { bytes } = await renderPdf(document, look);
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFRawStream && object.dict.get(PDFName.of('Type')) === undefined
        ? [Buffer.from(object.getContents()).toString('latin1')]
        : [],
    );
}

describe('what files have in common', () => {
  it('is the same bytes in them: tables, and all faces', async () => {
    const first = new Set(await streamsOf(of('Ada Lovelace', whole)));
    const second = await streamsOf(of('Mary Somerville', whole));
    const own = second.filter((stream) => !first.has(stream));
    expect(own).toHaveLength(1); // the part of the page that has the name
    expect(second.length).toBeGreaterThan(8);
  });

  it('are few sets of letters, whatever letters a name is made of', async () => {
    const names = Array.from({ length: 40 }, (_, i) =>
      String.fromCodePoint(0x41 + (i % 26), 0x61 + ((7 * i) % 26), 0x30 + (i % 10)),
    );
    const all = new Set<string>();
    for (const name of names)
      for (const stream of await streamsOf(of(name, whole))) all.add(stream);
    expect(all.size).toBeLessThan(40 + 12);
  });

  it('are small sets of letters', async () => {
    const one = await renderPdf(documentOf([section([para('a')])]), look);
    const rare = await renderPdf(documentOf([section([para('a é')])]), look);
    expect(one.bytes.length).toBeLessThan(16_000);
    expect(rare.bytes.length - one.bytes.length).toBeLessThan(1500);
  });
});
