/** Shape B: a table whose rows, or groups of rows, are levels. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import { indexIn } from './declared-columns.ts';
import { type Fact, factRows, type LevelHead } from '../headings/facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Grid } from './grid.ts';
import { levelledGrid } from './level-cells.ts';
import { isLevel } from './level-titles.ts';
import { led } from '../markdown/lead.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Entry } from './rows.ts';
import { rolesOf } from './statement-roles.ts';
import { type Statement, statementsOf } from './statements.ts';
import { wordsOf } from '../words.ts';

export interface LevelRows {
  readonly certainty: 'sure' | 'likely';
  readonly levels: readonly LevelHead[];
  readonly entries: readonly Entry[];
  readonly isGrouped: boolean;
  /** It says one thing of each level, which the heading above the table may name. */
  readonly isSole: boolean;
  /** What stands at no level. */
  readonly prose: readonly Cell[];
}

/** Nothing where its rows do not read like levels. */
export function levelRowsOf(grid: Grid, front: FrontMatter): Read<LevelRows> | undefined {
  const levelled = levelledGrid(grid, front);
  if (!levelled) return undefined;
  const { level, certainty } = levelled;
  const roles = rolesOf(levelled.grid, front, { level, otherwise: 'heads' });
  const isPivoted = roles.competency === undefined;
  const statements = statementsOf(levelled.grid, roles);
  const isAtLevel = ({ level: { text } }: Statement): boolean =>
    text !== '' && (!front.levels || isLevel(text, front));
  const stray = statements.value.filter((one) => !isAtLevel(one));
  const { levels, facts } = inSteps(statements.value.filter(isAtLevel), front, isPivoted);
  if (levels.length === 0) return undefined;
  return {
    value: {
      certainty,
      levels,
      entries: factRows(levels, facts),
      isGrouped: roles.areas.length > 0,
      isSole: isPivoted && roles.texts.length === 1,
      prose: stray.map(strayCell),
    },
    messages: [...levelled.messages, ...statements.messages, ...strayNotes(stray)],
  };
}

interface Steps {
  readonly levels: readonly LevelHead[];
  readonly facts: readonly Fact[];
}

/**
 * Levels in the order of the rows, or of the front matter. Where each row is a level, a title that
 * comes again further down is another level.
 */
function inSteps(
  statements: readonly Statement[],
  { levels: listed }: FrontMatter,
  isPivoted: boolean,
): Steps {
  const heads: LevelHead[] = [];
  const homes = statements.map(({ level: { text: title, place } }) => {
    const isLast = heads.at(-1)?.title === title;
    const known = isPivoted
      ? heads.length - (isLast ? 1 : Number.POSITIVE_INFINITY)
      : heads.findIndex((head) => head.title === title);
    return known >= 0 ? known : heads.push({ title, place }) - 1;
  });
  const step = (index: number): number =>
    listed ? indexIn(listed, heads[index]?.title ?? '') : index;
  const order = heads.map((_, index) => index).toSorted((a, b) => step(a) - step(b));
  const facts = statements.map(({ area, competency, content, place }, index) => ({
    level: order.indexOf(homes[index] ?? 0),
    area,
    competency,
    content,
    place,
  }));
  return { levels: order.flatMap((index) => heads[index] ?? []), facts };
}

/** With what it is called, since no level and no competency will say. */
function strayCell({ level, area, competency, content, place }: Statement): Cell {
  const names = [level.text, area, competency].filter((name) => name !== '');
  const found = led(names.join(' – '), content);
  return { content: found, text: wordsOf(found), place };
}

const strayNotes = (stray: readonly Statement[]): readonly Diagnostic[] =>
  stray.map(({ level, competency, place }) =>
    report('row-no-level', place, { title: level.text || competency }),
  );
