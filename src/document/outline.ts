/** How deep headings stand: no level is skipped, whatever a layout or ladder skips. */
import type { Band, Block, Document } from './model.ts';
import { allBlocks, blocksWithin } from './walk.ts';

/** A heading, or the title of a band. Levels count from 1. */
export type Outline = ReadonlyMap<Block, number>;

interface Open {
  readonly depth: number;
  readonly level: number;
}

/**
 * The level of each heading, cover and band of a document: one below the nearest before it that is
 * less deep. A band is as deep as a heading over those inside it; over none, it is one below the
 * last heading.
 */
export function outlineOf(document: Document): Outline {
  const levels = new Map<Block, number>();
  const open: Open[] = [];
  let last = 0;
  for (const block of allBlocks(document)) {
    const depth = depthOf(block, last);
    if (depth === undefined) continue;
    if (block.kind !== 'band') last = depth;
    while ((open.at(-1)?.depth ?? -Infinity) >= depth) open.pop();
    const level = (open.at(-1)?.level ?? 0) + 1;
    open.push({ depth, level });
    levels.set(block, level);
  }
  return levels;
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
