/** A track gathered from single statements: at this level, of this competency, that. */
import type { Place } from '../../diagnostics.ts';
import type { Cell } from '../level/cell.ts';
import type { RichText } from '../model.ts';
import type { CompetencyRow } from '../table/rows.ts';
import { lettersOf, wordsOf } from '../words.ts';

export interface Fact {
  /** Index of the level. */
  readonly level: number;
  /** Empty where nothing is grouped. */
  readonly area: string;
  /** The finer group inside the area. */
  readonly group?: string;
  readonly competency: string;
  readonly content: RichText;
  readonly place: Place;
}

/** What is said of a competency for all levels; its place is that of the competency's heading. */
export type About = Omit<Fact, 'level'>;

export interface LevelHead {
  readonly title: string;
  readonly place: Place;
}

/** The competencies that the statements name, each with what it says at each level. */
export function factRows(
  heads: readonly LevelHead[],
  facts: readonly Fact[],
  abouts: readonly About[] = [],
): readonly CompetencyRow[] {
  const told = byCompetency(abouts);
  const areas = areaCells(facts);
  return [...byCompetency(facts)].flatMap(([key, same]) =>
    rowOf(same, heads, areas, told.get(key) ?? []),
  );
}

/** What tells one competency from others. */
export const competencyKey = ({ area, group = '', competency }: About): string =>
  [area, group, competency].map(lettersOf).join('\n');

function byCompetency<T extends About>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const key = competencyKey(one);
    const same = found.get(key);
    if (same) same.push(one);
    else found.set(key, [one]);
  }
  return found;
}

/** An area is spelled as it is where it is first named. */
function areaCells(facts: readonly Fact[]): ReadonlyMap<string, Cell> {
  const areas = new Map<string, Cell>();
  for (const { area, place } of facts) {
    const key = lettersOf(area);
    if (!areas.has(key)) areas.set(key, { content: [], text: area, place });
  }
  return areas;
}

function rowOf(
  facts: readonly Fact[],
  heads: readonly LevelHead[],
  areas: ReadonlyMap<string, Cell>,
  abouts: readonly About[],
): readonly CompetencyRow[] {
  const [first] = facts;
  const area = first && areas.get(lettersOf(first.area));
  if (!area) return [];
  const at = new Map<number, Fact[]>();
  for (const fact of facts) {
    const same = at.get(fact.level);
    if (same) same.push(fact);
    else at.set(fact.level, [fact]);
  }
  const { competency: title, place } = abouts[0] ?? first;
  return [
    {
      area,
      group: first.group ?? '',
      title,
      about: abouts.flatMap(({ content }) => content),
      place,
      levels: heads.map((head, level) => cellOf(at.get(level) ?? [], head.place)),
    },
  ];
}

/** What one level says in several places is said one after the other. */
function cellOf(facts: readonly Fact[], otherwise: Place): Cell {
  const content = facts.flatMap((fact) => fact.content);
  return { content, text: wordsOf(content), place: facts[0]?.place ?? otherwise };
}

/** As they stand in the files, these being in their own order. */
export function inFileOrder(facts: readonly Fact[], files: readonly string[]): readonly Fact[] {
  const rank = new Map([...new Set(files)].map((file, index) => [file, index]));
  return facts.toSorted(
    ({ place: a }, { place: b }) =>
      (rank.get(a.file) ?? 0) - (rank.get(b.file) ?? 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
