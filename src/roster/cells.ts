import { type Diagnostic, type Place, report } from '../diagnostics.ts';

/** A row's cells by our names for their columns. Blank cells are absent. */
export type Cells<Column extends string> = { readonly [column in Column]?: string };

/**
 * Takes from a row the columns we know and no others. Of two columns that mean the same, the
 * first that is filled in counts.
 */
export function cellsOf<Column extends string>(
  columns: readonly (Column | undefined)[],
  row: readonly string[],
  place: Place,
): { readonly cells: Cells<Column>; readonly messages: readonly Diagnostic[] } {
  const cells: { [column in Column]?: string } = {};
  const messages: Diagnostic[] = [];
  for (const [index, column] of columns.entries()) {
    const written = row[index]?.trim();
    if (column && written && !cells[column]) {
      const unprintable = unprintableIn(written);
      if (unprintable)
        messages.push(report('roster-characters', place, { column, ...unprintable }));
      cells[column] = printable(written);
    }
  }
  return { cells, messages };
}

/** What no font and no XML can hold. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

const printable = (text: string): string =>
  text.toWellFormed().replace(UNPRINTABLE, '\ufffd').normalize('NFC');

function unprintableIn(
  text: string,
): { readonly count: number; readonly character: string } | undefined {
  const found = text.toWellFormed().match(UNPRINTABLE);
  const [first] = found ?? [];
  if (!found || first === undefined) return undefined;
  const digits = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return { count: found.length, character: `U+${digits}` };
}
