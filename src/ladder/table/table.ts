/** Shapes A, B and D: a heading, and below it a table, of Markdown or HTML, whose columns or rows are levels. */
import type { RootContent } from 'mdast';
import { report } from '../../diagnostics.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type Group, groupsOf, trackDepth } from './groups.ts';
import type { LevelTable } from './level-table.ts';
import { levelTables } from './level-tables.ts';
import type { Read } from '../markdown/manuscript.ts';
import { readMatrix } from './matrix.ts';
import type { RichText } from '../model.ts';
import type { Section } from '../markdown/outline.ts';
import { bold, readProse, untitled } from '../markdown/prose.ts';
import { isEmpty, type Scope, scopesOf, sectionsOf } from './scopes.ts';
import type { Body, Draft, Reader } from '../shape.ts';
import { lettersOf, wordsOf } from '../words.ts';

/** What one scope holds: tracks, or words for the ladder's introduction, or both. */
type Part = Read<Omit<Body, 'title'>>;

/** Tables that surely are tables of levels, one at least with columns that are. */
export const readTables: Reader = (sections, front) => readAs('columns', 'sure', sections, front);

/** Tables that surely are tables of levels, all with rows that are. */
export const readLevelRows: Reader = (sections, front) => readAs('rows', 'sure', sections, front);

/** Tables that are tables of levels if the file has any. */
export const readLikelyTables: Reader = (sections, front) =>
  readAs('columns', 'likely', sections, front);

/** The same where all have rows that are levels. */
export const readLikelyLevelRows: Reader = (sections, front) =>
  readAs('rows', 'likely', sections, front);

function readAs(
  levelsAre: LevelTable['levelsAre'],
  certainty: LevelTable['certainty'],
  sections: readonly Section[],
  front: FrontMatter,
): ReturnType<Reader> {
  const tables = levelTables(sections, certainty, front);
  const isUpright = tables.value.some((table) => table.levelsAre === 'columns');
  if (isUpright !== (levelsAre === 'columns')) return undefined;
  return bodyOf(sections, tables, front);
}

/**
 * Tracks all stand at one depth (see `trackDepth`). A heading of that depth with nothing below it is a track without levels; one with words only joins the ladder's
 * introduction, its heading as a bold paragraph. Words below a track's heading, its deeper headings
 * included, join the track's introduction.
 */
function bodyOf(
  sections: readonly Section[],
  tables: Read<readonly LevelTable[]>,
  front: FrontMatter,
): ReturnType<Reader> {
  if (tables.value.length === 0) return undefined;
  const depth = trackDepth(sections, tables.value);
  const scopes = scopesOf(sections, depth);
  const titling = sections.find((section) => section.depth > 0 && section.depth < depth);
  const parts = scopes.map((scope) => {
    const own = tables.value.filter(({ section }) => sectionsOf(scope).includes(section));
    if (own.length > 0) return readTracks(scope, own, front);
    return readWords(scope, { depth, titling });
  });
  const tracks = parts.flatMap(({ value }) => value.tracks);
  return {
    value: {
      ...(titling ? { title: titling.title } : {}),
      introduction: parts.flatMap(({ value }) => value.introduction),
      tracks:
        tracks.length === 1 && titling ? tracks.map((track) => named(track, titling)) : tracks,
    },
    messages: [...tables.messages, ...parts.flatMap(({ messages }) => messages)],
  };
}

/** A heading that only says that levels follow is no name: the file's own is the track's then. */
const named = (track: Draft, { title }: Section): Draft =>
  isPlain(track.title) && lettersOf(track.title) !== lettersOf(title)
    ? { ...track, title, introduction: [...bold(track.title), ...track.introduction] }
    : track;

const isPlain = (title: string): boolean =>
  /^(?:the |our |all )?(?:legend|overview|table|ladder|matrix|framework|expectations|levels?|skills|competenc(?:y|ies)|(?:career |skills? |competency |job )?(?:levels?|ladder|matrix|framework|table))$/i.test(
    title,
  );

interface Layout {
  /** Of the headings of tracks. */
  readonly depth: number;
  /** The section whose heading is the file's title. */
  readonly titling: Section | undefined;
}

/** A scope without a table of levels. */
function readWords(scope: Scope, { depth, titling }: Layout): Part {
  const { head, below } = scope;
  const printed = head === titling ? [untitled(head), ...below] : [head, ...below];
  const inside = readProse([untitled(head), ...below]);
  if (head.depth === depth && isEmpty(scope, wordsOf(inside.value))) {
    return emptyTrack(head, inside);
  }
  const { value: introduction, messages } = readProse(printed);
  const isReported = head.depth > 0 && head.depth <= depth && head !== titling;
  const note = report('section-prose', head.place, { title: head.title });
  return {
    value: { introduction, tracks: [] },
    messages: isReported && !head.isContents ? [...messages, note] : messages,
  };
}

function emptyTrack({ title, place }: Section, { value, messages }: Read<RichText>): Part {
  const track = { id: '', title, introduction: value, levels: [], areas: [], place };
  return {
    value: { introduction: [], tracks: [track] },
    messages: [...messages, report('track-empty', place, { title })],
  };
}

function readTracks(scope: Scope, tables: readonly LevelTable[], front: FrontMatter): Part {
  const groups = groupsOf(scope, tables);
  const homes = homesOf(scope, groups);
  const homeless = sectionsOf(scope).filter((section) => !homes.has(section));
  const introduction = readProse(homeless);
  const tracks = groups.map((group) => {
    const sections = sectionsOf(scope).filter((section) => homes.get(section) === group);
    return readTrack(group, sections, front);
  });
  return {
    value: { introduction: introduction.value, tracks: tracks.map(({ value }) => value) },
    messages: [introduction, ...tracks].flatMap(({ messages }) => messages),
  };
}

/** Which track each section belongs to: its table's, or that of the section before. */
function homesOf(scope: Scope, groups: readonly Group[]): ReadonlyMap<Section, Group> {
  const homes = new Map<Section, Group>();
  let home: Group | undefined;
  for (const section of sectionsOf(scope)) {
    home = groups.find((group) => isHome(group, section)) ?? home;
    if (home) homes.set(section, home);
  }
  return homes;
}

const isHome = ({ anchor, tables }: Group, section: Section): boolean =>
  anchor === section || tables.some((table) => table.section === section);

function readTrack(group: Group, sections: readonly Section[], front: FrontMatter): Read<Draft> {
  const { anchor, tables } = group;
  const { value: matrix, messages } = readMatrix(tables, front);
  const nodes: ReadonlySet<RootContent> = new Set(tables.flatMap((table) => table.nodes));
  const areas = new Set(matrix.areas.map(({ title }) => title));
  const isNamed = (section: Section): boolean => section === anchor || areas.has(section.title);
  const prose = readProse(
    sections.map((section) => (isNamed(section) ? untitled(section) : section)),
    nodes,
  );
  const stray = tables.flatMap(({ prose: words }) => words.flatMap(({ content }) => content));
  const introduction = [...prose.value, ...stray];
  return {
    value: { id: '', title: anchor.title, introduction, ...matrix, place: anchor.place },
    messages: [...messages, ...prose.messages, ...group.messages],
  };
}
