/** Where a table names its levels, if it does so below its header: in a column, or between rows. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import { isUnused } from './column-text.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Grid, Row } from './grid.ts';
import {
  headsLevels,
  headsPosts,
  isExpected,
  isMoney,
  namingKind,
  speaksOfLevels,
} from './header-words.ts';
import { areLevels, isLevel, levelShare } from './level-titles.ts';
import { blank } from './rows.ts';

export interface Levelled {
  readonly grid: Grid;
  /** The column that names the level. */
  readonly level: number;
  readonly certainty: 'sure' | 'likely';
  readonly messages: readonly Diagnostic[];
}

/** Nothing where neither a column nor rows of their own read like levels. */
export const levelledGrid = (grid: Grid, front: FrontMatter): Levelled | undefined =>
  bySections(grid, front) ?? byColumn(grid, front);

const titlesOf = ({ header }: Grid): readonly string[] => header.cells.map(({ text }) => text);

const textsAt = ({ rows }: Grid, column: number): readonly string[] => [
  ...new Set(rows.flatMap(({ cells }) => cells[column]?.text || [])),
];

/** A title that stands alone in its row, or in all its cells. */
function soleCell({ cells }: Row): Cell | undefined {
  const [first, ...others] = cells;
  if (!first || first.text === '' || others.length === 0) return undefined;
  const isSole = (text: string): boolean => others.every((cell) => cell.text === text);
  return isSole('') || isSole(first.text) ? first : undefined;
}

/** Levels as titles over the rows of each; the header may be the first of them. */
function bySections(grid: Grid, front: FrontMatter): Levelled | undefined {
  const [, ...width] = grid.header.cells;
  const headed = soleCell(grid.header);
  const isFirst = headed !== undefined && isLevel(headed.text, front);
  const rows = isFirst ? [grid.header, ...grid.rows] : grid.rows;
  const titles = rows.flatMap((row) => soleCell(row)?.text ?? []);
  const levels = titles.filter((title) => isLevel(title, front));
  if (levels.length < 2 || levels[0] !== titles[0] || titles.length === rows.length)
    return undefined;
  const others = titlesOf(grid).slice(1);
  if (!isFirst && others.length > 1 && areLevels(others, front)) return undefined;
  const header = isFirst
    ? { ...grid.header, cells: [blank, ...width.map(() => blank)] }
    : grid.header;
  return {
    grid: withLevels({ ...grid, header, rows }, front),
    level: 0,
    certainty: 'sure',
    messages: [],
  };
}

/** Each row below a level's title with that title before it. */
function withLevels(grid: Grid, front: FrontMatter): Grid {
  let level: Cell = blank;
  const rows: Row[] = [];
  for (const row of grid.rows) {
    const title = soleCell(row);
    if (title && isLevel(title.text, front)) level = title;
    else rows.push({ ...row, cells: [level, ...row.cells] });
  }
  return { ...grid, header: { ...grid.header, cells: [blank, ...grid.header.cells] }, rows };
}

/** The column of levels stands among the first so many. */
const furthest = 4;

function byColumn(grid: Grid, front: FrontMatter): Levelled | undefined {
  const titles = titlesOf(grid);
  const found = titles
    .slice(0, furthest)
    .findIndex((_, column) => isLevelColumn(grid, column, front));
  if (found >= 0) {
    const isSaid = headsPosts(titles[found] ?? '') || titles[found] === '';
    const isAll = textsAt(grid, found).every((title) => isLevel(title, front));
    const certainty = front.levels || isSaid || isAll ? 'sure' : 'likely';
    const posts = postsBeside(grid, found, front);
    if (posts === undefined) return { grid, level: found, certainty, messages: [] };
    const named = withPosts(grid, found, posts);
    const messages = [joinedNote(grid, named, found, posts)];
    return { grid: named, level: found, certainty, messages };
  }
  if (!isHeadedOnly(grid, front)) return undefined;
  const place = grid.header.cells[0]?.place ?? grid.header.place;
  const levels = textsAt(grid, 0).join(', ');
  const messages = [report('levels-guessed', place, { titles: levels, where: 'rows' })];
  return { grid, level: 0, certainty: 'likely', messages };
}

