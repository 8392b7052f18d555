/** Which tables of levels are one track together. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { continued } from './continued.ts';
import type { LevelTable } from './level-table.ts';
import type { Section } from '../markdown/outline.ts';
import { type Entry, unnamed } from './rows.ts';
import { type Scope, sectionsOf } from './scopes.ts';
import { lettersOf } from '../words.ts';

/** The tables of one track; `anchor` is the section that names it. */
export interface Group {
  readonly anchor: Section;
  readonly tables: readonly LevelTable[];
  readonly messages: readonly Diagnostic[];
}

/**
 * The tables of a scope by track. Those in one section are one track if their levels are the same;
 * those in several, if besides no competency is in two of them: they are its areas then.
 */
export function groupsOf(scope: Scope, found: readonly LevelTable[]): readonly Group[] {
  const { value: tables, messages } = continued(found);
  const sets = sortBy(tables, titlesOf).flatMap((same) =>
    areDisjoint(same) ? [same] : sortBy(same, ({ section }) => section),
  );
  return sets.flatMap((set, index) => {
    const [first] = set;
    const isHeads = sets.length === 1 || set.some(({ section }) => section === scope.head);
    if (!first) return [];
    const anchor = isHeads ? scope.head : first.section;
    const named = set.map((table) => inArea(table, set, anchor, scope));
    const joined = joinedNote(anchor, set);
    return [{ anchor, tables: named, messages: index === 0 ? [...messages, ...joined] : joined }];
  });
}

const titlesOf = ({ levels }: LevelTable): string => levels.map(({ title }) => title).join('\n');

/**
 * Of several tables, each below a heading other than the track's has its area's name there. Where
 * a table has one competency, that heading is its name, and the one above that its area's.
 */
function inArea(
  table: LevelTable,
  set: readonly LevelTable[],
  anchor: Section,
  scope: Scope,
): LevelTable {
  const { section, isSole, levelsAre, entries } = table;
  const isApart = set.length > 1 && section !== anchor;
  const isNamed = isSole && (isApart || levelsAre === 'columns');
  const above = isNamed ? parentOf(section, sectionsOf(scope)) : section;
  const area = isApart && above && above !== anchor ? above : undefined;
  const home = area && { content: [], text: area.title, place: area.place };
  const placed = entries.map((entry) =>
    home && entry.area.text === '' ? { ...entry, area: home } : entry,
  );
  return { ...table, entries: isNamed ? placed.map((entry) => titled(entry, section)) : placed };
}

const titled = (entry: Entry, { title, place }: Section): Entry =>
  'title' in entry ? { ...entry, title: title || unnamed, place } : entry;

/**
 * The depth of the headings that are tracks: of the shallowest that has a table itself, or has,
 * below it, several tables that are areas of one track. The heading of the whole file is no track
 * in this second way, unless each table is one competency: what stands below it are the tracks.
 */
export function trackDepth(sections: readonly Section[], tables: readonly LevelTable[]): number {
  const home = soleHome(sections, tables);
  if (home) return home.depth;
  const parents = sortBy(tables, ({ section }) => parentOf(section, sections)).flatMap((set) => {
    const parent = set[0] && parentOf(set[0].section, sections);
    return parent && parent.depth > 1 && areAreas(set) ? [parent.depth] : [];
  });
  return Math.min(...tables.map(({ section }) => section.depth || 6), ...parents);
}

/** The heading above all tables, where each of them is one competency of the same levels. */
function soleHome(
  sections: readonly Section[],
  tables: readonly LevelTable[],
): Section | undefined {
  if (!tables.every(({ isSole }) => isSole) || !areAreas(tables)) return undefined;
  const [first, ...others] = tables.map(({ section }) => ancestors(section, sections));
  return first?.find((home) => others.every((homes) => homes.includes(home)));
}

/** The headings above a section, the nearest first. */
function ancestors(section: Section, sections: readonly Section[]): readonly Section[] {
  const parent = parentOf(section, sections);
  return parent ? [parent, ...ancestors(parent, sections)] : [];
}

/** Says so where tables below several headings became one track. */
function joinedNote(anchor: Section, tables: readonly LevelTable[]): readonly Diagnostic[] {
  const sections = new Set(tables.map(({ section }) => section));
  if (sections.size < 2) return [];
  return [report('tables-joined', anchor.place, { count: sections.size, title: anchor.title })];
}

const areAreas = (tables: readonly LevelTable[]): boolean =>
  new Set(tables.map(({ section }) => section)).size > 1 &&
  new Set(tables.map(titlesOf)).size === 1 &&
  tables.every(({ isGrouped }) => !isGrouped) &&
  areDisjoint(tables);

/** The same competencies again tell of another track; one or two names may come again by chance. */
const areDisjoint = (tables: readonly LevelTable[]): boolean =>
  tables.every((table, index) =>
    tables
      .slice(index + 1)
      .every((other) => other.section === table.section || shareFew(table, other)),
  );

function shareFew(table: LevelTable, other: LevelTable): boolean {
  const [names, others] = [new Set(namesIn(table)), new Set(namesIn(other))];
  const shared = [...names].filter((name) => others.has(name)).length;
  return 2 * shared < Math.min(names.size, others.size) || shared === 0;
}

const namesIn = ({ isSole, section, entries }: LevelTable): readonly string[] =>
  isSole
    ? [lettersOf(section.title)]
    : entries.flatMap((entry) => ('title' in entry ? [lettersOf(entry.title)] : []));

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
