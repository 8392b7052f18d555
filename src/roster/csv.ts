/** The roster's CSV: its rows, and a message for each that is not CSV. */
import { type CsvRow, csvRows } from '../csv.ts';
import { type Diagnostic, report } from '../diagnostics.ts';

export type { CsvRow };

export function readCsv(
  file: string,
  text: string,
): { readonly rows: readonly CsvRow[]; readonly messages: readonly Diagnostic[] } {
  const { rows, faults } = csvRows(text);
  const messages = faults.map(({ line, reason }) =>
    report('roster-csv', { file, line, column: 1 }, { reason }),
  );
  return { rows, messages };
}
