import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReturned } from '../../src/collect/read.ts';
import { pdfForm, saved } from './pdf-form.ts';
import { readable, refusal, valuesOf } from './reading.ts';
import { field, paragraph, part, run, wordFile, wordForm } from './word-form.ts';

const MB = 1024 * 1024;
const zip = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...parts });

/** Object streams, which a reader of PDFs must unpack before it knows anything. */
function pdfBomb(times: number): Uint8Array {
  let packed: Uint8Array = new Uint8Array(300 * MB);
  const filters = Array.from({ length: times }, () => '/FlateDecode').join(' ');
  for (let time = 0; time < times; time++) packed = deflateSync(packed);
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter [${filters}] /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
}

describe('a file that cannot be read ends with a message', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), 'collect-neither'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'collect-neither'],
    ['a text', () => strToU8('Dear all, mine is attached.'), 'collect-neither'],
    ['a spreadsheet', () => zip({ 'xl/workbook.xml': strToU8('<x/>') }), 'collect-neither'],
    ['a zip that is cut', () => wordForm([]).slice(0, 400), 'collect-damaged'],
    ['a Word file of before 2007', () => compound(''), 'collect-neither'],
    ['a Word file with a password', () => compound('EncryptedPackage'), 'collect-encrypted'],
    ['no XML', () => wordFile({ body: '<w:p>' }), 'collect-damaged'],
    ['20 MB and one byte', () => new Uint8Array(20 * MB + 1), 'collect-too-large'],
    ['a PDF of nothing', () => strToU8('%PDF-1.7\n'), 'collect-damaged'],
    ['a PDF of noise', () => strToU8(`%PDF-1.7\n${'<< /A '.repeat(2000)}`), 'collect-damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes())).toBe(code);
  });

  it('a PDF with a password', async () => {
    const pdf = await pdfForm([{ id: 'x.y', holds: 'text' }]);
    pdf.encrypt({ userPassword: 'secret', ownerPassword: 'more' });
    expect(await refusal(await saved(pdf))).toBe('collect-encrypted');
  });

  it('a Word file that unpacks to more than fits', async () => {
    const parts = { 'word/document.xml': new Uint8Array(65 * MB) };
    const bomb = zipSync(parts, { level: 1 });
    expect(bomb.length).toBeLessThan(MB);
    expect(await refusal(bomb)).toBe('collect-damaged');
  });

  it('a Word file that unpacks to more than it says', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(65 * MB) }, { level: 1 });
    const view = Buffer.from(bomb);
    for (let at = view.indexOf('PK'); at >= 0; at = view.indexOf('PK', at + 1)) {
      if (view.readUInt32LE(at) === 0x02014b50) view.writeUInt32LE(1000, at + 24);
    }
    expect(await refusal(bomb)).toBe('collect-damaged');
  });

  it.each([1, 2])('a PDF that unpacks to more than fits, packed %i times', async (times) => {
    expect(await refusal(pdfBomb(times))).toBe('collect-damaged');
  });

  it.each([
    [
      'entities that stand in one another',
      '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
      '&b;',
    ],
    ['an entity from elsewhere', '<!DOCTYPE w [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;'],
  ])('%s', async (_, type, text) => {
    const body = part('document', paragraph(`<w:r><w:t>${text}</w:t></w:r>`));
    const document = body.replace('<w:document', `${type}<w:document`);
    expect(await refusal(wordFile({ body: '', parts: { 'word/document.xml': document } }))).toBe(
      'collect-damaged',
    );
  });
});

/** The head of a compound file, with the name of a stream in it. */
const compound = (name: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ]);

describe('a file that does harm nowhere else', () => {
  it('may hold controls 5,000 deep', async () => {
    const [open, close] = ['<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'];
    const own = field({ id: 'x.y', holds: 'text', shown: 'deep' });
    const body = open.repeat(5000) + paragraph(own) + close.repeat(5000);
    expect(valuesOf(await readable(wordFile({ body })))).toEqual({ 'x.y': 'deep' });
  });

  it('may hold 10,000 fields, each of which is found at once', async () => {
    const fields = Array.from({ length: 10_000 }, (_, n) => ({
      id: `x.f${n}`,
      holds: 'text' as const,
    }));
    const begun = performance.now();
    expect((await readable(wordForm(fields))).fields).toHaveLength(10_000);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('may hold a value of a megabyte', async () => {
    const shown = 'word '.repeat(200_000).trim();
    const { fields } = await readable(wordForm([{ id: 'x.y', holds: 'lines', shown }]));
    expect(fields[0]?.value).toBe(shown);
  });
});

describe('whatever the bytes are', () => {
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 400 }).map((tail) => Buffer.concat([strToU8('%PDF-1.7\n'), tail])),
    fc
      .uint8Array({ maxLength: 400 })
      .map((tail) => Buffer.concat([strToU8('PK\u0003\u0004'), tail])),
  );

  it('reading never throws', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        expect(await readReturned('file', bytes)).toHaveProperty('message');
      }),
      { numRuns: 200 },
    );
  });

  it('reading never throws where a few of a sound file’s are others', async () => {
    const pdf = await pdfForm([{ id: 'x.y', holds: 'one-of' }]);
    pdf.getPage(0).node.set(PDFName.of('Note'), PDFHexString.fromText('x'));
    const plain = await pdf.save({ useObjectStreams: false });
    const word = zipSync(
      { 'word/document.xml': strToU8(part('document', paragraph(run('One')))) },
      { level: 0 },
    );
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(plain, word),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (sound, changes) => {
          const bytes = Uint8Array.from(sound);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const reading = await readReturned('file', bytes);
          expect(Object.keys(reading)).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