/** Its cells read like levels, and neither the other heads nor the other cells do. */
function isLevelColumn(grid: Grid, column: number, front: FrontMatter): boolean {
  const titles = titlesOf(grid);
  const cells = textsAt(grid, column);
  const others = titles.flatMap((_, index) =>
    index === column || isUnused(grid, index) ? [] : [index],
  );
  const heads = others.map((index) => titles[index] ?? '');
  const isForced = front.levels !== undefined || front.shape === 'rows';
  const isFew = cells.length < 2 && !(cells.length === 1 && speaksOfLevels(titles[column] ?? ''));
  if (isFew || others.length === 0) return false;
  if (!areLevels(cells, front) && !(front.shape === 'rows' && column === 0)) return false;
  const isUpright = areLevels(heads, front) && levelShare(heads, front) >= levelShare(cells, front);
  if (heads.length > 1 && isUpright && !heads.every(isExpected)) return false;
  if (isForced) return true;
  return isPlausible(titles, column) && !isOverview(grid, others, front);
}

/** It is headed as levels are; or comes first, and is not headed otherwise. */
function isPlausible(titles: readonly string[], column: number): boolean {
  const title = titles[column] ?? '';
  const before = titles.slice(0, column);
  if (column > 0)
    return headsLevels(title) && before.every((one) => one === '' || namingKind(one) !== undefined);
  return headsPosts(title) || speaksOfLevels(title) || namingKind(title) === undefined;
}

/** Pay, numbers of people, or what a level is called elsewhere: nothing is expected of anybody. */
function isOverview(grid: Grid, others: readonly number[], front: FrontMatter): boolean {
  const texts = others.flatMap((index) => textsAt(grid, index));
  const telling = texts.filter((text) => !isLevel(text, front) && !/^[\W\d]*\p{L}?$/u.test(text));
  const heads = others.map((index) => titlesOf(grid)[index] ?? '');
  return 4 * telling.length <= texts.length || heads.every(isMoney);
}

/** Titles that read like no levels below "Level", where the other heads are things to be expected. */
function isHeadedOnly(grid: Grid, front: FrontMatter): boolean {
  const [first = '', ...heads] = titlesOf(grid);
  const cells = textsAt(grid, 0);
  if (front.levels || !headsPosts(first) || cells.length < 2) return false;
  return !areLevels(heads, front) && heads.some(isExpected);
}

const isCode = (text: string): boolean => /^\p{L}{0,4}[ -.]?\d{1,2}$/u.test(text);

/** The column that says what the codes of the levels stand for: "Engineer" beside "L1". */
function postsBeside(grid: Grid, level: number, front: FrontMatter): number | undefined {
  const posts = titlesOf(grid).findIndex(
    (title, index) =>
      index !== level && headsPosts(title) && areLevels(textsAt(grid, index), front),
  );
  return front.levels || posts < 0 || !textsAt(grid, level).every(isCode) ? undefined : posts;
}

/** "L1" in the same row as "Engineer" is the level "L1 – Engineer". */
const withPosts = (grid: Grid, level: number, posts: number): Grid => ({
  ...grid,
  header: without(grid.header, posts),
  rows: grid.rows.map((row) => joined(row, level, posts)),
});

const joinedNote = (grid: Grid, named: Grid, level: number, posts: number): Diagnostic =>
  report('columns-joined', grid.header.cells[posts]?.place ?? grid.header.place, {
    codes: titlesOf(grid)[level] ?? '',
    posts: titlesOf(grid)[posts] ?? '',
    title: textsAt(named, level)[0] ?? '',
  });

const without = (row: Row, column: number): Row => ({
  ...row,
  cells: row.cells.map((cell, index) =>
    index === column ? { ...cell, content: [], text: '' } : cell,
  ),
});

/** What stands in the column of posts goes to the level, and leaves its own cell blank. */
function joined(row: Row, level: number, posts: number): Row {
  const post = row.cells[posts]?.text ?? '';
  const names = [row.cells[level]?.text ?? '', post].filter((name) => name !== '');
  const { cells } = without(row, posts);
  return {
    ...row,
    cells: cells.map((cell, index) =>
      index === level ? { ...cell, text: names.join(' – ') } : cell,
    ),
  };
}
