import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, it, vi } from 'vitest';
import { findFiles } from '../../src/cli/files.ts';
import { keeperIn } from '../../src/cli/keeper.ts';
import { open } from '../../src/press.ts';
import { readIfThere } from '../../src/read-if-there.ts';
import { command } from '../support/command.ts';
import { bytesIn, change } from '../support/builds.ts';
import { folderOf } from '../support/folder.ts';
import { ladder, smallProject } from '../support/small-project.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).map((name) => join(folder, name));

const opened = (folder: string, kept: string) => {
  const paths = { ladders: ['ladders'], roster: 'roster', templates: 'templates' };
  const { files } = findFiles(paths, folder);
  if (!files) throw new Error('there are no files');
  return open(files, readIfThere, keeperIn(kept));
};

describe('what was made', () => {
  it('is kept for the same, and made again of anything else', () => {
    const keep = keeperIn(join(folderOf(), 'kept'));
    const make = vi.fn<() => unknown>(() => ({ list: [1], map: new Map([['a', undefined]]) }));
    const made = keep('list', { of: ['a'] }, make);
    expect(keep('list', { of: ['a'] }, make)).toEqual(made);
    expect(make).toHaveBeenCalledTimes(1);
    keep('list', { of: ['b'] }, make);
    keep('other', { of: ['a'] }, make);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('is made again where the file is not as it was written', () => {
    const folder = join(folderOf(), 'kept');
    const keep = keeperIn(folder);
    keep('word', 1, () => ({ word: 'right' }));
    const [file = ''] = filesIn(folder);
    const whole = readFileSync(file);
    const wrong = serialize({ word: 'wrong' });
    const torn = [whole.subarray(0, 40), whole.subarray(0, -1), new Uint8Array(), wrong];
    for (const bytes of [...torn, Buffer.concat([whole.subarray(0, 32), wrong])]) {
      writeFileSync(file, bytes);
      expect(keep('word', 1, () => ({ word: 'made' }))).toEqual({ word: 'made' });
    }
  });

  it('is for nobody else to read', () => {
    const folder = join(folderOf(), 'kept');
    keeperIn(folder)('word', 1, () => ({}));
    const [file = ''] = filesIn(folder);
    expect([statSync(folder).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  it('is given even where nothing can be kept', () => {
    const taken = join(folderOf({ taken: 'a file' }), 'taken');
    expect(keeperIn(taken)('word', 1, () => 'made')).toBe('made');
  });

  it('does not pile up: what was written first goes first', () => {
    const folder = join(folderOf(), 'kept');
    const keep = keeperIn(folder);
    for (let i = 0; i < 45; i += 1) {
      keep(`n${i}`, i, () => i);
      const file = filesIn(folder).find((one) => one.includes(`/n${i}-`)) ?? '';
      utimesSync(file, i, i);
    }
    const names = readdirSync(folder).map((name) => Number(/^n(\d+)-/.exec(name)?.[1]));
    expect(names.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 5));
  });
});

describe('a project', () => {
  it('is opened the same from what was kept', () => {
    const folder = smallProject();
    const kept = join(folder, 'kept');
    const [first, second] = [opened(folder, kept), opened(folder, kept)];
    const plain = ({ press, messages }: typeof first) => {
      const { look: _, ...rest } = press ?? { look: undefined };
      return { ...rest, messages };
    };
    expect(plain(second)).toEqual(plain(first));
    expect(second.press?.company.tracks.length).toBeGreaterThan(0);
  });

  it('tells what was changed since', () => {
    const folder = smallProject();
    const kept = join(folder, 'kept');
    opened(folder, kept);
    change(folder, { 'ladders/kitchen.md': ladder.replace('Knives', 'Ladles') });
    const titles = opened(folder, kept).press?.company.tracks.flatMap(({ areas }) =>
      areas.flatMap(({ competencies }) => competencies.map(({ title }) => title)),
    );
    expect(titles).toContain('Ladles');
    expect(titles).not.toContain('Knives');
  });
});

describe('a command', () => {
  it('makes the same files, and says the same, with what was kept as without', async () => {
    const folder = smallProject();
    const kept = join(folder, 'kept');
    const args = ['build', 'level-guide', '--format', 'docx', '--force'];
    const [says, makes] = [await command(folder, ['check']), await command(folder, args)];
    const before = bytesIn(folder);
    await command(folder, ['check'], { kept });
    const names = readdirSync(kept);
    expect(names.length).toBeGreaterThan(3);
    expect(await command(folder, ['check'], { kept })).toEqual(says);
    expect(readdirSync(kept)).toEqual(names);
    expect((await command(folder, args, { kept })).out).toBe(makes.out);
    expect(bytesIn(folder)).toEqual(before);
  });

  it('keeps nothing of persons', async () => {
    const folder = smallProject();
    const kept = join(folder, 'kept');
    await command(folder, ['check'], { kept });
    const text = filesIn(kept)
      .map((file) => readFileSync(file, 'latin1'))
      .join();
    expect(text).toContain('Knives');
    expect(text).not.toContain('Odile');
  });
});
