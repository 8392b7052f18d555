import { bindInlines } from './bind-inline.ts';
import { type Binding, plain } from './binding.ts';
import type { BandTitle, Block, Cell, Group, Row, Table } from './model.ts';
import { rememberedRow } from './remembered.ts';
import { sharedCell, sharedGroup, sharedRow } from './sharing.ts';

/** Binds the blocks of a cell: `bind-block.ts` hands its own function down. */
type BindBlocks = (blocks: readonly Block[], binding: Binding) => readonly Block[];

export function bindTable(table: Table, binding: Binding, inside: BindBlocks): Table {
  const row = (one: Row): Row =>
    rememberedRow(one, binding, (its) =>
      sharedRow({ cells: one.cells.map((cell) => bindCell(cell, its, inside)) }),
    );
  const group = ({ band, rows }: Group): Group =>
    sharedGroup({
      ...(band && { band: bindBand(band, binding) }),
      rows: rows.map(row),
    });
  return {
    ...table,
    description: plain(table.description, binding),
    ...(table.header && { header: row(table.header) }),
    groups: table.groups.map(group),
  };
}

const bindCell = (cell: Cell, binding: Binding, inside: BindBlocks): Cell =>
  sharedCell({ ...cell, blocks: inside(cell.blocks, binding) });

export const bindBand = ({ title, aside }: BandTitle, binding: Binding): BandTitle => ({
  title: bindInlines(title, binding),
  aside: bindInlines(aside, binding),
});
