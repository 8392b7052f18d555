/** The headings of a document, in reading order. */
import type { Block, Document, Heading, Toc } from './model.ts';

export const headingsOf = ({ sections }: Document): readonly Heading[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(headingsIn));

/** The headings that a table of contents lists. */
export const listedIn = ({ depth }: Toc, document: Document): readonly Heading[] =>
  headingsOf(document).filter((heading) => heading.listed && heading.depth <= depth);

function headingsIn(block: Block): readonly Heading[] {
  switch (block.kind) {
    case 'heading':
      return [block];
    case 'list':
      return block.items.flat().flatMap(headingsIn);
    case 'callout':
    case 'band':
    case 'keep':
      return block.blocks.flatMap(headingsIn);
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(headingsIn));
    case 'table':
      return [...(block.header ? [block.header] : []), ...block.groups.flatMap(({ rows }) => rows)]
        .flatMap(({ cells }) => cells)
        .flatMap(({ blocks }) => blocks.flatMap(headingsIn));
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
