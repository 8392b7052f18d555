import { describe, expect, it, test } from 'vitest';
import { filesRead } from '../../src/ladder/folder/file-targets.ts';
import { joinFolders } from '../../src/ladder/folder/join-folders.ts';
import { leafOf } from '../../src/ladder/folder/leaf.ts';
import { openFile } from '../../src/ladder/opened.ts';
import { readLadders } from '../../src/ladder/read.ts';
import { bread, codes, faults, folder, steps, table } from './foldering.ts';

describe('ladders that share a folder', () => {
  it('stay what they are', () => {
    const read = folder({ 'pastry.md': table, 'sauces.md': table.replace('Pastry', 'Sauces') });
    expect(read.ladders.map(({ source }) => source.file)).toEqual([
      'ladders/pastry.md',
      'ladders/sauces.md',
    ]);
    expect(read.messages).toEqual([]);
  });

  it('stand beside those of several files', () => {
    const read = folder({ ...bread, 'pastry.md': table });
    expect(read.ladders.map(({ source }) => source.title)).toEqual(['Bakery', 'Pastry']);
  });

  it('are each read once, though found twice', () => {
    const read = folder({ 'a.md': table, 'b.md': table });
    expect(read.ladders).toHaveLength(1);
    expect(faults(read)).toEqual(['b.md:1 file-repeated']);
  });

  it('are not kept from being read by others that cannot be', () => {
    const read = readLadders([
      { file: 'x/a.md', bytes: '>'.repeat(20_000), under: 'x' },
      { file: 'x/b.md', bytes: table, under: 'x' },
      { file: 'x/c.md', bytes: Uint8Array.from([0x23, 0x20, 0xe9, 0x0a]), under: 'x' },
      { file: 'x/d.md', bytes: '', under: 'x' },
    ]);
    expect(steps(read)).toEqual(['Pastry: Junior | Senior']);
    expect(faults(read)).toEqual([
      'x/a.md:1 nesting-too-deep',
      'x/c.md:1 ladder-unrecognised',
      'x/c.md:1 text-not-utf8',
      'x/d.md:1 file-empty',
    ]);
  });

  test('data that no shape reads is passed over, unless it was named', () => {
    const file = { file: 'x/list.json', bytes: '{"colour": "red"}' };
    const other = { file: 'x/b.md', bytes: table, under: 'x' };
    expect(codes(readLadders([{ ...file, under: 'x' }, other]))).toEqual(['file-passed-over']);
    expect(codes(readLadders([file, other]))).not.toContain('file-passed-over');
  });
});

const linked = (link: string) =>
  folder({
    ...bread,
    'bakery/junior.md': `# Junior Baker\n\n- Next: [more](${link})\n\n## Way home\n\nx\n`,
  });

describe('links between files', () => {
  it.each([
    'senior.md',
    './senior.md',
    '../bakery/senior',
    'senior.html',
    'senior.md#senior-baker',
    '/bakery/senior.md',
    'https://github.com/o/r/blob/main/bakery/senior.md#senior-baker',
  ])('%s leads to one that is read', (link) => {
    const read = linked(link);
    expect(faults(read)).toEqual([]);
    expect(JSON.stringify(read.ladders)).toContain('more');
  });

  it('lead nowhere where the file, or its heading, is not there', () => {
    expect(faults(linked('staff.md'))).toEqual(['bakery/junior.md:3 link-target-dropped']);
    const read = linked('senior.md#senior');
    expect(faults(read)).toEqual(['bakery/junior.md:3 link-heading-unknown']);
    expect(read.messages.find(({ severity }) => severity === 'warning')?.hint).toContain(
      '#senior-baker',
    );
  });
});

test('more than 16 MB are not read as one ladder', () => {
  const leaves = Object.entries(bread).flatMap(([file, bytes]) => {
    const { opened } = openFile({ file, bytes, under: '' });
    return opened ? [leafOf({ ...opened, size: 9 * 1024 * 1024 }, [])] : [];
  });
  const { joined, messages } = joinFolders(leaves, filesRead(Object.keys(bread)));
  expect(joined).toEqual([]);
  expect(messages.map(({ code, file }) => `${file} ${code}`)).toEqual([
    'bakery/junior.md ladder-too-large',
  ]);
});
