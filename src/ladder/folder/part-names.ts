/** What a part of a ladder is called: by its front matter, its heading, or its file. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { baseName } from './file-targets.ts';
import type { Leaf } from './leaf.ts';
import { readsLikeLevel } from '../level/level-words.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';

/** The only heading of its depth, above which no other stands. */
export function topHeading({ opened: { sections } }: Leaf): Section | undefined {
  const headings = sections.filter(({ depth }) => depth > 0);
  const [first] = headings;
  const top = Math.min(...headings.map(({ depth }) => depth));
  const isOnly = headings.filter(({ depth }) => depth === top).length === 1;
  return first && first.depth === top && isOnly && first.title !== '' ? first : undefined;
}

/** A title where front matter `level` is no mere number. */
export const statedLevel = ({ opened: { front } }: Leaf): string | undefined =>
  front.level !== undefined && /\D/.test(front.level) ? front.level : undefined;

/** All that a file may be called, the surest first. */
export const namesOf = (leaf: Leaf): readonly string[] => [
  ...[statedLevel(leaf), topHeading(leaf)?.title, leaf.opened.front.title].filter(
    (name) => name !== undefined,
  ),
  wordsOfName(baseName(leaf.opened.file)),
];

/** `01-senior-engineer` → "Senior engineer", `ic4` → "IC4". */
export function wordsOfName(name: string): string {
  const words = bareName(name)
    .replace(/[-_.]+/g, ' ')
    .trim();
  const coded = words.replace(
    /(?<![\p{L}\p{N}])(?:\p{L}{1,3}\d{1,2}|i{1,3}|iv|vi{0,3}|ic|em|vp|cto|qa|sre|ux|ui)(?![\p{L}\p{N}])/giu,
    (code) => code.toUpperCase(),
  );
  return coded.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Without the number that only puts it in its place: `01-junior`, but not `3`. */
export const bareName = (name: string): string => name.replace(/^\d+[-_. )]+(?=\S)/, '');

/** The number that a name begins with. */
export function numberBefore(name: string): number | undefined {
  const [, digits] = /^(\d{1,4})(?:[-_. )]|$)/.exec(name) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export interface Named {
  readonly title: string;
  /** The heading that the title stands for: it is not printed again. */
  readonly heading?: Section;
}

/**
 * The title of each of several files that stand side by side. A heading that another of them has
 * too does not tell them apart; nor does one that reads like no level beside a title that does.
 */
export function namesAmong(leaves: readonly Leaf[]): readonly Named[] {
  const headings = leaves.map((leaf) => topHeading(leaf));
  const fronts = leaves.map(({ opened }) => opened.front.title);
  return leaves.map((leaf, at) => {
    const [heading, front] = [headings[at], fronts[at]];
    const titles = headings.map((one) => one?.title);
    return named(leaf, {
      heading,
      isRepeated: heading !== undefined && isShared(titles, heading.title),
      front: front !== undefined && !isShared(fronts, front) ? front : undefined,
    });
  });
}

const isShared = (titles: readonly (string | undefined)[], title: string): boolean =>
  titles.filter((one) => one !== undefined && sameWords(one, title)).length > 1;

interface Candidates {
  readonly heading: Section | undefined;
  /** Another file has the same heading. */
  readonly isRepeated: boolean;
  /** Front matter `title`, if no other file has the same. */
  readonly front: string | undefined;
}

function named(leaf: Leaf, { heading, isRepeated, front }: Candidates): Named {
  const own = wordsOfName(baseName(leaf.opened.file));
  const isTitle = heading !== undefined && (heading.depth === 1 || readsLikeLevel(heading.title));
  const isQuestion = /[?!]$/.test(heading?.title ?? '');
  const tells = isTitle && !isRepeated && !isQuestion && !isBetter(front, heading.title);
  const title = statedLevel(leaf) ?? (tells ? heading.title : (front ?? own));
  const givesWay =
    tells || (isTitle && (readsLikeLevel(heading.title) || sameWords(heading.title, title)));
  return givesWay ? { title, heading } : { title };
}

const isBetter = (front: string | undefined, heading: string): boolean =>
  front !== undefined && readsLikeLevel(front) && !readsLikeLevel(heading);

const sameWords = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);

/** A heading that gives way to another title is named, so that none of its words is lost. */
export const replaced = ({ title, heading }: Named): readonly Diagnostic[] =>
  !heading || sameWords(heading.title, title)
    ? []
    : [report('heading-replaced', heading.place, { heading: heading.title, title })];
