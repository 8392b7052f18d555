/** CSV → rows of cells that know their places. */
import { type CsvFault, csvRows, csvText } from '../../csv.ts';
import type { DatumText } from './datum.ts';
import { pointAt, sourceText, type SourceText } from './passage.ts';

export interface CsvLine {
  readonly cells: readonly DatumText[];
  readonly line: number;
}

export interface CsvSheet {
  readonly source: SourceText;
  readonly lines: readonly CsvLine[];
  readonly faults: readonly CsvFault[];
}

/** Rows with something in them, and columns up to the last that holds anything. */
export function readSheet(text: string): CsvSheet {
  const plain = csvText(text).replace(/^sep=.\n/i, (line) => ' '.repeat(line.length - 1) + '\n');
  const delimiter = delimiterOf(plain);
  const { rows, faults } = csvRows(plain, { delimiter, relaxQuotes: true });
  const source = sourceText(plain);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.findLastIndex(Boolean) + 1));
  const lines = rows.map(({ cells, line }) => ({
    line,
    cells: located(cells, source, line, delimiter).slice(0, width),
  }));
  return { source, lines, faults };
}

/** The one of the usual delimiters that most lines have equally often, quoted cells set aside. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 50);
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1).filter(Boolean);
    const alike = Math.max(
      0,
      ...counts.map((count) => counts.filter((one) => one === count).length),
    );
    return { delimiter, alike };
  });
  return scores.toSorted((a, b) => b.alike - a.alike)[0]?.delimiter ?? ',';
}

/** The cells of a row, found one after the other where the row begins. */
function located(
  cells: readonly string[],
  source: SourceText,
  line: number,
  delimiter: string,
): readonly DatumText[] {
  let from = source.starts[line - 1] ?? 0;
  return cells.map((value) => {
    const { at, end, next } = cellAt(source.text, from, delimiter);
    from = next;
    return { kind: 'text', value, isEscaped: false, at, end };
  });
}

function cellAt(
  text: string,
  from: number,
  delimiter: string,
): { readonly at: number; readonly end: number; readonly next: number } {
  let at = from;
  while (/[ \t]/.test(text.charAt(at)) && text.charAt(at) !== delimiter) at += 1;
  const quoted = text.charAt(at) === '"' ? closingQuote(text, at + 1) : undefined;
  const edge = edgeFrom(text, quoted ?? at, delimiter);
  if (quoted === undefined) return { at, end: edge, next: edge + 1 };
  return { at: at + 1, end: quoted, next: edge + 1 };
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return undefined;
}

function edgeFrom(text: string, from: number, delimiter: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === delimiter || text.charAt(at) === '\n') return at;
  }
  return text.length;
}

/** The line and column of a cell's first character. */
export const placeOfCell = (
  { at }: DatumText,
  source: SourceText,
): { readonly line: number; readonly column: number } => {
  const { line, column } = pointAt(source, at);
  return { line, column };
};
