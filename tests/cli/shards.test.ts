import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, readManifest } from '../../src/delivery/manifest.ts';
import { bytesIn, change, copyOf, entriesOf, rebuilt } from '../support/builds.ts';
import { command } from '../support/command.ts';
import { folderOf } from '../support/folder.ts';
import { ladder, people, smallProject } from '../support/small-project.ts';

const word = ['--format', 'docx'];
const parts = ['1/3', '2/3', '3/3'];
const folders = ['parts/1', 'parts/2', 'parts/3'];

/** A project that was built in three parts, and one that was built in one. */
let [parted, whole] = ['', ''];

const buildPart = (folder: string, part: string, out: string, ...args: readonly string[]) =>
  command(folder, ['build', ...word, '--shard', part, '--out', out, ...args]);

beforeAll(async () => {
  [parted, whole] = [smallProject(), smallProject()];
  await command(whole, ['build', ...word]);
  for (const part of parts) await buildPart(parted, part, `parts/${part[0]}`);
});

function manifestOf(folder: string, part: string): Manifest {
  const manifest = readManifest(readFileSync(join(folder, part, 'manifest.json'), 'utf8'));
  if (!manifest) throw new Error('that is no manifest');
  return manifest;
}

const pathsIn = (folder: string, part: string): readonly string[] =>
  manifestOf(folder, part).files.map(({ path }) => path);

const join3 = (folder: string, ...args: readonly string[]) =>
  command(folder, ['merge-manifests', ...folders, ...args]);

/** Writes the manifest of a part anew. */
const edit = (folder: string, part: string, how: (manifest: Manifest) => object): void => {
  const manifest = manifestOf(folder, part);
  change(folder, {
    [`${part}/manifest.json`]: JSON.stringify({ ...manifest, ...how(manifest) }),
  });
};

const shardIs = (changes: object) => (folder: string) =>
  edit(folder, 'parts/2', ({ shard }) => ({ shard: { ...shard, ...changes } }));

describe('shards', () => {
  it('have each document once, and say which part they are', () => {
    const all = folders.flatMap((part) => pathsIn(parted, part));
    expect(all.toSorted()).toEqual(entriesOf(whole).map(({ path }) => path));
    for (const [index, part] of folders.entries()) {
      expect(pathsIn(parted, part).length).toBeGreaterThan(2);
      const { shard } = manifestOf(parted, part);
      expect(shard).toMatchObject({
        number: index + 1,
        of: 3,
        files: pathsIn(parted, part).length,
      });
    }
    expect(manifestOf(whole, 'out').shard).toBeUndefined();
  });

  it('stay as they are when somebody joins', async () => {
    const row = 'K-9,Ida Moreau,Commis,kitchen,K-1,2026-03-01,active\n';
    const folder = smallProject({ 'roster/people.csv': people + row });
    for (const part of parts) await buildPart(folder, part, `parts/${part[0]}`);
    for (const part of folders) {
      const others = pathsIn(folder, part).filter((path) => !path.includes('K-9'));
      expect(others).toEqual(pathsIn(parted, part));
    }
  });

  it('are those of their folder alone: with files of others, the manifest is of no shard', async () => {
    const folder = copyOf(parted);
    const mixed = await buildPart(folder, '2/3', 'parts/1');
    expect(mixed.err).toContain('[shard-mixed]');
    expect(mixed.err).not.toContain('[manifest-orphan]');
    expect(manifestOf(folder, 'parts/1').shard).toBeUndefined();
    const { err, code } = await join3(folder);
    expect(code).toBe(2);
    expect(err).toContain('[shard-none]');
  });

  it('lose the documents of those who left, and nothing else', async () => {
    const folder = copyOf(parted, {
      'roster/people.csv': people.replace('K-2,', 'K-7,'),
    });
    for (const part of parts) {
      const args = ['build', '--shard', part, '--out', `parts/${part[0]}`];
      await command(folder, args); // both formats: it leaves nothing out
    }
    const all = folders.flatMap((part) => pathsIn(folder, part));
    expect(all).toHaveLength(44);
    expect(all.filter((path) => path.includes('K-2'))).toEqual([]);
    expect((await join3(folder)).code).toBe(0);
  });

  it.each(['0/3', '4/3', '1', 'x/y', '1/3/3'])('are refused as %s', async (part) => {
    const { code, err } = await command(parted, ['build', '--shard', part]);
    expect(code).toBe(2);
    expect(err).toContain('2/8');
  });

  it('are verified as what they are', async () => {
    const { out, code } = await command(copyOf(parted), ['verify', 'parts/2']);
    const count = pathsIn(parted, 'parts/2').length;
    expect([out, code]).toEqual([
      `${count} files under parts/2 (shard 2 of 3): ${count} as they were made and of today\n`,
      0,
    ]);
    const { out: json } = await command(copyOf(parted), ['verify', 'parts/2', '--json']);
    expect(JSON.parse(json)).toMatchObject({ shard: { number: 2, of: 3 }, counts: { ok: count } });
  });

  it('are refused with --merge', async () => {
    const { code, err } = await command(parted, ['build', '--shard', '1/3', '--merge', 'team']);
    expect(code).toBe(2);
    expect(err).toContain('merge-manifests');
  });
});

