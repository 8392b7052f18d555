/** Where in a file levels stand together: below tracks, or below competencies. */
import { type Branch, isFilled, sectionsIn } from '../branches.ts';
import { headsLevels, topicShare } from './heading-words.ts';
import { isAlike, type LevelSet, sharedNames } from './level-set.ts';
import { isLevelTitle, likeness, speaksOfLevels } from '../level-words.ts';
import { namedLevels, type Reckoning } from './named-levels.ts';

/**
 * The deepest headings below which levels stand, as headings or as names. A heading that may be a
 * level ("Designer") is none if levels stand below it.
 */
export function levelSets(branch: Branch, reckoning: Reckoning): readonly LevelSet[] {
  const deeper = new Map(branch.below.map((one) => [one, levelSets(one, reckoning)]));
  const candidates = branch.below.filter((one) => isFree(one, deeper.get(one) ?? []));
  const levels = levelsAmong(branch, candidates, reckoning);
  const own = new Set(levels);
  const rest = branch.below.flatMap((one) => (own.has(one) ? [] : (deeper.get(one) ?? [])));
  if (own.size === 0 && rest.length > 0) return rest;
  const set = own.size > 0 ? headingSet(branch, levels, rest) : namedLevels(branch, reckoning);
  return set ? [set, ...rest] : [];
}

/** The branch and its levels; the words of sets further below it are not its own. */
export function headingSet(
  head: Branch,
  levels: readonly Branch[],
  rest: readonly LevelSet[] = [],
): LevelSet {
  const taken = new Set([...levels, ...rest.map((set) => set.head)]);
  const around = (branch: Branch): readonly Branch['section'][] =>
    taken.has(branch) ? [] : [branch.section, ...branch.below.flatMap(around)];
  const others = [head.section, ...head.below.flatMap(around)];
  return { head, levels, others, form: 'headings', messages: [] };
}

/** May be a level itself, by what stands below it. */
function isFree({ section }: Branch, deeper: readonly LevelSet[]): boolean {
  if (deeper.length === 0) return true;
  if (likeness(section.title) !== 'sure') return false;
  return deeper.every(({ form, levels }) => form !== 'headings' && levels.length < 3);
}

/**
 * Those of the headings that are levels: by their words, if half of all read so, or two surely do
 * and stand together; and those of the same structure beside them.
 */
function levelsAmong(
  { section, below }: Branch,
  candidates: readonly Branch[],
  { front }: Reckoning,
): readonly Branch[] {
  const read = candidates.filter((one) => isLevelTitle(one.section.title, front));
  const filled = read.filter(isFilled);
  if (front.levels) return filled.length > 0 && read.length > 1 ? read : [];
  const listed = headsLevels(section.title) ? allBelow(candidates) : [];
  if (filled.length < 2) return listed;
  const isHalf = 2 * read.length >= below.length;
  if (!isHalf && !standTogether(candidates, read)) return listed;
  const shared = sharedNames(read);
  const isLevel = new Set(listed.length > read.length ? listed : read);
  return candidates.filter(
    (one) => isLevel.has(one) || (isAlike(one, shared) && !speaksOfLevels(one.section.title)),
  );
}

/** Below "Our levels" all that has words is one, unless it reads like competencies. */
function allBelow(candidates: readonly Branch[]): readonly Branch[] {
  const filled = candidates.filter((one) => isFilled(one) && !speaksOfLevels(one.section.title));
  const titles = filled.map(({ section }) => section.title);
  return filled.length > 1 && topicShare(titles) < 0.5 ? filled : [];
}

/** Two surely are levels, and hardly anything stands between the first and the last of them. */
function standTogether(candidates: readonly Branch[], read: readonly Branch[]): boolean {
  const sure = read.filter((one) => likeness(one.section.title) === 'sure' && isFilled(one));
  const [first, last] = [sure[0], sure.at(-1)];
  if (!first || !last || first === last) return false;
  const run = candidates.slice(candidates.indexOf(first), candidates.indexOf(last) + 1);
  const known = new Set(read);
  return 2 * run.filter((one) => known.has(one)).length > run.length;
}

/** All sections that belong to a set: those of levels that are names stand in the head's own. */
export const insideOf = (sets: readonly LevelSet[]): ReadonlySet<Branch['section']> =>
  new Set(
    sets.flatMap(({ head, levels, others }) => [
      head.section,
      ...others,
      ...levels.flatMap(sectionsIn),
    ]),
  );
