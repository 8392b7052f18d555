import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/delivery/write.ts';
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
