import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { fromCell } from '../formula.ts';
import type { Track } from '../ladder/model.ts';
import { assessmentOf, type Said } from './assessment-draft.ts';
import { type AssessmentColumns, missingColumns } from './assessment-heading.ts';
import { type AssessmentRow, saidIn } from './assessment-row.ts';
import { cellsOf } from './cells.ts';
import { type AssessmentColumn, assessmentColumnNamed } from './columns.ts';
import { competencyNamed } from './competency.ts';
import { cellStart, type CsvRow, readCsv } from './csv.ts';
import { countsFor } from './membership.ts';
import type { Assessment, Cycle, Person, PersonRecord, Who } from './model.ts';
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
  const assessments = new Map(
    [...reading.drafts].map(([id, ofPerson]) => [
      id,
      [...ofPerson].map(([competency, draft]) => assessmentOf(competency, draft)),
    ]),
  );
  return { assessments, messages: [...messages, ...reading.messages] };
}

/** What is at hand, and what has been read so far. */
interface Reading {
  readonly file: string;
  readonly columns: AssessmentColumns;
  readonly idOf: (name: string) => string | undefined;
  readonly people: ReadonlyMap<string, Person>;
  readonly known: Known;
  /** By the id of the person and of the competency. */
  readonly drafts: Map<string, Map<string, Map<Who, Said>>>;
  readonly unknownCycles: Set<string>;
  readonly messages: Diagnostic[];
}

const startReading = (file: string, columns: AssessmentColumns, known: Known): Reading => ({
  file,
  columns,
  idOf: personFinder(known.records),
  people: new Map(known.people.map((person) => [person.id, person])),
  known,
  drafts: new Map(),
  unknownCycles: new Set(),
  messages: [],
});

function readRow(row: CsvRow, reading: Reading): void {
  const assessed = rowOf(row, reading);
  if (isComment(assessed)) return;
  const { cells, at } = assessed;
  const { person: name, competency: title } = cells;
  if (!name || !title) {
    const column = name ? 'competency' : 'person';
    const place = { file: reading.file, line: row.line, column: 1 };
    reading.messages.push(report('assessment-cell-missing', place, { column }));
    return;
  }
  const person = personIn(name, cells.cycle, at, reading);
  const competency = person && competencyIn(title, person, at, reading);
  if (!person || competency === undefined) return;
  const { said, messages } = saidIn(assessed);
  const earlier = add(said, person.id, competency, reading);
  const values = { person: person.id, competency };
  reading.messages.push(
    ...(earlier
      ? [report('assessment-duplicate', at('person'), { ...values, line: earlier.line })]
      : messages),
  );
}

function rowOf(row: CsvRow, { file, columns, messages }: Reading): AssessmentRow {
  const place = { file, line: row.line, column: 1 };
  const width = { expected: columns.length, found: row.cells.length };
  if (width.found !== width.expected) messages.push(report('roster-row-width', place, width));
  const { cells, messages: ofCells } = cellsOf(columns, row.cells.map(fromCell), place);
  messages.push(...ofCells);
  const at = (column: AssessmentColumn): Place => ({
    file,
    ...cellStart(row, columns.indexOf(column)),
  });
  return { cells, line: row.line, at };
}

/** Words about no competency: `collect` keeps them for people to read. */
const isComment = ({ cells }: AssessmentRow): boolean =>
  cells.comment !== undefined &&
  [cells.competency, cells.self, cells.manager, cells.mark, cells.evidence].every((cell) => !cell);

/** Takes what a row says, unless one of them has spoken already: then gives what they said. */
function add(
  said: ReadonlyMap<Who, Said>,
  person: string,
  competency: string,
  { drafts }: Reading,
): Said | undefined {
  const ofPerson = drafts.get(person) ?? new Map<string, Map<Who, Said>>();
  const draft = ofPerson.get(competency) ?? new Map<Who, Said>();
  const [earlier] = [...said.keys()].flatMap((who) => draft.get(who) ?? []);
  if (earlier || said.size === 0) return earlier;
  for (const [who, one] of said) draft.set(who, one);
  drafts.set(person, ofPerson.set(competency, draft));
  return undefined;
}

type At = AssessmentRow['at'];

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
