/** The columns of a table as the front matter declares them. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { Columns } from './column-roles.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Row } from './grid.ts';
import { isDescribing, namingKind } from './header-words.ts';
import { isLevel } from './level-titles.ts';
import { lettersOf } from '../words.ts';

/** `none`: the levels are listed, and no column is one. */
type Declared =
  | { readonly columns: Columns | 'none' | undefined; readonly messages: readonly Diagnostic[] }
  | undefined;

/**
 * With `levels`, only those columns are levels; with `competency-column` and `area-columns`, exactly
 * those name competencies and areas. What else there is describes the competency.
 */
export function declaredColumns(header: Row, front: FrontMatter): Declared {
  const { levels, 'competency-column': competency, 'area-columns': areas } = front;
  if (!levels && !competency && !areas) return undefined;
  const titles = header.cells.map(({ text }) => text);
  const wanted = [...(areas ?? []), ...(competency ? [competency] : [])];
  const found = wanted.filter((title) => indexIn(titles, title) >= 0);
  if (!levels && found.length === 0)
    return { columns: undefined, messages: unknown(header, wanted) };
  const columns = columnsFor(titles, front);
  const messages = unknown(
    header,
    wanted.filter((title) => !found.includes(title)),
  );
  return { columns: columns.levels.length > 0 ? columns : 'none', messages };
}

const unknown = ({ cells, place }: Row, wanted: readonly string[]): readonly Diagnostic[] => {
  const known = cells.flatMap(({ text }) => (text === '' ? [] : [text])).join(', ');
  return wanted.map((title) => report('column-unknown', place, { title, known }));
};

function columnsFor(titles: readonly string[], front: FrontMatter): Columns {
  const all = titles.map((_, index) => index);
  const titled = (index: number): string => titles[index] ?? '';
  const listed = front.levels && all.filter((index) => isLevel(titled(index), front));
  const areas = indexesIn(titles, front['area-columns']);
  const free = all.filter(
    (index) => !listed?.includes(index) && !areas?.includes(index) && !isDescribing(titled(index)),
  );
  const { 'competency-column': declared } = front;
  const named = declared === undefined ? undefined : indexesIn(titles, [declared])?.[0];
  const competency = named ?? competencyAmong(free, titles, listed?.[0] ?? areas?.at(-1));
  const grouping = areas ?? free.filter((index) => index < (competency ?? 0));
  const taken = new Set([...grouping, competency]);
  const levels = listed ? inOrder(listed, titles, front) : free.filter((one) => !taken.has(one));
  const about = all.filter((index) => !taken.has(index) && !levels.includes(index));
  return {
    grouping,
    ...(competency === undefined ? {} : { competency }),
    about,
    levels,
    certainty: 'declared',
  };
}

/** Headed by a word for competencies; else the last before the levels, or the first there is. */
const competencyAmong = (
  free: readonly number[],
  titles: readonly string[],
  edge = 0,
): number | undefined =>
  free.find((index) => namingKind(titles[index] ?? '') === 'competency') ??
  free.findLast((index) => index < edge) ??
  free[0];

/** From the first to the last step, as the front matter lists them. */
const inOrder = (
  columns: readonly number[],
  titles: readonly string[],
  { levels = [] }: FrontMatter,
): readonly number[] => {
  const step = (index: number): number => indexIn(levels, titles[index] ?? '');
  return columns.toSorted((a, b) => step(a) - step(b));
};

/** Those that are there; nothing where none is. */
function indexesIn(
  titles: readonly string[],
  wanted: readonly string[] = [],
): readonly number[] | undefined {
  const found = wanted.map((title) => indexIn(titles, title)).filter((index) => index >= 0);
  return found.length > 0 ? found : undefined;
}

export const indexIn = (titles: readonly string[], wanted: string): number => {
  const exact = titles.indexOf(wanted);
  if (exact >= 0) return exact;
  return titles.findIndex((title) => lettersOf(title) === lettersOf(wanted));
};
