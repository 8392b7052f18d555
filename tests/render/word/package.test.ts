/** The zip of a Word file, as programs that are not ours read it. */
import { crc32, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { appendix } from './appendix.ts';
import { p } from './nodes.ts';
import { packet } from './packet.ts';
import { documentOf, fileOf } from './rendered.ts';

/** Words for many stretches, some of which repeat those before. */
const long = documentOf(
  Array.from({ length: 400 }, (_, i) => p(`Paragraph ${i} of ${i % 7} words that come again`)),
);

/** What the list at the end says of each part (APPNOTE 6.3.3, 4.3.12), and the part's own head. */
function partsIn(file: Buffer) {
  const end = file.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const name = file.toString('latin1', at + 46, at + 46 + file.readUInt16LE(at + 28));
    const head = file.subarray(file.readUInt32LE(at + 42));
    const central = file.subarray(at + 6, at + 32);
    at += 46 + name.length;
    const packed = head.subarray(30 + name.length, 30 + name.length + head.readUInt32LE(18));
    return { name, head, central, packed };
  });
}

describe('the package of a Word file', () => {
  it.each([
    ['packet', packet],
    ['appendix', appendix],
    ['long', long],
  ] as const)('says of each part what it is: %s', async (_, document) => {
    const parts = partsIn(Buffer.from(await fileOf(document)));
    expect(parts[0]?.name).toBe('[Content_Types].xml');
    for (const { head, central, packed } of parts) {
      const isDeflated = head.readUInt16LE(8) === 8;
      const bytes = isDeflated ? inflateRawSync(packed) : packed;
      expect(head.readUInt16LE(6)).toBe(0); // no descriptor after the data
      expect([head.readUInt16LE(10), head.readUInt16LE(12)]).toEqual([0, 0x21]);
      expect(head.readUInt32LE(14)).toBe(crc32(bytes));
      expect(head.readUInt32LE(22)).toBe(bytes.length);
      expect(central.subarray(0, 24)).toEqual(head.subarray(4, 28));
    }
  });

  it('has its parts in this order, each once', async () => {
    const names = partsIn(Buffer.from(await fileOf(packet))).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.slice(0, 4)).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
    ]);
    expect(names.at(-1)).toBe('customXml/_rels/item1.xml.rels');
  });

  it('keeps every word of a long document, in order', async () => {
    const file = await fileOf(long);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
    expect(value.split(/\n+/).filter(Boolean)).toEqual(
      Array.from({ length: 400 }, (_, i) => `Paragraph ${i} of ${i % 7} words that come again`),
    );
  });

  it('packs a long document in less than it takes to say it', async () => {
    const file = await fileOf(long);
    const body = unzipSync(file)['word/document.xml'];
    const packed = partsIn(Buffer.from(file)).find(({ name }) => name === 'word/document.xml');
    expect((packed?.packed.length ?? 0) * 10).toBeLessThan(body?.length ?? 0);
  });
});
