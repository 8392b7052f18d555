/** What the pages of a PDF repeat, and do not read out. */
import { describe, expect, it } from 'vitest';
import { faultsBeside } from '../../src/delivery/beside.ts';
import type { Block, Cell, Document } from '../../src/document/model.ts';
import { sample } from './sample.ts';

const words = (value: string) => [{ kind: 'text', value }] as const;

const cell = (value: string): Cell => ({
  blocks: [{ kind: 'paragraph', style: 'body', children: words(value) }],
});

const table: Block = {
  kind: 'table',
  style: 'matrix',
  description: '',
  columns: [1, 2].map(() => ({ width: { share: 1 }, align: 'left' })),
  header: { cells: ['Competency', 'Software Engineer'].map(cell) },
  groups: [
    {
      band: { title: words('Craft'), aside: words('3 of them') },
      rows: [{ cells: ['a', 'b'].map(cell) }],
    },
  ],
};

const [section] = sample.sections;
const document: Document = {
  ...sample,
  sections: section
    ? [
        { ...section, blocks: [table] },
        { paper: 'A4', orientation: 'portrait', blocks: [] },
      ]
    : [],
};

const faults = (...pages: readonly string[]) =>
  faultsBeside(
    document,
    pages.map((page) => page.replaceAll(' | ', '\n')),
  );

const head = 'Head left | Head right';
const foot = 'T-1 · the foot | Page 1 of 1';
const header = 'Competency | Software Engineer';
const band = 'Craft – continued | 3 of them';

describe('a page', () => {
  it.each([
    ['has its head, foot and number', `${head} | ${foot}`],
    ['repeats the header of a table', `${head} | ${header} | ${foot}`],
    ['repeats a header, and the title of a band', `${head} | ${header} | ${band} | ${foot}`],
    ['is left blank', `${head} | This page is left blank. | ${foot}`],
    ['is a cover', ''],
  ])('%s', (_, page) => {
    expect(faults(page)).toEqual([]);
  });

  it.each([
    [
      'has a word more in its head',
      `Head left | Head right | Exceeding | ${foot}`,
      ['Exceeding'],
      [],
    ],
    [
      'has a word more in its foot',
      `${head} | T-1 · the foot | Exceeding | Page 1 of 1`,
      ['Exceeding'],
      [],
    ],
    ['lacks its head', foot, [], ['Head left Head right']],
    ['lacks its number', `${head} | T-1 · the foot`, [], ['Page 1 of 1']],
    ['has the number of another', `${head} | T-1 · the foot | Page 2 of 1`, ['2'], ['1']],
    [
      'has a header that lacks a word',
      `${head} | Competency | Engineer | ${foot}`,
      ['Competency Engineer'],
      [],
    ],
    [
      'has a header with a word more',
      `${head} | ${header} | Exceeding | ${foot}`,
      ['Exceeding'],
      [],
    ],
    ['is a cover with a word on it', 'Exceeding', ['Exceeding'], []],
  ])('is at fault that %s', (_, page, surplus, lost) => {
    const [fault, ...more] = faults(page);
    expect(more).toEqual([]);
    expect(fault?.surplus.map((told) => told.words)).toEqual(surplus);
    expect(fault?.lost.map((told) => told.words)).toEqual(lost);
  });

  it('is no cover where it is known to be of a section with head and foot', () => {
    const [inner, cover] = document.sections;
    expect(faultsBeside(document, [''], () => cover)).toEqual([]);
    expect(faultsBeside(document, [''], () => inner)).toMatchObject([
      { lost: [{ words: 'Head left Head right T-1 · the foot Page 1 of 1', place: 'page 1' }] },
    ]);
  });

  it('is at fault by its own number', () => {
    const places = faults(
      `${head} | T-1 · the foot | Page 1 of 2`,
      `${head} | T-1 · the foot`,
    ).flatMap(({ lost }) => lost.map(({ place }) => place));
    expect(places).toEqual(['page 2']);
  });
});
