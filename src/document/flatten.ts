import type { Block, Inline } from './model.ts';

/** Blocks as one run of inlines, for places that hold a line: nothing is lost but the layout. */
export function flatten(blocks: readonly Block[]): readonly Inline[] {
  return joined(blocks.map(inlinesOf));
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.children;
    case 'list':
      return joined(
        block.items.map((item, index) => [
          { kind: 'text', value: block.ordered ? `${block.start + index}. ` : '• ' },
          ...flatten(item),
        ]),
      );
    case 'code':
      return [{ kind: 'code', value: block.value }];
    case 'callout':
    case 'keep':
      return flatten(block.blocks);
    case 'band':
      return joined([block.title, block.aside, flatten(block.blocks)]);
    case 'columns':
      return joined(block.columns.map((column) => flatten(column.blocks)));
    case 'table':
      return joined(
        [...(block.header ? [block.header] : []), ...block.groups.flatMap(({ rows }) => rows)]
          .flatMap(({ cells }) => cells)
          .map((cell) => flatten(cell.blocks)),
      );
    case 'facts':
      return joined(block.facts.flatMap(({ label, value }) => [label, value]));
    case 'thermometer':
      return joined(block.steps.flatMap(({ title, note }) => [title, note]));
    case 'signature':
      return joined(block.parts.map(({ label }) => label));
    case 'cover':
      return joined([block.label, block.title]);
    case 'rule':
    case 'lines':
    case 'toc':
    case 'page-break':
      return [];
  }
}

/** A break stands between two runs. */
function joined(runs: readonly (readonly Inline[])[]): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const run of runs.filter(({ length }) => length > 0)) {
    if (inlines.length > 0) inlines.push({ kind: 'break' });
    inlines.push(...run);
  }
  return inlines;
}
