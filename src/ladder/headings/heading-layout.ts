/** How the headings of a file hold its levels: below tracks (shape E), or below competencies (G). */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { guessLevels } from './alike-siblings.ts';
import { boldHeadings } from './bold-headings.ts';
import { type Branch, treeOf } from '../markdown/branches.ts';
import type { FrontMatter } from '../front-matter.ts';
import { topicShare, trackShare } from './heading-words.ts';
import { codedLines, countedLines } from './line-levels.ts';
import {
  countNames,
  extentOf,
  haveOneLadder,
  isRich,
  type LevelSet,
  namesBelow,
  titlesOf,
} from './level-set.ts';
import { apart, levelSets, withSingles } from './level-sets.ts';
import { numberedTitles } from './numbered-titles.ts';
import type { Section } from '../markdown/outline.ts';

export interface HeadingLayout {
  readonly kind: 'headings' | 'competencies';
  readonly tree: Branch;
  readonly sections: readonly Section[];
  readonly sets: readonly LevelSet[];
  /** What is not certain. */
  readonly messages: readonly Diagnostic[];
}

/** Names in bold that stand alone count as headings where the headings themselves hold no levels. */
export function layoutOf(
  sections: readonly Section[],
  front: FrontMatter,
): HeadingLayout | undefined {
  const lined = codedLines(sections);
  return (
    certainLayout(lined, front) ??
    certainLayout(boldHeadings(lined), front) ??
    countedLayout(lined, front)
  );
}

/** Levels that are numbered lines: it is said, as nothing else tells that they are. */
function countedLayout(
  sections: readonly Section[],
  front: FrontMatter,
): HeadingLayout | undefined {
  const counted = front.levels ? undefined : countedLines(sections);
  const layout =
    counted && certainLayout(counted.sections, { ...front, levels: [...counted.levels] });
  return layout && { ...layout, messages: [...layout.messages, guessed(layout.sets)] };
}

function certainLayout(
  sections: readonly Section[],
  front: FrontMatter,
): HeadingLayout | undefined {
  const tree = treeOf(sections);
  if (!tree) return undefined;
  const named = chosen(tree, levelSets(tree, { front }), front);
  const sets = named.length > 0 ? named : numberedSets(tree, sections, front);
  if (sets.length > 0) return told({ tree, sections, sets: apart(sets) }, front);
  const guess = front.levels ? undefined : guessLevels(tree);
  if (!guess || (front.shape && front.shape !== guess.kind)) return undefined;
  return { ...guess, tree, sections, messages: [guessed(guess.sets)] };
}

/** Numbers are levels only where the file says so, and where several lists have so many items. */
function numberedSets(
  tree: Branch,
  sections: readonly Section[],
  front: FrontMatter,
): readonly LevelSet[] {
  const numbered = numberedTitles(sections, front);
  const sets = numbered ? levelSets(tree, { front, numbered }) : [];
  return sets.length > 1 && sets.every(({ form }) => form === 'numbers') ? sets : [];
}

/** Of levels as headings and levels as names, those that hold more, unless both go together. */
function chosen(tree: Branch, sets: readonly LevelSet[], front: FrontMatter): readonly LevelSet[] {
  const headings = sets.filter(({ form }) => form === 'headings');
  const names = sets.filter(({ form }) => form !== 'headings');
  if (headings.length === 0) {
    const isSure = names.length > 1 || front.levels || front.shape;
    const isOwn = names.every((set) => set.form !== 'table' && isRich(set));
    return isSure || isOwn ? names : [];
  }
  if (names.length === 0) return withSingles(tree, headings);
  if (kindOf(headings, front) === 'competencies' && haveOneLadder(sets)) return sets;
  return names.length > 1 && extentOf(names) > extentOf(headings) ? names : headings;
}

function told(found: Omit<HeadingLayout, 'kind' | 'messages'>, front: FrontMatter): HeadingLayout {
  const { sets } = found;
  const kind = kindOf(sets, front);
  const heads = sets.map(({ head }) => head.section.title);
  const isDoubtful =
    kind === 'competencies' && !front.shape && sets.length < 4 && topicShare(heads) === 0;
  return { ...found, kind, messages: isDoubtful ? [doubtful(sets)] : [] };
}

/**
 * What stands above one set of levels is a track. Above several, tracks have titles of professions,
 * levels of their own, or the same competencies below their levels; else these are competencies.
 */
function kindOf(sets: readonly LevelSet[], { shape }: FrontMatter): HeadingLayout['kind'] {
  if (shape === 'headings' || shape === 'competencies') return shape;
  if (sets.length < 2 || !haveOneLadder(sets)) return 'headings';
  const heads = sets.map(({ head }) => head.section.title);
  if (trackShare(heads) > 0.5 && topicShare(heads) < trackShare(heads)) return 'headings';
  return haveOneList(sets) ? 'headings' : 'competencies';
}

/** The names below the levels of one are found below those of others. */
function haveOneList(sets: readonly LevelSet[]): boolean {
  const counts = countNames(sets.map(({ levels }) => levels.flatMap(namesBelow)));
  const shared = [...counts.values()].filter((count) => count > 1).length;
  return shared > 1 && 3 * shared >= counts.size;
}

const guessed = (sets: readonly LevelSet[]): Diagnostic =>
  report('levels-by-structure', sets[0]?.levels[0]?.section.place ?? { file: '' }, {
    titles: [...new Set(sets.flatMap(titlesOf))].slice(0, 6).join(', '),
  });

const doubtful = (sets: readonly LevelSet[]): Diagnostic =>
  report('competencies-or-tracks', sets[0]?.head.section.place ?? { file: '' }, {
    titles: sets.map(({ head }) => head.section.title).join(', '),
  });
