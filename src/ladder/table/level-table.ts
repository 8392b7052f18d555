/** A table of levels, whether its columns or its rows are the levels. */
import type { RootContent } from 'mdast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import type { Columns } from './column-roles.ts';
import { columnsOf } from './columns.ts';
import type { LevelHead } from '../headings/facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Grid, gridOf, type Row } from './grid.ts';
import { htmlGrid } from './html-grid.ts';
import { tableRuns } from './html-runs.ts';
import { levelColumns } from './level-columns.ts';
import { levelRowsOf } from './level-rows.ts';
import { areLevels, isLevel, levelShare } from './level-titles.ts';
import { placeOf, type Read } from '../markdown/manuscript.ts';
import type { RichText } from '../model.ts';
import type { Section } from '../markdown/outline.ts';
import { blank, type CompetencyRow, type Entry, readRows } from './rows.ts';
import { lettersOf, wordsOf } from '../words.ts';

export interface LevelTable {
  /** What it is made of: one node, or several of HTML. */
  readonly nodes: readonly RootContent[];
  readonly section: Section;
  readonly place: Place;
  readonly levelsAre: 'columns' | 'rows';
  readonly certainty: 'sure' | 'likely';
  /** Its levels read like levels. */
  readonly isLike: boolean;
  readonly levels: readonly LevelHead[];
  /** The area of rows above which none is named is empty. */
  readonly entries: readonly Entry[];
  /** The heads of the columns before the levels. */
  readonly leading: string;
  /** It has columns that name areas. */
  readonly isGrouped: boolean;
  /** It says one thing of each level, which the heading above it names. */
  readonly isSole: boolean;
  /** Words in it that are no rows. */
  readonly prose: readonly Cell[];
}

/** A table as it stands in the file. */
export interface RawTable {
  readonly nodes: readonly RootContent[];
  readonly section: Section;
  readonly place: Place;
  /** Merged cells repeated in each of their fields. */
  readonly filled: Grid;
  /** As a Markdown table would be, were these its columns; nothing where cells are merged across them. */
  readonly upright: (columns: Read<Columns>) => Read<Grid> | undefined;
  /** Its header is marked as one. */
  readonly isHeaded: boolean;
  readonly messages: readonly Diagnostic[];
}

/** Each shape asks for the tables anew, and reading their cells is most of the work. */
const known = new WeakMap<Section, readonly RawTable[]>();

/** The tables of a section in the order of the file. */
export function tablesIn(section: Section): readonly RawTable[] {
  const found = known.get(section) ?? [...markdownTables(section), ...htmlTables(section)];
  known.set(section, found);
  return found.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0));
}

const markdownTables = (section: Section): readonly RawTable[] =>
  section.nodes.flatMap((node) => {
    if (node.type !== 'table') return [];
    const { value: filled, messages } = gridOf(node, section.manuscript);
    const upright = (): Read<Grid> => ({ value: filled, messages: [] });
    const place = placeOf(section.manuscript.file, node);
    return [{ nodes: [node], section, place, filled, upright, isHeaded: true, messages }];
  });

const htmlTables = (section: Section): readonly RawTable[] =>
  tableRuns(section.nodes).flatMap((nodes) => {
    const [first] = nodes;
    const read = htmlGrid(nodes, section.manuscript);
    if (!first || !read) return [];
    const place = placeOf(section.manuscript.file, first);
    return [{ nodes, section, place, ...read.value, messages: read.messages }];
  });

/** Nothing where no columns and no rows read like levels. */
export function levelTableOf(raw: RawTable, front: FrontMatter): Read<LevelTable> | undefined {
  const columns = front.shape === 'rows' ? undefined : columnsOf(raw.filled, front);
  const isDeclared = columns?.value.certainty === 'declared';
  const rows = isDeclared || front.shape === 'table' ? undefined : ofRows(raw, front);
  return rows ?? ofColumns(raw, columns, front);
}

/** An HTML table whose cells are all `td` may only lay out a page. */
function ofRows(raw: RawTable, front: FrontMatter): Read<LevelTable> | undefined {
  const read = levelRowsOf(raw.filled, front);
  if (!read || (!raw.isHeaded && read.value.certainty !== 'sure')) return undefined;
  const { nodes, section, place } = raw;
  const prose = [...raw.filled.prose, ...read.value.prose];
  const value = {
    nodes,
    section,
    place,
    levelsAre: 'rows' as const,
    ...read.value,
    isLike: true,
    leading: '',
    prose,
  };
  return { value, messages: [...raw.messages, ...read.messages] };
}

