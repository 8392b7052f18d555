import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { cellsOf } from './cells.ts';
import { type Column, columnNamed, isNeeded } from './columns.ts';
import { type CsvRow, readCsv } from './csv.ts';
import { withManagers } from './managers.ts';
import type { PersonRecord } from './model.ts';
import { readPerson } from './person.ts';
import type { Seen } from './seen.ts';
import { uniqueIds } from './unique-ids.ts';

interface Read {
  readonly people: readonly PersonRecord[];
  readonly messages: readonly Diagnostic[];
}

/**
 * `people.csv` → a record a row. A row that cannot be used is reported and left out. Columns that
 * are nothing but shown are read where somebody may see them.
 */
export function readPeople(file: string, text: string, seen?: Seen): Read {
  const { rows: all, messages } = readCsv(file, text);
  const [heading, ...rows] = all;
  if (!heading) return { people: [], messages };
  const columns = heading.cells
    .map(columnNamed)
    .map((column) => (column && (!seen || isNeeded(column, seen.person)) ? column : undefined));
  const missing = missingColumns(columns, { file, line: heading.line, column: 1 });
  if (missing.length > 0) return { people: [], messages: [...messages, ...missing] };
  const read = rows.map((row) => readRow(row, columns, file));
  const unique = uniqueIds(read.flatMap(({ person }) => person ?? []));
  const settled = withManagers(unique.items);
  const ofRows = read.flatMap((row) => row.messages);
  return {
    people: settled.people,
    messages: [...messages, ...ofRows, ...unique.messages, ...settled.messages],
  };
}

/** Said once of the heading, rather than of each row. */
function missingColumns(
  columns: readonly (Column | undefined)[],
  place: Place,
): readonly Diagnostic[] {
  const has = (...names: readonly Column[]): boolean =>
    names.some((name) => columns.includes(name));
  const missing = [
    ...(has('id') ? [] : ['id']),
    ...(has('legal_name', 'legal_first_name', 'legal_last_name') ? [] : ['legal_name']),
  ];
  return missing.map((column) => report('roster-column-missing', place, { column }));
}

function readRow(
  { cells: row, line }: CsvRow,
  columns: readonly (Column | undefined)[],
  file: string,
): { readonly person?: PersonRecord; readonly messages: readonly Diagnostic[] } {
  const place: Place = { file, line, column: 1 };
  const width = { expected: columns.length, found: row.length };
  const ofWidth = width.found === width.expected ? [] : [report('roster-row-width', place, width)];
  const { cells, messages: ofCells } = cellsOf(columns, row, place);
  const { person, messages } = readPerson(cells, place);
  return { ...(person && { person }), messages: [...ofWidth, ...ofCells, ...messages] };
}
