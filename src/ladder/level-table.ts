/** Which of a file's tables are tables of levels. */
import type { Table } from 'mdast';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Columns, columnsOf } from './columns.ts';
import { type Grid, gridOf } from './grid.ts';
import { levelColumns } from './level-columns.ts';
import { readsLikeLevel } from './level-words.ts';
import { type Manuscript, placeOf, type Read } from './manuscript.ts';
import type { Section } from './outline.ts';

export interface LevelTable {
  readonly node: Table;
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
  manuscript: Manuscript,
): Read<readonly LevelTable[]> {
  const all = sections.flatMap((section) => candidates(section, manuscript));
  const eligible = all.filter(({ value }) => isEligible(value, certainty));
  const several = eligible.filter(({ value }) => value.titles.length > 1);
  const chosen = several.length > 0 ? several : eligible;
  const others = all.filter((candidate) => !chosen.includes(candidate));
  return {
    value: chosen.map(({ value }) => value),
    messages: [
      ...chosen.flatMap(({ messages }) => messages),
      ...others.map(({ value }) => notLevels(value, manuscript)),
    ],
  };
}

const isEligible = (table: LevelTable, certainty: 'sure' | 'likely'): boolean =>
  (certainty === 'likely' || table.columns.certainty !== 'guessed') && !isSideways(table);

/** Its rows read like levels, and its columns do not: an overview of the levels. */
function isSideways({ grid, columns, titles }: LevelTable): boolean {
  const names = grid.rows.map(({ cells }) => cells[columns.competency]?.text ?? '');
  return readLikeLevels(names) && !readLikeLevels(titles);
}

const readLikeLevels = (titles: readonly string[]): boolean =>
  titles.length > 0 && 2 * titles.filter(readsLikeLevel).length >= titles.length;

function candidates(section: Section, manuscript: Manuscript): readonly Read<LevelTable>[] {
  const tables = section.nodes.filter((node) => node.type === 'table');
  return tables.flatMap((node) => {
    const { value: grid, messages } = gridOf(node, manuscript);
    const columns = columnsOf(grid.header.cells.map(({ text }) => text));
    if (!columns) return [];
    const named = levelColumns(grid, columns);
    const value = { node, section, ...named.value };
    return value.titles.length === 0 ? [] : [{ value, messages: [...messages, ...named.messages] }];
  });
}

const notLevels = ({ node }: LevelTable, { file }: Manuscript): Diagnostic =>
  report('table-not-levels', placeOf(file, node), {});
