/** Passages of rich text put into `mark` directives. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { RichText } from '../model.ts';
import { withChildren } from './nodes.ts';

/** From one place of the text that `readable` gives to another. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/**
 * The text that can be marked, on which places of passages are counted: a word half in bold is one,
 * and each block, cell and line of its own ends one.
 */
export const readable = (content: RichText): string => content.map(textOf).join('');

function textOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break' || node.type === 'image') return '\n';
  if (!('children' in node)) return '';
  return node.children.map(textOf).join('') + (inline.has(node.type) ? '' : '\n');
}

const inline: ReadonlySet<string> = new Set([
  'strong',
  'emphasis',
  'delete',
  'link',
  'textDirective',
]);

/** The content with the passages, which are in order and apart, in marks. No word is changed. */
export function markWhere(content: RichText, passages: readonly Passage[]): RichText {
  let at = 0;
  return content.map((node) => {
    const start = at;
    at += textOf(node).length;
    return marked(node, start, passages);
  });
}

function marked(node: BlockContent, start: number, passages: readonly Passage[]): BlockContent {
  return 'children' in node ? withChildren(node, markedAll(node.children, start, passages)) : node;
}

function markedAll(
  nodes: readonly RootContent[],
  start: number,
  passages: readonly Passage[],
): readonly RootContent[] {
  let at = start;
  return nodes.flatMap((node): readonly RootContent[] => {
    const from = at;
    at += textOf(node).length;
    if (node.type === 'text') return cut(node.value, from, passages);
    if (node.type === 'inlineCode') return meets(passages, from, at) ? [mark(node)] : [node];
    return 'children' in node
      ? [withChildren(node, markedAll(node.children, from, passages))]
      : [node];
  });
}

const meets = (passages: readonly Passage[], from: number, to: number): boolean =>
  passages.some(({ start, end }) => start < to && end > from);

/** A text that begins at `from`, cut into what is marked and what is not. */
function cut(
  value: string,
  from: number,
  passages: readonly Passage[],
): readonly PhrasingContent[] {
  const inside = passages
    .map(
      ({ start, end }) => [Math.max(0, start - from), Math.min(value.length, end - from)] as const,
    )
    .filter(([start, end]) => start < end);
  const parts = inside.flatMap(([start, end], index): PhrasingContent[] => [
    ...plain(value.slice(inside[index - 1]?.[1] ?? 0, start)),
    ...plain(value.slice(start, end)).map(mark),
  ]);
  return [...parts, ...plain(value.slice(inside.at(-1)?.[1] ?? 0))];
}

const plain = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

const mark = (child: PhrasingContent): PhrasingContent => ({
  type: 'textDirective',
  name: 'mark',
  attributes: {},
  children: [child],
});
