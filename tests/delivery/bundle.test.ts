import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deliverBundle } from '../../src/delivery/bundle/bundle.ts';
import { readingZip } from '../../src/delivery/bundle/check.ts';
import type { Bundle } from '../../src/delivery/bundle/contents.ts';
import { type Packed, zipped } from '../../src/delivery/bundle/zip.ts';
import type { FileMade } from '../../src/delivery/manifest.ts';
import { folderOf, put } from '../support/folder.ts';

const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const packed = (path: string, text: string): Packed => ({
  path,
  date: '2026-11-23',
  read: () => bytesOf(text),
});

async function zipOf(files: Iterable<Packed>): Promise<Buffer> {
  const pieces = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('a ZIP file', () => {
  it('holds its files as they are, each with its length before it', async () => {
    const zip = await zipOf([packed('a.pdf', 'one'), packed('Żuławski/ß.docx', 'two')]);
    const found = Object.entries(unzipSync(zip)).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]);
    expect(found).toEqual([
      ['a.pdf', 'one'],
      ['Żuławski/ß.docx', 'two'],
    ]);
    // General purpose flags, method, and both lengths of the first local header (APPNOTE, 4.3.7).
    expect(zip.readUInt16LE(6) & 0x8).toBe(0);
    expect(zip.readUInt16LE(8)).toBe(0);
    expect([zip.readUInt32LE(18), zip.readUInt32LE(22)]).toEqual([3, 3]);
  });

  it('reads a file when its turn comes, and lets go of it', async () => {
    const size = 1_000_000;
    let read = 0;
    let written = 0;
    const files = Array.from({ length: 40 }, (_, i) => ({
      path: `${i}.pdf`,
      date: '2026-11-23',
      read: () => {
        expect(written).toBeGreaterThanOrEqual(read * size);
        read += 1;
        return new Uint8Array(size);
      },
    }));
    for await (const piece of zipped(files)) written += piece.length;
    expect(read).toBe(40);
  });

  it('of more files than a plain one can hold is a ZIP64 file', async () => {
    const count = 66_000;
    const zip = await zipOf(Array.from({ length: count }, (_, i) => packed(`${i}`, '')));
    const end = zip.indexOf(Buffer.from([0x50, 0x4b, 0x06, 0x06]));
    expect(end).toBeGreaterThan(0);
    expect(Number(zip.readBigUInt64LE(end + 32))).toBe(count);
    expect(zip.readUInt16LE(zip.length - 12)).toBe(0xffff);
  });

  it('is read back piece by piece, however it is divided', async () => {
    const zip = await zipOf([packed('a.pdf', 'one'), packed('b.pdf', 'two')]);
    for (const length of [1, 7, zip.length]) {
      const reading = readingZip();
      for (let at = 0; at < zip.length; at += length) reading.push(zip.subarray(at, at + length));
      reading.push(new Uint8Array(), true);
      const expected = { 'a.pdf': hashOf('one'), 'b.pdf': hashOf('two') };
      expect(Object.fromEntries(reading.found())).toEqual(expected);
    }
  });

  it('whose bytes were changed on the way is read back as another', async () => {
    const zip = await zipOf([packed('a.pdf', 'one')]);
    zip[zip.indexOf('one')] = 0x4f;
    const reading = readingZip();
    reading.push(zip, true);
    expect(reading.found().get('a.pdf')).toBe(hashOf('One'));
  });
});

const entryOf = (path: string): FileMade => ({
  path,
  format: 'pdf',
  document: 'd',
  audience: 'a',
  subject: 's',
  id: 'ID-1',
  pages: 2,
  bytes: path.length,
  sha256: hashOf(path),
  checksum: hashOf('all'),
  sources: { ladders: {}, layout: hashOf('l'), roster: null },
});

const bundle = (entries: readonly (FileMade & { readonly date?: string })[]): Bundle => ({
  path: 'bundles/document/d--a.zip',
  by: 'document',
  subject: 'd',
  audience: 'a',
  policy: undefined,
  files: entries.map((entry) => ({ inside: entry.path, entry, isPersons: true })),
  missing: [],
  date: '2026-11-23',
  program: 'p 1',
});

const unzipped = (folder: string, path: string): Readonly<Record<string, Uint8Array>> =>
  unzipSync(readFileSync(join(folder, path)));

const listIn = (folder: string, path: string): unknown =>
  JSON.parse(new TextDecoder().decode(unzipped(folder, path)['manifest.json']));

/** The same content, in a file of another folder. */
function relink(folder: string, path: string): void {
  rmSync(join(folder, path));
  symlinkSync(join(delivered(path), path), join(folder, path));
}

/** A folder with these files, each of which holds its path. */
const delivered = (...paths: readonly string[]): string =>
  folderOf(Object.fromEntries(paths.map((path) => [path, path])));

describe('a bundle', () => {
  it('is in the order of paths, whatever order its files were made in', async () => {
    const entries = ['c', 'a', 'b'].map(entryOf);
    const [one, two] = [delivered('a', 'b', 'c'), delivered('a', 'b', 'c')];
    const first = await deliverBundle(bundle(entries), one);
    const second = await deliverBundle(bundle(entries.toReversed()), two);
    expect(first.entry?.parts.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
    expect(first.entry?.sha256).toBe(second.entry?.sha256);
  });

  it('says of a file that is kept when that was made', async () => {
    const kept = { ...entryOf('a'), date: '2025-01-31', program: 'p 0' };
    const folder = delivered('a', 'b');
    const { entry } = await deliverBundle(bundle([kept, entryOf('b')]), folder);
    const list = entry && listIn(folder, entry.path);
    expect(list).toMatchObject({
      files: [
        { path: 'a', date: '2025-01-31', program: 'p 0' },
        { path: 'b', date: '2026-11-23', program: 'p 1' },
      ],
    });
  });

  it.each<[string, (folder: string) => void]>([
    ['was changed after it was delivered', (folder) => put(folder, 'b', 'somebody wrote this')],
    ['is gone', (folder) => rmSync(join(folder, 'b'))],
    ['became a link that leads elsewhere', (folder) => relink(folder, 'b')],
  ])('is not made where a file of it %s, and leaves nothing behind', async (_, change) => {
    const folder = delivered('a', 'b');
    change(folder);
    const { entry, messages } = await deliverBundle(bundle(['a', 'b'].map(entryOf)), folder);
    expect(entry).toBeUndefined();
    expect(messages).toMatchObject([{ code: 'file-unwritable', severity: 'error' }]);
    expect(messages[0]?.message).toContain('b is not as it was delivered');
    expect(readdirSync(join(folder, 'bundles/document'))).toEqual([]);
  });

  it('keeps the earlier one where it cannot be made', async () => {
    const folder = delivered('a');
    const { entry } = await deliverBundle(bundle([entryOf('a')]), folder);
    put(folder, 'a', 'somebody wrote this');
    await deliverBundle(bundle([entryOf('a')]), folder);
    expect(Object.keys(unzipped(folder, entry?.path ?? ''))).toEqual(['manifest.json', 'a']);
  });
});
