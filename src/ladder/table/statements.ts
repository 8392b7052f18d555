/** Tables whose rows are statements: of a competency that a column names, or each column heads. */
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import { isUnused } from './column-text.ts';
import type { Grid, Row } from './grid.ts';
import { isStatement } from './header-words.ts';
import { led } from '../markdown/lead.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { RichText } from '../model.ts';
import { blank, unnamed } from './rows.ts';
import type { Roles } from './statement-roles.ts';

export interface Statement {
  /** Blank above the first level. */
  readonly level: Cell;
  /** Empty where nothing is grouped. */
  readonly area: string;
  readonly competency: string;
  readonly content: RichText;
  readonly place: Place;
}

/** What each row says, cells of levels, areas and competencies that are blank as in the row above. */
export function statementsOf(grid: Grid, roles: Roles): Read<readonly Statement[]> {
  const naming = [
    roles.level,
    ...roles.areas,
    ...(roles.competency === undefined ? [] : [roles.competency]),
  ].toSorted((a, b) => a - b);
  const statements: Statement[] = [];
  let above: ReadonlyMap<number, Cell> = new Map();
  let open: Statement | undefined;
  for (const row of grid.rows.filter((one) => !isHeader(one, grid))) {
    const heading = headingOf(row, roles);
    above = carried(row, naming, above);
    const level = above.get(roles.level) ?? blank;
    if (heading) {
      if (open && statements.at(-1)?.area !== open.competency) statements.push(open);
      open = unsaid(heading, level);
    } else {
      const section = open?.level === level ? open.competency : '';
      statements.push(...rowStatements(row, { grid, roles, above, section }));
    }
  }
  const isUsed = !open || statements.at(-1)?.area === open.competency;
  return {
    value: isUsed || !open ? statements : [...statements, open],
    messages: unused(grid, roles),
  };
}

/** What a title says that nothing follows: that there is something of this name. */
const unsaid = ({ text, place }: Cell, level: Cell): Statement => ({
  level,
  area: '',
  competency: text,
  content: [],
  place,
});

const isHeader = ({ cells }: Row, { header }: Grid): boolean =>
  cells.every(({ text }, index) => text === header.cells[index]?.text || /^:?-{3,}:?$/.test(text));

/** A title over the rows of an area: alone in its row, or repeated in all columns. */
function headingOf({ cells }: Row, { areas, competency, texts }: Roles): Cell | undefined {
  if (competency === undefined || areas.length > 0) return undefined;
  const cell = cells[competency] ?? blank;
  const isAlone = texts.every((index) => ['', cell.text].includes(cells[index]?.text ?? ''));
  return cell.text !== '' && isAlone ? cell : undefined;
}

/** Left of the first cell that names something new, all is as above; right of it, as it stands. */
function carried(
  { cells }: Row,
  naming: readonly number[],
  above: ReadonlyMap<number, Cell>,
): ReadonlyMap<number, Cell> {
  const first = naming.findIndex((index) => {
    const text = cells[index]?.text ?? '';
    return text !== '' && text !== above.get(index)?.text;
  });
  if (first < 0) return above;
  return new Map(
    naming.map((index, at) => [index, (at < first ? above.get(index) : cells[index]) ?? blank]),
  );
}

interface Context {
  readonly grid: Grid;
  readonly roles: Roles;
  readonly above: ReadonlyMap<number, Cell>;
  /** The area that a row of its own opened. */
  readonly section: string;
}

/** One for each column, where the heads are the competencies; one merged over all is a summary. */
function rowStatements(row: Row, { grid, roles, above, section }: Context): readonly Statement[] {
  const at = (index: number | undefined): Cell =>
    (index === undefined ? undefined : above.get(index)) ?? blank;
  const level = at(roles.level);
  const named = roles.areas.map((index) => at(index).text).filter((text) => text !== '');
  const area = named.join(' · ') || section;
  const texts = roles.texts.filter((index) => (row.cells[index]?.text ?? '') !== '');
  const [first] = texts;
  const isMerged = texts.length > 1 && new Set(texts.map((index) => row.cells[index])).size === 1;
  if (roles.competency === undefined && isMerged && first !== undefined) {
    const { content, place } = row.cells[first] ?? blank;
    return [{ level, area, competency: unnamed, content, place }];
  }
  if (roles.competency === undefined)
    return texts.map((index) => pivoted(row, grid, index, { level, area }));
  const name = at(roles.competency);
  const competency = name.text || unnamed;
  const content = texts.flatMap((index) => textOf(row, grid, roles, index));
  if (content.length === 0 && name.text === '') return [];
  const place = (first === undefined ? name : (row.cells[first] ?? name)).place;
  return [{ level, area, competency, content, place: place.line ? place : row.place }];
}

function pivoted(
  { cells }: Row,
  { header }: Grid,
  index: number,
  { level, area }: Pick<Statement, 'level' | 'area'>,
): Statement {
  const { content, place } = cells[index] ?? blank;
  return { level, area, competency: header.cells[index]?.text || unnamed, content, place };
}

/** Of several texts, each begins with the head of its column, but for the first that needs none. */
function textOf({ cells }: Row, { header }: Grid, { texts }: Roles, index: number): RichText {
  const { content } = cells[index] ?? blank;
  const head = header.cells[index]?.text ?? '';
  const isPlain = texts.length === 1 || (index === texts[0] && isStatement(head));
  return isPlain ? content : led(head, content);
}

/** Columns to be filled in by hand: they have a head, and no words. */
const unused = (grid: Grid, { texts }: Roles): readonly Diagnostic[] =>
  grid.header.cells.flatMap(({ text, place }, index) =>
    text !== '' && isUnused(grid, index) && !texts.includes(index)
      ? [report('column-unused', place, { title: text })]
      : [],
  );