describe('merge-manifests', () => {
  it('makes of shards what one build would have made', async () => {
    const folder = copyOf(parted);
    const { code, out, err } = await join3(folder);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      '22 files of 3 shards under out/ · 22 copied, 0 there already · 0 errors · 0 warnings\n',
    );
    expect(bytesIn(folder)).toEqual(bytesIn(whole));
    const again = await rebuilt(folder, word);
    expect(again.written).toEqual([]);
    expect(again.out).toContain('0 made, 22 up to date');
    expect(bytesIn(folder)).toEqual(bytesIn(whole));
  });

  it('takes a folder of shards, copies what is not there yet, and tells it as JSON', async () => {
    const folder = copyOf(parted);
    await join3(folder);
    const [one = ''] = pathsIn(folder, 'parts/2');
    change(folder, { [`out/${one}`]: 'other' });
    const { out } = await command(folder, ['merge-manifests', 'parts', '--json']);
    expect(JSON.parse(out)).toMatchObject({ counts: { shards: 3, files: 22, copied: 1 } });
    expect(bytesIn(folder)).toEqual(bytesIn(whole));
    const elsewhere = folderOf();
    await command(folder, ['merge-manifests', 'parts', '--out', join(elsewhere, 'out')]);
    expect(bytesIn(elsewhere)).toEqual(bytesIn(whole));
  });

  it.each<[string, (folder: string) => unknown, string, string]>([
    [
      'has a file of an earlier build',
      (folder) =>
        edit(folder, 'parts/2', ({ files: [first, ...rest] }) => ({
          files: [{ ...first, date: '2026-01-01' }, ...rest],
        })),
      '[shard-earlier]',
      'parts/2',
    ],
    [
      'is missing',
      (folder) => rmSync(join(folder, 'parts/2'), { recursive: true }),
      '[file-unreadable]',
      'parts/2',
    ],
    [
      'has the files of another too',
      (folder) => buildPart(folder, '1/3', 'parts/2', '--force').then(() => undefined),
      '[shard-none]',
      'parts/2',
    ],
    [
      'has another date',
      (folder) => buildPart(folder, '2/3', 'parts/2', '--date', '2026-11-24'),
      '[shard-differs]',
      'the date',
    ],
    [
      'has another ladder',
      async (folder) => {
        change(folder, { 'ladders/kitchen.md': ladder.replace('by name', 'by sight') });
        await buildPart(folder, '2/3', 'parts/2');
      },
      '[shard-differs]',
      'ladders/kitchen.md',
    ],
    [
      'has other people',
      async (folder) => {
        change(folder, { 'roster/people.csv': people.replace('K-5,', 'K-6,') });
        await buildPart(folder, '2/3', 'parts/2');
      },
      '[shard-differs]',
      'which documents are called for',
    ],
    ['is of other code', shardIs({ code: '0'.repeat(64) }), '[shard-differs]', 'code'],
    [
      'is of another program',
      (folder) =>
        edit(folder, 'parts/2', ({ files }) => ({
          program: 'p 0',
          files: files.map((entry) => ({ ...entry, program: 'p 0' })),
        })),
      '[shard-differs]',
      'the program',
    ],
    ['is of more shards', shardIs({ of: 4 }), '[shard-differs]', 'how many shards'],
    ['is another one', shardIs({ number: 3 }), '[shard-twice]', 'parts/3'],
    [
      'has the path of another',
      (folder) => {
        const [path] = pathsIn(folder, 'parts/1');
        edit(folder, 'parts/2', ({ files: [first, ...rest] }) => ({
          files: [{ ...first, path }, ...rest],
        }));
      },
      '[shard-path]',
      'parts/1',
    ],
    [
      'is no manifest',
      (folder) => change(folder, { 'parts/2/manifest.json': '{}' }),
      '[shard-none]',
      'parts/2',
    ],
    [
      'was killed',
      (folder) =>
        change(folder, {
          'parts/2/.unfinished.jsonl': `\n${JSON.stringify([manifestOf(folder, 'parts/2').files[0]])}`,
        }),
      '[shard-unfinished]',
      'parts/2',
    ],
  ])('joins nothing where a shard %s', async (_, spoil, code, said) => {
    const folder = copyOf(parted);
    await spoil(folder);
    const found = await join3(folder);
    expect(found.code).toBe(2);
    expect(found.err).toContain(code);
    expect(found.err).toContain(said);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('names all that are missing', async () => {
    const { code, err } = await command(copyOf(parted), ['merge-manifests', 'parts/2']);
    expect(code).toBe(2);
    expect(err).toContain('[shard-missing]');
    expect(err).toContain('1, 3');
  });

  it('joins the rest where files are gone or other, or were never made', async () => {
    const folder = copyOf(parted);
    const [gone = '', other = '', never = ''] = pathsIn(folder, 'parts/2');
    change(folder, { [`parts/2/${gone}`]: '', [`parts/2/${other}`]: 'x' });
    edit(folder, 'parts/2', ({ files }) => ({ files: files.filter(({ path }) => path !== never) }));
    const { code, err } = await join3(folder);
    expect(code).toBe(1);
    expect(err).toContain(`${gone} is not there`);
    expect(err).toContain(`${other} has other bytes`);
    expect(err).toContain('[shard-incomplete]');
    const joined = new Set(entriesOf(folder).map(({ path }) => path));
    expect(
      entriesOf(whole)
        .map(({ path }) => path)
        .filter((path) => !joined.has(path)),
    ).toEqual([gone, other, never]);
  });
});
