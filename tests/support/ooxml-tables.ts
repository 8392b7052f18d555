/** Rules for tables. */
import { type Element, elementsIn, inside, val, within } from './xml.ts';

const MOST_COLUMNS = 63;

/** Tables that Word joins, refuses or lays out as nobody meant. */
export const tableFaults = (root: Element): readonly string[] => [
  ...within(root, 'w:tbl').flatMap(oneTable),
  ...placeFaults(root),
];

function oneTable(table: Element): readonly string[] {
  const grid = within(table, 'w:tblGrid').flatMap((each) => inside(each, 'w:gridCol'));
  const rows = inside(table, 'w:tr');
  const widths = grid.map(({ attributes }) => Number(attributes['w:w']));
  return [
    ...(rows.length === 0 ? ['a table has no rows'] : []),
    ...(grid.length > MOST_COLUMNS ? [`a table has ${grid.length} columns`] : []),
    ...(widths.some((width) => !(width > 0)) ? ['a column has no width'] : []),
    ...(within(table, 'w:tbl').length > 0 ? ['a table stands in a table'] : []),
    ...rows.flatMap((row) => rowFaults(row, grid.length)),
    ...headerFaults(rows),
    ...within(table, 'w:tc').flatMap(cellFaults),
  ];
}

const spanOf = (cell: Element): number => Number(val(cell, 'w:tcPr', 'w:gridSpan') ?? 1);

function rowFaults(row: Element, columns: number): readonly string[] {
  const cells = inside(row, 'w:tc');
  const covered = cells.reduce((sum, cell) => sum + spanOf(cell), 0);
  if (cells.length === 0) return ['a row has no cells'];
  return covered === columns ? [] : [`a row covers ${covered} of ${columns} columns`];
}

/** Word repeats header rows only from the top of a table. */
function headerFaults(rows: readonly Element[]): readonly string[] {
  const repeated = rows.map((row) => within(row, 'w:tblHeader').length > 0);
  const lowest = repeated.lastIndexOf(true);
  return repeated.slice(0, lowest + 1).includes(false) ? ['a header row is not at the top'] : [];
}

const cellFaults = (cell: Element): readonly string[] =>
  elementsIn(cell).at(-1)?.name === 'w:p' ? [] : ['a cell does not end with a paragraph'];

/** Tables that touch, and a table that ends a section. */
function placeFaults(root: Element): readonly string[] {
  return within(root, 'w:body').flatMap((body) => {
    const names = elementsIn(body).map(({ name }) => name);
    return names.flatMap((name, i) => {
      if (name !== 'w:tbl') return [];
      if (names[i + 1] === 'w:tbl') return ['two tables touch'];
      return names[i + 1] === 'w:sectPr' ? ['a table ends a section'] : [];
    });
  });
}
