/** Tables of the same levels → a track's levels and areas. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { canonical } from '../aliases.ts';
import { type Cell, expectationOf } from '../level/cell.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type IdMaker, idMaker } from '../ids.ts';
import type { LevelTable } from './level-table.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Area, Competency, Level } from '../model.ts';
import type { CompetencyRow, Entry } from './rows.ts';

export interface Matrix {
  readonly levels: readonly Level[];
  readonly areas: readonly Area[];
}

/** An area while its rows are gathered. */
interface OpenArea {
  readonly cell: Cell;
  readonly rows: CompetencyRow[];
}

/** Tables of the same levels, one after the other. */
export function readMatrix(tables: readonly LevelTable[], front: FrontMatter): Read<Matrix> {
  const [first] = tables;
  if (!first) return { value: { levels: [], areas: [] }, messages: [] };
  const ids = idMaker('level');
  const levels = first.levels.map(({ title: given, place }) => {
    const title = canonical(given, front);
    return { id: ids(title), title, place };
  });
  const entries = tables.flatMap((table) => table.entries);
  const { value, messages } = matrixOf(levels, entries, front);
  const empty = entries.length > 0 ? [] : [report('table-empty', first.place, {})];
  return { value, messages: [...messages, ...empty] };
}

/** Rows by area, each cell read as an expectation of its level. */
export function matrixOf(
  levels: readonly Level[],
  entries: readonly Entry[],
  front: FrontMatter,
): Read<Matrix> {
  const ids = idMaker('area');
  const read = gather(entries.map((entry) => named(entry, front))).map((area) =>
    readArea(area, levels, ids, front),
  );
  return {
    value: { levels, areas: read.map(({ value }) => value) },
    messages: read.flatMap(({ messages }) => messages),
  };
}

/** With the titles that the front matter gives for other spellings. */
function named(entry: Entry, front: FrontMatter): Entry {
  const area = { ...entry.area, text: canonical(entry.area.text, front) };
  return 'title' in entry
    ? { ...entry, area, title: canonical(entry.title, front) }
    : { ...entry, area };
}

/**
 * Rows by area, in the order in which the areas are first named. Those of none come first: below
 * the rows of an area they would seem to be its own.
 */
function gather(entries: readonly Entry[]): readonly OpenArea[] {
  const areas = new Map<string, OpenArea>();
  for (const entry of entries) {
    const area = areas.get(entry.area.text) ?? { cell: entry.area, rows: [] };
    areas.set(entry.area.text, area);
    if ('title' in entry) area.rows.push(entry);
  }
  return [...areas.values()].toSorted(
    (a, b) => Number(a.cell.text !== '') - Number(b.cell.text !== ''),
  );
}

function readArea(
  { cell, rows }: OpenArea,
  levels: readonly Level[],
  ids: IdMaker,
  front: FrontMatter,
): Read<Area> {
  const id = ids(cell.text);
  const own = idMaker('competency');
  const read = rows.map((row) => readCompetency(row, `${id}.${own(row.title)}`, levels, front));
  return {
    value: {
      id,
      title: cell.text,
      competencies: read.map(({ value }) => value),
      place: cell.place,
    },
    messages: [...read.flatMap(({ messages }) => messages), ...emptiness(cell, rows)],
  };
}

const emptiness = ({ text, place }: Cell, rows: readonly CompetencyRow[]): readonly Diagnostic[] =>
  rows.length > 0 ? [] : [report('area-empty', place, { title: text })];

function readCompetency(
  row: CompetencyRow,
  id: string,
  levels: readonly Level[],
  { 'same-as': sameAs }: FrontMatter,
): Read<Competency> {
  const read = row.levels.map((cell, index) => expectationOf(cell, levels, index, sameAs));
  return {
    value: {
      id,
      title: row.title,
      ...(row.group === '' ? {} : { group: row.group }),
      ...(row.about && row.about.length > 0 ? { about: row.about } : {}),
      expectations: read.map(({ value }) => value),
      place: row.place,
    },
    messages: read.flatMap(({ messages }) => messages),
  };
}
