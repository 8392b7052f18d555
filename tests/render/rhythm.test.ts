import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/model.ts';
import { flow } from '../../src/render/pdf/block.ts';
import { atoms } from '../../src/render/pdf/flow/fragment.ts';
import { settle } from '../../src/render/pdf/flow/piece.ts';
import { lineHeight } from '../../src/render/rhythm.ts';
import { part } from '../support/ooxml.ts';
import { look } from '../support/look.ts';
import { at, within } from '../support/xml.ts';
import { setting } from './pdf/setting.ts';
import { fact, h, p, row, span, styled } from './word/nodes.ts';
import { appendix } from './word/appendix.ts';
import { handbook } from './word/handbook.ts';
import { packet } from './word/packet.ts';
import { fileOf } from './word/rendered.ts';

const { theme } = look;

/** How far a length is from a whole number of steps, in points. */
const off = (points: number, step = theme.rhythm): number =>
  Math.abs(points - Math.round(points / step) * step);

/** The theme's spaces, by the keys that lead to them. */
const lengths = (value: unknown, path: string): readonly (readonly [string, number])[] =>
  typeof value === 'number'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, each]) => lengths(each, `${path}.${key}`));

describe('the rhythm', () => {
  it.each([
    ...lengths(theme.spacing, 'spacing'),
    ['form.line', theme.form.line],
    ['thermometer.bar', theme.thermometer.bar],
  ] as const)('holds %s of our own theme', (_, points) => {
    expect(off(points)).toBeLessThan(0.001);
  });

  it.each([
    [theme.sizes.text, 'text', 13.25],
    [theme.sizes.table, 'table', 10.6],
    [theme.sizes.lead, 'text', 15.9],
    [theme.sizes.heading2, 'table', 15.9],
    [theme.sizes.heading1, 'title', 26.5],
    [theme.sizes.cover, 'title', 42.4],
  ] as const)('sets letters of %d in lines for %s of %d', (size, leading, height) => {
    expect(lineHeight(size, leading, theme)).toBe(height);
  });

  it('rounds the lines of any theme, and never below the letters', () => {
    const numbers = fc.double({ min: 0.5, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.double({ min: 1, max: 2, noNaN: true }),
        (size, rhythm, by) => {
          const own = { ...theme, rhythm, leading: { ...theme.leading, text: by } };
          const height = lineHeight(size, 'text', own);
          expect(off(height, rhythm)).toBeLessThan(0.001);
          expect(height).toBeGreaterThan(size - 0.05);
        },
      ),
    );
  });
});

const long = 'Explains why the work is worth doing, to people who do not do it. '.repeat(4);

const left: readonly Block[] = [
  styled('label', 'Software Engineer'),
  p(long, span('soft', 'and what is soft'), span('tag', 'rewritten')),
  p({ kind: 'choice', id: '', label: 'Meeting' }, 'and words beside it'),
  { kind: 'lines', id: '', label: '', count: 2 },
  p(long),
];
const right: readonly Block[] = [
  h(2, 'A heading that runs on over two lines of a narrow column'),
  {
    kind: 'table',
    style: 'plain',
    description: '',
    columns: [
      { width: { share: 1 }, align: 'left' },
      { width: { share: 1 }, align: 'left' },
    ],
    header: row('Word', 'Meaning'),
    groups: [{ rows: [row('one', long), row(long, 'two'), row('three', '')] }],
  },
  { kind: 'facts', columns: 1, facts: [fact('Owner', 'People'), fact('Version', '2.3')] },
  { kind: 'callout', blocks: [p('Read this.')] },
  { kind: 'list', ordered: false, start: 1, items: [[p(long)], [p('short')], [h(3, 'Head')]] },
  h(3, 'Another heading'),
  p(long),
];

describe('a printed page', () => {
  it('sets the lines of neighbouring columns level', () => {
    const blocks: readonly Block[] = [
      h(1, 'Title'),
      {
        kind: 'columns',
        columns: [left, right].map((inside) => ({ width: { share: 1 }, blocks: inside })),
      },
    ];
    const lines = atoms(settle(flow(blocks, setting))).flatMap((atom) =>
      atom.kind === 'line' ? [{ top: atom.y, height: atom.line.height, line: atom.line }] : [],
    );
    expect(lines.length).toBeGreaterThan(50);
    for (const { top, height, line } of lines) {
      expect([off(top), line.words[0]?.text]).toEqual([expect.closeTo(0, 6), expect.anything()]);
      expect(off(height)).toBeLessThan(0.001);
    }
  });
});

describe('a Word file', () => {
  const documents: Readonly<Record<string, Document>> = { appendix, handbook, packet };

  it.each(Object.entries(documents))(
    'has all lines and spaces of its styles on the rhythm: %s',
    async (_, document) => {
      const styles = within(part(await fileOf(document), 'word/styles.xml'), 'w:style');
      const spacings = styles.flatMap((style) => {
        const spacing = at(style, 'w:pPr', 'w:spacing');
        return spacing ? [[style.attributes['w:styleId'] ?? '', spacing.attributes] as const] : [];
      });
      expect(spacings.length).toBeGreaterThan(20);
      for (const [id, values] of spacings) {
        if (id === 'Tail') continue; // what stands between two tables, as thin as can be
        for (const key of ['w:line', 'w:before', 'w:after']) {
          expect([id, key, off(Number(values[key] ?? 0) / 20)]).toEqual([
            id,
            key,
            expect.closeTo(0, 6),
          ]);
        }
      }
    },
  );
});
