import { describe, expect, it } from 'vitest';
import {
  circles,
  codeOf,
  faults,
  type Import,
  importsIn,
  type Rules,
  sources,
  stageOf,
  textOf,
} from './support/architecture.ts';

const foundations = [
  'codes',
  'diagnostics',
  'config',
  'yaml',
  'external-url',
  'language',
  'csv',
  'formula',
  'disk-file',
  'read-if-there',
  'folded',
  'by-id',
  'memory',
  'within',
  'text',
  'picture',
];

const rules: Rules = {
  order: [
    foundations,
    ['ladder'],
    ['roster'],
    ['audience'],
    ['layout'],
    ['document'],
    ['render'],
    ['delivery'],
    ['protect'],
    ['collect'],
    ['ladder-bytes', 'pinned', 'press', 'job', 'sources', 'imprint', 'pipeline'],
    ['batch'],
    ['verify'],
    ['cli', 'index'],
  ],
  entries: {
    codes: [
      'changes.ts',
      'collect.ts',
      'data.ts',
      'entry.ts',
      'files.ts',
      'ladder-checks.ts',
      'ladder-files.ts',
      'ladder.ts',
      'layout.ts',
      'printing.ts',
      'protect.ts',
      'roster.ts',
      'theme.ts',
      'verify.ts',
      'wall.ts',
    ],
    picture: ['model.ts', 'fault.ts', 'read.ts', 'pixels.ts'],
    ladder: [
      'model.ts',
      'read.ts',
      'check.ts',
      'change.ts',
      'compare.ts',
      'compare-rungs.ts',
      'holding.ts',
      'wording.ts',
      'explain.ts',
      'markdown/in-language.ts',
      'markdown/limits.ts',
      'markdown/picture-paths.ts',
      'markdown/picture-sources.ts',
      'table/statement-key.ts',
      'versions/all-changes.ts',
      'versions/compare-versions.ts',
      'versions/entries.ts',
      'versions/model.ts',
      'versions/versions.ts',
      'words.ts',
      'write/lines.ts',
      'write/write-table.ts',
      'write/fill-front-matter.ts',
    ],
    roster: ['model.ts', 'read.ts', 'found.ts', 'mark.ts', 'membership.ts', 'passwords.ts'],
    audience: [
      'model.ts',
      'policy.ts',
      'fields.ts',
      'labels.ts',
      'translations.ts',
      'view.ts',
      'view-json.ts',
      'secret.ts',
      'withheld.ts',
    ],
    layout: ['budget.ts', 'model.ts', 'read.ts', 'fill.ts', 'slot.ts'],
    document: [
      'model.ts',
      'skeleton.ts',
      'bind.ts',
      'check.ts',
      'check-fields.ts',
      'field-id.ts',
      'fields.ts',
      'outline.ts',
      'running.ts',
      'text.ts',
      'walk.ts',
    ],
    render: ['index.ts', 'read-file.ts', 'renderer.ts', 'read-theme.ts', 'look.ts'],
    delivery: [
      'absence/absence.ts',
      'alike.ts',
      'manifest.ts',
      'merge/merge.ts',
      'path.ts',
      'write.ts',
      'read-back.ts',
      'renew-manifest.ts',
      'reopen.ts',
    ],
    protect: ['model.ts', 'lock.ts', 'seal.ts', 'unlock.ts'],
    collect: [
      'model.ts',
      'collect.ts',
      'comparison.ts',
      'findings.ts',
      'owner.ts',
      'read.ts',
      'record.ts',
      'table.ts',
    ],
    batch: [
      'request.ts',
      'plan.ts',
      'run.ts',
      'merge.ts',
      'merge-groups.ts',
      'outcome.ts',
      'steps.ts',
      'left-in-clear.ts',
    ],
    verify: ['model.ts', 'verify.ts', 'identify.ts'],
  },
  only: {
    render: [
      'document/model.ts',
      'document/fields.ts',
      'document/field-id.ts',
      'document/outline.ts',
      'document/running.ts',
      'document/walk.ts',
      'document/text.ts',
      'picture/model.ts',
      'picture/pixels.ts',
      'picture/read.ts',
      'picture/fault.ts',
      'diagnostics.ts',
      'config.ts',
      'external-url.ts',
      'memory.ts',
      'yaml.ts',
    ],
  },
};

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
