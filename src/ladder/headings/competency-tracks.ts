/** Competencies with levels inside: to which tracks, areas and groups they belong. */
import { type Branch, sectionsIn } from '../markdown/branches.ts';
import { trackShare } from './heading-words.ts';
import { countNames, haveOneLadder, type LevelSet } from './level-set.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';

export interface PlacedSet {
  readonly set: LevelSet;
  /** The headings between the track and the competency: its area, and groups in it. */
  readonly path: readonly Section[];
}

export interface CompetencyTrack {
  readonly head: Branch;
  readonly sets: readonly PlacedSet[];
  /** All sections below the head. */
  readonly sections: readonly Section[];
}

/**
 * The deepest heading above all competencies is the track; but if those right below it have titles
 * of professions, levels of their own, or the same competencies, each of them is one.
 */
export function competencyTracks(
  tree: Branch,
  sets: readonly LevelSet[],
): readonly CompetencyTrack[] {
  const byHead = new Map(sets.map((set) => [set.head, set]));
  const held = new Map<Branch, readonly LevelSet[]>();
  const hold = (branch: Branch): readonly LevelSet[] => {
    const own = byHead.get(branch);
    const all = [...(own ? [own] : []), ...branch.below.flatMap(hold)];
    held.set(branch, all);
    return all;
  };
  hold(tree);
  const tracksIn = (branch: Branch): readonly CompetencyTrack[] => {
    const holding = branch.below.filter((one) => (held.get(one) ?? []).length > 0);
    const isArea = holding.some((one) => byHead.has(one)) || byHead.has(branch);
    const [only] = holding;
    if (!isArea && holding.length === 1 && only) return tracksIn(only);
    if (!isArea && areTracks(holding, held)) return holding.flatMap(tracksIn);
    return [{ head: branch, sets: placed(branch, byHead), sections: sectionsIn(branch) }];
  };
  return tracksIn(tree);
}

function areTracks(
  branches: readonly Branch[],
  held: ReadonlyMap<Branch, readonly LevelSet[]>,
): boolean {
  if (branches.length < 2) return false;
  if (trackShare(branches.map(({ section }) => section.title)) > 0.5) return true;
  const sets = branches.map((branch) => held.get(branch) ?? []);
  const firsts = sets.flatMap(([first]) => first ?? []);
  return !haveOneLadder(firsts) || haveSameCompetencies(sets);
}

/** Half of all competencies stand in more than one of the parts. */
function haveSameCompetencies(parts: readonly (readonly LevelSet[])[]): boolean {
  const counts = countNames(
    parts.map((sets) => sets.map(({ head }) => lettersOf(head.section.title))),
  );
  return 2 * [...counts.values()].filter((count) => count > 1).length >= counts.size;
}

function placed(track: Branch, byHead: ReadonlyMap<Branch, LevelSet>): readonly PlacedSet[] {
  const below = (branch: Branch, path: readonly Section[]): readonly PlacedSet[] => {
    const set = byHead.get(branch);
    const inner = branch === track ? path : [...path, branch.section];
    return [...(set ? [{ set, path }] : []), ...branch.below.flatMap((one) => below(one, inner))];
  };
  return below(track, []);
}