function ofColumns(
  raw: RawTable,
  columns: Read<Columns> | undefined,
  front: FrontMatter,
): Read<LevelTable> | undefined {
  const upright = columns && raw.upright(columns);
  if (!upright) return undefined;
  const { value: named, messages: ofLevels } = levelColumns(upright.value, columns.value, front);
  const { grid, levels } = named;
  const isLike = areLevels(
    levels.map(({ title }) => title),
    front,
  );
  if (levels.length === 0 || (!raw.isHeaded && !isLike)) return undefined;
  const isForced = front.levels !== undefined || front.shape === 'table';
  if (!isForced && namesLevels(grid, named.columns.levels, front)) return undefined;
  if (!isForced && isSideways(grid, named.columns, front)) return undefined;
  const isSole = columns.value.competency === undefined;
  const rows = readRows(grid.rows, grid.header, named.columns);
  const isGuess = columns.value.certainty === 'guessed' && !isLike;
  const isOdd = columns.value.certainty !== 'declared' && !isLike && !levels.some(isShortTitle);
  const { nodes, section, place } = raw;
  return {
    value: {
      nodes,
      section,
      place,
      levelsAre: 'columns',
      certainty: isGuess ? 'likely' : 'sure',
      isLike,
      levels,
      entries: isSole ? oneOf(rows.value) : rows.value,
      leading: leadingOf(grid.header, named.columns),
      isGrouped: columns.value.grouping.length > 0,
      isSole,
      prose: grid.prose,
    },
    messages: [
      ...raw.messages,
      ...columns.messages,
      ...upright.messages,
      ...ofLevels,
      ...(isSole ? [] : rows.messages),
      ...(isGuess || isOdd ? [guess(levels)] : []),
    ],
  };
}

const leadingOf = ({ cells }: Row, { grouping, competency }: Columns): string =>
  [...grouping, ...(competency === undefined ? [] : [competency])]
    .map((index) => lettersOf(cells[index]?.text ?? ''))
    .join('|');

/** It says what a level is called elsewhere, each cell otherwise, and not what is expected there. */
function namesLevels(grid: Grid, columns: readonly number[], front: FrontMatter): boolean {
  const texts = grid.rows.flatMap(({ cells }) => columns.flatMap((at) => cells[at]?.text || []));
  const names = new Set(texts.filter((text) => isLevel(text, front) && /\p{L}/u.test(text)));
  return names.size > 1 && 3 * names.size > 2 * texts.length;
}

/** Its rows are called like levels, more than its columns are; or people's levels stand in it. */
function isSideways({ header, rows }: Grid, columns: Columns, front: FrontMatter): boolean {
  const { competency, levels } = columns;
  const textsAt = (column: number): readonly string[] => [
    ...new Set(rows.flatMap(({ cells }) => cells[column]?.text || [])),
  ];
  const isOfLevels = (column: number): boolean => {
    const texts = textsAt(column);
    return (
      texts.length > 1 && texts.every((text) => /\p{L}{2}/u.test(text) && isLevel(text, front))
    );
  };
  const heads = levels.map((index) => header.cells[index]?.text ?? '');
  const names = competency === undefined ? [] : textsAt(competency);
  if (areLevels(names, front) && levelShare(names, front) > levelShare(heads, front)) return true;
  return !areLevels(heads, front) && levels.some(isOfLevels);
}

/** A code ("P2", "II", "S"), which tells neither way. */
const isShortTitle = ({ title }: LevelHead): boolean => title.length < 4;

const guess = (levels: readonly LevelHead[]): Diagnostic =>
  report('levels-guessed', levels[0]?.place ?? blank.place, {
    titles: levels.map(({ title }) => title).join(', '),
    where: 'columns',
  });

/** Where no column names competencies, all rows are of one. */
function oneOf(entries: readonly Entry[]): readonly Entry[] {
  const rows = entries.filter((entry): entry is CompetencyRow => 'title' in entry);
  const [first] = rows;
  if (!first) return [];
  const levels = first.levels.map((cell, at) => {
    const content: RichText = rows.flatMap((row) => row.levels[at]?.content ?? []);
    return { content, text: wordsOf(content), place: cell.place };
  });
  return [{ ...first, levels }];
}
