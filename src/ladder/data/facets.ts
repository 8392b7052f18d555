/** Sets of levels that speak of one competency in several respects. */
import { captioned } from './level-entries.ts';
import type { LevelSet } from './level-set.ts';

/**
 * `indicators: {1: …, 2: …}` beside a competency's own levels, or inside of what is surely a
 * competency, says more of it: the key becomes a caption.
 */
export function foldFacets(sets: readonly LevelSet[]): readonly LevelSet[] {
  const paths = new Set(sets.map(pathOf));
  return sets.map((set) => {
    const [around, last] = [set.path.slice(0, -1), set.path.at(-1)];
    const isInside = around.at(-1)?.role === 'competency';
    if (!last?.isKey || around.length === 0) return set;
    if (!isInside && !paths.has(pathOf({ ...set, path: around }))) return set;
    const members = set.members.map((member) => ({
      ...member,
      value: captioned(last.label, member.value),
    }));
    return { ...set, path: around, members };
  });
}

const pathOf = ({ path }: LevelSet): string => path.map(({ label }) => label.at).join(' ');
