/** Shape C: a heading for each level, and below it a table of what is expected there. */
import type { RootContent } from 'mdast';
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import { type Branch, sectionsIn, treeOf } from '../markdown/branches.ts';
import { readFacts } from '../headings/fact-matrix.ts';
import type { Fact } from '../headings/facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type LevelledTable, tableFacts, tablesBelow } from './level-heading-tables.ts';
import { levelFacts } from '../headings/level-facts.ts';
import { tablesIn } from './level-table.ts';
import { levelTables } from './level-tables.ts';
import { isLevel } from './level-titles.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { bold, readProse, untitled } from '../markdown/prose.ts';
import type { Body, Draft, Reader } from '../shape.ts';
import { readTables } from './table.ts';
import { wordsOf } from '../words.ts';

/** A heading with levels below it, and their tables. */
interface Home {
  readonly branch: Branch;
  readonly levels: readonly Branch[];
  readonly tables: readonly LevelledTable[];
}

type Part = Read<Pick<Body, 'introduction' | 'tracks'>> & { readonly place: Place };

/**
 * A track is the deepest heading with at least two levels below it, half of which have a table that
 * holds a third of their words. Words around the tables are the level's summary, or what its
 * deeper headings say; what stands outside of tracks is the ladder's, other tables of levels too.
 */
export const readTablePerLevel: Reader = (sections, front) => {
  const tree = treeOf(sections);
  const homes = tree ? homesIn(tree, front) : [];
  if (homes.length === 0) return undefined;
  const inside = new Set(homes.flatMap(({ branch }) => sectionsIn(branch)));
  const around = sections.filter((section) => !inside.has(section));
  const depth = Math.min(...homes.map(({ branch }) => branch.section.depth));
  const titling = sections.find((section) => section.depth > 0 && section.depth < depth);
  const tracks = homes.map((home) => readTrack(home, front));
  const others = readAround(around, titling, front);
  const order = new Map(sections.map(({ place }, index) => [place, index]));
  const at = ({ place }: Part): number => order.get(place) ?? 0;
  const parts = [...tracks, ...others].toSorted((a, b) => at(a) - at(b));
  return {
    value: {
      ...(titling ? { title: titling.title } : {}),
      introduction: parts.flatMap(({ value }) => value.introduction),
      tracks: parts.flatMap(({ value }) => value.tracks),
    },
    messages: parts.flatMap(({ messages }) => messages),
  };
};

function homesIn(branch: Branch, front: FrontMatter): readonly Home[] {
  const deeper = branch.below.flatMap((below) => homesIn(below, front));
  if (deeper.length > 0) return deeper;
  const levels = branch.below.filter(({ section }) => isLevel(section.title, front));
  const tables = tablesBelow(levels, front);
  const filled = new Set(tables.map(({ level }) => level)).size;
  const isHome = filled > 1 && 2 * filled >= levels.length && isMostly(levels, tables);
  return isHome ? [{ branch, levels, tables }] : [];
}

/** A table beside a long text is not what the level is about. */
function isMostly(levels: readonly Branch[], tables: readonly LevelledTable[]): boolean {
  const all = levels.flatMap(sectionsIn).flatMap(({ nodes }) => nodes);
  const own = tables.flatMap(({ raw }) => raw.nodes);
  return 3 * lengthOf(own) >= lengthOf(all);
}

const lengthOf = (nodes: readonly RootContent[]): number => {
  const html = nodes.flatMap((node) => (node.type === 'html' ? node.value : []));
  return wordsOf(nodes).length + html.join('').replace(/<[^<>]*>/g, '').length;
};

