/** Levels below competencies, turned round: competencies below levels. */
import { canonical } from '../aliases.ts';
import type { Branch } from '../markdown/branches.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { PlacedSet } from './competency-tracks.ts';
import type { FrontMatter } from '../front-matter.ts';
import { joinedNotes, longerTitles } from './joined-levels.ts';
import { type LevelOrder, merged, orderOfMerged } from './level-order.ts';
import type { LevelSet } from './level-set.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';

export interface Transposed extends Pick<LevelOrder, 'isTurned'> {
  /** From the first to the last step, each with the areas and competencies that speak of it. */
  readonly levels: readonly Branch[];
  readonly messages: readonly Diagnostic[];
}

/** Levels are joined over competencies by title, in the order most of these have. */
export function transposed(sets: readonly PlacedSet[], front: FrontMatter): Transposed {
  const lists = sets.map(({ set }) => set.levels.map(({ section }) => section));
  const longer = longerTitles(lists, front);
  const keyed = sets.map(({ set, path }) => ({ set, path, keys: keysOf(set, longer, front) }));
  const heads = new Map<string, { readonly section: Section; readonly below: Branch[] }>();
  for (const { set, path, keys } of keyed) {
    for (const [index, level] of set.levels.entries()) {
      const key = keys[index] ?? '';
      const { section } = level;
      const named = longer.get(lettersOf(section.title)) ?? section;
      const head = heads.get(key) ?? { section: { ...named, nodes: [] }, below: [] };
      heads.set(key, head);
      head.below.push(below(path, set.head.section, level));
    }
  }
  const keys = merged(keyed.map((one) => one.keys));
  const found = keys.flatMap((key) => heads.get(key) ?? []);
  const titles = found.map(({ section }) => section.title);
  const { order, isTurned } = orderOfMerged(titles, front);
  const levels = order.flatMap((index) => found[index] ?? []);
  return { levels, isTurned, messages: joinedNotes(lists, longer) };
}

/** The letters of the levels' titles; a title that comes again is another level. */
function keysOf(
  { levels }: LevelSet,
  longer: ReadonlyMap<string, Section>,
  front: FrontMatter,
): readonly string[] {
  const counts = new Map<string, number>();
  return levels.map(({ section }) => {
    const { title } = longer.get(lettersOf(section.title)) ?? section;
    const letters = lettersOf(canonical(title, front));
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
