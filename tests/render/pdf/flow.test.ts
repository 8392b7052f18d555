import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../../../src/document/model.ts';
import { flow } from '../../../src/render/pdf/block.ts';
import { balancedPages } from '../../../src/render/pdf/flow/balance.ts';
import { type Fragment, atoms } from '../../../src/render/pdf/flow/fragment.ts';
import { type Page, type Placement, pagesOf } from '../../../src/render/pdf/flow/pages.ts';
import {
  type Flow,
  type Piece,
  isPiece,
  piece as pieceOf,
} from '../../../src/render/pdf/flow/piece.ts';
import { head, para, row, text, words } from './documents.ts';
import { setting } from './setting.ts';

const { least, tight } = setting.theme.pages;
const { height } = setting.frame;

const prose = fc.integer({ min: 1, max: 160 }).map((count) => para(words(count)));
const heading = fc.constantFrom(head('Area', 2), head('Group', 3), head('Title', 1));
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.integer({ min: 1, max: 90 }).map((count) => row('key', words(count))),
  { minLength: 1, maxLength: 12 },
);
const band = { title: [text('Band')], aside: [] };
const two = [1, 3].map((share) => ({ width: { share }, align: 'left' as const }));
const table = fc
  .tuple(fc.array(fc.tuple(fc.boolean(), rows), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([groups, hasHeader]): Block => ({
    kind: 'table',
    style: 'plain',
    description: '',
    columns: two,
    ...(hasHeader && { header: row('Area', 'Words') }),
    groups: groups.map(([isBanded, some]) => ({ ...(isBanded && { band }), rows: some })),
  }));
const keep = fc
  .array(prose, { minLength: 1, maxLength: 4 })
  .map((blocks): Block => ({ kind: 'keep', blocks }));
const banded = fc
  .array(keep, { minLength: 1, maxLength: 6 })
  .map((blocks): Block => ({ kind: 'band', ...band, blocks }));
const list = fc.array(prose, { minLength: 1, maxLength: 6 }).map((items): Block => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items: items.map((it) => [it]),
}));
const sections = fc
  .array(fc.oneof(prose, heading, heading, table, keep, banded, list), {
    minLength: 1,
    maxLength: 14,
  })
  .map((blocks) => [...blocks, para('end')]);

const flowOf = (blocks: readonly Block[]): readonly Flow[] => flow(blocks, setting);

const linesIn = (fragment: Fragment): number =>
  new Set(atoms(fragment).flatMap((atom) => (atom.kind === 'line' ? [atom.y] : []))).size;

const filled = (page: Page): number =>
  Math.max(0, ...page.map((each) => each.y + each.fragment.height));

const placements = (pages: readonly Page[]) => pages.flatMap((page) => page);

const announces = ({ piece: of }: Placement): boolean => of?.keepWithNext !== false;

/** A page that ends with a heading, a band or a repeated head, though something else stands on it. */
const isHanging = (page: Page): boolean =>
  page.slice(-1).every(announces) && !page.every(announces);

/** Whether a page could hold it, below its heads. */
const isFitting = ({ fragment, heads }: Piece): boolean =>
  heads.reduce((sum, each) => sum + each.fragment.height + each.after, fragment.height) <= height;

const isAlone = ({ piece: of, fragment }: Placement): boolean =>
  of?.divisible === 'lines' && linesIn(fragment) < 2;

/** What is wrong with the pages that a section was given. */
function faults(section: readonly Flow[], pages: readonly Page[]): readonly string[] {
  const given = new Set(section.filter(isPiece).map(({ fragment }) => fragment));
  const placed = placements(pages);
  const whole = new Set(placed.map(({ fragment }) => fragment));
  const divided = section.filter(isPiece).filter(({ fragment }) => !whole.has(fragment));
  const parts = placed.filter(({ piece: of, fragment }) => of && !given.has(fragment));
  return [
    ...pages
      .slice(0, -1)
      .filter(isHanging)
      .map(() => 'a heading or band at the foot'),
    ...pages.filter((page) => filled(page) > height + 0.1).map(() => 'a page too full'),
    ...divided.filter((one) => one.divisible === 'whole' && isFitting(one)).map(() => 'divided'),
    ...parts.filter(isAlone).map(() => 'a line alone'),
    ...pages.filter((page) => page.every(({ piece: of }) => !of)).map(() => 'heads alone'),
  ];
}

