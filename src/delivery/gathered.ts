/** What blocks hold, gathered block by block: worked out once for what several documents share. */
import type { Block, Document } from '../document/model.ts';
import { blocksIn } from '../document/walk.ts';
import { once } from '../memory.ts';

/**
 * What `own` finds in each block of a document, in reading order, what stands in a block before what
 * stands in those inside it. `own` must know nothing but the block.
 */
export function gathering<Thing>(
  own: (block: Block) => readonly Thing[],
): (document: Document) => readonly Thing[] {
  const inside = once((block: Block): readonly Thing[] => [
    ...own(block),
    ...blocksIn(block).flatMap(inside),
  ]);
  return ({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap(inside));
}
