/** The words of a ladder's source, passage by passage, read apart from any shape. */
import type { Nodes as HtmlNodes } from 'hast';
import type {
  Code,
  FootnoteDefinition,
  Heading,
  Nodes,
  Paragraph,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Place } from '../diagnostics.ts';
import { readElements } from './markdown/html.ts';
import { type Manuscript, placeOf } from './markdown/manuscript.ts';
import { withChildren } from './markdown/nodes.ts';
import type { Section } from './markdown/outline.ts';
import { wordsOf } from './words.ts';

/** A heading, a paragraph, a cell: what is lost or kept together. */
export interface Passage {
  readonly text: string;
  readonly place: Place;
  /** The last of its lines. */
  readonly end: number;
  /** At the head of a table, where a word may only name a column. */
  readonly isHead: boolean;
}

/** What the sections say, less comments and what the front matter declares ignored. */
export const passagesOf = (sections: readonly Section[]): readonly Passage[] => [
  ...sections.flatMap(({ title, place, nodes, manuscript }) => [
    ...(title === '' ? [] : [{ text: title, place, end: place.line ?? 1, isHead: false }]),
    ...nodes.flatMap((node) => passagesIn(node, manuscript)),
  ]),
  ...[...new Set(sections.flatMap(notesOf))].flatMap(([note, manuscript]) =>
    passagesIn(note, manuscript),
  ),
];

/** The footnotes a section refers to; a footnote's own are not followed. */
function notesOf({ nodes, manuscript }: Section): readonly (readonly [RootContent, Manuscript])[] {
  const notes = new Set<FootnoteDefinition>();
  for (const node of nodes) {
    visit(node, 'footnoteReference', ({ identifier }) => {
      const note = manuscript.footnotes.get(identifier);
      if (note) notes.add(note);
    });
  }
  return [...notes].map((note) => [note, manuscript]);
}

function passagesIn(node: RootContent, { file }: Manuscript): readonly Passage[] {
  const passages: Passage[] = [];
  visit(node, (one, _, parent) => {
    const place = placeOf(file, one);
    const end = one.position?.end.line ?? place.line ?? 1;
    const isHead = parent?.type === 'tableRow' && isFirstRow(node, parent);
    if (one.type === 'html') passages.push(...htmlPassages(one, place, end));
    if (!isPassage(one)) return undefined;
    const [first] = 'children' in one ? one.children : [];
    const start = first ? placeOf(file, first) : place;
    passages.push({ text: wordsOf([parted(one)]), place: start, end, isHead });
    return SKIP;
  });
  return passages;
}

const isPassage = (node: Nodes): node is Code | Heading | Paragraph | TableCell =>
  ['paragraph', 'heading', 'tableCell', 'code'].includes(node.type);

/** Or the first row again; or the second, where the first is merged over several columns. */
function isFirstRow(node: Nodes, row: Nodes): boolean {
  if (node.type !== 'table') return false;
  const [first, second] = node.children;
  if (!first) return false;
  return wordsOf([first]) === wordsOf([row]) || (row === second && isMerged(first));
}

/** A blank cell after one with words. */
const isMerged = ({ children }: TableRow): boolean =>
  children.some((cell, at) => {
    const before = children[at - 1];
    return before !== undefined && wordsOf([before]) !== '' && wordsOf([cell]) === '';
  });

/** Elements other than those within a line part words. */
function parted(node: RootContent): RootContent {
  if (node.type === 'html' && !withinLine.test(node.value)) return { type: 'break' };
  return 'children' in node ? withChildren(node, node.children.map(parted)) : node;
}

const withinLine = /^<(?:!--|\/?(?:a|b|i|u|s|em|strong|span|code|su[bp]|mark|small|font)\b)/i;

/** The cells, items and paragraphs of HTML; its text as one where it has none. */
function htmlPassages(node: RootContent, place: Place, end: number): readonly Passage[] {
  const tree = readElements([node], place)?.value;
  if (!tree) return [];
  const passages: Passage[] = [];
  const heads = headsOf(tree);
  const add = (text: string, isHead: boolean): void => {
    passages.push({ text, place, end, isHead });
  };
  visit(tree, (one) => {
    if (one.type === 'text') add(one.value, false);
    if (one.type !== 'element' || !/^(?:t[dh]|p|li|h[1-6])$/.test(one.tagName)) return undefined;
    if (one.tagName === 'td' && !heads.has(one)) return undefined;
    add(textIn(one), one.tagName === 'th' || heads.has(one));
    return SKIP;
  });
  return passages;
}

/** The cells of each table's first row: not every header is marked as one. */
function headsOf(tree: HtmlNodes): ReadonlySet<HtmlNodes> {
  const heads = new Set<HtmlNodes>();
  visit(tree, { tagName: 'table' }, (table) => {
    let isFirst = true;
    visit(table, { tagName: 'tr' }, (row) => {
      if (isFirst && 'children' in row) for (const cell of row.children) heads.add(cell);
      isFirst = false;
    });
  });
  return heads;
}

const textIn = (node: HtmlNodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join(' ') : '';
};
