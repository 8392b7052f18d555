/** Files and folders as headings of one ladder. */
import type { Link, RootContent } from 'mdast';
import type { Diagnostic, Place } from '../../diagnostics.ts';
import { baseName, fileAt, type FilesRead } from './file-targets.ts';
import type { Leaf } from './leaf.ts';
import { plainWords } from '../level/level-vocabulary.ts';
import { type Named, replaced, topHeading, wordsOfName } from './part-names.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf, wordsOf } from '../words.ts';

export interface Chapter {
  readonly title: string;
  readonly place: Place;
  /** Its own words and headings, the first of them its title's, at depth 1. */
  readonly sections: readonly Section[];
  /** What is said beside the levels: an index, a file without levels. */
  readonly prose: readonly Section[];
  readonly below: readonly Chapter[];
  /** The chapters below it are the levels of a track. */
  readonly isTrack: boolean;
  readonly messages: readonly Diagnostic[];
}

const topOf = ({ opened: { file } }: Leaf): Place => ({ file, line: 1, column: 1 });

/** A file below its title, its own headings deeper than that. */
export function fileChapter(leaf: Leaf, named: Named): Chapter {
  const { sections } = leaf.opened;
  const { title, heading } = named;
  const place = heading?.place ?? topOf(leaf);
  const rest = sections.filter((section) => section.depth > 0 && section !== heading);
  const base = heading?.depth ?? Math.min(...rest.map(({ depth }) => depth)) - 1;
  const heads = sections.filter((section) => section.depth === 0 || section === heading);
  const head: Section = {
    depth: 1,
    title,
    place,
    nodes: heads.flatMap(({ nodes }) => nodes),
    isContents: heads.some(({ isContents }) => isContents),
    manuscript: leaf.opened.manuscript,
  };
  const deeper = rest.map((section) => ({ ...section, depth: 1 + section.depth - base }));
  return {
    title,
    place,
    sections: [head, ...deeper],
    prose: [],
    below: [],
    isTrack: false,
    messages: replaced(named),
  };
}

interface Heading {
  readonly title: string;
  /** The file that gives the heading its place. */
  readonly from: Leaf;
  readonly prose?: readonly Section[];
  readonly isTrack?: boolean;
}

/** A heading that no file has: a folder's, or a track's among several of one folder. */
export function headed(
  { title, from, prose = [], isTrack = false }: Heading,
  below: readonly Chapter[],
): Chapter {
  const own = topHeading(from);
  const place = own?.title === title ? own.place : topOf(from);
  const { manuscript } = from.opened;
  const head: Section = { depth: 1, title, place, nodes: [], isContents: false, manuscript };
  return { title, place, sections: [head], prose, below, isTrack, messages: [] };
}

/** The chapter and all below it as one list, its title at `depth`. */
export const sectionsAt = ({ sections, below }: Chapter, depth: number): readonly Section[] => [
  ...sections.map((section) => ({ ...section, depth: section.depth + depth - 1 })),
  ...below.flatMap((chapter) => sectionsAt(chapter, depth + 1)),
];

/** The chapter with all those below it. */
export const chaptersIn = (chapter: Chapter): readonly Chapter[] => [
  chapter,
  ...chapter.below.flatMap(chaptersIn),
];

const contents =
  /^(?:table of )?(?:contents|levels?|tracks?|ladders?|roles?|index|pages|files|toc|navigation)$/i;

/**
 * The words of an index: without the title that heads its folder, and without lists, and headings
 * above them, that only lead to the other files by words of their titles or names.
 */
export function guideWords(
  { opened: { file, sections } }: Leaf,
  titles: readonly string[],
  among: FilesRead,
): readonly Section[] {
  const known = new Set(titles.map(lettersOf));
  const words = new Set(titles.flatMap(plainWords));
  const leads = ({ url, children }: Link): boolean => {
    const target = fileAt(url, file, among);
    if (target === undefined) return false;
    const own = new Set([...words, ...plainWords(wordsOfName(baseName(target)))]);
    return plainWords(wordsOf(children)).every((word) => own.has(word));
  };
  return sections.flatMap((section) => {
    const nodes = section.nodes.filter((node) => !isNavigation(node, leads));
    const title = known.has(lettersOf(section.title)) ? '' : section.title;
    const isLeading = nodes.length === 0 && nodes.length < section.nodes.length;
    if (nodes.length === 0 && (title === '' || (isLeading && contents.test(title)))) return [];
    return [{ ...section, title, nodes }];
  });
}

/** Nothing but links to files that are read, in a list or side by side. */
function isNavigation(node: RootContent, leads: (link: Link) => boolean): boolean {
  if (node.type === 'list') return node.children.every((item) => isNavigation(item, leads));
  if (node.type === 'listItem') return node.children.every((child) => isNavigation(child, leads));
  if (node.type !== 'paragraph' && node.type !== 'strong' && node.type !== 'emphasis') return false;
  return node.children.every((child) => {
    if (child.type === 'link') return leads(child);
    if (child.type === 'text' || child.type === 'break') {
      return !/[\p{L}\p{N}]/u.test(wordsOf([child]));
    }
    return isNavigation(child, leads);
  });
}
