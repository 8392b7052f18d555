/** Which tables of levels are one track together. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { LevelTable } from './level-table.ts';
import type { Section } from './outline.ts';
import type { Scope } from './scopes.ts';
import { lettersOf } from './words.ts';

/** The tables of one track; `anchor` is the section that names it. */
export interface Group {
  readonly anchor: Section;
  readonly tables: readonly LevelTable[];
}

/**
 * The tables of a scope by track. Those in one section are one track if their levels are the same;
 * those in several, if besides no competency is in two of them: they are its areas then.
 */
export function groupsOf({ head }: Scope, tables: readonly LevelTable[]): readonly Group[] {
  const sets = sortBy(tables, ({ titles }) => titles.join('\n')).flatMap((same) =>
    areDisjoint(same) ? [same] : sortBy(same, ({ section }) => section),
  );
  return sets.flatMap((set) => {
    const [first] = set;
    const isHeads = sets.length === 1 || set.some(({ section }) => section === head);
    return first ? [{ anchor: isHeads ? head : first.section, tables: set }] : [];
  });
}

/**
 * The depth of the headings that are tracks: of the shallowest that has a table itself, or has,
 * below it, several tables that are areas of one track. The heading of the whole file is no track
 * in this second way: what stands below it are the tracks.
 */
export function trackDepth(sections: readonly Section[], tables: readonly LevelTable[]): number {
  const parents = sortBy(tables, ({ section }) => parentOf(section, sections)).flatMap((set) => {
    const parent = set[0] && parentOf(set[0].section, sections);
    return parent && parent.depth > 1 && areAreas(set) ? [parent.depth] : [];
  });
  return Math.min(...tables.map(({ section }) => section.depth || 6), ...parents);
}

/** Says so where tables below several headings became one track. */
export function joinedNote({ anchor, tables }: Group): readonly Diagnostic[] {
  const sections = new Set(tables.map(({ section }) => section));
  if (sections.size < 2) return [];
  return [report('tables-joined', anchor.place, { count: sections.size, title: anchor.title })];
}

const areAreas = (tables: readonly LevelTable[]): boolean =>
  new Set(tables.map(({ section }) => section)).size > 1 &&
  new Set(tables.map(({ titles }) => titles.join('\n'))).size === 1 &&
  tables.every(({ columns }) => columns.grouping.length === 0) &&
  areDisjoint(tables);

/** No competency is named in two sections. */
function areDisjoint(tables: readonly LevelTable[]): boolean {
  const homes = new Map<string, Section>();
  return tables.every(({ grid, columns, section }) =>
    grid.rows.every(({ cells }) => {
      const name = lettersOf(cells[columns.competency]?.text ?? '');
      const home = homes.get(name) ?? section;
      if (name !== '') homes.set(name, home);
      return home === section;
    }),
  );
}

const parentOf = (section: Section, sections: readonly Section[]): Section | undefined =>
  sections.slice(0, sections.indexOf(section)).findLast(({ depth }) => depth < section.depth);

/** Tables of one key together, in the order in which keys first appear. */
function sortBy(
  items: readonly LevelTable[],
  keyOf: (item: LevelTable) => unknown,
): readonly (readonly LevelTable[])[] {
  const sets = new Map<unknown, LevelTable[]>();
  for (const item of items) sets.set(keyOf(item), [...(sets.get(keyOf(item)) ?? []), item]);
  return [...sets.values()];
}
