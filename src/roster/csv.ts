/** The roster's CSV: its rows, and a message for each that is not CSV. */
import { cellStart, type CsvRow, csvRows } from '../csv.ts';
import { type Diagnostic, report } from '../diagnostics.ts';

export { cellStart, type CsvRow };

export function readCsv(
  file: string,
  text: string,
): { readonly rows: readonly CsvRow[]; readonly messages: readonly Diagnostic[] } {
  const { rows, faults } = csvRows(text, { delimiter: delimiterOf(text) });
  const messages = faults.map(({ line, reason }) =>
    report('roster-csv', { file, line, column: 1 }, { reason }),
  );
  return { rows, messages };
}

/** Spreadsheets of many countries part cells by semicolons: then the heading has no comma. */
function delimiterOf(text: string): string {
  const heading = /\S.*/.exec(text)?.[0] ?? '';
  return heading.includes(';') && !heading.includes(',') ? ';' : ',';
}
