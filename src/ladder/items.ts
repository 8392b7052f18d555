/** Bullets and paragraphs that begin with a name: `**Testing:** writes tests`, `Testing: …`. */
import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { withChildren } from './nodes.ts';
import { wordsOf } from './words.ts';

export interface Item {
  /** Absent for what stands before or between named items. */
  readonly name?: string;
  readonly nodes: readonly RootContent[];
  /** What it was cut from, for its place. */
  readonly from: RootContent;
}

interface Piece extends Item {
  /** What follows without a name belongs to it, as to a heading. */
  readonly isOpen: boolean;
}

/** The nodes of a section in their order, cut where a name begins. */
export function itemsOf(nodes: readonly RootContent[]): readonly Item[] {
  const found: Piece[] = [];
  for (const piece of nodes.flatMap(piecesOf)) {
    const open = found.at(-1);
    if (open?.isOpen && piece.name === undefined) {
      found.splice(-1, 1, { ...open, nodes: [...open.nodes, ...piece.nodes] });
    } else found.push(piece);
  }
  return found;
}

function piecesOf(node: RootContent): readonly Piece[] {
  if (node.type === 'paragraph')
    return [{ nodes: [node], ...boldLead(node, true), from: node, isOpen: true }];
  const named = node.type === 'list' ? namedItems(node) : undefined;
  return named ?? [{ nodes: [node], from: node, isOpen: true }];
}

/**
 * The items of a list one by one, if any begins with a name in bold, or two thirds with a name and
 * a colon. An item without a name is one by itself.
 */
function namedItems(list: List): readonly Piece[] | undefined {
  const bold = list.children.map((item) => leadOf(item, boldLead));
  const plain = list.children.map((item) => leadOf(item, plainLead));
  const isPlain = 3 * plain.filter(Boolean).length >= 2 * list.children.length;
  if (!isPlain && !bold.some(Boolean)) return undefined;
  return list.children.map((item, index) => {
    const lead = bold[index] ?? (isPlain ? plain[index] : undefined);
    const nodes = lead ? lead.nodes : [withChildren(list, [item])];
    return { ...lead, nodes, from: item, isOpen: !lead };
  });
}

type Named = Required<Omit<Item, 'from'>>;

type Lead = (paragraph: Paragraph, hasMore: boolean) => Named | undefined;

/** The item's name, and its nodes without the name. */
function leadOf({ children }: ListItem, lead: Lead): Named | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return undefined;
  const found = lead(first, rest.length > 0);
  return found && { ...found, nodes: [...found.nodes, ...rest] };
}

/** `**Name:** text`, `**Name** – text`, or a name in bold that stands alone above more. */
function boldLead(paragraph: Paragraph, hasMore: boolean): Named | undefined {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== 'strong') return undefined;
  const words = wordsOf([first]);
  const [next] = rest;
  const after = next?.type === 'text' ? /^\s*[:–—-]\s*/.exec(next.value) : null;
  if (!words.endsWith(':') && !after && (rest.length > 0 || !hasMore)) return undefined;
  const name = words.replace(/\s*:$/, '');
  return isName(name) ? { name, nodes: without(paragraph, 1, after?.[0].length ?? 0) } : undefined;
}

/** `Name: text`; or a short line that stands alone above more. */
function plainLead(paragraph: Paragraph, hasMore: boolean): Named | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const lead = /^([^:.!?]+):(?:\s+|$)/.exec(first.value);
  const [head = '', name = ''] = lead ?? [];
  if (isName(name)) return { name: name.trim(), nodes: without(paragraph, 0, head.length) };
  const words = wordsOf([paragraph]);
  return hasMore && isName(words) ? { name: words, nodes: [] } : undefined;
}

const isName = (words: string): boolean =>
  /[\p{L}\p{N}]/u.test(words) && words.split(' ').length <= 6 && !/[.!?]$/.test(words);

/** The paragraph without so many children, and letters of the next; nothing where none is left. */
function without(paragraph: Paragraph, children: number, letters: number): readonly RootContent[] {
  const [first, ...rest] = paragraph.children.slice(children);
  const head =
    first?.type === 'text' ? [{ ...first, value: first.value.slice(letters).trimStart() }] : [];
  const kept = first?.type === 'text' ? [...head, ...rest] : paragraph.children.slice(children);
  return wordsOf(kept) === '' ? [] : [withChildren(paragraph, kept)];
}
