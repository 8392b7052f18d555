import { expect, test } from 'vitest';
import { importsIn, sources, textOf } from '../support/architecture.ts';

/** What is loaded at once with a source: without types, and without what is imported when needed. */
function loadedWith(source: string, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(source) || !sources.includes(source)) return known.add(source);
  known.add(source);
  const text = textOf(source).replace(/^(?:import|export) type [^;]*;|\bimport\(/gm, '');
  for (const { to } of importsIn(source, text)) loadedWith(to, known);
  return known;
}

const engines = /^render\/(pdf|word)\/|^(pdfmake|pdfkit|pdfjs-dist|docx|piscina|cli-progress)\b/;

test.each(['cli/run.ts', 'cli/check.ts', 'cli/list.ts'])(
  '%s loads no printing engine',
  (source) => {
    expect([...loadedWith(source)].filter((one) => engines.test(one))).toEqual([]);
  },
);

test('the command line loads none of its commands before one is called', () => {
  const loaded = loadedWith('cli/run.ts');
  expect(loaded.has('cli/terminal.ts')).toBe(true);
  expect(loaded.has('press.ts')).toBe(false);
});

test('a build loads what it merges with only when it is asked to merge', () => {
  const loaded = [...loadedWith('cli/build.ts')];
  expect(loaded.filter((one) => /^(@cantoo\/pdf-lib|delivery\/merge\/)/.test(one))).toEqual([]);
});

test('a build and a collection load what encrypts and decrypts only when they are asked to', () => {
  const loaded = ['cli/build.ts', 'batch/run-job.ts', 'cli/collect.ts'].map((one) => [
    ...loadedWith(one),
  ]);
  const ciphers = /^(cfb|@neslinesli93\/qpdf-wasm)|^protect\/(pdf|word)\//;
  expect(loaded.flat().filter((one) => ciphers.test(one))).toEqual([]);
  expect(loaded.flat()).toContain('protect/seal.ts');
});

test('a build does load what it prints with: the check sees it', () => {
  expect([...loadedWith('cli/build.ts')].filter((one) => engines.test(one))).not.toEqual([]);
});
