/** What is remembered of files that were read before changes nothing in what others read to. */
import fc from 'fast-check';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { drawnBy } from '../../src/delivery/pdf/drawn.ts';
import { PdfFile } from '../../src/delivery/pdf/file.ts';
import { sheetOf } from '../../src/delivery/pdf/sheet.ts';
import { Dict, Stream, type Value } from '../../src/delivery/pdf/values.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sample, sampleWith } from './sample.ts';

/** A reader that has read nothing yet. */
async function reader() {
  vi.resetModules();
  const { readPdf } = await import('../../src/delivery/read-pdf.ts');
  const { pdfTexts } = await import('../../src/delivery/absence/pdf.ts');
  return async (bytes: Uint8Array): Promise<unknown> => {
    try {
      const { file, asides, ...said } = await readPdf(bytes);
      const texts = pdfTexts({ file, asides }).flat();
      const lines = texts.map(({ kind, where, text }) => `${kind} ${where} ${text}`);
      return { ...said, lines: [...new Set(lines)].toSorted() };
    } catch (error) {
      return String(error);
    }
  };
}

let files: readonly Uint8Array[];

beforeAll(async () => {
  const documents = [sample, sampleWith('One more.'), sampleWith('One less.')];
  files = await Promise.all(
    documents.map(async (document) => (await renderers.pdf(document, look)).bytes),
  );
});

/** In a file whose objects all have streams, or stand in them. */
const STREAM = /\d+ 0 obj\s*<<[^]*?\/Length (\d+)[^]*?>>\s*stream\r?\n/g;

/** The file with one of its deflated streams packed as it is, and a byte of that changed. */
function stored(bytes: Uint8Array, which: number, where = 0, byte?: number): Uint8Array {
  const file = Buffer.from(bytes).toString('latin1');
  const all = [...file.matchAll(STREAM)].filter(([text]) => text.includes('Flate'));
  const found = all[which % all.length];
  if (!found) throw new Error('it has no streams');
  const { 0: head, 1: length, index } = found;
  const [begin, end] = [index + head.length, index + head.length + Number(length)];
  const content = inflateSync(Buffer.from(file.slice(begin, end), 'latin1'));
  if (byte !== undefined) content[where % content.length] = byte;
  const raw = deflateSync(content, { level: 0 }).toString('latin1');
  const said = head.replace(`/Length ${length}`, `/Length ${raw.length}`);
  return Buffer.from(file.slice(0, index) + said + raw + file.slice(end), 'latin1');
}

describe('a file reads as it would if it were the first', () => {
  it('after others that are much the same, whichever came before', async () => {
    const one = await reader();
    const inOrder = [];
    for (const bytes of files) inOrder.push(await one(bytes));
    const other = await reader();
    const reversed = [];
    for (const bytes of files.toReversed()) reversed.unshift(await other(bytes));
    expect(inOrder).toEqual(reversed);
    expect(await one(files[0] ?? new Uint8Array())).toEqual(inOrder[0]);
    expect(new Set(inOrder.map((each) => JSON.stringify(each))).size).toBe(files.length);
  });

  it('after one that differs in one byte of the file', async () => {
    const warm = await reader();
    const [bytes = new Uint8Array()] = files;
    await warm(bytes);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = byte;
        const cold = await reader();
        expect(await warm(changed)).toEqual(await cold(changed));
      }),
      { numRuns: 50 },
    );
  });

  it('after one that differs in one byte of what a stream holds', async () => {
    const warm = await reader();
    const [bytes = new Uint8Array()] = files;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(255), async (which, where, byte) => {
        await warm(stored(bytes, which));
        const changed = stored(bytes, which, where, byte);
        const cold = await reader();
        expect(await warm(changed)).toEqual(await cold(changed));
      }),
      { numRuns: 80 },
    );
  });
});

const font = new Dict(new Map([['Subtype', 'Type1']]));
const resources = new Dict(new Map<string, Value>([['Font', new Dict(new Map([['F', font]]))]]));
const source = () => ({ file: new PdfFile(), fonts: new Map() });

const number = fc.constantFrom(0, 1, 5, -20, 300);
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('q', 'Q', 'BT', 'ET', 'EMC', 'T*', '/Artifact BMC') },
  {
    weight: 4,
    arbitrary: fc.constantFrom('(a) Tj', '[(b) -300 (c d)] TJ', '(e', ') Tj', '(\nEMC\n) Tj'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('% no', '(no)', '/F', 'BI ID x', 'EI', '<</A(no)', '>>', 'no'),
  },
  number.map((x) => `/F ${x} Tf`),
  number.map((x) => `${x} Tc`),
  number.map((x) => `1 0 0 1 ${x} 7 Tm`),
  number.map((x) => `${x} -9 Td`),
  number.map((x) => `1 0 0 -1 ${x} 7 cm`),
  number.map((x) => `/P <</MCID ${x}>> BDC`),
);
const lines = fc.array(line, { maxLength: 40 });

/** What stands by itself, and what changes how it looks. */
const piece = fc.constantFrom(
  ['BT', '(a) Tj', 'ET'],
  ['/P <</MCID 1>> BDC', 'BT', '(a) Tj', 'ET', 'EMC'],
  ['/F 9 Tf'],
  ['3 Tr'],
  ['0 Tr'],
  ['1 0 0 1 30 7 cm'],
);
const pieces = fc.array(piece, { minLength: 1, maxLength: 12 });

describe('a content in pieces', () => {
  it('draws in several streams what it draws in one, whatever goes on from one to the next', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(lines, { minLength: 1, maxLength: 5 }), pieces), (all) => {
        const streams = all.map((some) => new Stream(new Dict(new Map()), some.join('\n')));
        const whole = new Stream(
          new Dict(new Map()),
          all.map((some) => some.join('\n')).join('\n'),
        );
        expect(drawnIn(streams)).toEqual(drawnIn([whole]));
      }),
      { numRuns: 3000 },
    );
  });

  it('draws stretch by stretch what it draws in one go', () => {
    fc.assert(
      fc.property(lines, lines, (some, more) => {
        const content = [...some, 'EMC', ...more, 'EMC', ...some, 'EMC', ...more].join('\n');
        const key = 'the only font';
        const means = { resources, source: source(), key };
        drawnBy(content, means); // what is new is read in one go
        const read = drawnBy(content, means);
        const whole = drawnBy(content, { resources, source: source() });
        expect(read.drawn).toEqual(whole.drawn);
        expect(read.asides).toEqual(whole.asides);
        expect(left(read)).toEqual(left(whole));
      }),
      { numRuns: 3000 },
    );
  });
});

/** Without what only tells which streams stand by themselves. */
function drawnIn(streams: readonly Stream[]) {
  const sheet = sheetOf(streams, resources, source(), () => undefined);
  const marked = Array.from(sheet.marked, ([mark, { text }]) => [mark, text]);
  const { all, hidden, said, extent } = sheet;
  return { text: all?.text, marked, hidden, said, extent };
}

/** What holds afterwards. */
const left = ({ after }: ReturnType<typeof drawnBy>) => ({ ...after, font: typeof after?.font });
