import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { Track } from '../ladder/model.ts';
import { cellsOf } from './cells.ts';
import { type AssessmentColumn, assessmentColumnNamed } from './columns.ts';
import { competencyNamed } from './competency.ts';
import { cellStart, type CsvRow, readCsv } from './csv.ts';
import { markNamed } from './mark.ts';
import { countsFor } from './membership.ts';
import type { Assessment, Cycle, Mark, Person, PersonRecord } from './model.ts';
import { personFinder } from './person-finder.ts';

/** What the rows' names are looked up in. */
interface Known {
  /** Everyone of `people.csv`: rows of those who have left or have no level are passed over. */
  readonly records: readonly PersonRecord[];
  readonly people: readonly Person[];
  readonly tracks: readonly Track[];
  readonly cycles: readonly Cycle[];
}

interface Read {
  readonly assessments: ReadonlyMap<string, readonly Assessment[]>;
  readonly messages: readonly Diagnostic[];
}

export const noAssessments: Read = { assessments: new Map(), messages: [] };

/** `assessments.csv` → assessments by person. A row that cannot be used is reported and left out. */
export function readAssessments(file: string, text: string, known: Known): Read {
  const { rows: all, messages } = readCsv(file, text);
  const [heading, ...rows] = all;
  if (!heading) return { ...noAssessments, messages };
  const columns = heading.cells.map(assessmentColumnNamed);
  const missing = missingColumns(columns, { file, line: heading.line, column: 1 });
  if (missing.length > 0) return { ...noAssessments, messages: [...messages, ...missing] };
  const reading = startReading(file, columns, known);
  for (const row of rows) readRow(row, reading);
  const { assessments } = reading;
  return { assessments, messages: [...messages, ...reading.messages] };
}

/** What is at hand, and what has been read so far. */
interface Reading {
  readonly file: string;
  readonly columns: readonly (AssessmentColumn | undefined)[];
  readonly idOf: (name: string) => string | undefined;
  readonly people: ReadonlyMap<string, Person>;
  readonly known: Known;
  readonly assessments: Map<string, Assessment[]>;
  /** The line on which a person and a competency first stood together. */
  readonly lines: Map<string, number>;
  readonly unknownCycles: Set<string>;
  readonly messages: Diagnostic[];
}

const startReading = (
  file: string,
  columns: readonly (AssessmentColumn | undefined)[],
  known: Known,
): Reading => ({
  file,
  columns,
  idOf: personFinder(known.records),
  people: new Map(known.people.map((person) => [person.id, person])),
  known,
  assessments: new Map(),
  lines: new Map(),
  unknownCycles: new Set(),
  messages: [],
});

function missingColumns(
  columns: readonly (AssessmentColumn | undefined)[],
  place: Place,
): readonly Diagnostic[] {
  const needed: readonly (readonly AssessmentColumn[])[] = [
    ['person'],
    ['competency'],
    ['self', 'manager', 'evidence'],
  ];
  return needed
    .filter((names) => !names.some((name) => columns.includes(name)))
    .map((names) => report('assessment-column-missing', place, { column: names.join(' or ') }));
}

function readRow(row: CsvRow, reading: Reading): void {
  const { file, columns, messages } = reading;
  const place = { file, line: row.line, column: 1 };
  const width = { expected: columns.length, found: row.cells.length };
  if (width.found !== width.expected) messages.push(report('roster-row-width', place, width));
  const { cells, messages: ofCells } = cellsOf(columns, row.cells, place);
  messages.push(...ofCells);
  const at = (column: AssessmentColumn): Place => ({
    file,
    ...cellStart(row, columns.indexOf(column)),
  });
  const { person: name, competency: title } = cells;
  if (!name || !title) {
    const column = name ? 'competency' : 'person';
    messages.push(report('assessment-cell-missing', place, { column }));
    return;
  }
  const person = personIn(name, cells.cycle, at, reading);
  const competency = person && competencyIn(title, person, at, reading);
  if (!person || competency === undefined) return;
  if (isRepeated(person, competency, row.line, at, reading)) return;
  const self = markIn('self', cells.self, at, messages);
  const manager = markIn('manager', cells.manager, at, messages);
  const assessment: Assessment = {
    competency,
    ...(self && { self }),
    ...(manager && { manager }),
    ...(cells.evidence && { evidence: cells.evidence }),
  };
  const others = reading.assessments.get(person.id);
  if (others) others.push(assessment);
  else reading.assessments.set(person.id, [assessment]);
}

type At = (column: AssessmentColumn) => Place;

/** Whom a row is about, if it counts: who is known to the ladders, in the person's own cycle. */
function personIn(
  name: string,
  cycle: string | undefined,
  at: At,
  { idOf, people, known, unknownCycles, messages }: Reading,
): Person | undefined {
  const id = idOf(name);
  if (id === undefined) messages.push(report('assessment-person', at('person'), { person: name }));
  const person = id === undefined ? undefined : people.get(id);
  if (!person || cycle === undefined || countsFor(person, cycle, known)) return person;
  const isKnown = known.cycles.some((one) => one.id === cycle || one.name === cycle);
  if (!isKnown && !unknownCycles.has(cycle)) {
    unknownCycles.add(cycle);
    const ids = known.cycles.map((one) => one.id).join(', ') || 'none';
    messages.push(report('assessment-cycle', at('cycle'), { cycle, known: ids }));
  }
  return undefined;
}

/** The id of a competency of the person's track. */
function competencyIn(
  name: string,
  { id, position }: Person,
  at: At,
  { known, messages }: Reading,
): string | undefined {
  const track = known.tracks.find((one) => one.id === position.track);
  const found = track && competencyNamed(name, track);
  if (!found || 'id' in found) return found?.id;
  const values = { competency: name, track: track.title, candidates: found.candidates };
  messages.push(
    found.isAmbiguous
      ? report('assessment-competency-ambiguous', at('competency'), values)
      : report('assessment-competency', at('competency'), { ...values, person: id }),
  );
  return undefined;
}

function isRepeated(
  { id }: Person,
  competency: string,
  line: number,
  at: At,
  { lines, messages }: Reading,
): boolean {
  const pair = JSON.stringify([id, competency]);
  const first = lines.get(pair);
  if (first === undefined) {
    lines.set(pair, line);
    return false;
  }
  const values = { person: id, competency, line: first };
  messages.push(report('assessment-duplicate', at('person'), values));
  return true;
}

/** A mark nobody knows is none: better a box to tick than a mark that was not given. */
function markIn(
  column: 'self' | 'manager',
  value: string | undefined,
  at: At,
  messages: Diagnostic[],
): Mark | undefined {
  const mark = value === undefined ? undefined : markNamed(value);
  if (value !== undefined && !mark) {
    messages.push(report('assessment-mark', at(column), { column, value }));
  }
  return mark;
}
