/** The words of a document, in reading order: what both formats must give back. */
import type { Block, Document, Fact, Inline, OneOf, Table } from './model.ts';

/** The words of inlines as they are printed; a break and what is drawn are a space. */
export const textOf = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('');

/** The words of inlines where nothing can be drawn: those of what is drawn too. */
export const spokenText = (inlines: readonly Inline[]): string => textOf(inlines.map(spoken));

function spoken(inline: Inline): Inline {
  if ('alt' in inline) return { kind: 'text', value: ` ${inline.alt} ` };
  return 'children' in inline ? { ...inline, children: inline.children.map(spoken) } : inline;
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'span':
    case 'language':
    case 'link':
      return textOf(inline.children);
    case 'choice':
      return ` ${inline.label} `;
    case 'one-of':
      return inline.shown === 'boxes' ? answersText(inline) : ' ';
    case 'break':
    case 'blank':
    case 'picture':
    case 'dots':
    case 'units':
      return ' ';
  }
}

const answersText = ({ answers }: OneOf): string =>
  answers.map(({ label }) => ` ${label} `).join(' ');

/** One text for each paragraph, heading, label or cell; furniture, markers and bars are none. */
export const passages = (document: Document): readonly string[] =>
  document.sections
    .flatMap(({ blocks }) => blocksText(blocks))
    .filter((text) => text.trim() !== '');

const blocksText = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(blockText);

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.children)];
    case 'code':
      return block.value.split('\n');
    case 'list':
      return block.items.flatMap(blocksText);
    case 'callout':
    case 'keep':
      return blocksText(block.blocks);
    case 'band':
      return [textOf(block.title), textOf(block.aside), ...blocksText(block.blocks)];
    case 'columns':
      return block.columns.flatMap((column) => blocksText(column.blocks));
    case 'table':
      return tableText(block);
    case 'facts':
      return factsText(block.facts);
    case 'thermometer':
      return block.steps.flatMap(({ title, note }) => [textOf(title), textOf(note)]);
    case 'signature':
      return block.parts.map(({ label }) => textOf(label));
    case 'cover':
      return [textOf(block.label), textOf(block.title), ...factsText(block.facts)];
    case 'rule':
    case 'lines':
    case 'toc':
    case 'page-break':
      return [];
  }
}

const factsText = (facts: readonly Fact[]): readonly string[] =>
  facts.flatMap(({ label, value }) => [textOf(label), textOf(value)]);

const tableText = ({ header, groups }: Table): readonly string[] => [
  ...(header?.cells.flatMap(({ blocks }) => blocksText(blocks)) ?? []),
  ...groups.flatMap(({ band, rows }) => [
    ...(band ? [textOf(band.title), textOf(band.aside)] : []),
    ...rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocksText(blocks))),
  ]),
];
