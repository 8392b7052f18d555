/** A track's matrix, gathered from single statements. */
import { canonical } from '../aliases.ts';
import { type About, type Fact, factRows, type LevelHead } from './facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import { idMaker } from '../ids.ts';
import type { Read } from '../markdown/manuscript.ts';
import { type Matrix, matrixOf } from '../table/matrix.ts';

/**
 * Competencies are joined over levels by area and name, letters' case and punctuation set aside,
 * in the order in which they are first named. A level that says nothing of one is blank.
 */
export function readFacts(
  heads: readonly LevelHead[],
  found: readonly Fact[],
  front: FrontMatter,
  abouts: readonly About[] = [],
): Read<Matrix> {
  const ids = idMaker('level');
  const levels = heads.map((head) => {
    const title = canonical(head.title, front);
    return { id: ids(title), title, place: head.place };
  });
  const renamed = <T extends About>(one: T): T => ({
    ...one,
    area: canonical(one.area, front),
    competency: canonical(one.competency, front),
  });
  return matrixOf(levels, factRows(heads, found.map(renamed), abouts.map(renamed)), front);
}
