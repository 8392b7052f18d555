import { bindInlines } from './bind-inline.ts';
import { type Binding, plain, withLocal } from './binding.ts';
import type { TablePart } from './build.ts';
import type { BandTitle, Block, Cell, Row, Table } from './model.ts';
import { rememberedRow } from './remembered.ts';
import { sharedCell, sharedGroup, sharedRow } from './sharing.ts';

/** Binds the blocks of a cell: `bind-block.ts` hands its own function down. */
type BindBlocks = (blocks: readonly Block[], binding: Binding) => readonly Block[];

export const bindTable = (table: Table, binding: Binding, inside: BindBlocks): Table => ({
  ...bindHead(table, binding, inside),
  groups: table.groups.map(({ band, rows }) =>
    sharedGroup({
      ...(band && { band: bindBand(band, binding) }),
      rows: rows.map((row) => bindRow(row, binding, inside)),
    }),
  ),
});

/** A table that was built row by row. */
export function bindTablePart(part: TablePart, binding: Binding, inside: BindBlocks): Table {
  const head = bindHead(part.table, withLocal(binding, part.slots), inside);
  const groups: { readonly band?: BandTitle; readonly rows: Row[] }[] = [];
  for (const { slots, group } of part.rows) {
    const local = withLocal(binding, slots);
    if (group.band) groups.push({ band: bindBand(group.band, local), rows: [] });
    else if (groups.length === 0) groups.push({ rows: [] });
    groups.at(-1)?.rows.push(...group.rows.map((row) => bindRow(row, local, inside)));
  }
  return { ...head, groups: groups.map(sharedGroup) };
}

const bindHead = (table: Table, binding: Binding, inside: BindBlocks): Table => ({
  ...table,
  description: plain(table.description, binding),
  ...(table.header && { header: bindRow(table.header, binding, inside) }),
});

const bindRow = (row: Row, binding: Binding, inside: BindBlocks): Row =>
  rememberedRow(row, binding, (its) =>
    sharedRow({ cells: row.cells.map((cell) => bindCell(cell, its, inside)) }),
  );

const bindCell = (cell: Cell, binding: Binding, inside: BindBlocks): Cell =>
  sharedCell({ ...cell, blocks: inside(cell.blocks, binding) });

export const bindBand = ({ title, aside }: BandTitle, binding: Binding): BandTitle => ({
  title: bindInlines(title, binding),
  aside: bindInlines(aside, binding),
});
