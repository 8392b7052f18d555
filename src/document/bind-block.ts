import type { SlotValue } from '../audience/model.ts';
import { bindFacts, bindField, bindInlines } from './bind-inline.ts';
import { bindBand, bindTable, bindTablePart } from './bind-table.ts';
import { type Binding, blocksOf, bound, plain, withLocal, withoutSlots } from './binding.ts';
import type { SkeletonPart } from './build.ts';
import type { Block, Columns, Cover, Heading, Paragraph, Signature, Thermometer } from './model.ts';
import { anotherBlock, rememberedBlocks } from './remembered.ts';
import { sharedBlock, sharedBlocks } from './sharing.ts';
import { textOf } from './text.ts';

export const bindBlocks = (blocks: readonly Block[], binding: Binding): readonly Block[] =>
  sharedBlocks(
    blocks.flatMap((block) =>
      rememberedBlocks(block, binding, (its) =>
        bindBlock(block, its).map((one) => distinct(sharedBlock(one), its)),
      ),
    ),
  );

/** What was built part by part. */
export const bindParts = (parts: readonly SkeletonPart[], binding: Binding): readonly Block[] =>
  sharedBlocks(parts.flatMap((part) => bindPart(part, binding)));

function bindPart(part: SkeletonPart, binding: Binding): readonly Block[] {
  const local = withLocal(binding, part.slots);
  switch (part.kind) {
    case 'blocks':
      return bindBlocks(part.blocks, local);
    case 'table':
      return [sharedBlock(bindTablePart(part, binding, bindBlocks))];
    case 'container': {
      const { block } = part;
      const blocks = bindParts(part.parts, binding);
      const titled = block.kind === 'band' ? { ...block, ...bindBand(block, local) } : block;
      return [distinct(sharedBlock({ ...titled, blocks }), binding)];
    }
  }
}

/** Bands and covers that say the same are still two: outlines go by them. */
function distinct(block: Block, { stood }: Binding): Block {
  if (block.kind !== 'band' && block.kind !== 'cover') return block;
  const before = stood.get(block) ?? 0;
  stood.set(block, before + 1);
  return before === 0 ? block : anotherBlock(block, before);
}

function bindBlock(block: Block, binding: Binding): readonly Block[] {
  const inside = (blocks: readonly Block[]): readonly Block[] => bindBlocks(blocks, binding);
  switch (block.kind) {
    case 'paragraph':
      return bindParagraph(block, binding);
    case 'heading':
      return [bindHeading(block, binding)];
    case 'list':
      return [{ ...block, items: block.items.map(inside) }];
    case 'table':
      return [bindTable(block, binding, bindBlocks)];
    case 'callout':
    case 'keep':
      return [{ ...block, blocks: inside(block.blocks) }];
    case 'band':
      return [{ ...block, ...bindBand(block, binding), blocks: inside(block.blocks) }];
    case 'columns':
      return [bindColumns(block, binding)];
    case 'facts':
      return [{ ...block, facts: bindFacts(block.facts, binding) }];
    case 'thermometer':
      return [bindThermometer(block, binding)];
    case 'signature':
      return [bindSignature(block, binding)];
    case 'cover':
      return [bindCover(block, binding)];
    case 'code':
      return [{ ...block, value: plain(block.value, binding) }];
    case 'lines':
      return [{ ...block, ...bindField(block, binding) }];
    case 'rule':
    case 'toc':
    case 'page-break':
      return [block];
  }
}

/** Rich text that stands alone in a paragraph takes its place; elsewhere it flows into the line. */
function bindParagraph(paragraph: Paragraph, binding: Binding): readonly Block[] {
  const [only, ...others] = paragraph.children;
  if (only?.kind === 'text' && others.length === 0) {
    const parts = bound(only.value, binding).filter(isSomething);
    if (parts.length > 0 && parts.every((part) => typeof part !== 'string')) {
      return parts.flatMap((part) => bindBlocks(blocksOf(part), withoutSlots(binding)));
    }
  }
  return [{ ...paragraph, children: bindInlines(paragraph.children, binding) }];
}

/** Spaces between values are nothing. */
const isSomething = (part: SlotValue): boolean => typeof part !== 'string' || part.trim() !== '';

/** Ids are given now: two headings may turn out to say the same. */
function bindHeading(heading: Heading, binding: Binding): Heading {
  const children = bindInlines(heading.children, binding);
  return { ...heading, children, id: binding.slugger.slug(textOf(children) || 'section') };
}

const bindColumns = (block: Columns, binding: Binding): Columns => ({
  ...block,
  columns: block.columns.map(({ width, blocks }) => ({
    width,
    blocks: bindBlocks(blocks, binding),
  })),
});

const bindThermometer = (block: Thermometer, binding: Binding): Thermometer => ({
  ...block,
  description: plain(block.description, binding),
  steps: block.steps.map(({ title, note, state }) => ({
    title: bindInlines(title, binding),
    note: bindInlines(note, binding),
    state,
  })),
});

const bindSignature = (block: Signature, binding: Binding): Signature => ({
  ...block,
  parts: block.parts.map((part) => ({
    ...part,
    id: plain(part.id, binding),
    label: bindInlines(part.label, binding),
  })),
});

const bindCover = (block: Cover, binding: Binding): Cover => ({
  ...block,
  label: bindInlines(block.label, binding),
  title: bindInlines(block.title, binding),
  facts: bindFacts(block.facts, binding),
});
