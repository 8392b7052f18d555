/** Ways through a document tree, in reading order. */
import { once } from '../memory.ts';
import type { Block, Document, Heading, Inline, Toc } from './model.ts';

/** The blocks directly inside a block, in reading order. */
export function blocksIn(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'callout':
    case 'keep':
    case 'band':
      return block.blocks;
    case 'list':
      return block.items.flat();
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks);
    case 'table':
      return [...(block.header ? [block.header] : []), ...block.groups.flatMap(({ rows }) => rows)]
        .flatMap(({ cells }) => cells)
        .flatMap(({ blocks }) => blocks);
    case 'heading':
    case 'paragraph':
    case 'code':
    case 'rule':
    case 'facts':
    case 'thermometer':
    case 'signature':
    case 'lines':
    case 'cover':
    case 'toc':
    case 'page-break':
      return [];
  }
}

/** Blocks and all that is inside them in reading order, each before those inside it. */
export const blocksWithin = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap(whole);

/** By a block that holds others: the same block stands in many documents. */
const wholes = new WeakMap<Block, readonly Block[]>();

function whole(block: Block): readonly Block[] | Block {
  const known = wholes.get(block);
  if (known) return known;
  const inside = blocksIn(block);
  if (inside.length === 0) return block;
  const all = [block, ...blocksWithin(inside)];
  wholes.set(block, all);
  return all;
}

/** Every block of a document in reading order, each before those inside it. */
export const allBlocks = once((document: Document): readonly Block[] =>
  document.sections.flatMap(({ blocks }) => blocksWithin(blocks)),
);

/** The headings of a document. */
export const headingsOf = (document: Document): readonly Heading[] =>
  allBlocks(document).filter((block) => block.kind === 'heading');

/** The headings that a table of contents lists. */
export const listedIn = ({ depth }: Toc, document: Document): readonly Heading[] =>
  headingsOf(document).filter((heading) => heading.listed && heading.depth <= depth);

/** The inlines that a block holds itself, not those of the blocks inside it. */
export const inlinesOf = (block: Block): readonly Inline[] =>
  block.kind === 'paragraph' ? block.children : inlinesOnce(block);

const inlinesOnce = once((block: Block): readonly Inline[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'band':
      return [...block.title, ...block.aside];
    case 'table':
      return block.groups.flatMap(({ band }) => (band ? [...band.title, ...band.aside] : []));
    case 'facts':
      return block.facts.flatMap(({ label, value }) => [...label, ...value]);
    case 'cover':
      return [
        ...block.label,
        ...block.title,
        ...block.facts.flatMap(({ label, value }) => [...label, ...value]),
      ];
    case 'thermometer':
      return block.steps.flatMap(({ title, note }) => [...title, ...note]);
    case 'signature':
      return block.parts.flatMap(({ label }) => label);
    case 'list':
    case 'code':
    case 'rule':
    case 'callout':
    case 'columns':
    case 'keep':
    case 'lines':
    case 'toc':
    case 'page-break':
      return [];
  }
});
