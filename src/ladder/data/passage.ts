/** Markdown inside data: a cell of CSV, a string of YAML, parsed with its true places. */
import type {
  BlockContent,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Text,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, unified } from 'unified';
import type { Point, Position } from 'unist';
import { visit } from 'unist-util-visit';
import { alignmentOf } from './alignment.ts';
import type { DatumText } from './datum.ts';
import { deepestNesting, deepestNode, refuse } from '../markdown/limits.ts';
import { withChildren } from '../markdown/nodes.ts';

/** A file's text, whose lines give offsets their places. */
export interface SourceText {
  readonly text: string;
  /** Offsets at which lines begin. */
  readonly starts: readonly number[];
}

export function sourceText(text: string): SourceText {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)];
  return { text, starts: [0, ...ends.map(({ index, 0: end }) => index + end.length)] };
}

/** The line and column of a character, found by halving. */
export function pointAt({ starts }: SourceText, offset: number): Point {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
}

export const positionOf = (
  source: SourceText,
  { at, end }: { readonly at: number; readonly end: number },
): Position => ({ start: pointAt(source, at), end: pointAt(source, Math.max(at, end)) });

const unused = [
  'codeIndented',
  'setextUnderline',
  'definition',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
];

// An indent in data is no code, a line of dashes below a text no heading; what refers to other
// places of a file cannot, from a text of its own.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(function (this: { data: () => Data }) {
    const data = this.data();
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: unused } }];
  })
  .freeze();

/** Characters of a text that is parsed as Markdown, several times those of the longest cell seen. */
const longest = 20_000;

/** How a line break inside a text is meant: as white space, or as the end of a statement. */
export type Breaks = 'soft' | 'hard';

/** The blocks of a text. Headings become bold paragraphs; what no parser should be given is text. */
export function passage(
  datum: DatumText,
  source: SourceText,
  breaks: Breaks,
): readonly BlockContent[] {
  if (datum.value.trim() === '') return [];
  if (datum.value.length > longest || !isMarkdown(datum.value)) return [plain(datum, source)];
  if (refuse('', datum.value.split('\n'))) return [plain(datum, source)];
  const root = parser.parse(datum.value);
  if (deepestNode(root).depth > deepestNesting) return [plain(datum, source)];
  const offsets = alignmentOf(datum, source.text);
  visit(root, (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const at = offsets[start.offset] ?? datum.at;
    node.position = positionOf(source, { at, end: offsets[end.offset - 1] ?? at });
  });
  const blocks = root.children.flatMap((node) => blocksOf(node));
  return breaks === 'hard' ? blocks.flatMap(statements) : blocks.map(typedLists);
}

/** Anything that Markdown may read as more than words. A formula of a spreadsheet is text. */
const isMarkdown = (value: string): boolean =>
  !/^\s*=/.test(value) &&
  (/[*_`~[\]<>\\&\n|#•●▪◦]|https?:|www\.|@/.test(value) ||
    /^\s*(?:[-+*]|\d{1,9}[.)])\s/.test(value));

function plain(datum: DatumText, source: SourceText): Paragraph {
  const first = Math.max(datum.value.search(/\S/), 0);
  const value = datum.value.slice(0, first + 1);
  const at = alignmentOf({ ...datum, value }, source.text)[first] ?? datum.at;
  const position = positionOf(source, { at, end: datum.end });
  const text: Text = { type: 'text', value: datum.value.trim(), position };
  return { type: 'paragraph', children: [text], position };
}

function blocksOf(node: RootContent): readonly BlockContent[] {
  if (node.type === 'heading') return [boldly(node.children, node.position)];
  return isFlow(node) ? [node] : [];
}

const isFlow = (node: RootContent): node is BlockContent =>
  ['blockquote', 'code', 'html', 'list', 'paragraph', 'table', 'thematicBreak'].includes(node.type);

const boldly = (children: PhrasingContent[], position: Position | undefined): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children, ...(position ? { position } : {}) }],
  ...(position ? { position } : {}),
});

const typed = /^\s*[•●▪◦‣■►▸]/u;

/** Lines that begin with a typed bullet end where they end. */
const typedLists = (block: BlockContent): BlockContent =>
  block.type === 'paragraph' && linesOf(block).filter((line) => startOf(line, typed)).length > 1
    ? withChildren(block, joinLines(linesOf(block)))
    : block;

/** One paragraph a line, unless the line only goes on with the sentence above. */
function statements(block: BlockContent): readonly BlockContent[] {
  if (block.type === 'list') return [hardList(block)];
  if (block.type !== 'paragraph') return [block];
  const lines = linesOf(block);
  if (lines.some((line) => startOf(line, typed)) || lines.some((line) => startOf(line, dashed)))
    return [withChildren(block, joinLines(lines))];
  return joinContinued(lines).map((line) => paragraphOf(line, block));
}

const dashed = /^\s*(?:[-–—*·]|\d{1,2}[.)])\s*\S/u;

const hardList = (list: List): List => withChildren(list, list.children.map(hardItem));

const hardItem = (item: ListItem): ListItem =>
  withChildren(
    item,
    item.children.map((child) => {
      if (child.type === 'list') return hardList(child);
      return child.type === 'paragraph' ? withChildren(child, joinLines(linesOf(child))) : child;
    }),
  );

type Line = readonly PhrasingContent[];

/** A paragraph's children, line by line. */
function linesOf({ children }: Paragraph): readonly Line[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type !== 'text') lines.at(-1)?.push(child);
    else
      splitText(child).forEach((part, index) =>
        index > 0 ? lines.push([part]) : lines.at(-1)?.push(part),
      );
  }
  return lines.filter((line) => line.some((node) => node.type !== 'text' || node.value.trim()));
}

function splitText(text: Text): readonly Text[] {
  const start = text.position?.start;
  return text.value.split('\n').map((value, index) => {
    if (index === 0 || !start || !text.position) return { ...text, value };
    const point = { line: start.line + index, column: 1 };
    return { ...text, value, position: { start: point, end: text.position.end } };
  });
}

const startOf = ([first]: Line, pattern: RegExp): boolean =>
  first?.type === 'text' && pattern.test(first.value);

const joinLines = (lines: readonly Line[]): PhrasingContent[] =>
  lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? [...line] : [{ type: 'break' }, ...line],
  );

function joinContinued(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && startOf(line, /^\s*\p{Ll}/u)) {
      joined.splice(-1, 1, [...open, { type: 'text', value: ' ' }, ...line]);
    } else joined.push(line);
  }
  return joined;
}

function paragraphOf(line: Line, block: Paragraph): Paragraph {
  const position = line[0]?.position ?? block.position;
  return { type: 'paragraph', children: [...line], ...(position ? { position } : {}) };
}