function readTrack({ branch, levels, tables }: Home, front: FrontMatter): Part {
  const { section, below } = branch;
  const { title, place } = section;
  const others = below.filter((one) => !levels.includes(one)).flatMap(sectionsIn);
  const facts = tableFacts(tables, front);
  const words = levelFacts(levels.map((level) => withoutTables(level, tables)));
  const wordsOfAreas = areaWords(levels, tables);
  const all = [facts, words, wordsOfAreas].flatMap(({ value }) => value).toSorted(byPlace);
  const heads = levels.map((level) => level.section);
  const matrix = readFacts(heads, all, front);
  const introduction = readProse([untitled(section), ...others]);
  const stray = tables.flatMap(({ raw }) => raw.filled.prose.flatMap(({ content }) => content));
  const track: Draft = {
    id: '',
    title,
    introduction: [...introduction.value, ...stray],
    ...matrix.value,
    place,
  };
  const silent = levels.filter((_, index) => !all.some(({ level }) => level === index));
  return {
    value: { introduction: [], tracks: [track] },
    place,
    messages: [
      ...[facts, words, wordsOfAreas, matrix, introduction].flatMap(messagesOf),
      ...silent.map((one) =>
        report('level-empty', one.section.place, { title: one.section.title }),
      ),
      ...others.flatMap(keptAsProse),
    ],
  };
}

const messagesOf = ({ messages }: Read<unknown>): readonly Diagnostic[] => messages;

/** Of one level in the order of the file. */
const byPlace = (a: Fact, b: Fact): number =>
  a.level - b.level || (a.place.line ?? 0) - (b.place.line ?? 0);

/** The level without what the tables hold, and without the headings that have one. */
function withoutTables(branch: Branch, tables: readonly LevelledTable[]): Branch {
  const taken = new Set(tables.flatMap(({ raw }) => raw.nodes));
  const areas = new Set(tables.flatMap(({ area }) => area ?? []));
  const prune = ({ section, below }: Branch): Branch => ({
    section: { ...section, nodes: section.nodes.filter((node) => !taken.has(node)) },
    below: below.filter((one) => !sectionsIn(one).some((each) => areas.has(each))).map(prune),
  });
  return prune(branch);
}

/** What deeper headings say beside their tables, called as they are. */
function areaWords(
  levels: readonly Branch[],
  tables: readonly LevelledTable[],
): Read<readonly Fact[]> {
  const taken = new Set(tables.flatMap(({ raw }) => raw.nodes));
  const areas = new Set(tables.flatMap(({ area }) => area ?? []));
  const read = levels.flatMap((branch, level) =>
    branch.below
      .filter((below) => sectionsIn(below).some((section) => areas.has(section)))
      .flatMap(sectionsIn)
      .map((section) => wordsIn(section, level, taken)),
  );
  return { value: read.flatMap(({ value }) => value), messages: read.flatMap(messagesOf) };
}

function wordsIn(
  section: Section,
  level: number,
  taken: ReadonlySet<RootContent>,
): Read<readonly Fact[]> {
  const { title, place } = section;
  const { value: content, messages } = readProse([untitled(section)], taken);
  if (content.length === 0) return { value: [], messages };
  return { value: [{ level, area: title, competency: title, content, place }], messages };
}

/** Words outside of tracks; other tables of levels among them are tracks. */
function readAround(
  around: readonly Section[],
  titling: Section | undefined,
  front: FrontMatter,
): readonly Part[] {
  const [first] = around;
  if (!first) return [];
  const tables = levelTables(around, 'sure', front).value.filter(isFull);
  const body = tables.length > 0 ? readTables(around, front) : undefined;
  if (body) {
    const { introduction, tracks } = body.value;
    const title = titling || !body.value.title ? [] : bold(body.value.title);
    const messages = body.messages;
    return [
      {
        value: { introduction: [...title, ...introduction], tracks: [] },
        place: first.place,
        messages,
      },
      ...tracks.map((track) => ({
        value: { introduction: [], tracks: [track] },
        place: track.place,
        messages: [],
      })),
    ];
  }
  return around.map((section) => {
    const isTitle = section === titling;
    const { value: introduction, messages } = readProse([isTitle ? untitled(section) : section]);
    const notes = isTitle ? [] : keptAsProse(section);
    return {
      value: { introduction, tracks: [] },
      place: section.place,
      messages: [...messages, ...notes],
    };
  });
}

const isFull = ({ levelsAre, levels }: ReturnType<typeof levelTables>['value'][number]): boolean =>
  levelsAre === 'columns' && levels.length > 1;

const keptAsProse = (section: Section): readonly Diagnostic[] => [
  ...(section.nodes.length > 0 && section.title !== ''
    ? [report('section-prose', section.place, { title: section.title })]
    : []),
  ...tablesIn(section).map(({ place }) => report('table-overview', place, {})),
];
