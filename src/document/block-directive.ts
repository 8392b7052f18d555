import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import { buildBlocks } from './block.ts';
import { type Building, complain, isClosed } from './context.ts';
import { buildFacts } from './facts.ts';
import { buildInlines, checked } from './inline.ts';
import { widthsOf } from './length.ts';
import type { Block, Columns, Depth, Inline, Paragraph, Signature } from './model.ts';
import { buildTable } from './table.ts';
import { buildThermometer } from './thermometer.ts';

/** `::name[label]{attributes}` on a line of its own. */
export function buildLeaf(node: LeafDirective, building: Building): readonly Block[] {
  const name = checked(node, 'leaf', building);
  const label = buildInlines(node.children, building);
  const attribute = (key: string): string | undefined => node.attributes?.[key] ?? undefined;
  switch (name) {
    case 'toc':
      return contents(label, Number(attribute('depth') ?? 2));
    case 'page-break':
      return [{ kind: 'page-break' }];
    case 'lines':
      return [{ kind: 'lines', count: Number(attribute('count') ?? 1) }];
    case 'signature':
      return [signature(label, attribute('name'), attribute('date'))];
    case 'kicker':
    case 'lead':
    case 'label':
    case 'small':
      return [{ kind: 'paragraph', style: name, children: label }];
    default:
      return name ? [] : [text(label)];
  }
}

const text = (children: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  style: 'body',
  children,
});

/** The heading over the contents is not itself among them. */
function contents(title: readonly Inline[], depth: number): readonly Block[] {
  const toc: Block = { kind: 'toc', depth: Math.max(1, Math.min(depth, 4)) as Depth };
  if (title.length === 0) return [toc];
  return [{ kind: 'heading', depth: 1, children: title, id: '', listed: false }, toc];
}

/** Three parts: to sign, the name again in capitals, the date. */
function signature(label: readonly Inline[], name = '', date = ''): Signature {
  const words = (value: string): readonly Inline[] => [{ kind: 'text', value }];
  return {
    kind: 'signature',
    parts: [
      { label, width: { share: 7 } },
      { label: words(name), width: { share: 7 } },
      { label: words(date), width: { share: 4 } },
    ],
  };
}

/** `:::name[label]{attributes}` … `:::` */
export function buildContainer(node: ContainerDirective, building: Building): readonly Block[] {
  const name = checked(node, 'container', building);
  if (!isClosed(building, node)) complain(building, node, 'directive-unclosed', { name: node.name });
  const { label, content } = partsOf(node);
  switch (name) {
    case 'keep':
      return [{ kind: 'keep', blocks: buildBlocks(content, building) }];
    case 'callout':
      return [{ kind: 'callout', blocks: buildBlocks(content, building) }];
    case 'band':
      return [
        {
          kind: 'band',
          title: buildInlines(label, building),
          aside: [{ kind: 'text', value: node.attributes?.['aside'] ?? '' }],
          blocks: buildBlocks(content, building),
        },
      ];
    case 'columns':
      return [columns(node, content, building)];
    case 'facts':
      return buildFacts(node, content, building);
    case 'thermometer':
      return buildThermometer(node, label, content, building);
    case 'table':
      return table(node, content, building);
    case 'cover':
      return cover(node, label, content, building);
    default:
      // `section` is taken at the top of the document by `build.ts`
      if (name) complain(building, node, 'directive-misplaced', { name });
      return buildBlocks(content, building);
  }
}

interface Parts {
  readonly label: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
}

/** A container's label arrives as a marked first paragraph. */
export function partsOf(node: ContainerDirective): Parts {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return labelled
    ? { label: first.children, content: rest }
    : { label: [], content: node.children };
}

function columns(
  node: ContainerDirective,
  content: readonly RootContent[],
  building: Building,
): Columns {
  const parts: RootContent[][] = [[]];
  for (const child of content) {
    if (child.type === 'thematicBreak') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  const widths = widthsOf(node.attributes?.['widths'] ?? '*', parts.length);
  return {
    kind: 'columns',
    columns: parts.map((part, index) => ({
      width: widths[index] ?? { share: 1 },
      blocks: buildBlocks(part, building),
    })),
  };
}

function table(
  node: ContainerDirective,
  content: readonly RootContent[],
  building: Building,
): readonly Block[] {
  return content.flatMap((child) =>
    child.type === 'table'
      ? buildTable(child, node.attributes ?? {}, building)
      : buildBlocks([child], building),
  );
}

function cover(
  node: ContainerDirective,
  label: readonly PhrasingContent[],
  content: readonly RootContent[],
  building: Building,
): readonly Block[] {
  const blocks = buildBlocks(content, building);
  const titles = blocks.flatMap((block) => (block.kind === 'heading' ? [block.children] : []));
  const facts = blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const others = blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'facts');
  if (titles.length !== 1 || others.length > 0) {
    complain(building, node, 'directive-cover', { found: toString(node) });
  }
  const [title = []] = titles;
  return [{ kind: 'cover', label: buildInlines(label, building), title, facts }, ...others];
}
