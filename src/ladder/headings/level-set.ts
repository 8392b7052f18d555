/** Levels that stand together below one heading: those of a track, or of one competency. */
import type { Diagnostic } from '../../diagnostics.ts';
import { type Branch, isFilled } from '../markdown/branches.ts';
import { itemsOf } from './items.ts';
import { codeOf } from '../level/level-words.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';

export interface LevelSet {
  readonly head: Branch;
  /** A heading between the head and its levels that says no more than that. */
  readonly heading?: Section;
  readonly levels: readonly Branch[];
  /** What else stands below the head, its own section first. */
  readonly others: readonly Section[];
  /** How the levels are named. */
  readonly form: 'headings' | 'names' | 'table' | 'numbers';
  /** What reading a table had to say. */
  readonly messages: readonly Diagnostic[];
}

export const titlesOf = ({ levels }: LevelSet): readonly string[] =>
  levels.map(({ section }) => section.title);

/** The names right below a heading: of further headings, or of bullets and paragraphs. */
export function namesBelow({ section, below }: Branch): readonly string[] {
  const names = below.map((branch) => branch.section.title);
  if (names.length > 0) return names.map(lettersOf);
  return itemsOf(section.nodes).flatMap(({ name }) =>
    name === undefined ? [] : [lettersOf(name)],
  );
}

/** How many of the lists hold each name. */
export function countNames(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const name of new Set(list)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The names below the branches that more than one of them has. */
export const sharedNames = (branches: readonly Branch[]): ReadonlySet<string> =>
  new Set(
    [...countNames(branches.map(namesBelow))].flatMap(([name, count]) => (count > 1 ? [name] : [])),
  );

/** At least two of its names are shared ones, and half of all. */
export function isAlike(branch: Branch, shared: ReadonlySet<string>): boolean {
  const names = [...new Set(namesBelow(branch))];
  const common = names.filter((name) => shared.has(name)).length;
  return common > 1 && 2 * common >= names.length;
}

/** Each has, on average, more than half of all the levels there are; the number of a level is enough. */
export function haveOneLadder(sets: readonly LevelSet[]): boolean {
  const lists = sets.map((set) => titlesOf(set).map((title) => lettersOf(codeOf(title) ?? title)));
  const all = countNames(lists);
  const total = [...all.values()].reduce((sum, count) => sum + count, 0);
  return 2 * total > all.size * lists.length;
}

/** Characters of the source below the levels: how much of a file a reading explains. */
export const extentOf = (sets: readonly LevelSet[]): number =>
  sum(sets.flatMap(({ levels }) => levels.map(branchExtent)));

const branchExtent = ({ section, below }: Branch): number =>
  sum(
    section.nodes.map(
      ({ position }) => (position?.end.offset ?? 0) - (position?.start.offset ?? 0),
    ),
  ) + sum(below.map(branchExtent));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** More than a line at every level: a list, or names of its own. */
export const isRich = ({ levels }: LevelSet): boolean =>
  levels.filter(isFilled).length > 1 &&
  levels.every(
    ({ section, below }) =>
      below.length > 0 || section.nodes.length !== 1 || section.nodes[0]?.type === 'list',
  );

/** The section whose heading names the track: the head's, or for want of one the first heading. */
export function namingOf({ head, levels, others }: LevelSet): Section {
  const [own = head.section, first] = others;
  if (own.title !== '' || !first) return own;
  const [level] = levels;
  const isBefore =
    first.manuscript === level?.section.manuscript &&
    (first.place.line ?? 0) < (level.section.place.line ?? 0);
  return isBefore && first.depth <= level.section.depth ? first : own;
}
