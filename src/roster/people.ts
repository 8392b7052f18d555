import { createHash } from 'node:crypto';
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { type Column, columnNamed } from './columns.ts';
import type { PersonRecord, Status } from './model.ts';

interface Row {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

type Cells = Readonly<Partial<Record<Column, string>>>;

/** `people.csv` → a record a row. A row that cannot be used is reported and left out. */
export function readPeople(
  file: string,
  text: string,
): { readonly people: readonly PersonRecord[]; readonly messages: readonly Diagnostic[] } {
  const messages: Diagnostic[] = [];
  const [heading, ...rows] = parseRows(file, text, messages);
  if (!heading) return { people: [], messages };
  const headings = heading.record.map(columnNamed);
  const people = rows.flatMap((row) => {
    const place: Place = { file, line: firstLine(row), column: 1 };
    const width = { expected: headings.length, found: row.record.length };
    if (width.found !== width.expected) messages.push(report('roster-row-width', place, width));
    const result = readPerson(cellsOf(headings, row.record), row.raw, place);
    messages.push(...result.messages);
    return result.person ?? [];
  });
  const unique = people.filter((person, index) => {
    const first = people.findIndex(({ id }) => id === person.id);
    if (first < index) messages.push(duplicate(person, people[first]));
    return first === index;
  });
  return { people: withManagers(unique, messages), messages };
}

function parseRows(file: string, text: string, messages: Diagnostic[]): readonly Row[] {
  return parse(text, {
    bom: true,
    raw: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      const line = Number(error?.['lines'] ?? 1);
      messages.push(report('roster-csv', { file, line }, { reason: error?.message ?? '' }));
      return undefined;
    },
  }) as unknown as readonly Row[]; // the typings do not know `raw` and `info` together
}

/** `info.lines` counts to the row's end; a quoted cell may hold line breaks. */
const firstLine = ({ info, raw }: Row): number =>
  info.lines - raw.trimEnd().split('\n').length + 1;

function cellsOf(headings: readonly (Column | undefined)[], record: readonly string[]): Cells {
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, column] of headings.entries()) {
    const value = record[index]?.normalize('NFC');
    if (column && value && !cells[column]) cells[column] = value;
  }
  return cells;
}

function readPerson(
  cells: Cells,
  raw: string,
  place: Place,
): { readonly person?: PersonRecord; readonly messages: readonly Diagnostic[] } {
  const legalName = cells.legal_name ?? join(cells.legal_first_name, cells.legal_last_name);
  if (!cells.id || !legalName) {
    const column = cells.id ? 'legal_name' : 'id';
    return { messages: [report('roster-cell-missing', place, { column })] };
  }
  const messages: Diagnostic[] = [];
  const person: PersonRecord = {
    id: cells.id,
    legalName,
    name: preferredName(cells, legalName),
    title: cells.title ?? '',
    status: statusOf(cells.status, place, messages),
    sha256: createHash('sha256').update(raw.trim()).digest('hex'),
    place,
    ...optional(cells, place, messages),
  };
  return { person, messages };
}

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

function preferredName(cells: Cells, legalName: string): string {
  if (cells.preferred_name) return cells.preferred_name;
  return cells.preferred_first_name
    ? join(cells.preferred_first_name, cells.legal_last_name)
    : legalName;
}

type Optional = Omit<
  PersonRecord,
  'id' | 'legalName' | 'name' | 'title' | 'status' | 'sha256' | 'place'
>;

function optional(cells: Cells, place: Place, messages: Diagnostic[]): Optional {
  const day = (column: 'start_date' | 'level_since'): string | undefined => {
    const value = cells[column];
    if (value === undefined || isDay(value)) return value;
    messages.push(report('roster-date', place, { column, value }));
    return undefined;
  };
  const fields = {
    pronouns: cells.pronouns,
    email: cells.email,
    track: cells.track,
    level: cells.level,
    jobCode: cells.job_code,
    team: cells.team,
    department: cells.department,
    manager: cells.manager_id ?? cells.manager_email,
    startDate: day('start_date'),
    levelSince: day('level_since'),
    location: cells.location,
    locale: localeOf(cells.locale, place, messages),
    cycle: cells.cycle,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as Optional;
}

/** Also refuses the 31st of February, which `Date.parse` would carry into March. */
const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

function localeOf(value: string | undefined, place: Place, messages: Diagnostic[]) {
  if (value === undefined) return undefined;
  try {
    return new Intl.Locale(value).toString();
  } catch {
    messages.push(report('roster-locale', place, { value }));
    return undefined;
  }
}

const statuses: Readonly<Record<string, Status>> = {
  active: 'active',
  true: 'active',
  yes: 'active',
  '1': 'active',
  candidate: 'candidate',
  offer: 'candidate',
  leave: 'leave',
  'on leave': 'leave',
  left: 'left',
  leaver: 'left',
  terminated: 'left',
  inactive: 'left',
  false: 'left',
  no: 'left',
  '0': 'left',
};

/** A status nobody knows is treated as `left`: better no packet than one for a leaver. */
function statusOf(value: string | undefined, place: Place, messages: Diagnostic[]): Status {
  if (value === undefined) return 'active';
  const status = statuses[value.toLowerCase()];
  if (status) return status;
  messages.push(report('roster-status', place, { value }));
  return 'left';
}

function duplicate(person: PersonRecord, first: PersonRecord | undefined): Diagnostic {
  const values = { id: person.id, line: first?.place.line ?? 1 };
  return report('roster-duplicate', person.place, values);
}

/** Managers named by id or e-mail become ids; those unknown, and loops, are reported and dropped. */
function withManagers(
  people: readonly PersonRecord[],
  messages: Diagnostic[],
): readonly PersonRecord[] {
  const ids = new Map(people.flatMap(({ id, email }) => [[id, id], ...(email ? [[email, id]] : [])] as [string, string][]));
  const managers = new Map(people.map(({ id, manager }) => [id, manager && ids.get(manager)]));
  const loops = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at = managers.get(id); at && !seen.has(at); at = managers.get(at)) {
      if (at === id) return true;
      seen.add(at);
    }
    return false;
  };
  return people.map(({ manager, ...person }) => {
    if (manager === undefined) return person;
    const found = ids.get(manager);
    if (found === undefined) messages.push(report('roster-manager', person.place, { id: person.id, manager }));
    else if (loops(person.id)) messages.push(report('roster-loop', person.place, { id: person.id }));
    else return { ...person, manager: found };
    return person;
  });
}
