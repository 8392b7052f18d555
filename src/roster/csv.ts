/** CSV → rows, each with the line it begins on. */
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { type Diagnostic, report } from '../diagnostics.ts';

export interface CsvRow {
  readonly cells: readonly string[];
  /** Of the row's first cell; a quoted cell may hold line breaks. */
  readonly line: number;
}

interface Part {
  readonly rows: readonly CsvRow[];
  readonly fault?: Fault;
}

/** A row that is not CSV: where it begins. */
interface Fault {
  readonly line: number;
  readonly reason: string;
}

/** Each costs a reading of what follows it. */
const MAX_FAULTS = 100;

/**
 * Rows of a file, blank ones left out. A row that is not CSV is reported and left out, and reading
 * goes on with the line after its first: the parser would take the rest for text in quotes.
 */
export function readCsv(
  file: string,
  text: string,
): { readonly rows: readonly CsvRow[]; readonly messages: readonly Diagnostic[] } {
  const lines = text
    .trimEnd() // the parser does not count a last line break when a quote is open
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const rows: CsvRow[] = [];
  const messages: Diagnostic[] = [];
  for (let above = 0; above < lines.length;) {
    const part = parsePart(lines.slice(above).join('\n'), above);
    rows.push(...part.rows);
    if (!part.fault) break;
    const isLast = messages.length === MAX_FAULTS - 1;
    messages.push(notCsv(file, part.fault, isLast ? '; what follows is not read' : ''));
    above = isLast ? lines.length : part.fault.line;
  }
  return { rows, messages };
}

const notCsv = (file: string, { line, reason }: Fault, end: string): Diagnostic =>
  report('roster-csv', { file, line, column: 1 }, { reason: `${reason}${end}` });

function parsePart(text: string, above: number): Part {
  const faults: Fault[] = [];
  // oxlint-disable-next-line no-unsafe-type-assertion -- the typings lack `raw` and `info` together
  const records = parse(text, {
    raw: true,
    info: true,
    trim: true,
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
    cells: record,
    line: above + info.lines - lineBreaks(raw.trim()),
  }));
  const [fault] = faults;
  return fault ? { rows: rows.filter(({ line }) => line < fault.line), fault } : { rows };
}

interface Raw {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

function faultOf(error: CsvError, above: number): Fault {
  const { raw, lines } = error;
  const inside = typeof raw === 'string' ? lineBreaks(raw.trimStart()) : 0;
  return {
    line: above + Number(lines ?? 1) - inside,
    reason: error.message.replace(/ at line \d+.*$/s, ''),
  };
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;
