/** Where in a file levels stand together: below tracks, or below competencies. */
import { report } from '../../diagnostics.ts';
import { type Branch, isFilled, sectionsIn } from '../markdown/branches.ts';
import { headsLevels, topicShare } from './heading-words.ts';
import { isAlike, type LevelSet, sharedNames, titlesOf } from './level-set.ts';
import { isLevelTitle, likeness, speaksOfLevels } from '../level/level-words.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';
import { namedLevels, type Reckoning } from './named-levels.ts';

/**
 * The deepest headings below which levels stand, as headings or as names. A heading that may be a
 * level ("Designer") is none if levels stand below it.
 */
export function levelSets(branch: Branch, reckoning: Reckoning): readonly LevelSet[] {
  const deeper = new Map(branch.below.map((one) => [one, levelSets(one, reckoning)]));
  const candidates = branch.below.flatMap((one) => candidatesIn(one, deeper.get(one) ?? []));
  const levels = levelsAmong(branch, candidates, reckoning);
  const own = new Set(levels);
  const rest = branch.below.flatMap((one) =>
    (deeper.get(one) ?? []).filter(({ head, levels: inner }) =>
      own.has(one) ? false : !inner.some((level) => own.has(level)) && head !== branch,
    ),
  );
  if (own.size === 0 && rest.length > 0) return lifted(branch, rest);
  const set = own.size > 0 ? headingSet(branch, levels) : namedLevels(branch, reckoning);
  return set ? [set, ...rest] : [];
}

/** Levels below a heading that only says "Levels" are those of the heading above it. */
function lifted(branch: Branch, sets: readonly LevelSet[]): readonly LevelSet[] {
  const [set] = sets;
  const parent = branch.section.title;
  if (!set || sets.length > 1 || parent === '' || !branch.below.includes(set.head)) return sets;
  const { title, place } = set.head.section;
  const [own, ...further] = set.others;
  if (!own || own.nodes.length > 0 || !headsLevels(title) || title.includes(' ')) return sets;
  const beside = branch.below.flatMap((one) => (one === set.head ? further : sectionsIn(one)));
  return [
    {
      ...set,
      head: branch,
      heading: set.head.section,
      others: [branch.section, ...beside],
      messages: [...set.messages, report('heading-of-levels', place, { title, parent })],
    },
  ];
}

/** The branch and its levels, and all that stands below it otherwise. */
export function headingSet(head: Branch, levels: readonly Branch[]): LevelSet {
  const own = new Set(levels);
  const around = (branch: Branch): readonly Section[] =>
    own.has(branch) ? [] : [branch.section, ...branch.below.flatMap(around)];
  const others = [head.section, ...head.below.flatMap(around)];
  return { head, levels, others, form: 'headings', messages: [] };
}

/**
 * What may be levels here: the heading itself, if no levels stand below it; or its own, if it names
 * all of them ("Senior Engineer" above "Senior Engineer I" and "II").
 */
function candidatesIn(branch: Branch, deeper: readonly LevelSet[]): readonly Branch[] {
  const { title } = branch.section;
  if (deeper.length === 0) return [branch];
  if (likeness(title) !== 'sure') return [];
  const [only] = deeper;
  const letters = lettersOf(title);
  if (
    deeper.length === 1 &&
    only &&
    titlesOf(only).every((one) => lettersOf(one).startsWith(letters))
  )
    return only.levels;
  return deeper.every(({ form, levels }) => form !== 'headings' && levels.length < 3)
    ? [branch]
    : [];
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
  const isSure = read.some((one) => likeness(one.section.title) === 'sure');
  const isHalf = (isSure ? 2 : 1.5) * read.length >= below.length;
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

/** Once it is known which sets there are: what stands below the head of one is no other's. */
export function apart(sets: readonly LevelSet[]): readonly LevelSet[] {
  const owners = new Map<Section, LevelSet>();
  // Outer heads come first.
  for (const set of sets) for (const section of sectionsIn(set.head)) owners.set(section, set);
  return sets.map((set) => ({
    ...set,
    others: set.others.filter((section) => (owners.get(section) ?? set) === set),
  }));
}

/** All sections that belong to a set: those of levels that are names stand in the head's own. */
export const insideOf = (sets: readonly LevelSet[]): ReadonlySet<Section> =>
  new Set(
    sets.flatMap(({ head, heading = head.section, levels, others }) => [
      head.section,
      heading,
      ...others,
      ...levels.flatMap(sectionsIn),
    ]),
  );

/** A heading as deep as those of the sets, with a single level that is known from them, is one, too. */
export function withSingles(tree: Branch, sets: readonly LevelSet[]): readonly LevelSet[] {
  const known = new Set(sets.flatMap(titlesOf).map(lettersOf));
  const inside = insideOf(sets);
  const depths = new Set(sets.map(({ head }) => head.section.depth));
  const singles = (branch: Branch): readonly LevelSet[] => {
    const levels = branch.below.filter(({ section }) => known.has(lettersOf(section.title)));
    const isSet =
      levels.some(isFilled) && !inside.has(branch.section) && depths.has(branch.section.depth);
    return isSet ? [headingSet(branch, levels)] : branch.below.flatMap(singles);
  };
  return [...sets, ...singles(tree)];
}
