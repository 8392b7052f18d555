/** Block nodes → pieces: one function for each kind of node. */
import type { Block } from '../../document/model.ts';
import { blocksIn } from '../../document/walk.ts';
import { parted } from '../picture.ts';
import { band } from './band.ts';
import { callout } from './callout.ts';
import { code } from './code.ts';
import { columns } from './columns.ts';
import { cover } from './cover.ts';
import { facts } from './facts.ts';
import { asPart } from './flow/fragment.ts';
import { type Flow, isPiece, piece, whole } from './flow/piece.ts';
import { hairline } from './hairline.ts';
import { heading } from './heading.ts';
import { lines } from './lines.ts';
import { list } from './list.ts';
import type { Setting } from './setting.ts';
import { signature } from './signature.ts';
import { table } from './table.ts';
import { prose } from './prose.ts';
import { thermometer } from './thermometer.ts';
import { toc } from './toc.ts';

/** What blocks fill pages with, in order. */
export function flow(blocks: readonly Block[], setting: Setting): readonly Flow[] {
  const { shared } = setting;
  if (!shared) return blocks.flatMap((block) => parts(block, setting));
  const how = shared.how(setting);
  return blocks.flatMap((block) =>
    shared.flow(block, how, setting, (inside) => parts(block, inside)),
  );
}

/** What holds no other blocks is drawn in one go. */
function parts(block: Block, setting: Setting): readonly Flow[] {
  const flows = pieces(block, setting);
  if (blocksIn(block).length === 0)
    for (const each of flows) if (isPiece(each)) asPart(each.fragment);
  return flows;
}

function pieces(block: Block, setting: Setting): readonly Flow[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, setting)];
    case 'paragraph':
      return parted(block, setting.theme).flatMap((part) => prose(part, setting));
    case 'list':
      return list(block, setting);
    case 'code':
      return [code(block, setting)];
    case 'rule':
      return [piece(hairline(setting), around(setting))];
    case 'callout':
      return [callout(block, setting)];
    case 'table':
      return table(block, setting);
    case 'band':
      return band(block, setting);
    case 'columns':
      return [columns(block, setting)];
    case 'keep':
      return block.blocks.length > 0 ? [whole(flow(block.blocks, setting))] : [];
    case 'facts':
      return [facts(block, setting)];
    case 'thermometer':
      return [thermometer(block, setting)];
    case 'signature':
      return [signature(block, setting)];
    case 'lines':
      return [lines(block, setting)];
    case 'cover':
      return cover(block, setting);
    case 'toc':
      return toc(block, setting);
    case 'page-break':
      return [{ kind: 'page-end' }];
  }
}

const around = ({ theme }: Setting) => ({
  before: theme.spacing.block,
  after: theme.spacing.block,
});
