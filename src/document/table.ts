import type { Table as MarkdownTable, TableCell, TableRow } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { checked } from './checked.ts';
import { type Building, complain } from './context.ts';
import { buildInlines } from './inline.ts';
import { alignsOf, widthsOf } from './length.ts';
import type { BandTitle, Cell, Column, Group, Row, Table, TableStyle } from './model.ts';
import { numberOf } from './number.ts';

type Attributes = Readonly<Record<string, string | null | undefined>>;

/**
 * A Markdown table → rows under bands. A row of one `:band[…]` begins a group; a header whose
 * cells are all empty is no header.
 */
export function buildTable(node: MarkdownTable, attributes: Attributes, building: Building): Table {
  const [head, ...body] = node.children;
  const count = head?.children.length ?? 0;
  const header = head && toString(head).trim() !== '' ? buildRow(head, count, building) : undefined;
  return {
    kind: 'table',
    style: styleOf(attributes['style']),
    description: attributes['description'] ?? '',
    columns: columnsOf(node, attributes, count),
    ...(header && { header }),
    groups: groupsOf(body, count, building),
  };
}

const styles: readonly TableStyle[] = ['matrix', 'plain', 'figures'];

const styleOf = (name: string | null | undefined): TableStyle =>
  styles.find((style) => style === name) ?? 'plain';

function columnsOf(node: MarkdownTable, attributes: Attributes, count: number): readonly Column[] {
  const widths = widthsOf(attributes['columns'] ?? '*', count);
  const aligns = alignsOf(attributes['align'] ?? 'left', count);
  return widths.map((width, index) => ({
    width,
    align: attributes['align'] ? (aligns[index] ?? 'left') : (node.align?.[index] ?? 'left'),
  }));
}

function groupsOf(rows: readonly TableRow[], count: number, building: Building): readonly Group[] {
  const groups: { band?: BandTitle; rows: Row[] }[] = [];
  for (const row of rows) {
    const band = bandOf(row, building);
    if (band) groups.push({ band, rows: [] });
    else {
      if (groups.length === 0) groups.push({ rows: [] });
      groups.at(-1)?.rows.push(buildRow(row, count, building));
    }
  }
  return groups;
}

function bandOf(row: TableRow, building: Building): BandTitle | undefined {
  const [first, ...others] = row.children;
  const directive = first && only(first, 'band');
  if (!directive || toString(others).trim() !== '') return undefined;
  checked(directive, 'text', building);
  return {
    title: buildInlines(directive.children, building),
    aside: [{ kind: 'text', value: directive.attributes?.['aside'] ?? '' }],
  };
}

/** The directive of this name that is all the cell holds. */
function only(cell: TableCell, name: string): TextDirective | undefined {
  const [first, ...rest] = cell.children;
  return rest.length === 0 && first?.type === 'textDirective' && first.name === name
    ? first
    : undefined;
}

function buildRow(row: TableRow, count: number, building: Building): Row {
  if (row.children.length > count) complain(building, row, 'layout-row', { count });
  const missing = Array.from({ length: count - row.children.length }, (): Cell => ({ blocks: [] }));
  return { cells: [...row.children.map((cell) => buildCell(cell, building)), ...missing] };
}

function buildCell(cell: TableCell, building: Building): Cell {
  const tint = only(cell, 'tint');
  if (tint) checked(tint, 'text', building);
  const children = buildInlines(tint ? tint.children : cell.children, building);
  const blocks: Cell['blocks'] =
    children.length > 0 ? [{ kind: 'paragraph', style: 'body', children }] : [];
  if (!tint) return { blocks };
  return { blocks, tint: Math.min(1, numberOf(tint.attributes?.['share'], 0)) };
}
