/** A track gathered from single statements: at this level, of this competency, that. */
import type { Place } from '../diagnostics.ts';
import { canonical } from './aliases.ts';
import type { Cell } from './cell.ts';
import type { FrontMatter } from './front-matter.ts';
import { idMaker } from './ids.ts';
import type { Read } from './manuscript.ts';
import { type Matrix, matrixOf } from './matrix.ts';
import type { RichText } from './model.ts';
import type { CompetencyRow } from './rows.ts';
import { lettersOf, wordsOf } from './words.ts';

export interface Fact {
  /** Index of the level. */
  readonly level: number;
  /** Empty where nothing is grouped. */
  readonly area: string;
  readonly competency: string;
  readonly content: RichText;
  readonly place: Place;
}

export interface LevelHead {
  readonly title: string;
  readonly place: Place;
}

/**
 * Competencies are joined over levels by area and name, letters' case and punctuation set aside,
 * in the order in which they are first named. A level that says nothing of one is blank.
 */
export function readFacts(
  heads: readonly LevelHead[],
  found: readonly Fact[],
  front: FrontMatter,
): Read<Matrix> {
  const ids = idMaker('level');
  const levels = heads.map((head) => {
    const title = canonical(head.title, front);
    return { id: ids(title), title, place: head.place };
  });
  const facts = found.map((fact) => ({
    ...fact,
    area: canonical(fact.area, front),
    competency: canonical(fact.competency, front),
  }));
  return matrixOf(levels, factRows(heads, facts), front);
}

/** The competencies that the statements name, each with what it says at each level. */
export function factRows(
  heads: readonly LevelHead[],
  facts: readonly Fact[],
): readonly CompetencyRow[] {
  const byName = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = `${lettersOf(fact.area)}\n${lettersOf(fact.competency)}`;
    byName.set(key, [...(byName.get(key) ?? []), fact]);
  }
  const areas = areaCells(facts);
  return [...byName.values()].flatMap((same) => rowOf(same, heads, areas));
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
): readonly CompetencyRow[] {
  const [first] = facts;
  const area = first && areas.get(lettersOf(first.area));
  if (!area) return [];
  return [
    {
      area,
      group: '',
      title: first.competency,
      place: first.place,
      levels: heads.map((head, level) =>
        cellOf(
          facts.filter((fact) => fact.level === level),
          head.place,
        ),
      ),
    },
  ];
}

/** What one level says in several places is said one after the other. */
function cellOf(facts: readonly Fact[], otherwise: Place): Cell {
  const content = facts.flatMap((fact) => fact.content);
  return { content, text: wordsOf(content), place: facts[0]?.place ?? otherwise };
}
