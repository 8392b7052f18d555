/** Levels below competencies, turned round: competencies below levels. */
import { canonical } from '../aliases.ts';
import type { Branch } from '../branches.ts';
import type { PlacedSet } from './competency-tracks.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type LevelOrder, merged, orderOfMerged } from './level-order.ts';
import type { LevelSet } from './level-set.ts';
import type { Section } from '../outline.ts';
import { lettersOf } from '../words.ts';

export interface Transposed extends Pick<LevelOrder, 'isTurned'> {
  /** From the first to the last step, each with the areas and competencies that speak of it. */
  readonly levels: readonly Branch[];
}

/** Levels are joined over competencies by title, in the order most of these have. */
export function transposed(sets: readonly PlacedSet[], front: FrontMatter): Transposed {
  const keyed = sets.map(({ set, path }) => ({ set, path, keys: keysOf(set, front) }));
  const heads = new Map<string, { readonly section: Section; readonly below: Branch[] }>();
  for (const { set, path, keys } of keyed) {
    for (const [index, level] of set.levels.entries()) {
      const key = keys[index] ?? '';
      const head = heads.get(key) ?? { section: { ...level.section, nodes: [] }, below: [] };
      heads.set(key, head);
      head.below.push(below(path, set.head.section, level));
    }
  }
  const keys = merged(keyed.map((one) => one.keys));
  const found = keys.flatMap((key) => heads.get(key) ?? []);
  const titles = found.map(({ section }) => section.title);
  const { order, isTurned } = orderOfMerged(titles, front);
  return { levels: order.flatMap((index) => found[index] ?? []), isTurned };
}

/** The letters of the levels' titles; a title that comes again is another level. */
function keysOf({ levels }: LevelSet, front: FrontMatter): readonly string[] {
  const counts = new Map<string, number>();
  return levels.map(({ section }) => {
    const letters = lettersOf(canonical(section.title, front));
    const count = (counts.get(letters) ?? 0) + 1;
    counts.set(letters, count);
    return `${letters}\n${count}`;
  });
}

/** The competency with what this level says, below its area and its group. */
function below(path: readonly Section[], { title }: Section, level: Branch): Branch {
  const [area, ...groups] = path;
  const own: Branch = { section: { ...level.section, title }, below: level.below };
  const group = groups.map((section) => section.title).join(' · ');
  const grouped = groups[0] ? holding({ ...groups[0], title: group }, own) : own;
  return area ? holding(area, grouped) : grouped;
}

const holding = (section: Section, branch: Branch): Branch => ({
  section: { ...section, nodes: [] },
  below: [branch],
});
