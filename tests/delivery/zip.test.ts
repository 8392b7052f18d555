/** Where a Word file's parts are packed: nothing may stand there that is not read. */
import { Buffer } from 'node:buffer';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesBetweenParts } from '../../src/delivery/absence/zip-bytes.ts';
import { reopen } from '../../src/delivery/reopen.ts';
import { partsIn, unpacked } from '../../src/delivery/word/zip.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sample } from './sample.ts';

let finished: Buffer;
beforeAll(async () => {
  finished = Buffer.from((await renderers.docx(sample, look)).bytes);
});

/** Of the list's entries for the body: of what comes first in the list, or stands in the zip. */
const LIST = {
  sign: Buffer.from('PK\u0001\u0002'),
  crc: 16,
  packed: 20,
  size: 24,
  start: 42,
  name: 46,
};
const HEAD = { crc: 14, packed: 18, name: 30 };

const entryOf = (file: Buffer, name: string): number => {
  for (let at = file.indexOf(LIST.sign); at >= 0; at = file.indexOf(LIST.sign, at + 4))
    if (file.indexOf(name, at) === at + LIST.name) return at;
  throw new Error(`there is no ${name}`);
};

const BODY = 'word/document.xml';

function changed(change: (file: Buffer, entry: number, head: number) => void): Buffer {
  const file = Buffer.from(finished);
  const entry = entryOf(file, BODY);
  change(file, entry, file.readUInt32LE(entry + LIST.start));
  return file;
}

describe('a Word file', () => {
  it('is a zip without anything beside its parts', () => {
    expect(bytesBetweenParts(finished)).toEqual([]);
    expect(partsIn(finished).map(({ name }) => name)).toContain(BODY);
  });

  it('is refused where a checksum is not that of its part, again and again', async () => {
    await reopen('docx', finished);
    for (const _ of ['once', 'twice']) {
      const file = changed((bytes, entry, head) => {
        bytes.writeUInt32LE(1, entry + LIST.crc);
        bytes.writeUInt32LE(1, head + HEAD.crc);
      });
      await expect(reopen('docx', file)).rejects.toThrow(`${BODY} is damaged`);
    }
  });

  it('is refused where a known part has another checksum', async () => {
    await reopen('docx', finished);
    const file = Buffer.from(finished);
    const entry = entryOf(file, 'word/styles.xml');
    file.writeUInt32LE(1, entry + LIST.crc);
    file.writeUInt32LE(1, file.readUInt32LE(entry + LIST.start) + HEAD.crc);
    await expect(reopen('docx', file)).rejects.toThrow('word/styles.xml is damaged');
  });

  it('says something where what stands before a part is not what its list says', () => {
    const otherName = changed((file, _, head) => file.write('secret', head + HEAD.name));
    expect(bytesBetweenParts(otherName)).toEqual([
      expect.objectContaining({ kind: 'stray', text: expect.stringContaining('secret') }),
    ]);
    const otherTime = changed((file, _, head) => file.writeUInt16LE(77, head + 10));
    expect(bytesBetweenParts(otherTime)).toHaveLength(1);
  });

  it('is refused where bytes stand behind what a part is unpacked to', () => {
    const part = partsIn(finished).find(({ name }) => name === BODY);
    if (!part) throw new Error('there is no body');
    expect(unpacked(part)).toHaveLength(part.size);
    const longer = { ...part, bytes: Buffer.concat([part.bytes, Buffer.from('secret')]) };
    expect(() => unpacked(longer)).toThrow(`${BODY} is damaged`);
  });

  it('is refused where two parts have one name', () => {
    const file = changed((bytes, entry, head) => {
      for (const at of [entry + LIST.name, head + HEAD.name]) bytes.write('word/settings.xml', at);
    });
    expect(() => partsIn(file)).toThrow('the same name');
  });
});
