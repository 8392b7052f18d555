/** E-mail addresses by which files are named: read apart, and for that alone. */
import { cellsOf } from './cells.ts';
import { columnNamed } from './columns.ts';
import { readCsv } from './csv.ts';

/**
 * `people.csv` → addresses by the ids of people; of rows of one id, the first. What no audience may
 * see goes no further than the reader of the roster (`seen.ts`): so these are no part of a person's
 * record, and nothing that documents are made from holds them.
 */
export function readAddresses(file: string, text: string): ReadonlyMap<string, string> {
  const [heading, ...rows] = readCsv(file, text).rows;
  const columns = heading?.cells.map(columnNamed) ?? [];
  const wanted = columns.map((column) =>
    column === 'id' || column === 'email' ? column : undefined,
  );
  const addresses = new Map<string, string>();
  const known = new Set<string>();
  for (const { cells: row, line } of rows) {
    const { id, email } = cellsOf(wanted, row, { file, line, column: 1 }).cells;
    if (!id || known.has(id)) continue;
    known.add(id);
    // Where cells stand under other headings, none is known to be the address.
    if (email && row.length === columns.length) addresses.set(id, email);
  }
  return addresses;
}