const lines = (fragments: readonly Fragment[]): number =>
  fragments.flatMap(atoms).filter(({ kind }) => kind === 'line').length;

const balanced = (all: readonly Flow[]) => balancedPages(all, height, { least, tight });

const many = (count: number): Block => ({
  kind: 'table',
  style: 'plain',
  description: '',
  columns: two,
  groups: [{ rows: Array.from({ length: count }, (_, i) => row(`key${i}`, words(25))) }],
});

const tall = (lineCount: number): Block[] => [
  ...Array.from({ length: 20 }, (): Block => ({ kind: 'rule' })),
  { kind: 'lines', id: '', label: '', count: lineCount },
  para('end'),
];

/** Kept whole, as tall as a share of a page. */
const solid = (share: number): Flow => pieceOf({ height: share * height, items: [] });

const sharesOn = (pages: readonly Page[]): readonly (readonly number[])[] =>
  pages.map((page) => page.map(({ fragment }) => Math.round((fragment.height / height) * 100)));

/** How far the emptier of the last two pages is filled. */
const emptier = (pages: readonly Page[]) => Math.min(...pages.slice(-2).map(filled));

describe('the pages of any section', () => {
  const ways = { filled: (all: readonly Flow[]) => pagesOf(all, height), balanced };

  test.each(Object.entries(ways))(
    '%s: none has a heading at its foot, a divided row or a line alone, and nothing is lost',
    (_, pages) => {
      fc.assert(
        fc.property(sections, (blocks) => {
          const all = flowOf(blocks);
          const made = pages(all);
          expect(faults(all, made)).toEqual([]);
          const given = all.flatMap((one) => (isPiece(one) ? [one.fragment] : []));
          const got = placements(made).flatMap(({ piece, fragment }) => (piece ? [fragment] : []));
          expect(lines(got)).toBe(lines(given));
        }),
        { numRuns: 60 },
      );
    },
  );

  test('balanced: are no more, and the last two are no less even', () => {
    fc.assert(
      fc.property(sections, (blocks) => {
        const all = flowOf(blocks);
        const [before, after] = [pagesOf(all, height), balanced(all)];
        expect(after.length).toBeLessThanOrEqual(before.length);
        const isSaved = after.length < before.length;
        expect(isSaved || emptier(after) >= emptier(before)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the last page of a section', () => {
  test('holds at least its share where what stands on it is small', () => {
    for (let count = 15; count < 60; count += 1) {
      const pages = balanced(flowOf([head('Title', 1), many(count)]));
      const last = filled(pages.at(-1) ?? []);
      expect(pages.length === 1 || last >= least * height).toBe(true);
    }
  });

  test('is saved where a little less blank space on the page before makes room', () => {
    const sizes = Array.from({ length: 30 }, (_, i) => flowOf(tall(i + 1)));
    const counts = sizes.map((all) => [pagesOf(all, height).length, balanced(all).length]);
    expect(counts).toContainEqual([2, 1]);
    expect(counts).toContainEqual([2, 2]);
  });

  test('is left as it is where a page break was asked for before it', () => {
    const all = flowOf([many(10), { kind: 'page-break' }, para('end')]);
    expect(balanced(all).map(filled)).toEqual(pagesOf(all, height).map(filled));
  });

  test('is given what stands above it, no more than it lacks', () => {
    const all = [solid(0.3), solid(0.3), solid(0.3), solid(0.15)];
    expect(sharesOn(balanced(all))).toEqual([
      [30, 30],
      [30, 15],
    ]);
  });

  test('is left as it is where the page before would hold even less', () => {
    expect(sharesOn(balanced([solid(0.02), solid(0.9), solid(0.09)]))).toEqual([[2, 90], [9]]);
  });

  test('takes nothing from a page that one whole thing fills', () => {
    const count = Math.floor((0.95 * height) / setting.theme.form.line);
    const all = [
      ...flowOf([{ kind: 'keep', blocks: [{ kind: 'lines', id: '', label: '', count }] }]),
      solid(0.1),
    ];
    expect(sharesOn(balanced(all))).toEqual(sharesOn(pagesOf(all, height)));
  });
});
