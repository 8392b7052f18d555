import { createHash } from 'node:crypto';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { isDay, languageTag } from '../yaml.ts';
import type { Cells } from './cells.ts';
import type { Column } from './columns.ts';
import type { PersonRecord, Status } from './model.ts';
import { statusNamed } from './status.ts';

/** One row's cells → a person; without an id or a name nobody can be given a document. */
export function readPerson(
  cells: Cells<Column>,
  place: Place,
): { readonly person?: PersonRecord; readonly messages: readonly Diagnostic[] } {
  const legalName = cells.legal_name ?? joined(cells.legal_first_name, cells.legal_last_name);
  if (!cells.id || !legalName) {
    const column = cells.id ? 'legal_name' : 'id';
    return { messages: [report('roster-cell-missing', place, { column })] };
  }
  const messages: Diagnostic[] = [];
  const person: PersonRecord = {
    id: cells.id,
    legalName,
    name: preferredName(cells) ?? legalName,
    title: cells.title ?? '',
    status: statusOf(cells.status, place, messages),
    sha256: createHash('sha256').update(JSON.stringify(cells)).digest('hex'),
    place,
    ...furtherFields(cells, place, messages),
  };
  return { person, messages };
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' ');

function preferredName(cells: Cells<Column>): string | undefined {
  if (cells.preferred_name) return cells.preferred_name;
  return cells.preferred_first_name && joined(cells.preferred_first_name, cells.legal_last_name);
}

/** A status nobody knows is treated as `left`: better no packet than one for a leaver. */
function statusOf(value: string | undefined, place: Place, messages: Diagnostic[]): Status {
  if (value === undefined) return 'active';
  const status = statusNamed(value);
  if (status) return status;
  messages.push(report('roster-status', place, { value }));
  return 'left';
}

type Always = 'id' | 'legalName' | 'name' | 'title' | 'status' | 'sha256' | 'place';

/** The fields that may be absent: what is blank, or not what it should be, is left out. */
function furtherFields(
  cells: Cells<Column>,
  place: Place,
  messages: Diagnostic[],
): Omit<PersonRecord, Always> {
  const fields = {
    pronouns: cells.pronouns,
    email: cells.email,
    track: cells.track,
    level: cells.level,
    jobCode: cells.job_code,
    team: cells.team,
    department: cells.department,
    manager: cells.manager_id ?? cells.manager_email,
    startDate: day('start_date', cells, place, messages),
    levelSince: day('level_since', cells, place, messages),
    location: cells.location,
    locale: localeOf(cells.locale, place, messages),
    cycle: cells.cycle,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function day(
  column: 'start_date' | 'level_since',
  cells: Cells<Column>,
  place: Place,
  messages: Diagnostic[],
): string | undefined {
  const value = cells[column];
  if (value === undefined || isDay(value)) return value;
  messages.push(report('roster-date', place, { column, value }));
  return undefined;
}

function localeOf(
  value: string | undefined,
  place: Place,
  messages: Diagnostic[],
): string | undefined {
  const tag = value && languageTag(value);
  if (value && !tag) messages.push(report('roster-locale', place, { value }));
  return tag;
}
