import { describe, expect, it } from 'vitest';
import type { Band, Block } from '../../../src/document/model.ts';
import { bodyOf, squeezed, textOf } from '../../support/ooxml.ts';
import { type Element, inside, isOn, val, within } from '../../support/xml.ts';
import { fact, h, p, row, t } from './nodes.ts';
import { packet } from './packet.ts';
import { fileOf, rendered } from './rendered.ts';

const band = (...blocks: readonly Block[]): Band => ({
  kind: 'band',
  title: [t('Delivery')],
  aside: [t('two')],
  blocks,
});

const child = (name: string, share = 1): Block => ({
  kind: 'keep',
  blocks: [
    h(3, name, false),
    {
      kind: 'columns',
      columns: [
        { width: { share }, blocks: [p(`${name} now`)] },
        { width: { share: 1 }, blocks: [p(`${name} next`)] },
      ],
    },
    p(`${name} end`),
  ],
});

const tableOf = async (...blocks: readonly Block[]): Promise<Element> => {
  const [table, ...others] = within(await rendered(band(...blocks)), 'w:tbl');
  expect(others).toEqual([]);
  if (!table) throw new Error('there is no table');
  return table;
};

const says = (rows: readonly Element[]): readonly string[] =>
  rows.map((one) => squeezed(textOf(one)));

const isKept = (one: Element): boolean => within(one, 'w:keepNext').length > 0;

describe('a band', () => {
  it('is one table whose first row is its title, repeated on each page', async () => {
    const rows = inside(await tableOf(child('A'), child('B')), 'w:tr');
    expect(says(rows)).toEqual([
      'Delivery two',
      'A',
      'A now A next',
      'A end',
      'B',
      'B now B next',
      'B end',
    ]);
    expect(rows.map((one) => Number(isOn(one, 'w:trPr', 'w:tblHeader')))).toEqual([
      1, 0, 0, 0, 0, 0, 0,
    ]);
  });

  /** The last row of a section stays with the paragraph that Word needs after it. */
  const atEnd = true;

  it('keeps the rows of each child on one page, and its title with the first', async () => {
    const rows = inside(await tableOf(child('A'), child('B')), 'w:tr');
    expect(rows.map(isKept)).toEqual([true, true, true, false, true, true, atEnd]);
    for (const one of rows) expect(isOn(one, 'w:trPr', 'w:cantSplit')).toBe(true);
  });

  it('keeps children whole that do not ask for it', async () => {
    const loose: Block = {
      kind: 'callout',
      blocks: [p('one'), { kind: 'facts', columns: 1, facts: [fact('a', '1')] }, p('two')],
    };
    const rows = inside(await tableOf(loose), 'w:tr');
    expect(says(rows)).toEqual(['Delivery two', 'one', 'a 1', 'two']);
    expect(rows.map(isKept)).toEqual([true, true, true, atEnd]);
  });

  it('has a hairline between its children only', async () => {
    const rows = inside(await tableOf(child('A'), child('B'), child('C')), 'w:tr');
    const ruled = rows.map(
      (one) => within(one, 'w:tcBorders').flatMap((borders) => inside(borders, 'w:top')).length > 0,
    );
    expect(ruled).toEqual([false, false, false, false, true, false, false, true, false, false]);
  });

  it('holds columns of several widths on one grid, each row over all of it', async () => {
    const table = await tableOf(child('A', 1), child('B', 2));
    const spans = inside(table, 'w:tr').map((one) =>
      inside(one, 'w:tc').map((cell) => Number(val(cell, 'w:tcPr', 'w:gridSpan') ?? 1)),
    );
    expect(within(table, 'w:gridCol')).toHaveLength(3);
    expect(spans).toEqual([[3], [3], [1, 2], [3], [3], [2, 1], [3]]);
  });

  it('takes tables and facts as rows of its own, with their lines', async () => {
    const table = await tableOf(
      { kind: 'facts', columns: 2, facts: [fact('a', '1'), fact('b', '2')] },
      {
        kind: 'table',
        style: 'plain',
        description: '',
        columns: [{ width: { share: 1 }, align: 'left' }],
        header: row('Head'),
        groups: [{ rows: [row('Body')] }],
      },
    );
    const rows = inside(table, 'w:tr');
    expect(says(rows)).toEqual(['Delivery two', 'a 1 b 2', 'Head', 'Body']);
    expect(rows.map((one) => Number(isOn(one, 'w:trPr', 'w:tblHeader')))).toEqual([1, 0, 0, 0]);
    expect(
      within(table, 'w:bottom').filter(({ attributes }) => attributes['w:val'] === 'single').length,
    ).toBeGreaterThan(2);
  });

  it('never puts a table in a table, in a whole packet', async () => {
    const tables = within(bodyOf(await fileOf(packet)), 'w:tbl');
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) expect(within(table, 'w:tbl')).toEqual([]);
  });
});
