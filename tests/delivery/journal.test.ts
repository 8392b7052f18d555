import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { earlierIn } from '../../src/delivery/earlier.ts';
import { JOURNAL, noteDelivered, readJournal } from '../../src/delivery/journal.ts';
import { type Entry, writeManifest } from '../../src/delivery/manifest.ts';
import { renewManifest } from '../../src/delivery/renew-manifest.ts';
import { folderOf, put } from '../support/folder.ts';

const hash = (digit: string): string => digit.repeat(64);

const entryOf = (path: string, digit = 'a'): Entry => ({
  path,
  format: 'pdf',
  document: 'd',
  audience: 'a',
  subject: 's',
  id: 'ID-1',
  pages: 1,
  bytes: 1,
  sha256: hash(digit),
  checksum: hash('c'),
  key: hash('d'),
  sources: { ladders: {}, layout: hash('e'), roster: null },
  date: '2026-11-23',
  program: 'p 1',
});

const journalOf = (...lines: readonly (readonly Entry[])[]): string => {
  const out = folderOf();
  for (const entries of lines) noteDelivered(entries, out);
  return out;
};

describe('the journal', () => {
  it('says what was delivered, the last of each path', () => {
    const out = journalOf([entryOf('a'), entryOf('b')], [entryOf('c')], [entryOf('a', 'b')]);
    expect(readJournal(out)).toEqual([entryOf('a', 'b'), entryOf('b'), entryOf('c')]);
    expect(readJournal(folderOf())).toEqual([]);
  });

  it('loses its last line alone where that is torn, wherever it is, and goes on after it', () => {
    const text = readFileSync(join(journalOf([entryOf('a')], [entryOf('b')]), JOURNAL), 'utf8');
    const last = text.lastIndexOf('\n');
    for (let end = last; end < text.length; end += 7) {
      const out = folderOf({ [JOURNAL]: text.slice(0, end) });
      expect(readJournal(out)).toEqual([entryOf('a')]);
      noteDelivered([entryOf('c')], out);
      expect(readJournal(out)).toEqual([entryOf('a'), entryOf('c')]);
    }
    expect(readJournal(folderOf({ [JOURNAL]: text }))).toHaveLength(2);
  });

  it('heeds no line that says something else', () => {
    const out = journalOf([entryOf('a')]);
    appendFileSync(join(out, JOURNAL), '\n[{"path":"x"}]\n{}\n[]\nnull\n');
    expect(readJournal(out)).toEqual([entryOf('a')]);
  });

  it('is not written through a link, nor into what is no file', () => {
    const outside = join(folderOf({ 'other.txt': 'theirs' }), 'other.txt');
    const linked = folderOf();
    symlinkSync(outside, join(linked, JOURNAL));
    expect(() => noteDelivered([entryOf('a')], linked)).toThrow(/ELOOP/);
    expect(readFileSync(outside, 'utf8')).toBe('theirs');
    const folder = folderOf();
    mkdirSync(join(folder, JOURNAL));
    expect(() => noteDelivered([entryOf('a')], folder)).toThrow(/EISDIR/);
  });
});

describe('what was built before', () => {
  const base = { schema: 2, program: 'p 0', version: '0', date: '2026-01-01' } as const;

  it('is what the manifest says, with the journal over it', () => {
    const out = journalOf([entryOf('a', 'b'), entryOf('n')]);
    expect(earlierIn(out)).toMatchObject({ isUnfinished: true, manifest: { program: 'p 1' } });
    const old = { ...entryOf('a'), program: 'p 0' };
    put(out, 'manifest.json', writeManifest({ ...base, files: [old, entryOf('o')] }));
    const { manifest } = earlierIn(out);
    expect(manifest?.program).toBe('p 0');
    expect(manifest?.files).toEqual([entryOf('o'), entryOf('a', 'b'), entryOf('n')]);
    writeFileSync(join(out, 'manifest.json'), '{');
    expect(earlierIn(out)).toMatchObject({ isUnreadable: true, isUnfinished: true });
  });

  it('is all in the manifest once that is renewed, and the journal is gone', async () => {
    const out = folderOf({ 'a.pdf': 'a' });
    const sha256 = createHash('sha256').update('a').digest('hex');
    const entry = { ...entryOf('a.pdf'), sha256 };
    noteDelivered([entry], out);
    const delivered = {
      entries: [],
      merged: [],
      bundles: [],
      lists: [],
      planned: [],
      complete: false,
    };
    await renewManifest({ ...delivered, program: 'p 2', version: '2', date: '2027-01-01' }, out);
    expect(existsSync(join(out, JOURNAL))).toBe(false);
    expect(earlierIn(out).manifest?.files).toEqual([entry]);
  });

  it('stays in the journal where the manifest could not be written', async () => {
    const out = folderOf({ 'manifest.json/x': '' });
    noteDelivered([entryOf('a')], out);
    const delivered = {
      entries: [],
      merged: [],
      bundles: [],
      lists: [],
      planned: [],
      complete: false,
    };
    await renewManifest({ ...delivered, program: 'p 2', version: '2', date: '2027-01-01' }, out);
    expect(readJournal(out)).toEqual([entryOf('a')]);
  });
});
