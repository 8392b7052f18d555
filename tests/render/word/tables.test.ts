import { describe, expect, it } from 'vitest';
import type { Row, Table } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { hex } from '../../../src/render/word/units.ts';
import { look } from '../../support/look.ts';
import { bodyOf, squeezed, textOf } from '../../support/ooxml.ts';
import { at, type Element, inside, isOn, val, within } from '../../support/xml.ts';
import { cell, p, row, t } from './nodes.ts';
import { documentOf, rendered } from './rendered.ts';

const table = (rows: readonly Row[], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  style: 'plain',
  description: 'Who does what',
  columns: [
    { width: { points: 100 }, align: 'left' },
    { width: { share: 1 }, align: 'right' },
  ],
  groups: [{ rows }],
  ...more,
});

const rowsOf = async (block: Table): Promise<readonly Element[]> =>
  within(await rendered(block), 'w:tr');

const saying = (rows: readonly Element[], words: string): Element | undefined =>
  rows.find((one) => squeezed(textOf(one)) === words);

describe('tables', () => {
  it('repeat their header row, and only that', async () => {
    const rows = await rowsOf(table([row('a', 'b')], { header: row('Name', 'Count') }));
    expect(rows.map((one) => Number(isOn(one, 'w:trPr', 'w:tblHeader')))).toEqual([1, 0]);
    expect(textOf(rows[0] ?? { name: '', attributes: {}, children: [] })).toContain('Name');
  });

  it('keep each row whole', async () => {
    const rows = await rowsOf(table([row('a', 'b'), row('c', 'd')]));
    for (const one of rows) expect(isOn(one, 'w:trPr', 'w:cantSplit')).toBe(true);
  });

  it('have bands over all columns that stay with the next row', async () => {
    const groups = [
      { band: { title: [t('Delivery')], aside: [t('5 competencies')] }, rows: [row('a', 'b')] },
    ];
    const rows = await rowsOf(table([], { groups }));
    const band = saying(rows, 'Delivery 5 competencies');
    const [only, ...others] = band ? inside(band, 'w:tc') : [];
    expect(others).toEqual([]);
    expect(val(only, 'w:tcPr', 'w:gridSpan')).toBe('2');
    expect(band && within(band, 'w:keepNext').length).toBeGreaterThan(0);
    expect(only && at(only, 'w:tcPr', 'w:shd')?.attributes['w:fill']).toBe(
      hex(look.theme.colours.tint),
    );
  });

  it('are as wide as the text, in absolute widths that add up', async () => {
    const [found] = within(await rendered(table([row('a', 'b')])), 'w:tbl');
    const grid = found
      ? within(found, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
      : [];
    const { inside: left, outside: right } = look.theme.margins.portrait;
    const text = Math.round((595.28 - left - right) * 20);
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(text);
    expect(at(found, 'w:tblPr', 'w:tblLayout')?.attributes['w:type']).toBe('fixed');
    expect(at(found, 'w:tblPr', 'w:tblW')?.attributes).toMatchObject({
      'w:type': 'dxa',
      'w:w': String(text),
    });
    // The first column: 100 points and half of the gap between columns.
    expect(grid[0]).toBe((100 + look.theme.spacing.cell.horizontal) * 20);
  });

  it('say what they hold to those who cannot see them', async () => {
    const [found] = within(await rendered(table([row('a', 'b')])), 'w:tbl');
    expect(val(found, 'w:tblPr', 'w:tblCaption')).toBe('Who does what');
    expect(val(found, 'w:tblPr', 'w:tblDescription')).toBe('Who does what');
  });

  it('align their columns', async () => {
    const [only] = await rowsOf(table([row('left', 'right')]));
    expect(only && within(only, 'w:jc').map((one) => one.attributes['w:val'])).toEqual(['right']);
  });

  it('tint cells by their share of the accent, with letters that can be read on it', async () => {
    const light = { ...cell('light'), tint: 0.2 };
    const dark = { ...cell('dark'), tint: 1 };
    const colours = { ...look.theme.colours, accent: '#000064', paper: '#ffffff' };
    const theme = { ...look.theme, heat: 1, colours };
    const { bytes } = await renderWord(documentOf([table([row(light, dark)])]), { ...look, theme });
    const cells = within(bodyOf(bytes), 'w:tc');
    const fills = cells.map((one) => at(one, 'w:tcPr', 'w:shd')?.attributes['w:fill']);
    expect(fills).toEqual(['CCCCE0', '000064']);
    expect(
      cells.map((one) => within(one, 'w:rStyle').map(({ attributes }) => attributes['w:val'])),
    ).toEqual([[], ['Reversed']]);
  });

  it('never stand in tables: what is inside becomes paragraphs, with a message', async () => {
    const nested = table([row(cell(table([row('inner one', 'inner two')])), 'b')]);
    const { bytes, messages } = await renderWord(documentOf([nested]), look);
    expect(within(bodyOf(bytes), 'w:tbl')).toHaveLength(1);
    expect(squeezed(textOf(bodyOf(bytes)))).toContain('inner one inner two b');
    expect(messages).toMatchObject([{ code: 'word-set-plain' }]);
  });

  it('of more columns than Word takes become paragraphs, with a message', async () => {
    const columns = Array.from({ length: 64 }, () => ({
      width: { share: 1 },
      align: 'left' as const,
    }));
    const wide = table([row(...columns.map((_, i) => `c${i}`))], { columns });
    const { bytes, messages } = await renderWord(documentOf([wide]), look);
    expect(within(bodyOf(bytes), 'w:tbl')).toEqual([]);
    expect(squeezed(textOf(bodyOf(bytes)))).toMatch(/^c0 c1 .* c63$/);
    expect(messages).toMatchObject([{ code: 'word-columns' }]);
  });

  it('have a paragraph in every cell, also where nothing is said', async () => {
    const cells = within(await rendered(table([row(cell(), 'b')])), 'w:tc');
    expect(cells.map((one) => within(one, 'w:p').length)).toEqual([1, 1]);
  });

  it('take their lines and padding from a table style', async () => {
    const body = await rendered(table([row(p('a'), 'b')], { style: 'matrix' }));
    expect(within(body, 'w:tblStyle').map(({ attributes }) => attributes['w:val'])).toEqual([
      'LadderMatrix',
    ]);
    expect(within(body, 'w:tblBorders')).toEqual([]);
  });
});
