import { describe, expect, it } from 'vitest';
import {
  circles,
  codeOf,
  faults,
  type Import,
  importsIn,
  sources,
  stageOf,
  textOf,
} from './support/architecture.ts';
import { rules } from './support/architecture-rules.ts';

const imports = sources.flatMap((source) => importsIn(source, textOf(source)));

describe('imports', () => {
  it('run one way, through the entries of each stage; renderers know only the document', () => {
    expect(faults(imports, rules)).toEqual([]);
  });

  it('do not run in circles', () => {
    expect(circles(imports)).toEqual([]);
  });

  it('use every entry: the list is no longer than it must be', () => {
    const used = new Set(
      imports.flatMap(({ from, to }) => (stageOf(from) === stageOf(to) ? [] : [to])),
    );
    const listed = Object.entries(rules.entries).flatMap(([stage, files]) =>
      files.map((file) => `${stage}/${file}`),
    );
    expect(listed.filter((file) => !used.has(file))).toEqual([]);
  });

  it('lead to the message tables from diagnostics.ts alone', () => {
    const importers = imports.filter(
      ({ to, from }) => stageOf(to) === 'codes' && stageOf(from) !== 'codes',
    );
    expect(new Set(importers.map(({ from }) => from))).toEqual(new Set(['diagnostics.ts']));
  });

  it('of pdfmake’s insides stand in render/pdf/engine alone', () => {
    const inner = imports.filter(({ to }) => to.startsWith('pdfmake/'));
    expect(inner.length).toBeGreaterThan(0);
    expect(inner.filter(({ from }) => !from.startsWith('render/pdf/engine/'))).toEqual([]);
  });

  it('of Handlebars stand in layout alone', () => {
    const stages = imports.filter(({ to }) => to === 'handlebars').map(({ from }) => stageOf(from));
    expect(new Set(stages)).toEqual(new Set(['layout']));
  });
});

describe('the process', () => {
  it('is touched by the command line alone', () => {
    const touching = sources.filter((source) => /\bprocess\b/.test(codeOf(textOf(source))));
    expect(touching.filter((source) => stageOf(source) !== 'cli')).toEqual([]);
    const named = imports.filter(({ to }) => /^(node:)?process$/.test(to));
    expect(named.filter(({ from }) => stageOf(from) !== 'cli')).toEqual([]);
  });
});

const wrong = (from: string, to: string): readonly string[] => faults([{ from, to }], rules);

/** `ab`: the file a imports the file b. */
const all = (...pairs: readonly string[]): readonly Import[] =>
  pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));

describe('the check itself', () => {
  it.each([
    ['roster/read.ts', 'audience/model.ts', 'it comes later'],
    ['diagnostics.ts', 'ladder/model.ts', 'it comes later'],
    ['pipeline.ts', 'cli/main.ts', 'it comes later'],
    ['press.ts', 'ladder/cell.ts', 'it is not an entry'],
    ['render/word/block.ts', 'ladder/model.ts', 'render may not know it'],
    ['render/pdf/block.ts', 'document/bind.ts', 'render may not know it'],
    ['utils/text.ts', 'ladder/model.ts', 'the order does not name it'],
  ])('finds that %s imports %s', (from, to, fault) => {
    expect(wrong(from, to).join()).toContain(fault);
  });

  it.each([
    ['audience/view.ts', 'ladder/model.ts'],
    ['ladder/read.ts', 'ladder/cell.ts'],
    ['pipeline.ts', 'press.ts'],
    ['render/pdf/engine/file.ts', 'render/theme.ts'],
  ])('allows that %s imports %s', (from, to) => {
    expect(wrong(from, to)).toEqual([]);
  });

  it('finds a circle, of two files or of three', () => {
    expect(circles(all('ab', 'bc', 'ac'))).toEqual([]);
    expect(circles(all('ab', 'ba'))).toEqual(['a → b → a']);
    expect(circles(all('ab', 'bc', 'cb'))).toEqual(['b → c → b']);
    expect(circles(all('aa'))).toEqual(['a → a']);
  });

  it('reads every way of importing', () => {
    const text = `import a from './a.ts';
import type { B } from '../b.ts';
import {
  type C,
} from "./no.ts";
export { d } from './d/d.ts';
import './e.ts';
const f = await import('./f.ts');
const g = new URL('./g.ts', import.meta.url);
import h from 'h';`;
    expect(importsIn('x/y.ts', text).map(({ to }) => to)).toEqual([
      'x/a.ts',
      'b.ts',
      'x/d/d.ts',
      'x/e.ts',
      'x/f.ts',
      'x/g.ts',
      'h',
    ]);
  });
});
