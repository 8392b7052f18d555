/** A file of CSV as a manuscript: a table for each of its tables, every cell Markdown. */
import type { RootContent, TableRow } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { ReadFrontMatter } from '../front-matter.ts';
import { blocksOf, type Printing } from './blocks.ts';
import { type CsvLine, placeOfCell, readSheet } from './csv-cells.ts';
import { type CsvTable, tablesIn } from './csv-tables.ts';
import { type Datum, type DatumText, mostValues } from './datum.ts';
import { ladderOf } from './ladder.ts';
import { lostTexts } from './lost-texts.ts';
import { positionOf } from './passage.ts';
import { cell, headingOf } from './track-table.ts';
import { isLong, recordsOf } from './csv-long.ts';
import type { DataManuscript } from './yaml-manuscript.ts';
import { isNumber, isSetting, nameOfKey, roleOf } from './words.ts';

interface Part {
  readonly nodes: readonly RootContent[];
  readonly messages: readonly Diagnostic[];
}

/** Rows that are not CSV are reported and left out. */
export function csvManuscript(file: string, text: string): DataManuscript | readonly Diagnostic[] {
  const { source, lines, faults } = readSheet(text);
  const cells = lines.reduce((sum, line) => sum + line.cells.length, 0);
  if (cells > mostValues)
    return [report('data-too-many', { file, line: 1, column: 1 }, { limit: mostValues })];
  const printing: Printing = { source, breaks: 'hard' };
  const { tables, stray } = tablesIn(lines);
  const parts = tables.map((table) => partOf(table, { file, printing }));
  const top = { file, line: 1, column: 1 };
  const notes = tables.length > 0 ? [] : [report('csv-empty', top, {})];
  const broken = faults.map(({ line, reason }) =>
    report('csv-row', { file, line, column: 1 }, { reason }),
  );
  const children = [
    ...stray.flatMap((datum) => blocksOf(datum, printing)),
    ...parts.flatMap(({ nodes }) => nodes),
  ];
  const lost = lostTexts(
    lines.flatMap((line) => line.cells),
    children,
    { file, source },
  );
  const front: ReadFrontMatter = {
    value: {},
    messages: [...broken, ...notes, ...parts.flatMap(({ messages }) => messages), ...lost],
    placeOf: () => top,
  };
  return {
    manuscript: {
      file,
      lines: source.text.split('\n'),
      root: { type: 'root', children },
      definitions: new Map(),
      footnotes: new Map(),
    },
    front,
  };
}

interface Context {
  readonly file: string;
  readonly printing: Printing;
}

function partOf(table: CsvTable, context: Context): Part {
  const { printing, file } = context;
  const above = titlesOf(table.above, printing);
  const below = table.below.flatMap((datum) => blocksOf(datum, printing));
  if (isLong(table)) {
    const records: Datum = recordsOf(table);
    const { nodes, isLadder, messages } = ladderOf(records, printing, { file, keys: new Set() });
    if (isLadder) return { nodes: [...above, ...nodes, ...below], messages };
  }
  const dropped = idColumns(table);
  const messages = dropped.flatMap((column) => columnNote(table.header.cells[column], context));
  return { nodes: [...above, tableNode(table, dropped, printing), ...below], messages };
}

/** The first is a heading, the rest paragraphs. */
function titlesOf(
  [first, ...rest]: readonly DatumText[],
  printing: Printing,
): readonly RootContent[] {
  if (!first) return [];
  const words = first.value.split(/\s+/).length;
  const head =
    words <= 12 && !first.value.includes('\n')
      ? [headingOf({ text: first.value, at: first.at }, 1, printing)]
      : blocksOf(first, printing);
  return [...head, ...rest.flatMap((datum) => blocksOf(datum, printing))];
}

/** Columns of ids, links or numbers beside columns of words. */
function idColumns({ header, rows }: CsvTable): readonly number[] {
  return header.cells.flatMap(({ value: title }, index) => {
    const values = rows.flatMap(({ cells }) => cells[index]?.value || []);
    const isId = roleOf(title) === 'code' && !isNumber(title);
    return isId && values.every((value) => isSetting(title, value)) ? [index] : [];
  });
}

const columnNote = (
  head: DatumText | undefined,
  { file, printing }: Context,
): readonly Diagnostic[] =>
  head
    ? [
        report(
          'csv-column-left-out',
          { file, ...placeOfCell(head, printing.source) },
          { title: head.value },
        ),
      ]
    : [];

function tableNode(
  { header, rows }: CsvTable,
  dropped: readonly number[],
  printing: Printing,
): RootContent {
  const width = widthOf(header, rows);
  const lines = [headerOf(header), ...rows].map((line) => rowNode(line, width, dropped, printing));
  const last = lines.at(-1)?.position ?? lines[0]?.position;
  const start = lines[0]?.position?.start;
  return {
    type: 'table',
    children: lines,
    ...(start && last ? { position: { start, end: last.end } } : {}),
  };
}

/** The header's titles, and columns without one that half of the rows fill. */
function widthOf(header: CsvLine, rows: readonly CsvLine[]): number {
  const titled = header.cells.findLastIndex(({ value }) => value !== '') + 1;
  const isUsed = (column: number): boolean =>
    2 * rows.filter(({ cells }) => cells[column]?.value).length >= rows.length;
  return Math.max(titled, ([...header.cells.keys()].findLast(isUsed) ?? 0) + 1);
}

/** `exp_junior`, `exp_senior`: what several headings begin with alike names no level. */
function headerOf(header: CsvLine): CsvLine {
  const prefixes = header.cells.flatMap(({ value }) => /^\w+?_/.exec(value)?.[0] ?? []);
  const isCommon = (prefix: string): boolean => prefixes.filter((one) => one === prefix).length > 1;
  const cells = header.cells.map((head) => {
    const [prefix = ''] = /^\w+?_/.exec(head.value) ?? [];
    if (!head.value.includes('_')) return head;
    return { ...head, value: nameOfKey(head.value.slice(isCommon(prefix) ? prefix.length : 0)) };
  });
  return { ...header, cells };
}

/** Blank cells beyond the header are none; cells beyond it that say something are too many. */
function rowNode(
  { cells }: CsvLine,
  width: number,
  dropped: readonly number[],
  printing: Printing,
): TableRow {
  const last = Math.max(width, cells.findLastIndex(({ value }) => value !== '') + 1);
  const kept = cells.filter((_, index) => index < last && !dropped.includes(index));
  const span = { at: cells[0]?.at ?? 0, end: cells.at(-1)?.end ?? 0 };
  return {
    type: 'tableRow',
    children: kept.map((datum) => cell(blocksOf(datum, printing), datum.at, printing)),
    position: positionOf(printing.source, span),
  };
}
