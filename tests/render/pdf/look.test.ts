import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/model.ts';
import { contrast } from '../../../src/render/colour.ts';
import { flow } from '../../../src/render/pdf/block.ts';
import { type Word } from '../../../src/render/pdf/engine/words.ts';
import { type Atom, atoms } from '../../../src/render/pdf/flow/fragment.ts';
import { settle } from '../../../src/render/pdf/flow/piece.ts';
import { para, row, text } from './documents.ts';
import { setting } from './setting.ts';

const { theme } = setting;

const atomsOf = (...blocks: readonly Block[]): readonly Atom[] =>
  atoms(settle(flow(blocks, setting)));

const vectors = (all: readonly Atom[]) =>
  all.flatMap((atom) => (atom.kind === 'vector' ? [{ ...atom.vector, atom }] : []));

const words = (all: readonly Atom[]): readonly Word[] =>
  all.flatMap((atom) => (atom.kind === 'line' ? atom.line.words : []));

const step = (state: 'now' | 'next' | 'other') =>
  ({ title: [text(`title ${state}`)], note: [text('note')], state }) as const;

test('the level of now is in semibold', () => {
  const all = words(
    atomsOf({ kind: 'thermometer', description: '', steps: [step('now'), step('next')] }),
  );
  const weights = all.map(({ text: it, run }) => [it.trim(), run.weight]);
  expect(weights).toContainEqual(['now', 'semibold']);
  expect(weights).toContainEqual(['next', 'regular']);
});

const choice = (label: string): Inline => ({ kind: 'choice', id: '', label });

test('a choice is a box of the theme, in one line with its words', () => {
  const labels = [
    'Working towards',
    'Meeting',
    'Exceeding',
    'Something much longer than all the others',
  ];
  const all = atomsOf(para(...labels.map(choice), ...labels.map(choice)));
  const boxes = words(all).flatMap(({ run }) => run.drawing?.vectors ?? []);
  expect(boxes).toHaveLength(8);
  expect(boxes[0]).toMatchObject({ type: 'rect', w: theme.form.box, h: theme.form.box });
  const lines = all.flatMap((atom) => (atom.kind === 'line' ? [atom.line.words] : []));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    expect(line[0]?.run.drawing?.vectors).toHaveLength(1);
    const shown = line.map(({ text: it }) => it).join('');
    expect(labels.some((label) => shown.endsWith(label))).toBe(true);
  }
});

test('ruled lines are as far apart as the theme says, over the whole width', () => {
  const lines = vectors(atomsOf({ kind: 'lines', id: '', label: '', count: 3 }));
  const tops = lines.map(({ atom }) => atom.y);
  expect(lines.every((line) => line.type === 'line' && line.x2 - line.x1 === setting.width)).toBe(
    true,
  );
  expect((tops[1] ?? 0) - (tops[0] ?? 0)).toBeCloseTo(theme.form.line);
  expect((tops[2] ?? 0) - (tops[1] ?? 0)).toBeCloseTo(theme.form.line);
});

const shares = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Between the theme's ink and paper no ground is nearer to both than 4.08 : 1. */
const LEAST = 4;

test.each(shares)('text on a tint of %d can be read', (tint) => {
  const blocks: Block[] = [
    para('ink'),
    { kind: 'paragraph', style: 'soft', children: [text('soft')] },
    { kind: 'paragraph', style: 'kicker', children: [text('accent')] },
  ];
  const all = atomsOf({
    kind: 'table',
    style: 'figures',
    description: '',
    columns: [{ width: { share: 1 }, align: 'center' }],
    groups: [{ rows: [{ cells: [{ tint, blocks }] }] }],
  });
  const [ground] = vectors(all).flatMap((v) => (v.type === 'rect' && v.color ? [v.color] : []));
  for (const { run } of words(all)) {
    expect(contrast(run.colour, ground ?? theme.colours.paper)).toBeGreaterThan(LEAST);
  }
});

test('marks are underlined below the letters, in the accent', () => {
  const mark: Inline = { kind: 'span', style: 'mark', children: [text('new words')] };
  const [first] = words(atomsOf(para(mark)));
  expect(first?.run.marks).toMatchObject([{ kind: 'underline', colour: theme.colours.accent }]);
});

test('a label names the style of its words: small, semibold, soft', () => {
  const [first] = words(
    atomsOf({ kind: 'paragraph', style: 'label', children: [text('Evidence')] }),
  );
  expect(first?.run).toMatchObject({
    size: theme.sizes.label,
    weight: 'semibold',
    colour: theme.colours.soft,
  });
});

test('the header of a table is read as labels, that of a matrix as headings', () => {
  const header = row('Area');
  const columns = [{ width: { share: 1 }, align: 'left' as const }];
  const looks = (['figures', 'matrix'] as const).map((style) => {
    const [word] = words(
      atomsOf({ kind: 'table', style, description: '', columns, header, groups: [] }),
    );
    return [word?.run.weight, word?.run.size, word?.run.colour];
  });
  expect(looks).toEqual([
    ['semibold', theme.sizes.label, theme.colours.soft],
    ['semibold', theme.sizes.table, theme.colours.ink],
  ]);
});

test('facts that are looked up are as small as the letters of a matrix', () => {
  const fact = { label: [text('Label')], value: [text('Value')] };
  const sizes = (small: { readonly small?: true }) =>
    words(atomsOf({ kind: 'facts', columns: 1, ...small, facts: [fact] })).map(
      ({ run }) => run.size,
    );
  expect(sizes({})).toEqual([theme.sizes.text, theme.sizes.text]);
  expect(sizes({ small: true })).toEqual([theme.sizes.table, theme.sizes.table]);
});

test('a cover reaches the paper’s edges, and its facts stand at the foot', () => {
  const fact = { label: [text('Owner')], value: [text('People')] };
  const [block, facts] = flow(
    [{ kind: 'cover', label: [text('Label')], title: [text('Title')], facts: [fact] }],
    setting,
  );
  if (block?.kind !== 'piece' || facts?.kind !== 'piece') throw new Error('a cover is two pieces');
  const { size, left, top, height } = setting.frame;
  const [ground] = vectors(atoms(block.fragment));
  expect(ground).toMatchObject({ x: -left, y: -top, w: size.width });
  expect(top + block.fragment.height).toBeCloseTo(size.height * theme.cover.block);
  expect(block.fragment.height + facts.before + facts.fragment.height).toBeCloseTo(height);
});
