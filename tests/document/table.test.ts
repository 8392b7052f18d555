import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/document/model.ts';
import { placed } from '../support/messages.ts';
import { block, messagesOf, said } from './building.ts';

function table(text: string): Table {
  const found = block(text);
  if (found.kind !== 'table') throw new Error('a table was expected');
  return found;
}

/** The words of each row, cell by cell. */
const words = ({ groups }: Table): readonly (readonly string[])[] =>
  groups.flatMap(({ rows }) =>
    rows.map(({ cells }) =>
      cells.map(({ blocks: [first] }) => (first?.kind === 'paragraph' ? said(first.children) : '')),
    ),
  );

/** The cells of a row of one. */
const cells = (text: string) => table(`| A |\n|---|\n| ${text} |`).groups[0]?.rows[0]?.cells;

describe('a table', () => {
  it('has a header, columns that align as written, and rows', () => {
    const found = table('| A | B |\n|:-:|--:|\n| 1 | **2** |');
    expect(found.columns.map(({ align }) => align)).toEqual(['center', 'right']);
    expect(found.header?.cells).toHaveLength(2);
    expect(words(found)).toEqual([['1', 'strong(2)']]);
  });

  it('whose header cells are all blank has no header', () => {
    const found = table('| | |\n|---|---|\n| a | b |');
    expect(found).not.toHaveProperty('header');
    expect(words(found)).toEqual([['a', 'b']]);
  });

  it('begins a group at each row that is one band; rows before the first stand alone', () => {
    const found = table(
      '| A | B |\n|---|---|\n| 0 | 0 |\n| :band[One]{aside="2 of them"} |\n| 1 | 1 |\n| 2 | 2 |\n| :band[Two] | |\n| 3 | 3 |',
    );
    expect(found.groups).toMatchObject([
      { rows: [{}] },
      { band: { title: [{ value: 'One' }], aside: [{ value: '2 of them' }] }, rows: [{}, {}] },
      { band: { title: [{ value: 'Two' }] }, rows: [{}] },
    ]);
    expect(found.groups[0]).not.toHaveProperty('band');
  });

  it('fills short rows with blank cells, and refuses long ones', () => {
    expect(words(table('| A | B |\n|---|---|\n| 1 |'))).toEqual([['1', '']]);
    expect(placed(messagesOf('| A | B |\n|---|---|\n| 1 | 2 | 3 |'))).toEqual([
      'layout.md.hbs:3:1 layout-row',
    ]);
  });

  it('has a share of the accent behind a cell that is tinted', () => {
    expect(cells(':tint[1 of 2]{share="0.5"}')).toMatchObject([
      { tint: 0.5, blocks: [{ children: [{ value: '1 of 2' }] }] },
    ]);
    expect(cells(':tint[x]{share="7"}')).toMatchObject([{ tint: 1 }]);
    expect(cells(':tint[x]')).toMatchObject([{ tint: 0 }]);
    expect(cells('plain')?.[0]).not.toHaveProperty('tint');
  });

  it('takes the last width and alignment for all further columns', () => {
    const text =
      ':::table{columns="34mm 2* 9pt" align="right left"}\n| A | B | C | D |\n|---|---|---|---|\n:::';
    expect(table(text).columns).toMatchObject([
      { width: { points: 34 * (72 / 25.4) }, align: 'right' },
      { width: { share: 2 }, align: 'left' },
      { width: { points: 9 }, align: 'left' },
      { width: { points: 9 }, align: 'left' },
    ]);
  });

  it('breaks lines within a cell', () => {
    expect(words(table('| A |\n|---|\n| a<br>b |'))).toEqual([['a/b']]);
  });
});
