/** Which columns of a table name competencies, and which say what is expected. */
import { isNameColumn, isShort, isUnused } from './column-text.ts';
import { indexIn } from './declared-columns.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Grid } from './grid.ts';
import { isStatement, namingKind } from './header-words.ts';

export interface Roles {
  readonly level: number;
  readonly areas: readonly number[];
  /** Absent where the other columns' heads are the competencies. */
  readonly competency?: number;
  readonly texts: readonly number[];
}

interface Leaning {
  /** The column of levels. */
  readonly level: number;
  /** Where nothing tells: the first column names competencies, or the heads of all do. */
  readonly otherwise: 'names' | 'heads';
}

/** The roles of the columns beside that of the levels. */
export function rolesOf(grid: Grid, front: FrontMatter, leaning: Leaning): Roles {
  const { level } = leaning;
  const others = grid.header.cells.flatMap((_, index) =>
    index === level || isUnused(grid, index) ? [] : [index],
  );
  const names = declaredNames(grid, front) ?? namesAmong(grid, others, leaning);
  const competency = names.at(-1);
  return {
    level,
    areas: names.slice(0, -1),
    ...(competency === undefined ? {} : { competency }),
    texts: others.filter((index) => !names.includes(index)),
  };
}

const titlesOf = ({ header }: Grid): readonly string[] => header.cells.map(({ text }) => text);

/** The areas' columns, coarsest first, and the competencies'; nothing where none is declared. */
function declaredNames(grid: Grid, front: FrontMatter): readonly number[] | undefined {
  const { 'competency-column': competency, 'area-columns': areas = [] } = front;
  if (competency === undefined) return undefined;
  const indexes = [...areas, competency].map((title) => indexIn(titlesOf(grid), title));
  return indexes.at(-1) === -1 ? undefined : indexes.filter((index) => index >= 0);
}

function namesAmong(
  grid: Grid,
  others: readonly number[],
  { level, otherwise }: Leaning,
): readonly number[] {
  if (others.length < 2 || isPivoted(grid, others, level)) return [];
  const titles = others.map((index) => titlesOf(grid)[index] ?? '');
  const end = titles.findIndex(
    (title, at) => namingKind(title) === undefined || (at > 0 && isStatement(title)),
  );
  const named = others.slice(0, Math.min(end < 0 ? titles.length : end, others.length - 1));
  if (titles.slice(0, named.length).some((title) => namingKind(title) === 'competency'))
    return named;
  const found = [...named, ...unnamedNames(grid, others.slice(named.length), level)];
  return found.length > 0 || otherwise === 'heads' ? found : others.slice(0, 1);
}

/** Columns of names below heads that tell nothing; the last column holds no names. */
function unnamedNames(grid: Grid, columns: readonly number[], level: number): readonly number[] {
  const end = columns.findIndex(
    (index, at) =>
      at === columns.length - 1 ||
      isStatement(titlesOf(grid)[index] ?? '') ||
      !(isNameColumn(grid, index, columns.slice(at + 1)) || isRepeatedName(grid, index, level)),
  );
  return columns.slice(0, Math.max(end, 0));
}

const isRepeatedName = (grid: Grid, column: number, level: number): boolean =>
  isShort(grid, column) && isRepeated(grid, column, level);

/**
 * The heads are the competencies: each level has one row, and its first column is not headed as
 * names are. Marks such as "X" come again at each level, as names do.
 */
function isPivoted(grid: Grid, [first = 0, ...rest]: readonly number[], level: number): boolean {
  if (mostRows(grid, level) > 1) return false;
  if (namingKind(titlesOf(grid)[first] ?? '') === undefined) return true;
  const isPair = rest.length === 1 && isStatement(titlesOf(grid)[rest[0] ?? 0] ?? '');
  return !isRepeatedName(grid, first, level) && !(isPair && isShort(grid, first));
}

/** Most rows that any level has. */
function mostRows({ rows }: Grid, level: number): number {
  const counts = new Map<string, number>();
  let above = '';
  for (const { cells } of rows) {
    above = cells[level]?.text || above;
    counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** Half of the names stand at more than one level. */
function isRepeated({ rows }: Grid, column: number, level: number): boolean {
  const homes = new Map<string, Set<string>>();
  let above = '';
  for (const { cells } of rows) {
    above = cells[level]?.text || above;
    const name = cells[column]?.text ?? '';
    if (name !== '') homes.set(name, (homes.get(name) ?? new Set()).add(above));
  }
  const several = [...homes.values()].filter(({ size }) => size > 1);
  return homes.size > 0 && 2 * several.length >= homes.size;
}
