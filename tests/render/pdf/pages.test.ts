import { expect, test } from 'vitest';
import type { Block, Table } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, head, para, row, text, words } from './documents.ts';
import { type ReadFile, packed, readPdf } from './read.ts';

const printed = async (...blocks: readonly Block[]): Promise<ReadFile> =>
  readPdf((await renderPdf(documentOf([bare(blocks)]), look)).bytes);

const two = [1, 2].map((share) => ({ width: { share }, align: 'left' as const }));

const table = (more: Partial<Table>): Table => ({
  kind: 'table',
  style: 'plain',
  description: '',
  columns: two,
  groups: [],
  ...more,
});

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => row(`key${from + i}`, words(20)));

/** Words `w0x` to `w(n-1)x` that a file lacks. */
const missing = (file: ReadFile, count: number): string[] =>
  words(count)
    .split(' ')
    .filter((word) => !packed(file).includes(word));

const ends = ({ pages }: ReadFile): string[][] =>
  pages.map(({ text: it }) =>
    it
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );

/** A blank of a height between 0 and a page: moves what follows down by whole and part lines. */
const gap = (lines: number): Block[] => [
  ...Array.from({ length: lines }, (_, i) => para(`gap${i}`)),
  { kind: 'lines', id: '', label: '', count: lines % 3 },
];

test('the header row of a table stands on each of its pages', async () => {
  const file = await printed(
    table({ header: row('Area', 'What is expected'), groups: [{ rows: rows(60) }] }),
  );
  expect(file.pages.length).toBeGreaterThan(2);
  for (const page of file.pages) expect(page.text).toMatch(/^Area\s+What is expected/);
});

test('the band of a group is repeated under the header, with a word that it goes on', async () => {
  const band = { title: [text('Delivery')], aside: [] };
  const file = await printed(
    table({ header: row('Area', 'Words'), groups: [{ band, rows: rows(50) }] }),
  );
  expect(file.pages[0]?.text).toMatch(/^Area\s+Words\s+Delivery\s+key0/);
  for (const page of file.pages.slice(1))
    expect(page.text).toMatch(/^Area\s+Words\s+Delivery – continued\s+key/);
});

const titled = (title: string) => ({ title: [text(title)], aside: [] });

test('a band is not repeated over what no longer belongs to it', async () => {
  const groups = [
    { band: titled('First'), rows: rows(14) },
    { band: titled('Second'), rows: rows(40, 100) },
  ];
  const file = await printed(table({ groups }));
  const last = file.pages.at(-1)?.text ?? '';
  expect(last).toContain('Second – continued');
  expect(last).not.toContain('First');
});

test('no page ends with a band or a header, and no row is divided', async () => {
  for (let lines = 0; lines < 40; lines += 1) {
    const band = { title: [text('Delivery')], aside: [] };
    const groups = [{ band, rows: rows(3) }];
    const file = await printed(...gap(lines), table({ header: row('Area', 'Words'), groups }));
    for (const page of ends(file)) expect(page.at(-1)).not.toMatch(/^(Area|Words|Delivery)/);
    for (const { words: some } of file.pages) {
      const here = some.map(({ text: it }) => it).join(' ');
      expect(here.split('key').length).toBe(here.split('w19x').length);
    }
  }
});

test('a heading is on the page of the first words that it heads', async () => {
  const following: Block[] = [
    para(words(120)),
    table({ header: row('Area', 'Words'), groups: [{ rows: rows(3) }] }),
    { kind: 'list', ordered: false, start: 1, items: [[para('first item')], [para('second')]] },
    { kind: 'keep', blocks: [para('first'), para('second')] },
    { kind: 'facts', columns: 1, facts: [{ label: [text('first')], value: [text('value')] }] },
    { kind: 'band', title: [text('first')], aside: [], blocks: [para('inside'), para('more')] },
    head('Another', 3),
  ];
  const firsts = ['w0x', 'key0', 'first item', 'first', 'first', 'inside', 'after'];
  for (const [i, block] of following.entries()) {
    for (let lines = 28; lines < 40; lines += 1) {
      const kicker: Block = { kind: 'paragraph', style: 'label', children: [text('alabel')] };
      const file = await printed(...gap(lines), head('Heading'), kicker, block, para('after'));
      const page = file.pages.find(({ text: it }) => it.includes('Heading'));
      expect(page?.text).toContain('alabel');
      expect(page?.text).toContain(firsts[i]);
    }
  }
});

test('no line of a paragraph stands alone at the end or the beginning of a page', async () => {
  for (let lines = 25; lines < 45; lines += 1) {
    const file = await printed(...gap(lines), para(words(70)));
    const parts = ends(file).map((page) => page.filter((line) => line.startsWith('w')).length);
    expect(parts).not.toContain(1);
  }
});

