/** Which of a file's tables are tables of levels. */
import type { RootContent } from 'mdast';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Grid, gridOf } from './grid.ts';
import { htmlGrid } from './html-grid.ts';
import { tableRuns } from './html-runs.ts';
import { levelColumns } from './level-columns.ts';
import { isLevelTitle } from './level-words.ts';
import { placeOf, type Read } from './manuscript.ts';
import type { Section } from './outline.ts';

export interface LevelTable {
  /** What it is made of: one node, or several of HTML. */
  readonly nodes: readonly RootContent[];
  readonly section: Section;
  readonly grid: Grid;
  readonly columns: Columns;
  /** The levels' titles, in the order of `columns.levels`. */
  readonly titles: readonly string[];
}

/**
 * The tables of levels in the order of the file. Those are `sure` whose header names a competency
 * column or begins blank; any of three columns or more is `likely`. A single column beside the
 * competencies counts as a level only if no table has two: it is a glossary otherwise.
 */
export function levelTables(
  sections: readonly Section[],
  certainty: 'sure' | 'likely',
  front: FrontMatter,
): Read<readonly LevelTable[]> {
  const all = sections.flatMap((section) => candidates(section, front));
  const eligible = all.filter(({ value }) => isEligible(value, certainty, front));
  const several = eligible.filter(({ value }) => value.titles.length > 1);
  const chosen = several.length > 0 ? several : eligible;
  const others = all.filter((candidate) => !chosen.includes(candidate));
  return {
    value: chosen.map(({ value }) => value),
    messages: [
      ...chosen.flatMap(({ messages }) => messages),
      ...others.map(({ value }) => notLevels(value)),
    ],
  };
}

const isEligible = (table: LevelTable, certainty: 'sure' | 'likely', front: FrontMatter): boolean =>
  (certainty === 'likely' || table.columns.certainty !== 'guessed') && !isSideways(table, front);

/** Its rows read like levels, and its columns do not: an overview of the levels. */
function isSideways({ grid, columns, titles }: LevelTable, front: FrontMatter): boolean {
  const names = grid.rows.map(({ cells }) => cells[columns.competency]?.text ?? '');
  return readLikeLevels(names, front) && !readLikeLevels(titles, front);
}

const readLikeLevels = (titles: readonly string[], front: FrontMatter): boolean =>
  titles.length > 0 &&
  2 * titles.filter((title) => isLevelTitle(title, front)).length >= titles.length;

const candidates = (section: Section, front: FrontMatter): readonly Read<LevelTable>[] =>
  [...markdownTables(section), ...htmlTables(section, front)].toSorted(
    (a, b) => (lineOf(a.value) ?? 0) - (lineOf(b.value) ?? 0),
  );

const lineOf = ({ nodes: [first] }: LevelTable): number | undefined => first?.position?.start.line;

const markdownTables = (section: Section): readonly Read<LevelTable>[] =>
  section.nodes.flatMap((node) =>
    node.type === 'table' ? tableOf([node], section, gridOf(node, section.manuscript)) : [],
  );

/** One whose cells are all `td` may only lay out a page: its titles must read like levels. */
function htmlTables(section: Section, front: FrontMatter): readonly Read<LevelTable>[] {
  return tableRuns(section.nodes).flatMap((nodes) => {
    const read = htmlGrid(nodes, section.manuscript);
    if (!read) return [];
    const { grid, isHeaded } = read.value;
    const tables = tableOf(nodes, section, { value: grid, messages: read.messages });
    return tables.filter(({ value }) => isHeaded || readLikeLevels(value.titles, front));
  });
}

function tableOf(
  nodes: readonly RootContent[],
  section: Section,
  { value: grid, messages }: Read<Grid>,
): readonly Read<LevelTable>[] {
  const columns = columnsOf(grid.header.cells.map(({ text }) => text));
  if (!columns) return [];
  const named = levelColumns(grid, columns);
  const value = { nodes, section, ...named.value };
  return value.titles.length === 0 ? [] : [{ value, messages: [...messages, ...named.messages] }];
}

const notLevels = ({ nodes: [first], section }: LevelTable): Diagnostic =>
  report('table-not-levels', first ? placeOf(section.manuscript.file, first) : section.place, {});
