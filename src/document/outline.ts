/** How deep headings stand: no level is skipped, whatever a layout or ladder skips. */
import { once } from '../memory.ts';
import type { Band, Block, Document } from './model.ts';
import { blocksIn, blocksWithin } from './walk.ts';

/** A heading, or the title of a band. Levels count from 1. */
export type Outline = ReadonlyMap<Block, number>;

/** Where one stands: the depths of the headings that one is below, and of the last one, 0 before any. */
interface Standing {
  /** The level of the band that one is in; 0 outside of bands. */
  readonly base: number;
  readonly open: readonly number[];
  readonly last: number;
}

/**
 * The level of each heading, cover and band of a document: one below the nearest before it that is
 * less deep. A band is as deep as a heading over those inside it, which end with it; over none, it
 * is one below the last heading.
 */
export function outlineOf({ sections }: Document): Outline {
  const levels = new Map<Block, number>();
  const blocks = sections.flatMap((section) => section.blocks);
  enter(blocks, { base: 0, open: [], last: 0 }, levels);
  return levels;
}

const enter = (
  blocks: readonly Block[],
  standing: Standing,
  levels: Map<Block, number>,
): Standing => blocks.reduce((before, block) => pass(block, before, levels), standing);

/** Whether a block or one inside it stands in outlines. */
const isOutlined = once(
  (block: Block): boolean => depthOf(block, 0) !== undefined || blocksIn(block).some(isOutlined),
);

function pass(block: Block, before: Standing, levels: Map<Block, number>): Standing {
  if (!isOutlined(block)) return before;
  const depth = depthOf(block, before.last);
  if (depth === undefined) return enter(blocksIn(block), before, levels);
  const open = before.open.filter((other) => other < depth);
  const level = before.base + open.length + 1;
  levels.set(block, level);
  if (block.kind !== 'band') return { ...before, open: [...open, depth], last: depth };
  enter(block.blocks, { base: level, open: [], last: 0 }, levels);
  return { ...before, open };
}

/** A band over no headings stands below the last one, above any that follow at the next depth. */
const BELOW = 0.5;

function depthOf(block: Block, last: number): number | undefined {
  if (block.kind === 'heading') return block.depth;
  if (block.kind === 'band') return depthOfBand(block, last);
  return block.kind === 'cover' ? 1 : undefined;
}

function depthOfBand({ blocks }: Band, last: number): number {
  const inside = blocksWithin(blocks).flatMap((block) =>
    block.kind === 'heading' ? [block.depth] : [],
  );
  return inside.length > 0 ? Math.min(...inside) - 1 : last + BELOW;
}
