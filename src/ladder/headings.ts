/** Shape E: a heading for each level; below it bullets, with or without competencies' headings. */
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Branch, sectionsIn, treeOf } from './branches.ts';
import { readFacts } from './facts.ts';
import type { FrontMatter } from './front-matter.ts';
import { levelFacts } from './level-facts.ts';
import { isLevelTitle } from './level-words.ts';
import type { Read } from './manuscript.ts';
import type { Section } from './outline.ts';
import { readProse, untitled } from './prose.ts';
import type { Body, Reader } from './shape.ts';
import { lettersOf } from './words.ts';

/**
 * A track is the deepest heading most of whose sub-headings read like levels ("L2", "Senior
 * Engineer"), at least two of them with something below. Its other sub-headings, and the words
 * above its levels, are its introduction; what stands outside of tracks is the ladder's.
 */
export const readHeadings: Reader = (sections, front) => {
  const tree = treeOf(sections);
  const branches = tree ? tracksIn(tree, front) : [];
  if (branches.length === 0 || areCompetencies(branches)) return undefined;
  const inside = new Set(branches.flatMap(sectionsIn));
  const depth = Math.min(...branches.map(({ section }) => section.depth));
  const titling = sections.find((section) => section.depth > 0 && section.depth < depth);
  const around = sections.filter((section) => !inside.has(section));
  const parts = [
    ...branches.map((branch) => readTrack(branch, front)),
    ...around.map((section) => readAround(section, { depth, titling })),
  ].toSorted((a, b) => a.value.line - b.value.line);
  return {
    value: {
      ...(titling ? { title: titling.title } : {}),
      introduction: parts.flatMap(({ value }) => value.introduction),
      tracks: parts.flatMap(({ value }) => value.tracks),
    },
    messages: parts.flatMap(({ messages }) => messages),
  };
};

/** What one part of the file holds, and the line where it begins. */
type Part = Read<Pick<Body, 'introduction' | 'tracks'> & { readonly line: number }>;

/** A section outside of tracks: words for the introduction, or a track that is not yet written. */
function readAround(
  section: Section,
  { depth, titling }: { readonly depth: number; readonly titling: Section | undefined },
): Part {
  const { title, place, nodes, isContents } = section;
  const line = place.line ?? 1;
  if (section.depth === depth && title !== '' && nodes.length === 0 && !isContents) {
    const track = { id: '', title, introduction: [], levels: [], areas: [], place };
    const messages = [report('track-empty', place, { title })];
    return { value: { introduction: [], tracks: [track], line }, messages };
  }
  const printed = section === titling ? untitled(section) : section;
  const { value: introduction, messages } = readProse([printed]);
  const notes = section === titling ? [] : keptAsProse(section);
  return { value: { introduction, tracks: [], line }, messages: [...messages, ...notes] };
}

function tracksIn(branch: Branch, front: FrontMatter): readonly Branch[] {
  const deeper = branch.below.flatMap((below) => tracksIn(below, front));
  if (deeper.length > 0) return deeper;
  const levels = branch.below.filter((below) => isLevel(below, front));
  const filled = levels.filter((level) => sectionsIn(level).some(({ nodes }) => nodes.length > 0));
  return filled.length > 1 && 2 * levels.length >= branch.below.length ? [branch] : [];
}

const isLevel = ({ section }: Branch, front: FrontMatter): boolean =>
  isLevelTitle(section.title, front);

/** The same levels again and again, and nothing below them: the headings above are competencies. */
function areCompetencies(branches: readonly Branch[]): boolean {
  const titles = branches.map(({ below }) =>
    below.map(({ section }) => lettersOf(section.title)).join('\n'),
  );
  const isFlat = branches.every(({ below }) => below.every((level) => level.below.length === 0));
  return branches.length > 2 && isFlat && new Set(titles).size === 1;
}

function readTrack({ section, below }: Branch, front: FrontMatter): Part {
  const levels = below.filter((branch) => isLevel(branch, front));
  const others = below.filter((branch) => !levels.includes(branch)).flatMap(sectionsIn);
  const facts = levelFacts(levels);
  const heads = levels.map((level) => level.section);
  const matrix = readFacts(heads, facts.value, front);
  const introduction = readProse([untitled(section), ...others]);
  const silent = levels.filter((_, index) => !facts.value.some(({ level }) => level === index));
  const { title, place } = section;
  const track = { id: '', title, introduction: introduction.value, ...matrix.value, place };
  return {
    value: { introduction: [], tracks: [track], line: place.line ?? 1 },
    messages: [
      ...[facts, matrix, introduction].flatMap(({ messages }) => messages),
      ...silent.map(emptyLevel),
      ...others.flatMap(keptAsProse),
    ],
  };
}

const emptyLevel = ({ section: { title, place } }: Branch): Diagnostic =>
  report('level-empty', place, { title });

const keptAsProse = ({ title, place, nodes }: Section): readonly Diagnostic[] =>
  nodes.length > 0 && title !== '' ? [report('section-prose', place, { title })] : [];
