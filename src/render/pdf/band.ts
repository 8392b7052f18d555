import type { Band } from '../../document/model.ts';
import { bandTitle } from './band-title.ts';
import { type Flow, piece, under, whole } from './flow/piece.ts';
import { hairline } from './hairline.ts';
import { headingRole, type Setting, within } from './setting.ts';

/** A band's title, and its blocks with hairlines between them, each whole where a page can hold it. */
export function band(block: Band, around: Setting): readonly Flow[] {
  const setting = within(around, 'Sect');
  const role = headingRole(block, setting);
  const { sizes, spacing } = setting.theme;
  const after = spacing.part;
  // lines to write on must not look like pairs with the rule below them
  const above = spacing.part + spacing.paragraph;
  const title = piece(bandTitle(block, sizes.heading3, { role }, setting), {
    before: spacing.block,
    after,
    keepWithNext: true,
  });
  const blocks = block.blocks.map((child, i) => {
    const inside = [...setting.flow([child], setting)];
    if (i < block.blocks.length - 1) inside.push(piece(hairline(setting), { before: above }));
    return whole(inside, { before: after, after });
  });
  const head = { fragment: bandTitle(block, sizes.heading3, 'continued', setting), after };
  return [title, ...under([head], blocks)];
}
