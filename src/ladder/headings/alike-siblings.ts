/** Headings that must be levels, whatever they are called, since the same names stand below each. */
import { type Branch, isFilled } from '../branches.ts';
import { topicShare } from './heading-words.ts';
import { isAlike, type LevelSet, namesBelow, sharedNames } from './level-set.ts';
import { headingSet } from './level-sets.ts';
import { speaksOfLevels } from '../level-words.ts';
import { lettersOf } from '../words.ts';

/** What the repeated names are: competencies below levels, or levels below competencies. */
export interface Guess {
  readonly kind: 'headings' | 'competencies';
  readonly sets: readonly LevelSet[];
}

/**
 * The deepest headings below which several share most names that stand below them. Whether these,
 * or those names, are the levels is told by which of the two speaks of competencies; if neither
 * does, these are.
 */
export function guessLevels(tree: Branch): Guess | undefined {
  const sets = alikeSets(tree);
  if (sets.length === 0) return undefined;
  const outer = sets.flatMap(({ levels }) => levels);
  const inner = [...sharedNames(outer)];
  const titles = outer.map(({ section }) => section.title);
  if (topicShare(titles) <= topicShare(spelled(outer, inner))) return { kind: 'headings', sets };
  const shared = new Set(inner);
  return { kind: 'competencies', sets: outer.flatMap((one) => innerSet(one, shared)) };
}

function alikeSets(branch: Branch): readonly LevelSet[] {
  const deeper = branch.below.flatMap(alikeSets);
  if (deeper.length > 0) return deeper;
  const filled = branch.below.filter(isFilled);
  const shared = sharedNames(filled);
  const alike = filled.filter((one) => isAlike(one, shared) && !speaksOfLevels(one.section.title));
  return alike.length > 1 && 2 * alike.length >= filled.length ? [headingSet(branch, alike)] : [];
}

/** Names as they are first spelled. */
function spelled(branches: readonly Branch[], letters: readonly string[]): readonly string[] {
  const wanted = new Set(letters);
  return branches
    .flatMap(({ below }) => below.map(({ section }) => section.title))
    .filter((title) => wanted.has(lettersOf(title)));
}

const innerSet = (head: Branch, shared: ReadonlySet<string>): readonly LevelSet[] => {
  const levels = head.below.filter(({ section }) => shared.has(lettersOf(section.title)));
  return levels.length > 1 && namesBelow(head).length > 0 ? [headingSet(head, levels)] : [];
};
