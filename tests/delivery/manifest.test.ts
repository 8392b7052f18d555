import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Entry,
  type MergedEntry,
  readManifest,
  writeManifest,
} from '../../src/delivery/manifest.ts';
import { type Delivered, renewManifest } from '../../src/delivery/renew-manifest.ts';
import { folderOf, put } from '../support/folder.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The entry of a file that holds `text`. */
const entryOf = (path: string, text = path): Entry => ({
  path,
  format: 'pdf',
  document: 'd',
  audience: 'a',
  subject: 's',
  id: 'ID-1',
  pages: 2,
  bytes: text.length,
  sha256: hash(text),
  checksum: hash('all'),
  sources: { ladders: { 'ladders/x.md': hash('x') }, layout: hash('l'), roster: null },
  date: '2026-11-23',
  program: 'p 1',
});

/** A build that made these files, into a folder that has them. */
async function build(folder: string, paths: readonly string[], changes: Partial<Delivered> = {}) {
  for (const path of paths) put(folder, path, path);
  const entries = paths.map((path) => entryOf(path));
  const messages = await renewManifest(
    {
      entries,
      merged: [],
      bundles: [],
      lists: [],
      planned: paths,
      complete: false,
      program: 'p 1',
      version: '1',
      date: '2026-11-23',
      ...changes,
    },
    folder,
  );
  const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
  return {
    messages,
    manifest,
    paths: (readManifest(manifest)?.files ?? []).map(({ path }) => path),
  };
}

describe('the manifest', () => {
  it('lists files in the order of their paths, whatever order they were made in', () => {
    const entries = ['b', 'a', 'a/b', 'a-b', 'A', 'ä'].map((path) => entryOf(path));
    const order = fc.shuffledSubarray(entries, { minLength: entries.length });
    const manifest = { schema: 2, program: 'p 1', version: '1', date: '2026-11-23' } as const;
    const expected = writeManifest({ ...manifest, files: entries });
    fc.assert(
      fc.property(order, (files) => {
        expect(writeManifest({ ...manifest, files })).toBe(expected);
      }),
    );
  });

  it('comes back from its text as it was', () => {
    const files = [entryOf('a'), { ...entryOf('b'), pages: null, format: 'docx' as const }];
    const text = writeManifest({
      schema: 2,
      program: 'p 1',
      version: '1',
      date: '2026-11-23',
      files,
    });
    expect(readManifest(text)?.files).toEqual(files);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['another schema', '{"schema": 3, "program": "p", "date": "d", "files": []}'],
    ['entries of another kind', '{"schema":1,"program":"p","date":"d","files":[{"path":"x"}]}'],
  ])('is written anew where there is %s', async (_, text) => {
    const folder = folderOf({ 'manifest.json': text });
    const { paths, messages } = await build(folder, ['a.pdf']);
    expect(paths).toEqual(['a.pdf']);
    expect(messages.map(({ code }) => code)).toEqual(['manifest-unreadable']);
  });

  it('is read where it is of schema 1, which said once for all files when they were made', async () => {
    const { date: _, program: __, ...old } = entryOf('a.pdf');
    const { date: ___, program: ____, ...oldMerged } = mergedOf('all.pdf', [entryOf('a.pdf')]);
    const text = JSON.stringify({
      schema: 1,
      program: 'ladderpress 0.0.9',
      date: '2025-01-31',
      files: [old],
      merged: [oldMerged],
    });
    const made = { date: '2025-01-31', program: 'ladderpress 0.0.9' };
    expect(readManifest(text)).toEqual({
      schema: 2,
      version: '0.0.9',
      ...made,
      files: [{ ...old, ...made }],
      merged: [{ ...oldMerged, ...made }],
    });
    const folder = folderOf({ 'manifest.json': text, 'a.pdf': 'a.pdf' });
    const { manifest, messages } = await build(folder, ['b.pdf']);
    expect(messages).toEqual([]);
    expect(readManifest(manifest)?.files.map(({ path, ...one }) => [path, one.program])).toEqual([
      ['a.pdf', 'ladderpress 0.0.9'],
      ['b.pdf', 'p 1'],
    ]);
  });
});

