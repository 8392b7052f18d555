/** CSV → rows, each with the line it begins on; what is not CSV is a fault, and is left out. */
import { type CsvError, type Info, parse } from 'csv-parse/sync';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Of the row's first cell; a quoted cell may hold line breaks. */
  readonly line: number;
  /** The row as it stands in the file. */
  readonly source: string;
  readonly delimiter: string;
}

/** A row that is not CSV: where it begins. */
export interface CsvFault {
  readonly line: number;
  readonly reason: string;
}

interface CsvOptions {
  readonly delimiter?: string;
  /** A quote inside a cell that does not begin with one is a letter like others. */
  readonly relaxQuotes?: boolean;
}

interface Part {
  readonly rows: readonly CsvRow[];
  readonly fault?: CsvFault;
}

/** Each costs a reading of what follows it. */
const MAX_FAULTS = 100;

/** The text as its places are counted: without a byte order mark, all line ends alike. */
export const csvText = (text: string): string =>
  text
    .trimEnd() // the parser does not count a last line break when a quote is open
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');

/**
 * Rows of a file, blank ones left out. A row that is not CSV is a fault and left out, and reading
 * goes on with the line after its first: the parser would take the rest for text in quotes.
 */
export function csvRows(
  text: string,
  options: CsvOptions = {},
): { readonly rows: readonly CsvRow[]; readonly faults: readonly CsvFault[] } {
  const lines = csvText(text).split('\n');
  const rows: CsvRow[] = [];
  const faults: CsvFault[] = [];
  for (let above = 0; above < lines.length;) {
    const part = parsePart(lines.slice(above).join('\n'), above, options);
    rows.push(...part.rows);
    if (!part.fault) break;
    const isLast = faults.length === MAX_FAULTS - 1;
    const { line, reason } = part.fault;
    faults.push({ line, reason: `${reason}${isLast ? '; what follows is not read' : ''}` });
    above = isLast ? lines.length : line;
  }
  return { rows, faults };
}

function parsePart(
  text: string,
  above: number,
  { delimiter = ',', relaxQuotes = false }: CsvOptions,
): Part {
  const faults: CsvFault[] = [];
  // oxlint-disable-next-line no-unsafe-type-assertion -- the typings lack `raw` and `info` together
  const records = parse(text, {
    raw: true,
    info: true,
    // A tab that parts cells is no space around them.
    trim: delimiter !== '\t',
    delimiter,
    relax_quotes: relaxQuotes,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) faults.push(faultOf(error, above));
      return undefined;
    },
  }) as unknown as readonly Raw[];
  const rows = records.map(({ record, raw, info }) => ({
    cells: record.map((cell) => cell.trim()),
    line: above + info.lines - lineBreaks(raw.trim()),
    source: raw.replace(/^\s*\n/, ''),
    delimiter,
  }));
  const [fault] = faults;
  return fault ? { rows: rows.filter(({ line }) => line < fault.line), fault } : { rows };
}

interface Raw {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

function faultOf(error: CsvError, above: number): CsvFault {
  const { raw, lines } = error;
  const inside = typeof raw === 'string' ? lineBreaks(raw.trimStart()) : 0;
  return {
    line: above + Number(lines ?? 1) - inside,
    reason: error.message.replace(/ at line \d+.*$/s, ''),
  };
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;

/** Where a row's cell begins: behind the spaces before it, at its quote where it has one. */
export function cellStart(
  { source, line, delimiter }: CsvRow,
  index: number,
): { readonly line: number; readonly column: number } {
  let [cell, isQuoted, at] = [0, false, 0];
  for (; at < source.length && cell < index; at += 1) {
    const letter = source.charAt(at);
    if (letter === '"') isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) cell += 1;
  }
  while (/[^\S\n]/.test(source.charAt(at)) && source.charAt(at) !== delimiter) at += 1;
  const before = source.slice(0, at);
  return { line: line + lineBreaks(before), column: at - before.lastIndexOf('\n') };
}
