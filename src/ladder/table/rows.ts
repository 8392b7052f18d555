/** The rows of a table of levels: areas, groups and competencies told apart. */
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import type { Columns } from './column-roles.ts';
import type { Row } from './grid.ts';
import { isPlainDescription } from './header-words.ts';
import { led } from '../markdown/lead.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { RichText } from '../model.ts';
import { picturesInTitles } from '../markdown/title-pictures.ts';

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
  readonly about: readonly Cell[];
  readonly levels: readonly Cell[];
}

const isBlank = ({ text }: Cell): boolean => text === '';

/**
 * Grouping cells left blank repeat the row above, and a new area begins without a group. Level
 * cells are never carried down. The area of rows above which none is named is empty.
 */
export function readRows(
  rows: readonly Row[],
  header: Row,
  columns: Columns,
): Read<readonly Entry[]> {
  const heads = partsOf(header, columns);
  const found = rows
    .map(({ cells, place }) => ({ parts: partsOf({ cells, place }, columns), place }))
    .filter(({ parts }, index) => !isNoise(parts, heads, rows[index]))
    .map(({ parts, place }) => ({ parts, place, heading: headingOf(parts, heads) }));
  const kept = areUnfilled(found) ? found.map(asCompetency) : found;
  const entries: Entry[] = [];
  let carried: Carried = { area: { ...blank, place: header.place }, groups: [] };
  for (const { parts, heading, place } of kept) {
    carried = carry(carried, heading ?? parts.grouping);
    if (!heading) entries.push(entry(parts, carried, heads, place));
    else if (heading[0] && !isBlank(heading[0])) entries.push({ area: carried.area });
  }
  const titles = kept.flatMap(({ parts }) => [...parts.grouping, parts.competency]);
  const messages = kept.flatMap((row, at) => oversights(row, kept[at + 1]));
  return { value: entries, messages: [...messages, ...picturesInTitles(titles)] };
}

interface Sorted {
  readonly parts: Parts;
  /** The grouping cells, where the row is only a heading. */
  readonly heading: readonly Cell[] | undefined;
  readonly place: Place;
}

/**
 * Where a table without grouping columns has such rows one below the other, they are competencies
 * that nobody has filled in yet, unless they are in bold.
 */
const areUnfilled = (rows: readonly Sorted[]): boolean =>
  rows.some(
    (row, index) =>
      index > 0 && isPlainTitle(row) && rows.slice(index - 1, index).every(isPlainTitle),
  );

const isPlainTitle = ({ parts, heading }: Sorted): boolean =>
  heading !== undefined &&
  parts.grouping.length === 0 &&
  !isBlank(parts.competency) &&
  parts.levels.every(isBlank) &&
  !isBold(parts.competency);

const isBold = ({ content: [first] }: Cell): boolean =>
  first?.type === 'paragraph' && first.children.every(({ type }) => type === 'strong');

const asCompetency = (row: Sorted): Sorted =>
  isPlainTitle(row) ? { ...row, heading: undefined } : row;

/** A row that names nothing; a heading of a group that no competency follows. */
function oversights({ parts, heading, place }: Sorted, next?: Sorted): readonly Diagnostic[] {
  if (!heading) return nameOf(parts) ? [] : [report('row-unnamed', place, {})];
  const at = heading.findLastIndex((cell) => !isBlank(cell));
  const group = heading[at];
  const changesAt = next?.parts.grouping.findIndex((cell) => !isBlank(cell)) ?? 0;
  if (at < 1 || !group || changesAt < 0 || changesAt > at) return [];
  return [report('area-empty', group.place, { title: group.text })];
}

const partsOf = ({ cells }: Row, { grouping, competency, about, levels }: Columns): Parts => ({
  grouping: pick(cells, grouping),
  competency: pick(cells, competency === undefined ? [] : [competency])[0] ?? blank,
  about: pick(cells, about),
  levels: pick(cells, levels),
});

export const blank: Cell = { content: [], text: '', place: { file: '' } };

const pick = (cells: readonly Cell[], indexes: readonly number[]): readonly Cell[] =>
  indexes.map((index) => cells[index] ?? blank);

const areSame = (cells: readonly Cell[], others: readonly Cell[]): boolean =>
  cells.every(({ text }, index) => text === others[index]?.text);

/** A row of dashes, like the one under the header, and the header once more. */
function isNoise(parts: Parts, heads: Parts, row: Row | undefined): boolean {
  if (row?.cells.every(({ text }) => /^:?-{3,}:?$/.test(text))) return true;
  const { competency, levels } = parts;
  return areSame([competency, ...levels], [heads.competency, ...heads.levels]);
}

/**
 * The grouping cells of a row that is only a heading: no level says anything, or only what its
 * title is, and no competency is named. Where a table has no grouping column, and where one title
 * stands in all columns, the competency's own cell is the heading.
 */
function headingOf(
  { grouping, competency, about, levels }: Parts,
  heads: Parts,
): readonly Cell[] | undefined {
  if (isBlank(competency) && levels.every(isBlank) && about.every(isBlank)) return grouping;
  const isRepeated = levels.length > 1 && levels.every(({ text }) => text === competency.text);
  const isOver = grouping.every((cell) => isBlank(cell) || cell.text === competency.text);
  if (isRepeated && isOver && !isBlank(competency)) return [competency];
  const isTitles = areSame(levels, heads.levels);
  if (!isTitles && ![...levels, ...about].every(isBlank)) return undefined;
  if (grouping.length === 0) return [competency];
  if (isTitles && !isBlank(competency) && isOver) return [competency];
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

function entry(parts: Parts, { area, groups }: Carried, heads: Parts, place: Place): CompetencyRow {
  const about = aboutOf(parts, heads);
  return {
    area,
    group: groups.filter((name) => name !== '').join(' · '),
    title: nameOf(parts)?.text ?? unnamed,
    ...(about.length > 0 ? { about } : {}),
    place: nameOf(parts)?.place ?? place,
    levels: parts.levels,
  };
}

/** Each with the head of its column before it, but for a description that stands alone. */
const aboutOf = ({ about }: Parts, heads: Parts): RichText =>
  about.flatMap(({ content }, index) => {
    const head = heads.about[index]?.text ?? '';
    return about.length === 1 && isPlainDescription(head) ? content : led(head, content);
  });

/** What a competency is called that says something at its levels, but of nothing. */
export const unnamed = 'Summary';

/** A competency left blank beside a group or area of its own has that one's name. */
const nameOf = ({ grouping, competency }: Parts): Cell | undefined =>
  [competency, ...grouping.toReversed()].find((cell) => !isBlank(cell));
