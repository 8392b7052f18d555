import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNames } from '../../src/delivery/path.ts';
import { folderOf, put } from '../support/folder.ts';

const nasty = [
  '../up',
  '..',
  '.',
  '',
  '/etc/passwd',
  'C:\\x',
  'CON',
  'con.txt',
  'nul',
  'a'.repeat(400),
  `${'a'.repeat(400)}b`,
  '漢'.repeat(400),
  `a.${'b'.repeat(400)}`,
  '👩‍👩‍👧'.repeat(80),
  'NW-1',
  'nw-1',
  'Nw-1',
  'nw/1',
  'x\u202egnp',
  'x\u200fy',
  'x\u0000y',
  'é',
  'e\u0301',
  'ſ',
  's',
  'S',
  'end.',
  'end ',
  '-rf',
  '--help',
  '.hidden',
  'a~12345678',
  '\ud800',
  '\ud801',
];

const ids = fc.uniqueArray(
  fc.oneof(fc.constantFrom(...nasty), fc.string(), fc.string({ unit: 'binary' })),
);

const everyName = (check: (name: string) => void): void =>
  fc.assert(
    fc.property(ids, (some) => {
      for (const name of fileNames(some).values()) check(name);
    }),
  );

describe("a subject's file name", () => {
  it('stays in its folder', () => {
    everyName((name) => {
      const file = join('out', 'folder', `${name}.docx`);
      expect(relative(join('out', 'folder'), file)).toBe(`${name}.docx`);
      expect(basename(file)).toBe(`${name}.docx`);
      expect(name).not.toMatch(/[/\\:]/);
    });
  });

  it('is one that every system takes', () => {
    everyName((name) => {
      const joined = name.replaceAll('\u200d', ''); // what joins the parts of an emoji
      expect(joined).not.toMatch(/[<>:"/\\|?*]|\p{Control}|\p{Format}|\p{Surrogate}|[. ]$/u);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
      expect(name).not.toMatch(/^([-.]|$)/);
      expect(Buffer.byteLength(`${name}.docx.1234567-12.part`)).toBeLessThanOrEqual(255);
    });
  });

  it('is nobody else’s, even where a disk does not tell cases apart', () => {
    fc.assert(
      fc.property(ids, (some) => {
        const names = [...fileNames(some).values()];
        const folded = names.map((name) => name.normalize('NFD').toUpperCase().toLowerCase());
        expect(new Set(folded).size).toBe(some.length);
      }),
    );
  });

  it('does not depend on the order of ids', () => {
    fc.assert(
      fc.property(ids, (some) => {
        expect(fileNames(some.toReversed())).toEqual(new Map(fileNames(some)));
      }),
    );
  });

  it('is the id itself where that will do', () => {
    const plain = ['NW-0142', 'software-engineering--staff', 'Łukasz Żak', 'a.b'];
    expect([...fileNames(plain).values()]).toEqual(plain);
  });

  it('makes a file for each of the worst', () => {
    const folder = folderOf();
    for (const name of fileNames(nasty).values()) put(folder, `${name}.pdf`, '');
    expect(readdirSync(folder)).toHaveLength(nasty.length);
  });
});