test('a cell of 3,000 words loses none, and what follows it is there', async () => {
  const groups = [{ rows: [row('before', 'x'), row(words(3000), 'beside'), row('after', 'y')] }];
  const file = await printed(table({ header: row('Area', 'Words'), groups }));
  expect(file.pages.length).toBeGreaterThan(4);
  expect(missing(file, 3000)).toEqual([]);
  expect(packed(file)).toContain('after');
  for (const page of file.pages) expect(page.text).toMatch(/^Area\s+Words/);
});

test('a row about as tall as a page begins below its heading, and no page has heads alone', async () => {
  for (let count = 380; count < 620; count += 6) {
    const groups = [{ rows: [row('key0', words(count))] }];
    const file = await printed(head('Heading'), table({ header: row('Area', 'Words'), groups }));
    expect(missing(file, count)).toEqual([]);
    expect(file.pages[0]?.text).toContain('w0x');
    for (const page of file.pages) expect(page.text).toMatch(/w\d+x/);
  }
});

const large = Array.from({ length: 30 }, (_, i) => para(words(100, i * 100)));

const containers: readonly Block[] = [
  { kind: 'keep', blocks: large },
  { kind: 'keep', blocks: [{ kind: 'keep', blocks: large }] },
  { kind: 'callout', blocks: large },
  {
    kind: 'columns',
    columns: [
      { width: { share: 1 }, blocks: large },
      { width: { share: 1 }, blocks: [para('x')] },
    ],
  },
  {
    kind: 'band',
    title: [text('Title')],
    aside: [text('aside')],
    blocks: [{ kind: 'keep', blocks: large }],
  },
  { kind: 'list', ordered: true, start: 1, items: [[{ kind: 'keep', blocks: large }]] },
  {
    kind: 'facts',
    columns: 2,
    facts: [{ label: [text(words(1500))], value: [text(words(1500, 1500))] }],
  },
  {
    kind: 'signature',
    parts: [{ id: '', holds: 'text', label: [text(words(3000))], width: { share: 1 } }],
  },
  {
    kind: 'thermometer',
    description: '',
    steps: [{ title: [text(words(3000))], note: [], state: 'now' }],
  },
  { kind: 'cover', label: [text('Label')], title: [text(words(3000))], facts: [] },
  table({ header: row('Area', words(3000)), groups: [{ rows: rows(2) }] }),
  table({ groups: [{ band: { title: [text(words(3000))], aside: [] }, rows: rows(2) }] }),
];

test.each(containers)(
  'a $kind that no page can hold loses nothing, and stays on its pages',
  async (block) => {
    const file = await printed(block, para('the end'));
    expect(missing(file, 3000)).toEqual([]);
    expect(packed(file)).toContain('theend');
    for (const { words: some, height } of file.pages) {
      for (const { y } of some) expect(y).toBeLessThan(height - 30);
    }
  },
);

test('a band is repeated on each page of its blocks, which stay whole', async () => {
  const blocks = Array.from({ length: 20 }, (_, i): Block => ({
    kind: 'keep',
    blocks: [para(`start${i}`), { kind: 'lines', id: '', label: '', count: 4 }, para(`end${i}.`)],
  }));
  const file = await printed({
    kind: 'band',
    title: [text('Delivery')],
    aside: [text('20 things')],
    blocks,
  });
  expect(file.pages.length).toBeGreaterThan(2);
  expect(file.pages[0]?.text).toMatch(/^Delivery\s+20 things/);
  for (const page of file.pages.slice(1))
    expect(page.text).toMatch(/^Delivery – continued\s+20 things\s+start/);
  for (const { text: it } of file.pages)
    expect(it.split('start').length).toBe(it.split('end').length);
});

test('the aside of a band ends at its right edge, on the baseline of the title', async () => {
  const [page] = (
    await printed({ kind: 'band', title: [text('Title')], aside: [text('aside')], blocks: [] })
  ).pages;
  const title = page?.words.find(({ text: it }) => it === 'Title');
  const aside = page?.words.find(({ text: it }) => it === 'aside');
  const { outside } = look.theme.margins.portrait;
  const edge = (page?.width ?? 0) - outside - look.theme.spacing.cell.horizontal;
  expect((aside?.x ?? 0) + (aside?.width ?? 0)).toBeCloseTo(edge, 0);
  expect(aside?.y).toBeCloseTo(title?.y ?? 0, 1);
});

test('a page break begins a page, but makes no empty one', async () => {
  const end: Block = { kind: 'page-break' };
  const file = await printed(end, para('one'), end, end, para('two'));
  expect(ends(file)).toEqual([['one'], ['two']]);
});
