/** A table's header: which columns group, which names the competency, which are levels. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { declaredColumns } from './declared-columns.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Columns } from './column-roles.ts';
import { isNameColumn, isShort } from './column-text.ts';
import type { Grid } from './grid.ts';
import { isDescribing, isExpected, namingKind } from './header-words.ts';
import { areLevels, isLevel } from './level-titles.ts';
import type { Read } from '../markdown/manuscript.ts';

/** Reads the header; nothing where it cannot be that of a table of levels. */
export function columnsOf(grid: Grid, front: FrontMatter): Read<Columns> | undefined {
  const declared = declaredColumns(grid.header, front);
  if (declared?.columns === 'none') return undefined;
  if (declared?.columns) {
    const { columns: value, messages } = declared;
    return { value, messages: [...messages, ...describing(grid, value)] };
  }
  const found = guessed(grid, front);
  if (!found) return undefined;
  return {
    value: found,
    messages: [...(declared?.messages ?? []), ...notesOf(grid, found, front)],
  };
}

function guessed(grid: Grid, front: FrontMatter): Columns | undefined {
  const titles = grid.header.cells.map(({ text }) => text);
  const about = titles.flatMap((title, index) => (isDescribing(title) ? [index] : []));
  const rest = titles.flatMap((_, index) => (about.includes(index) ? [] : [index]));
  if (isBare(grid, rest, front)) return { grouping: [], about, levels: rest, certainty: 'named' };
  const split = splitOf(grid, rest, front);
  if (!split || isOfTexts(grid, split, rest, front)) return undefined;
  const after = rest.slice(split.names.length);
  const late = after.filter((index) => namingKind(titles[index] ?? '') === 'group');
  const ofAll = after.filter(
    (index, at) => at > 1 && namingKind(titles[index] ?? '') === 'competency',
  );
  const levels = after.filter((index) => !late.includes(index) && !ofAll.includes(index));
  const competency = split.names.at(-1);
  if (competency === undefined || levels.length === 0) return undefined;
  const grouping = [...split.names.slice(0, -1), ...late];
  const all = [...about, ...ofAll].toSorted((a, b) => a - b);
  return { grouping, competency, about: all, levels, certainty: split.certainty };
}

/** Nothing heads its first column, which holds texts; or what is expected heads the others. */
function isOfTexts(
  grid: Grid,
  { names, certainty }: Split,
  columns: readonly number[],
  front: FrontMatter,
): boolean {
  const titles = columns.slice(names.length).map((index) => grid.header.cells[index]?.text ?? '');
  if (areLevels(titles, front) || front.shape === 'table') return false;
  const isLong = certainty === 'guessed' && names.some((index) => !isShort(grid, index));
  return isLong || 2 * titles.filter(isExpected).length >= titles.length;
}

/** The heads of all columns are levels: the heading above the table names the competency. */
const isBare = (grid: Grid, columns: readonly number[], front: FrontMatter): boolean =>
  columns.length > 1 &&
  columns.every((index) => isLevel(grid.header.cells[index]?.text ?? '', front)) &&
  columns.slice(0, 1).every((index) => !isNameColumn(grid, index, columns.slice(1)));

interface Split {
  /** Columns that name areas, groups and, last, competencies. */
  readonly names: readonly number[];
  readonly certainty: Columns['certainty'];
}

/** The competency column stands among the first so many. */
const furthest = 4;

function splitOf(grid: Grid, columns: readonly number[], front: FrontMatter): Split | undefined {
  const titles = columns.map((index) => grid.header.cells[index]?.text ?? '');
  const words = titles.map((title) => title.replace(/[^\p{L}\p{N}]+/gu, ''));
  const named = namedCount(titles);
  const blanks = words.findIndex((word) => word !== '');
  if (blanks < 0) return undefined;
  if (named > 0) {
    const known = competencyLast(columns.slice(0, named), grid);
    const isOpen = titles.slice(0, named).every((title) => namingKind(title) === 'group');
    const further = isOpen ? unnamed(grid, columns.slice(named), front) : [];
    return { names: [...known, ...further], certainty: 'named' };
  }
  if (blanks === 0 && columns.length < 3) return undefined;
  const names = columns.slice(0, Math.max(blanks, 1));
  const more = unnamed(grid, columns.slice(names.length), front);
  return { names: [...names, ...more], certainty: blanks > 0 ? 'blank' : 'guessed' };
}

/** "Skill | Category": what groups may stand after what it groups. */
function competencyLast(names: readonly number[], { header }: Grid): readonly number[] {
  const own = names.findLast(
    (index) => namingKind(header.cells[index]?.text ?? '') === 'competency',
  );
  return own === undefined ? names : [...names.filter((index) => index !== own), own];
}

/** How many of the first columns are headed by words for areas and competencies. */
function namedCount(titles: readonly string[]): number {
  const kinds = titles.slice(0, furthest).map(namingKind);
  const first = kinds.findIndex((kind) => kind !== undefined);
  if (first < 0) return 0;
  const end = kinds.findIndex((kind, index) => index > first && kind === undefined);
  return end < 0 ? kinds.length : end;
}

/** Columns of names that an unknown word heads: levels, or longer texts, stand to the right. */
function unnamed(grid: Grid, columns: readonly number[], front: FrontMatter): readonly number[] {
  const isName = (index: number, at: number): boolean => {
    const rest = columns.slice(at + 1);
    const title = grid.header.cells[index]?.text ?? '';
    const titles = rest.map((other) => grid.header.cells[other]?.text ?? '');
    if (rest.length < 2 || at > furthest - 2 || isLevel(title, front)) return false;
    return isNameColumn(grid, index, rest) && (areLevels(titles, front) || !isLevel(title, front));
  };
  const end = columns.findIndex((index, at) => !isName(index, at));
  return columns.slice(0, Math.max(end, 0));
}

/** Says which columns are no levels, and which may be none. */
function notesOf(grid: Grid, columns: Columns, front: FrontMatter): readonly Diagnostic[] {
  const { cells } = grid.header;
  const notes = describing(grid, columns);
  const edges = [columns.levels[0], columns.levels.at(-1)];
  const isOdd = (index: number): boolean => !isLevel(cells[index]?.text ?? '', front);
  const odd = columns.levels.filter(isOdd);
  const [only] = odd;
  const cell = only === undefined ? undefined : cells[only];
  if (odd.length !== 1 || columns.levels.length < 3 || !cell?.text || !edges.includes(only))
    return notes;
  return [...notes, report('level-doubtful', cell.place, { title: cell.text })];
}

const describing = ({ header }: Grid, { about }: Columns): readonly Diagnostic[] =>
  about.flatMap((index) => {
    const cell = header.cells[index];
    return cell?.text ? [report('column-describing', cell.place, { title: cell.text })] : [];
  });
