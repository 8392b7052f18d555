/** Shape D: an HTML table inside Markdown → the grid that a Markdown table becomes. */
import type { Element, RootContent as HtmlContent } from 'hast';
import type { RootContent } from 'mdast';
import type { Diagnostic, Place } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import type { Columns } from './column-roles.ts';
import { fit, type Grid, type Row } from './grid.ts';
import { markdownOf, readElements } from '../markdown/html.ts';
import { langOf } from '../markdown/html-language.ts';
import { inLanguage } from '../markdown/in-language.ts';
import { bodyCells, filledCells, headCells } from './html-rows.ts';
import { type Manuscript, placeOf, type Read } from '../markdown/manuscript.ts';
import { settle } from '../markdown/references.ts';
import { readRich } from '../markdown/rich.ts';
import { spanOf, spread } from './spans.ts';
import { wordsOf } from '../words.ts';

type HtmlGrid = Read<{
  /** Merged cells repeated in each of their fields; a row that is one cell has it once. */
  readonly filled: Grid;
  /** As a Markdown table would be, were these its columns; nothing where cells are merged across them. */
  readonly upright: (columns: Read<Columns>) => Read<Grid> | undefined;
  /** Its header is marked as one. */
  readonly isHeaded: boolean;
}>;

/** Nothing where it is not sure what belongs to which column. */
export function htmlGrid(
  nodes: readonly RootContent[],
  manuscript: Manuscript,
): HtmlGrid | undefined {
  const [first] = nodes;
  if (!first) return undefined;
  const place = placeOf(manuscript.file, first);
  const settled = settle(nodes, manuscript, place);
  const root = readElements(settled.value, place);
  const table = root && theTable(root.value.children);
  if (!table) return undefined;
  const texts = readCells(table, { nodes, place }, manuscript);
  const made = gridOf(table, texts, place);
  return made && { ...made, messages: [settled, root, texts, made].flatMap(messagesOf) };
}

const messagesOf = ({ messages }: Read<unknown>): readonly Diagnostic[] => messages;

type Cells = Read<ReadonlyMap<Element, Cell>>;

function gridOf(table: Element, { value: cells }: Cells, place: Place): HtmlGrid | undefined {
  const rows = rowsIn(table).map((row) => childrenNamed(row, /^t[dh]$/));
  const slots = spread(rows);
  const count = headerCount(table, rows);
  const heads = slots && headCells(slots.slice(0, count), cells, place);
  if (!heads) return undefined;
  const prose = childrenNamed(table, /^caption$/).flatMap((one) => cells.get(one) ?? []);
  const gridFrom = (read: readonly (readonly Cell[])[]): Read<Grid> => {
    const fitted = read.map((row) => fit(rowOf(row, place), heads.length));
    const header = rowOf(heads, place);
    const value = { header, rows: fitted.map((row) => row.value), prose };
    return { value, messages: fitted.flatMap(messagesOf) };
  };
  const body = slots.slice(count);
  const isHeaded = (rows[0] ?? []).some(({ tagName }) => tagName === 'th') || hasHead(table);
  const filled = gridFrom(body.map((row) => filledCells(row, cells)));
  const upright = ({ value: columns }: Read<Columns>): Read<Grid> | undefined => {
    const read = body.map((row, index) => bodyCells(row, index + count, columns, cells));
    return read.includes(undefined)
      ? undefined
      : gridFrom(read.flatMap((row) => (row ? [row] : [])));
  };
  return { value: { filled: filled.value, upright, isHeaded }, messages: [] };
}

const rowOf = (cells: readonly Cell[], place: Place): Row => ({
  cells,
  place: cells[0]?.place ?? place,
});

/** The only thing there is: words that stand between rows are moved out of the table. */
function theTable(nodes: readonly HtmlContent[]): Element | undefined {
  const [first, ...others] = nodes.filter((node) => node.type !== 'text' || node.value.trim());
  return first?.type === 'element' && first.tagName === 'table' && others.length === 0
    ? first
    : undefined;
}

const childrenNamed = ({ children }: Element, name: RegExp): readonly Element[] =>
  children.flatMap((child) => (child.type === 'element' && name.test(child.tagName) ? child : []));

const rowsIn = (table: Element): readonly Element[] =>
  childrenNamed(table, /^(?:thead|tbody|tfoot)$/).flatMap((part) => childrenNamed(part, /^tr$/));

const hasHead = (table: Element): boolean => childrenNamed(table, /^thead$/).length > 0;

/** Rows of the `thead`; else the first, with those that it reaches into or that are all `th`. */
function headerCount(table: Element, rows: readonly (readonly Element[])[]): number {
  const marked = childrenNamed(table, /^thead$/).flatMap((head) => childrenNamed(head, /^tr$/));
  const reach = Math.max(1, ...(rows[0] ?? []).map((cell) => spanOf(cell, 'rowSpan')));
  if (marked.length > 0) return Math.max(marked.length, reach);
  const body = rows.findIndex((row, index) => index >= reach && !isHead(row));
  return body < 0 ? reach : body;
}

const isHead = (row: readonly Element[]): boolean =>
  row.length > 1 && row.every(({ tagName }) => tagName === 'th');

interface Origin {
  readonly nodes: readonly RootContent[];
  readonly place: Place;
}

/** Each cell, and the caption, as it would be read in a Markdown table. */
function readCells(table: Element, origin: Origin, manuscript: Manuscript): Cells {
  const elements = rowsIn(table).flatMap((row) => childrenNamed(row, /^t[dh]$/));
  const places = placesOf(origin, manuscript);
  const isTold = places.length === elements.length;
  const placed = elements.map((element, index) => ({
    element,
    place: (isTold ? places[index] : undefined) ?? origin.place,
  }));
  const captions = childrenNamed(table, /^caption$/).map((element) => ({ element, ...origin }));
  const read = [...placed, ...captions].map(({ element, place }) => {
    const { value, messages } = readRich(markdownOf(element), manuscript, place);
    const lang = langOf(element);
    const content = lang === undefined ? value : inLanguage(value, lang);
    return { cell: [element, { content, text: wordsOf(content), place }] as const, messages };
  });
  return {
    value: new Map(read.map(({ cell }) => cell)),
    messages: read.flatMap((one) => one.messages),
  };
}

/** Where the tags of cells stand in the file: the parser of HTML does not tell. */
function placesOf({ nodes }: Origin, { file, lines }: Manuscript): readonly Place[] {
  const start = nodes[0]?.position?.start.line ?? 1;
  const end = nodes.at(-1)?.position?.end.line ?? start;
  return lines.slice(start - 1, end).flatMap((text, index) =>
    [...text.matchAll(/<t[dh]\b/gi)].map(({ index: at }) => ({
      file,
      line: start + index,
      column: at + 1,
    })),
  );
}
