/** Markdown's block nodes → the document's: one function a node. */
import type {
  List as MarkdownList,
  ListItem,
  Paragraph as MarkdownParagraph,
  RootContent,
  Text,
} from 'mdast';
import { toString } from 'mdast-util-to-string';
import { buildContainer } from './container-directive.ts';
import { type Building, complain } from './context.ts';
import { buildInlines, refused } from './inline.ts';
import { buildLeaf } from './leaf-directive.ts';
import type { Block, Heading, List, Paragraph } from './model.ts';
import { depthOf } from './number.ts';
import { buildTable } from './table.ts';

export const buildBlocks = (nodes: readonly RootContent[], building: Building): readonly Block[] =>
  nodes.flatMap((node) => buildBlock(node, building));

function buildBlock(node: RootContent, building: Building): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      if (isStrayFence(node)) complain(building, node, 'directive-stray', {});
      return [paragraph('body', buildInlines(node.children, building))];
    case 'heading':
      return [heading(node.depth, buildInlines(node.children, building))];
    case 'list':
      return [list(node, building)];
    case 'code':
      return [{ kind: 'code', value: node.value }];
    case 'blockquote':
      return [{ kind: 'callout', blocks: buildBlocks(node.children, building) }];
    case 'thematicBreak':
      return [{ kind: 'rule' }];
    case 'table':
      return [buildTable(node, {}, building)];
    case 'leafDirective':
      return buildLeaf(node, building);
    case 'containerDirective':
      return buildContainer(node, building, (nodes) => buildBlocks(nodes, building));
    case 'html':
      return html(node, building);
    case 'definition':
    case 'yaml':
      return [];
    case 'footnoteDefinition':
      complain(building, node, 'layout-markdown', { what: 'footnotes' });
      return buildBlocks(node.children, building);
    case 'listItem':
      return buildBlocks(node.children, building);
    case 'tableRow':
    case 'tableCell':
      throw new Error(`${node.type} outside a table`);
    case 'text':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'image':
    case 'imageReference':
    case 'linkReference':
    case 'footnoteReference':
    case 'textDirective':
      return [paragraph('body', buildInlines([node], building))];
  }
}

/** A line of colons that closed nothing: an inner container had more colons than its outer one. */
const isStrayFence = (node: MarkdownParagraph): boolean => /^:{3,}$/m.test(toString(node));

const paragraph = (style: Paragraph['style'], children: Paragraph['children']): Paragraph => ({
  kind: 'paragraph',
  style,
  children,
});

/** Ids are given when values are bound: two headings may then turn out to say the same. */
const heading = (depth: number, children: Heading['children']): Heading => ({
  kind: 'heading',
  depth: depthOf(depth),
  children,
  id: '',
  listed: depth <= 3,
});

const list = (node: MarkdownList, building: Building): List => ({
  kind: 'list',
  ordered: node.ordered ?? false,
  start: node.start ?? 1,
  items: node.children.map((item) => buildBlocks(withMark(item).children, building)),
});

/** A task list's mark is part of what was written. */
function withMark(item: ListItem): ListItem {
  const [first, ...rest] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return item;
  const mark: Text = { type: 'text', value: item.checked ? '[x] ' : '[ ] ' };
  return { ...item, children: [{ ...first, children: [mark, ...first.children] }, ...rest] };
}

function html(node: Extract<RootContent, { type: 'html' }>, building: Building): readonly Block[] {
  if (/^<!--[\s\S]*-->$/.test(node.value.trim())) return [];
  return [paragraph('body', refused(node, building))];
}
