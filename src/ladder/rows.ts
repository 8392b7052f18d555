/** The rows of a table of levels: areas, groups and competencies told apart. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { Cell } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Row } from './grid.ts';
import type { Read } from './manuscript.ts';
import type { RichText } from './model.ts';

/** A row that names a competency, its grouping cells carried down. */
export interface CompetencyRow {
  readonly area: Cell;
  readonly group: string;
  readonly title: string;
  /** What holds for all levels. */
  readonly about?: RichText;
  readonly place: Place;
  /** One a level. */
  readonly levels: readonly Cell[];
}

/** Or a row that only opens an area. */
export type Entry = CompetencyRow | { readonly area: Cell };

interface Carried {
  readonly area: Cell;
  /** The finer grouping cells, coarsest first. */
  readonly groups: readonly string[];
}

interface Parts {
  readonly grouping: readonly Cell[];
  readonly competency: Cell;
  readonly levels: readonly Cell[];
}

const isBlank = ({ text }: Cell): boolean => text === '';

/**
 * Grouping cells left blank repeat the row above, and a new area begins without a group. Level
 * cells are never carried down. `area` is for rows above which no area is named.
 */
export function readRows(
  rows: readonly Row[],
  header: Row,
  columns: Columns,
  area: Cell,
): Read<readonly Entry[]> {
  const kept = rows
    .filter((row) => !isNoise(row, header, columns))
    .map((row) => sorted(partsOf(row, columns), row.place));
  const entries: Entry[] = [];
  let carried: Carried = { area, groups: [] };
  for (const { parts, heading, place } of kept) {
    carried = carry(carried, heading ?? parts.grouping);
    if (!heading) entries.push(entry(parts, carried, place));
    else if (heading[0] && !isBlank(heading[0])) entries.push({ area: carried.area });
  }
  return { value: entries, messages: kept.flatMap((row, at) => oversights(row, kept[at + 1])) };
}

interface Sorted {
  readonly parts: Parts;
  /** The grouping cells, where the row is only a heading. */
  readonly heading: readonly Cell[] | undefined;
  readonly place: Place;
}

const sorted = (parts: Parts, place: Place): Sorted => ({
  parts,
  heading: headingOf(parts),
  place,
});

/** A row that names nothing; a heading of a group that no competency follows. */
function oversights({ parts, heading, place }: Sorted, next?: Sorted): readonly Diagnostic[] {
  if (!heading) return nameOf(parts) ? [] : [report('row-unnamed', place, {})];
  const at = heading.findLastIndex((cell) => !isBlank(cell));
  const group = heading[at];
  const changesAt = next?.parts.grouping.findIndex((cell) => !isBlank(cell)) ?? 0;
  if (at < 1 || !group || changesAt < 0 || changesAt > at) return [];
  return [report('area-empty', group.place, { title: group.text })];
}

const partsOf = ({ cells }: Row, { grouping, competency, levels }: Columns): Parts => ({
  grouping: pick(cells, grouping),
  competency: pick(cells, [competency])[0] ?? blank,
  levels: pick(cells, levels),
});

const blank: Cell = { content: [], text: '', place: { file: '' } };

const pick = (cells: readonly Cell[], indexes: readonly number[]): readonly Cell[] =>
  indexes.map((index) => cells[index] ?? blank);

/** A row of dashes, like the one under the header, and the header once more. */
function isNoise({ cells }: Row, header: Row, { competency }: Columns): boolean {
  if (cells.every(({ text }) => /^:?-{3,}:?$/.test(text))) return true;
  return cells
    .slice(competency)
    .every(({ text }, index) => text === header.cells[competency + index]?.text);
}

/**
 * The grouping cells of a row that is only a heading: no level says anything, and no competency
 * is named. Where a table has no grouping column, the competency's own cell is the heading.
 */
function headingOf({ grouping, competency, levels }: Parts): readonly Cell[] | undefined {
  if (!levels.every(isBlank)) return undefined;
  if (grouping.length === 0) return [competency];
  return isBlank(competency) ? grouping : undefined;
}

function carry({ area, groups }: Carried, [first, ...finer]: readonly Cell[]): Carried {
  if (first && !isBlank(first)) return { area: first, groups: finer.map(({ text }) => text) };
  const from = finer.findIndex((cell) => !isBlank(cell));
  if (from < 0) return { area, groups };
  return {
    area,
    groups: finer.map(({ text }, index) => (index < from ? (groups[index] ?? '') : text)),
  };
}

const entry = (parts: Parts, { area, groups }: Carried, place: Place): CompetencyRow => ({
  area,
  group: groups.filter((name) => name !== '').join(' · '),
  title: nameOf(parts)?.text ?? unnamed,
  place: nameOf(parts)?.place ?? place,
  levels: parts.levels,
});

/** What a competency is called that says something at its levels, but of nothing. */
export const unnamed = 'Summary';

/** A competency left blank beside a group or area of its own has that one's name. */
const nameOf = ({ grouping, competency }: Parts): Cell | undefined =>
  [competency, ...grouping.toReversed()].find((cell) => !isBlank(cell));
