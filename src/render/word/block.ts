import type { Block } from '../../document/model.ts';
import { parted } from '../picture.ts';
import { answersTo } from './asks.ts';
import { band } from './band.ts';
import { beside } from './beside.ts';
import { callout } from './callout.ts';
import { code, lines, rule } from './marks.ts';
import { columns } from './columns.ts';
import { cover } from './cover.ts';
import { facts } from './facts.ts';
import { together } from './keep.ts';
import { list } from './list.ts';
import { heading, prose } from './paragraph.ts';
import type { Piece } from './piece.ts';
import { type Setting, settingKey } from './setting.ts';
import { signature } from './signature.ts';
import { table } from './table.ts';
import { thermometer } from './thermometer.ts';
import { toc } from './toc.ts';

/** Blocks in their order as paragraphs and tables. */
export const blocks = (all: readonly Block[], setting: Setting): readonly Piece[] =>
  all.flatMap((block) => known(block, setting));

const made = beside<Block, readonly Piece[]>();

/** The very same pieces for the same block in the same setting, in whatever document. */
function known(block: Block, setting: Setting): readonly Piece[] {
  const answers = answersTo(block, setting);
  return answers === undefined
    ? pieces(block, setting)
    : made(block, `${settingKey(setting)} ${answers}`, () => pieces(block, setting));
}

/** One block as paragraphs and tables: one case a kind of node. */
function pieces(block: Block, setting: Setting): readonly Piece[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, setting)];
    case 'paragraph':
      return parted(block, setting.theme).map((part) => prose(part, setting));
    case 'list':
      return list(block, setting);
    case 'code':
      return [code(block, setting)];
    case 'rule':
      return [rule()];
    case 'callout':
      return callout(block, setting);
    case 'table':
      return [table(block, setting)];
    case 'band':
      return [band(block, setting)];
    case 'columns':
      return [columns(block, setting)];
    case 'keep':
      return together(blocks(block.blocks, setting));
    case 'facts':
      return [facts(block, setting)];
    case 'thermometer':
      return [thermometer(block, setting)];
    case 'signature':
      return [signature(block, setting)];
    case 'lines':
      return lines(block, setting);
    case 'cover':
      return cover(block, setting);
    case 'toc':
      return [toc(block, setting)];
    case 'page-break':
      return [{ kind: 'break' }];
  }
}
