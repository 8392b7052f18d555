/** Bullets and paragraphs that begin with a name: `**Testing:** writes tests`, `Testing: …`. */
import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { withChildren } from '../markdown/nodes.ts';
import { wordsOf } from '../words.ts';

export interface Item {
  /** Absent for what stands before or between named items. */
  readonly name?: string;
  /** The name stands in a line of its own, like a heading. */
  readonly isAlone?: boolean;
  readonly nodes: readonly RootContent[];
  /** The same with the name. */
  readonly whole: readonly RootContent[];
  /** What it was cut from, for its place. */
  readonly from: RootContent;
}

interface Piece extends Item {
  readonly nodes: RootContent[];
  readonly whole: RootContent[];
  /** What follows without a name belongs to it, as to a heading. */
  readonly isOpen: boolean;
}

/** The nodes of a section in their order, cut where a name begins. */
export function itemsOf(nodes: readonly RootContent[]): readonly Item[] {
  const found: Piece[] = [];
  for (const node of nodes) {
    const open = found.at(-1);
    // A list below a name that stands alone is all its own.
    const isOwn = open?.isOpen && open.isAlone && node.type === 'list';
    for (const piece of isOwn ? [plainPiece(node)] : piecesOf(node)) append(found, piece);
  }
  return found;
}

function append(found: Piece[], piece: Piece): void {
  const open = found.at(-1);
  if (open?.isOpen && piece.name === undefined) {
    open.nodes.push(...piece.nodes);
    open.whole.push(...piece.whole);
  } else found.push(piece);
}

const plainPiece = (node: RootContent): Piece => ({
  nodes: [node],
  whole: [node],
  from: node,
  isOpen: true,
});

function piecesOf(node: RootContent): readonly Piece[] {
  if (node.type === 'list') return namedItems(node) ?? [plainPiece(node)];
  const lead = node.type === 'paragraph' ? boldLead(node, true) : undefined;
  return [lead ? { ...plainPiece(node), ...lead, nodes: [...lead.nodes] } : plainPiece(node)];
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
    const whole = withChildren(list, [item]);
    const nodes = lead ? [...lead.nodes] : [whole];
    return { ...lead, nodes, whole: [whole], from: item, isOpen: !lead };
  });
}

type Named = Omit<Item, 'from' | 'whole'> & { readonly name: string };

type Lead = (paragraph: Paragraph, hasMore: boolean) => Named | undefined;

/** The item's name, and its nodes without the name. */
function leadOf({ children }: ListItem, lead: Lead): Named | undefined {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return undefined;
  const found = lead(first, rest.length > 0);
  return found && { ...found, nodes: [...found.nodes, ...rest] };
}

/**
 * `**Name:** text`, `**Name** – text`, a name in bold on a line of its own, or one in bold or
 * italics that stands alone above more.
 */
function boldLead(paragraph: Paragraph, hasMore: boolean): Named | undefined {
  const [first, next] = paragraph.children;
  if (first?.type !== 'strong' && (first?.type !== 'emphasis' || next || !hasMore))
    return undefined;
  const words = wordsOf([first]);
  const after = next?.type === 'text' ? /^(?:\s*[:–—-]\s*|[ \t]*\n)/.exec(next.value) : null;
  const isBroken = next?.type === 'break';
  if (!/[:：]$/.test(words) && !after && !isBroken && (next || !hasMore)) return undefined;
  const name = words.replace(/(?<!\s)\s*[:：]$/, '');
  const nodes = without(paragraph, isBroken ? 2 : 1, after?.[0].length ?? 0);
  const isAlone = nodes.length === 0;
  return isName(name, isAlone ? 10 : 6) ? { name, nodes, isAlone } : undefined;
}

/** `Name: text`, `Name – text`; or a short line that stands alone above more. */
function plainLead(paragraph: Paragraph, hasMore: boolean): Named | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'text') return undefined;
  const lead =
    /^([^:.!?]+):(?:\s+|$)/.exec(first.value) ?? /^((?:\S+ ){1,3})[–—-]\s+/.exec(first.value);
  const [head = '', name = ''] = lead ?? [];
  if (isName(name)) return { name: name.trim(), nodes: without(paragraph, 0, head.length) };
  const words = wordsOf([paragraph]);
  return hasMore && isName(words) ? { name: words, nodes: [] } : undefined;
}

const isName = (words: string, most = 6): boolean =>
  /[\p{L}\p{N}]/u.test(words) && words.trim().split(' ').length <= most && !/[.!?]$/.test(words);

/** The paragraph without so many children, and letters of the next; nothing where none is left. */
function without(paragraph: Paragraph, children: number, letters: number): readonly RootContent[] {
  const [first, ...rest] = paragraph.children.slice(children);
  const head =
    first?.type === 'text' ? [{ ...first, value: first.value.slice(letters).trimStart() }] : [];
  const kept = first?.type === 'text' ? [...head, ...rest] : paragraph.children.slice(children);
  const isEmpty = wordsOf(kept) === '' && !kept.some(isPicture);
  return isEmpty ? [] : [withChildren(paragraph, kept)];
}

/** One without words is something to say all the same. */
const isPicture = (node: RootContent): boolean =>
  node.type.startsWith('image') || (node.type === 'html' && /<img/i.test(node.value));
