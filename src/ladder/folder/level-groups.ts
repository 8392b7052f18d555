/** Levels that lie in one folder, divided among the tracks they belong to. */
import { type Standing, stepKey } from './file-order.ts';
import { isTelling, stepOf } from '../level/step.ts';

export interface Member extends Standing {
  /** Front matter `track`. */
  readonly track?: string;
  /** The heading of the guide below which it is linked. */
  readonly heading?: string;
}

export interface Group<T> {
  /** Absent where all belong to the folder's one track. */
  readonly title?: string;
  readonly members: readonly T[];
}

/**
 * By front matter `track`; else, where both those who lead people and others have levels, or two
 * would stand on one step, by the headings of the guide that links to them, or else by those two
 * and by the role they name. A group of one is none: it is left out.
 */
export function groupsOf<T extends Member>(members: readonly T[]): readonly Group<T>[] {
  if (members.some(({ track }) => track !== undefined))
    return divided(members, ({ track }) => track);
  const scales = byScale(members);
  if (scales.length === 1 && isOneTrack(members)) return [{ members }];
  const byHeading = divided(members, ({ heading }) => heading);
  const isWhole = byHeading.every((group) => group.title !== undefined && group.members.length > 1);
  if (isWhole && byHeading.length > 1) return byHeading.flatMap((group) => byRole(group));
  return scales.flatMap((group) => byRole(group));
}

function divided<T>(
  members: readonly T[],
  titleOf: (member: T) => string | undefined,
): readonly Group<T>[] {
  const titles = [...new Set(members.map(titleOf))];
  return titles.map((title) => ({
    ...(title === undefined ? {} : { title }),
    members: members.filter((member) => titleOf(member) === title),
  }));
}

function byScale<T extends Member>(members: readonly T[]): readonly Group<T>[] {
  const groups = divided(members, ({ step }) =>
    step.scale === 'management' ? 'Management' : undefined,
  );
  return groups.every((group) => group.members.length > 1) ? groups : [{ members }];
}

/**
 * Each stands on a step of its own, or front matter puts all of them in order; or one list of a
 * guide does, and few stand on one step.
 */
function isOneTrack(members: readonly Member[]): boolean {
  const orders = members.flatMap(({ order }) => order ?? []);
  if (new Set(orders).size === members.length) return true;
  const steps = new Set(members.map((member) => String(stepKey(member, members)))).size;
  const headings = new Set(members.map(({ heading }) => heading)).size;
  const isListed = headings === 1 && members.every(({ linked }) => linked !== undefined);
  const isWhole = isListed ? 2 * steps > members.length : steps === members.length;
  return isWhole && !numbersRepeat(members);
}

function byRole<T extends Member>(group: Group<T>): readonly Group<T>[] {
  const { members } = group;
  const roles = divided(members, ({ step }) => step.role);
  if (isOneTrack(members) || roles.length === 1) return [group];
  const several = roles.filter((role) => role.members.length > 1);
  const single = roles.filter((role) => role.members.length === 1);
  if (several.length === 0 && isLadder(members)) return [group];
  const isOnly = several.length === 1 && group.title === undefined;
  return several.map((role) => ({
    ...(isOnly ? {} : { title: roleTitle(role.members) }),
    members: members.filter(
      (member) =>
        role.members.includes(member) ||
        (single.some((one) => one.members.includes(member)) && isOnlyHome(member, role, several)),
    ),
  }));
}

/** So many steps that two on one of them may be a choice: both stand there, by the alphabet. */
function isLadder(members: readonly Member[]): boolean {
  const steps = new Set(members.map((member) => String(stepKey(member, members)))).size;
  return steps > 2 && 2 * steps > members.length;
}

/** The title of the one that names the role alone; else the words of the role, as they are spelled. */
function roleTitle(members: readonly Member[]): string {
  const plain = members.find(({ step }) => !isTelling(step));
  const [first] = members;
  if (plain || !first) return plain?.title ?? '';
  const role = new Set(first.step.role.split(' '));
  const words = first.title.split(/\s+/).filter((word) => {
    const own = stepOf(word).role.split(' ');
    return own.every((part) => role.has(part));
  });
  return capital(words.join(' ') || first.step.role);
}

/** The same number for two roles ("Analyst 5", "Team Lead 5") tells of two tracks. */
function numbersRepeat(members: readonly Member[]): boolean {
  const numbers = members.map(({ step }) => step.number);
  if (numbers.includes(undefined) || new Set(numbers).size === numbers.length) return false;
  return members.some((a) =>
    members.some((b) => a.step.number === b.step.number && a.step.role !== b.step.role),
  );
}

/** "Staff Engineer" belongs to the only track whose role has its words, or some: "software engineer". */
function isOnlyHome<T extends Member>(
  { step }: T,
  role: Group<T>,
  several: readonly Group<T>[],
): boolean {
  const homes = several.filter(
    ({ title = '' }) => step.role !== '' && (holds(title, step.role) || holds(step.role, title)),
  );
  return homes.length === 1 && homes[0] === role;
}

const holds = (words: string, fewer: string): boolean => {
  const all = new Set(words.split(' '));
  return fewer.split(' ').every((word) => all.has(word));
};

const capital = (words: string): string =>
  words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