/** The entry of a file that holds its path, made of these. */
const mergedOf = (path: string, parts: readonly Entry[]): MergedEntry => ({
  path,
  document: 'd',
  audience: 'a',
  by: 'team',
  subject: 's',
  pages: 2,
  bytes: path.length,
  sha256: hash(path),
  parts: parts.map((part) => ({
    person: 'K-1',
    path: part.path,
    sha256: part.sha256,
    page: 1,
    pages: 2,
  })),
  missing: [],
  date: '2026-11-23',
  program: 'p 1',
});

describe('merged files in the manifest', () => {
  const whole = mergedOf('merged/x.pdf', [entryOf('a.pdf'), entryOf('b.pdf')]);

  /** A folder with a merged file of two, and what a later build says and lists. */
  async function later(changes: Partial<Delivered>) {
    const folder = folderOf({ [whole.path]: whole.path });
    await build(folder, ['a.pdf', 'b.pdf'], { merged: [whole] });
    put(folder, 'a.pdf', 'other words');
    const next = await build(folder, [], changes);
    return { ...next, merged: readManifest(next.manifest)?.merged };
  }

  it('are kept by a build that does not make them', async () => {
    const { merged, messages } = await later({});
    expect(merged).toEqual([whole]);
    expect(messages).toEqual([]);
  });

  it('are reported where one of their parts was made anew', async () => {
    const { merged, messages } = await later({ entries: [entryOf('a.pdf', 'other words')] });
    expect(merged).toEqual([whole]);
    expect(messages).toMatchObject([
      { code: 'merge-stale', severity: 'warning', file: whole.path },
    ]);
    expect(messages[0]?.message).toContain('a.pdf');
    expect(messages[0]?.message).not.toContain('b.pdf');
  });

  it('are orphans of a complete build that does not call for them', async () => {
    const { merged, messages } = await later({ complete: true, planned: ['a.pdf', 'b.pdf'] });
    expect(merged).toBeUndefined();
    expect(messages.map(({ message }) => message)).toEqual([expect.stringContaining(whole.path)]);
  });
});

describe('a build that was narrowed, interrupted, or met an error', () => {
  it('keeps what the manifest says of other files', async () => {
    const folder = folderOf();
    await build(folder, ['a.pdf', 'b.pdf']);
    const { paths, messages } = await build(folder, ['b.pdf', 'c.pdf']);
    expect(paths).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(messages).toEqual([]);
  });

  it('forgets files that are gone, or that somebody changed', async () => {
    const folder = folderOf();
    await build(folder, ['a.pdf', 'b.pdf', 'c.pdf']);
    put(folder, 'a.pdf', 'somebody wrote this');
    const gone = entryOf('gone.pdf');
    await renewManifest(
      {
        entries: [gone],
        merged: [],
        bundles: [],
        lists: [],
        planned: [],
        complete: false,
        program: 'p 1',
        version: '1',
        date: '2026-11-23',
      },
      folder,
    );
    expect((await build(folder, ['c.pdf'])).paths).toEqual(['b.pdf', 'c.pdf']);
  });
});

describe('a complete build', () => {
  it('names the files that nothing calls for any more, and forgets them', async () => {
    const folder = folderOf();
    await build(folder, ['a.pdf', 'old.pdf']);
    const { paths, messages } = await build(folder, ['a.pdf'], { complete: true });
    expect(messages).toMatchObject([{ code: 'manifest-orphan', severity: 'warning' }]);
    expect(messages[0]?.message).toContain('old.pdf');
    expect(paths).toEqual(['a.pdf']);
  });

  it('keeps the earlier file of a document that failed', async () => {
    const folder = folderOf();
    await build(folder, ['a.pdf', 'failed.pdf']);
    const planned = ['a.pdf', 'failed.pdf'];
    const { paths, messages } = await build(folder, ['a.pdf'], { complete: true, planned });
    expect(paths).toEqual(planned);
    expect(messages).toEqual([]);
  });

  it('says so where the manifest cannot be written', async () => {
    const folder = folderOf({ 'manifest.json/x': '' });
    const messages = await renewManifest(
      {
        entries: [],
        merged: [],
        bundles: [],
        lists: [],
        planned: [],
        complete: true,
        program: 'p 1',
        version: '1',
        date: '2026-11-23',
      },
      folder,
    );
    expect(messages).toMatchObject([{ code: 'file-unwritable', severity: 'error' }]);
  });
});
