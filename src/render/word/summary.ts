/** What a table is about in few words of its own, for those who cannot see it. */
import type { Block, Row, Table } from '../../document/model.ts';
import { spokenText } from '../../document/text.ts';
import { blocksWithin, inlinesOf } from '../../document/walk.ts';
import { inOneLine } from './prompt.ts';

/** Letters that are read at most: of one text, and of all. */
const MOST = { one: 80, all: 240 } as const;

/** Texts one after the other, those without words left out. */
export function listed(texts: readonly string[]): string {
  const said = texts.map(inOneLine).filter((text) => text !== '');
  return shortened(said.map((text) => shortened(text, MOST.one)).join(' · '), MOST.all);
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > 0 ? end : most).replace(/\p{Surrogate}$/u, '')} …`;
}

/** With what blocks begin. */
export const firstWords = (blocks: readonly Block[]): string =>
  blocksWithin(blocks)
    .map(wordsOf)
    .find((text) => text !== '') ?? '';

const wordsOf = (block: Block): string =>
  block.kind === 'code' ? inOneLine(block.value) : inOneLine(spokenText(inlinesOf(block)));

/** What the layout says of a table; where it says nothing, the names of columns, or of rows. */
export function summaryOf({ description, header, groups }: Table): string {
  if (inOneLine(description) !== '') return inOneLine(description);
  if (header) return listed(header.cells.map(({ blocks }) => firstWords(blocks)));
  return listed(groups.flatMap(({ rows }) => rows.map(nameOf)));
}

const nameOf = ({ cells: [first] }: Row): string => firstWords(first?.blocks ?? []);

/** Whether the first column tells the rows under each band apart: some say nothing there, none the same. */
export const namesRows = ({ columns, groups }: Table): boolean =>
  columns.length > 1 &&
  groups.some(({ rows }) => rows.length > 0) &&
  groups.every(({ rows }) => areNamed(rows));

function areNamed(rows: readonly Row[]): boolean {
  const names = rows.map(nameOf).filter((name) => name !== '');
  return (rows.length === 0 || names.length > 0) && new Set(names).size === names.length;
}
