/** Headings that must be levels, whatever they are called, since the same names stand below each. */
import { type Branch, isFilled } from '../markdown/branches.ts';
import { topicShare } from './heading-words.ts';
import { isAlike, type LevelSet, sharedNames } from './level-set.ts';
import { headingSet } from './level-sets.ts';
import { speaksOfLevels } from '../level/level-words.ts';
import { lettersOf } from '../words.ts';

/** What the repeated names are: competencies below levels, or levels below competencies. */
export interface Guess {
  readonly kind: 'headings' | 'competencies';
  readonly sets: readonly LevelSet[];
}

/**
 * The deepest headings below which several share most names that stand below them. They are levels
 * if few of their titles speak of competencies; if those do, the names below them are the levels.
 */
export function guessLevels(tree: Branch): Guess | undefined {
  const sets = alikeSets(tree);
  const outer = sets.flatMap(({ levels }) => levels);
  if (outer.length === 0) return undefined;
  const share = topicShare(outer.map(({ section }) => section.title));
  const inner = outer.flatMap(({ below }) => below.map(({ section }) => section.title));
  if (share <= fewTopics && share <= topicShare(inner)) return { kind: 'headings', sets };
  const turned = outer.flatMap((one) => innerSet(one, sharedNames(outer)));
  const isLadder = share > topicShare(inner) && 2 * turned.length > outer.length;
  return isLadder ? { kind: 'competencies', sets: turned } : undefined;
}

const fewTopics = 0.25;

function alikeSets(branch: Branch): readonly LevelSet[] {
  const deeper = branch.below.flatMap(alikeSets);
  if (deeper.length > 0) return deeper;
  const filled = branch.below.filter(isFilled);
  const shared = sharedNames(filled);
  const alike = filled.filter((one) => isAlike(one, shared) && mayBeLevel(one.section.title));
  const least = alike.every(({ below }) => below.length > 0) ? 2 : 3;
  const isSet = alike.length >= least && 2 * alike.length >= filled.length;
  return isSet ? [headingSet(branch, alike)] : [];
}

const mayBeLevel = (title: string): boolean =>
  !speaksOfLevels(title) && title.split(' ').length < 7;

/** Three levels or more: of two names that repeat below every heading, neither need be one. */
function innerSet(head: Branch, shared: ReadonlySet<string>): readonly LevelSet[] {
  const levels = head.below.filter(
    ({ section: { title } }) => shared.has(lettersOf(title)) && !speaksOfLevels(title),
  );
  return levels.length > 2 ? [headingSet(head, levels)] : [];
}
