import { setImmediate } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sweep } from '../../src/delivery/sweep.ts';
import { deliver, write } from '../../src/delivery/write.ts';
import { folderOf, put } from '../support/folder.ts';

describe('writing a file', () => {
  it('makes the folders it needs, and leaves nothing else there', async () => {
    const folder = folderOf();
    expect(await write(folder, 'a/b/c.pdf', new Uint8Array([1, 2]))).toBeUndefined();
    expect(readFileSync(join(folder, 'a/b/c.pdf'))).toEqual(Buffer.from([1, 2]));
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.pdf']);
  });

  it('replaces what was there, whole', async () => {
    const folder = folderOf({ 'a.txt': 'a much longer text than the new one' });
    await write(folder, 'a.txt', 'new');
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  });

  it('gives the reason where it cannot, and leaves no half of it', async () => {
    const folder = folderOf({ 'file.txt': 'in the way' });
    mkdirSync(join(folder, 'taken.pdf'));
    put(folder, 'taken.pdf/inside', '');
    expect(await write(folder, 'file.txt/x.pdf', 'x')).toMatch(/ENOTDIR|EEXIST/);
    expect(await write(folder, 'taken.pdf', 'x')).toMatch(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(folder).toSorted()).toEqual(['file.txt', 'taken.pdf']);
  });

  it('writes many bytes to the last', async () => {
    const folder = folderOf();
    const bytes = new Uint8Array(5_000_000).fill(7);
    await write(folder, 'big', bytes);
    expect(readFileSync(join(folder, 'big')).equals(bytes)).toBe(true);
  });
});

const LEADS_OUT = 'its path leads out of the folder that it belongs in';

describe('a folder that becomes a link to elsewhere', () => {
  it('between two files of one build is not followed', async () => {
    const [folder, elsewhere] = [folderOf(), folderOf()];
    expect(await write(folder, 'a/b/first.pdf', 'x')).toBeUndefined();
    renameSync(join(folder, 'a'), join(folder, 'was'));
    symlinkSync(elsewhere, join(folder, 'a'));
    mkdirSync(join(elsewhere, 'b'));
    expect(await write(folder, 'a/b/second.pdf', 'x')).toBe(LEADS_OUT);
    expect(await write(folder, 'a/c/third.pdf', 'x')).toBe(LEADS_OUT);
    expect(readdirSync(elsewhere)).toEqual(['b']);
    expect(readdirSync(join(elsewhere, 'b'))).toEqual([]);
  });

  it('while a file is being flushed does not get it', async () => {
    const [folder, elsewhere] = [folderOf(), folderOf()];
    const writing = write(folder, 'a/first.pdf', 'x');
    renameSync(join(folder, 'a'), join(folder, 'was'));
    symlinkSync(elsewhere, join(folder, 'a'));
    expect(await writing).toBe(LEADS_OUT);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('files that are written side by side', () => {
  it('have their messages one by one, in order', async () => {
    const folder = folderOf({ 'file.txt': 'in the way' });
    const paths = ['a.pdf', 'file.txt/b.pdf', 'c.pdf', '../d.pdf'];
    const files = paths.map((path) => ({ entry: { path }, bytes: new Uint8Array([1]) }));
    const messages = await deliver(files, folder);
    expect(messages.map(({ code, file }) => [code, file])).toEqual([
      ['file-unwritable', 'file.txt/b.pdf'],
      ['file-unwritable', '../d.pdf'],
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'c.pdf', 'file.txt']);
  });
});

const part = (name: string): string => `${name}.${randomUUID()}.part`;

describe('what a killed build left', () => {
  it('is swept away: files of our own making, in the folders that are named', () => {
    const [one, below] = [part('K-1.pdf'), `below/${part('K-2.pdf')}`];
    const others = ['K-1.pdf', 'K-1.pdf.part', 'film.12345678.part', `${part('K-1.pdf')}.txt`];
    const folder = folderOf(
      Object.fromEntries([one, below, ...others].map((path) => [`a/${path}`, ''])),
    );
    mkdirSync(join(folder, 'a', part('folder')));
    const before = readdirSync(join(folder, 'a'));
    sweep(folder, ['', 'a', 'nowhere']);
    expect(readdirSync(join(folder, 'a'))).toEqual(before.filter((name) => name !== one));
    expect(existsSync(join(folder, 'a', below))).toBe(true);
  });

  it('is not looked for where a link leads out', () => {
    const name = part('K-1.pdf');
    const [folder, elsewhere] = [folderOf(), folderOf({ [name]: '' })];
    symlinkSync(elsewhere, join(folder, 'a'));
    sweep(folder, ['a', '../']);
    expect(readdirSync(elsewhere)).toEqual([name]);
  });

  it('is told from what another build writes right now: that one writes it again', async () => {
    const folder = folderOf();
    const writing = write(folder, 'K-1.pdf', 'whole');
    while (readdirSync(folder).length === 0) await setImmediate(); // until it is opened
    sweep(folder, ['']);
    expect(readdirSync(folder)).toEqual([]);
    expect(await writing).toBeUndefined();
    expect(readFileSync(join(folder, 'K-1.pdf'), 'utf8')).toBe('whole');
    expect(readdirSync(folder)).toEqual(['K-1.pdf']);
  });
});
