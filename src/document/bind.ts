/** Values into slots. A value becomes text or ready-made blocks; it is never parsed. */
import GithubSlugger from 'github-slugger';
import type { SlotValue } from '../audience/model.ts';
import { buildBlocks } from './block.ts';
import { ofLadder } from './context.ts';
import type { SkeletonSection } from './build.ts';
import type { RichText } from '../ladder/model.ts';
import { flatten } from './flatten.ts';
import type { Block, Cell, Fact, Inline, Row, Section, Table, Text } from './model.ts';
import { textOf } from './text.ts';

interface Binding {
  readonly slots: readonly SlotValue[];
  readonly slugger: GithubSlugger;
}

type Defaults = Pick<Section, 'paper' | 'orientation'> & {
  readonly furniture: NonNullable<Section['furniture']>;
};

/** The skeleton's sections with every token replaced by its value. */
export function bind(
  sections: readonly SkeletonSection[],
  slots: readonly SlotValue[],
  { paper, orientation, furniture }: Defaults,
): readonly Section[] {
  const binding: Binding = { slots, slugger: new GithubSlugger() };
  return sections.map((section) => {
    const headLeft = section.head ? plain(section.head, binding) : furniture.headLeft;
    return {
      paper,
      orientation: section.orientation ?? orientation,
      ...(!section.bare && { furniture: { ...furniture, headLeft } }),
      blocks: bindBlocks(section.blocks, binding),
    };
  });
}

const bindBlocks = (blocks: readonly Block[], binding: Binding): readonly Block[] =>
  blocks.flatMap((block) => bindBlock(block, binding));

function bindBlock(block: Block, binding: Binding): readonly Block[] {
  switch (block.kind) {
    case 'paragraph':
      return bindParagraph(block, binding);
    case 'heading': {
      const children = bindInlines(block.children, binding);
      return [{ ...block, children, id: binding.slugger.slug(textOf(children) || 'section') }];
    }
    case 'list':
      return [{ ...block, items: block.items.map((item) => bindBlocks(item, binding)) }];
    case 'table':
      return [bindTable(block, binding)];
    case 'callout':
    case 'keep':
      return [{ ...block, blocks: bindBlocks(block.blocks, binding) }];
    case 'band':
      return [{ ...block, ...bindBand(block, binding), blocks: bindBlocks(block.blocks, binding) }];
    case 'columns': {
      const columns = block.columns.map(({ width, blocks }) => ({
        width,
        blocks: bindBlocks(blocks, binding),
      }));
      return [{ ...block, columns }];
    }
    case 'facts':
      return [{ ...block, facts: bindFacts(block.facts, binding) }];
    case 'thermometer': {
      const steps = block.steps.map((step) => ({
        ...step,
        title: bindInlines(step.title, binding),
        note: bindInlines(step.note, binding),
      }));
      return [{ ...block, description: plain(block.description, binding), steps }];
    }
    case 'signature': {
      const parts = block.parts.map(({ label, width }) => ({
        label: bindInlines(label, binding),
        width,
      }));
      return [{ ...block, parts }];
    }
    case 'cover':
      return [
        {
          ...block,
          label: bindInlines(block.label, binding),
          title: bindInlines(block.title, binding),
          facts: bindFacts(block.facts, binding),
        },
      ];
    case 'code':
      return [{ ...block, value: plain(block.value, binding) }];
    case 'rule':
    case 'lines':
    case 'toc':
    case 'page-break':
      return [block];
  }
}

const bindFacts = (facts: readonly Fact[], binding: Binding): readonly Fact[] =>
  facts.map(({ label, value }) => ({
    label: bindInlines(label, binding),
    value: bindInlines(value, binding),
  }));

const bindBand = <B extends { title: readonly Inline[]; aside: readonly Inline[] }>(
  { title, aside }: B,
  binding: Binding,
) => ({ title: bindInlines(title, binding), aside: bindInlines(aside, binding) });

function bindTable(table: Table, binding: Binding): Table {
  const cell = ({ blocks, ...rest }: Cell): Cell => ({ ...rest, blocks: bindBlocks(blocks, binding) });
  const row = ({ cells }: Row): Row => ({ cells: cells.map(cell) });
  return {
    ...table,
    description: plain(table.description, binding),
    ...(table.header && { header: row(table.header) }),
    groups: table.groups.map(({ band, rows }) => ({
      ...(band && { band: bindBand(band, binding) }),
      rows: rows.map(row),
    })),
  };
}

/** Rich text that stands alone in a paragraph takes its place; elsewhere it flows into the line. */
function bindParagraph(
  paragraph: Extract<Block, { kind: 'paragraph' }>,
  binding: Binding,
): readonly Block[] {
  const [only, ...others] = paragraph.children;
  if (only?.kind === 'text' && others.length === 0) {
    const [before = '', value, after = ''] = partsOf(only.value, binding);
    if (value !== undefined && typeof value !== 'string' && `${before}${after}`.trim() === '') {
      return richBlocks(value);
    }
  }
  return [{ ...paragraph, children: bindInlines(paragraph.children, binding) }];
}

const bindInlines = (inlines: readonly Inline[], binding: Binding): readonly Inline[] =>
  inlines.flatMap((inline) => bindInline(inline, binding));

function bindInline(inline: Inline, binding: Binding): readonly Inline[] {
  switch (inline.kind) {
    case 'text':
      return bindText(inline, binding);
    case 'span':
      return [{ ...inline, children: bindInlines(inline.children, binding) }];
    case 'link': {
      const children = bindInlines(inline.children, binding);
      const url = plain(inline.url, binding);
      return isSafe(url) ? [{ ...inline, url, children }] : children;
    }
    case 'code':
      return [{ ...inline, value: plain(inline.value, binding) }];
    case 'choice':
      return [{ ...inline, label: plain(inline.label, binding) }];
    case 'blank':
      return [{ ...inline, name: plain(inline.name, binding) }];
    case 'break':
      return [inline];
  }
}

/** A value may have become a link's target: the same allow-list as for ladders. */
const isSafe = (url: string): boolean => /^(https?:|mailto:|#)/i.test(url);

function bindText({ value }: Text, binding: Binding): readonly Inline[] {
  return partsOf(value, binding).flatMap((part): readonly Inline[] => {
    if (typeof part !== 'string') return flatten(richBlocks(part));
    return part === '' ? [] : [{ kind: 'text', value: part }];
  });
}

const TOKEN = /\uE000(\d+)\uE001/;

/** Text and values in turn: `a ⟨0⟩ b` → `a `, the value, ` b`. */
function partsOf(text: string, { slots }: Binding): readonly SlotValue[] {
  return text.split(TOKEN).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = slots[Number(part)];
    if (value === undefined) throw new Error(`no value for slot ${part}`);
    return typeof value === 'string' ? oneLine(value) : value;
  });
}

const plain = (text: string, binding: Binding): string =>
  partsOf(text, binding)
    .map((part) => (typeof part === 'string' ? part : textOf(flatten(richBlocks(part)))))
    .join('');

/** Values are single lines; what no XML or font can hold becomes U+FFFD. */
const oneLine = (value: string): string =>
  value
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');

const built = new WeakMap<RichText, readonly Block[]>();

/** A cell's blocks, built once: the same cell stands in many documents. */
function richBlocks(content: RichText): readonly Block[] {
  const known = built.get(content);
  if (known) return known;
  const blocks = buildBlocks(content, ofLadder([]));
  built.set(content, blocks);
  return blocks;
}
