/** Shape C: the tables that stand below the headings of levels, as statements of competencies. */
import type { Diagnostic } from '../../diagnostics.ts';
import { type Branch, sectionsIn } from '../markdown/branches.ts';
import type { Cell } from '../level/cell.ts';
import { isUnused } from './column-text.ts';
import type { Fact } from '../headings/facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Grid } from './grid.ts';
import { isStatement } from './header-words.ts';
import { areLevels, isRanked } from './level-titles.ts';
import { type RawTable, tablesIn } from './level-table.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { blank } from './rows.ts';
import { rolesOf } from './statement-roles.ts';
import { statementsOf } from './statements.ts';
import { lettersOf } from '../words.ts';

/** A table below the heading of a level, or below a deeper one. */
export interface LevelledTable {
  readonly raw: RawTable;
  /** Index of the level. */
  readonly level: number;
  /** The deeper heading, which is an area. */
  readonly area: Section | undefined;
}

/** The tables of levels that say what is expected there, in the order of the file. */
export const tablesBelow = (
  levels: readonly Branch[],
  front: FrontMatter,
): readonly LevelledTable[] =>
  levels.flatMap((branch, level) =>
    sectionsIn(branch).flatMap((section) =>
      tablesIn(section)
        .filter((raw) => isOfOneLevel(raw, branch, front))
        .map((raw) => ({ raw, level, area: section === branch.section ? undefined : section })),
    ),
  );

/** Its columns are no levels: below "Developer", which may head a track, they must say so. */
function isOfOneLevel({ filled }: RawTable, { section }: Branch, front: FrontMatter): boolean {
  const used = filled.header.cells.filter((_, index) => !isUnused(filled, index));
  const [first, ...others] = used.map(({ text }) => text);
  if (first === undefined || (others.length > 0 && areLevels(others, front))) return false;
  const isSaid = others.some(isStatement) || others.length < 2 || filled.rows.length < 2;
  return isSaid || front.levels !== undefined || isRanked(section.title);
}

/** What the tables say. Those with the same heads are read together, to see what comes again. */
export function tableFacts(
  tables: readonly LevelledTable[],
  front: FrontMatter,
): Read<readonly Fact[]> {
  const byHeads = new Map<string, LevelledTable[]>();
  for (const table of tables) {
    const heads = table.raw.filled.header.cells.map(({ text }) => lettersOf(text)).join('\n');
    byHeads.set(heads, [...(byHeads.get(heads) ?? []), table]);
  }
  const read = [...byHeads.values()].map((same) => factsOf(same, front));
  return {
    value: read.flatMap(({ value }) => value),
    messages: [...tables.flatMap(({ raw }) => raw.messages), ...read.flatMap(messagesOf)],
  };
}

const messagesOf = ({ messages }: Read<unknown>): readonly Diagnostic[] => messages;

/** One table made of all, whose first column tells which each row is of. */
function factsOf(tables: readonly LevelledTable[], front: FrontMatter): Read<readonly Fact[]> {
  const [first] = tables;
  if (!first) return { value: [], messages: [] };
  const { header } = first.raw.filled;
  const grid: Grid = {
    header: { ...header, cells: [blank, ...header.cells] },
    rows: tables.flatMap(({ raw }, at) =>
      raw.filled.rows.map((row) => ({ ...row, cells: [numbered(at), ...row.cells] })),
    ),
    prose: [],
  };
  const roles = rolesOf(grid, front, { level: 0, otherwise: 'names' });
  const { value, messages } = statementsOf(grid, roles);
  const facts = value.flatMap(({ level, area: own, ...statement }) => {
    const table = tables[Number(level.text)];
    if (!table) return [];
    const area = [table.area?.title ?? '', own].filter((title) => title !== '').join(' · ');
    return [{ ...statement, level: table.level, area }];
  });
  return { value: facts, messages };
}

const numbered = (at: number): Cell => ({ ...blank, text: String(at) });
