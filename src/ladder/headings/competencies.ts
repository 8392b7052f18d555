/** Shape G: a heading for each competency; below it the levels, as headings, names, rows or numbers. */
import { additiveNote } from './additive.ts';
import { type CompetencyTrack, competencyTracks, type PlacedSet } from './competency-tracks.ts';
import { type About, competencyKey, type Fact, inFileOrder } from './facts.ts';
import { readFacts } from './fact-matrix.ts';
import type { FrontMatter } from '../front-matter.ts';
import { bodyAround, keptAsProse, type Part } from './heading-body.ts';
import { type HeadingLayout, layoutOf } from './heading-layout.ts';
import { levelFacts } from './level-facts.ts';
import { keptAsText, tooLarge } from './largest-matrix.ts';
import { reversedNote } from './level-order.ts';
import { insideOf } from './level-sets.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { bold, readProse, untitled } from '../markdown/prose.ts';
import type { Body, Reader } from '../shape.ts';
import { transposed } from './transposed.ts';

/**
 * Headings between a competency and its track are its area and group. What a competency's heading
 * says beside the levels is said of it for all levels; a level that one competency lacks is blank.
 */
export const readCompetencies: Reader = (sections, front) => {
  const layout = layoutOf(sections, front);
  return layout?.kind === 'competencies' ? readLayout(layout, front) : undefined;
};

/** Only where a table of two columns, level and expectation, stands below each of the headings. */
export const readCompetencyTables: Reader = (sections, front) => {
  if (!sections.some(({ nodes }) => nodes.some(({ type }) => type === 'table'))) return undefined;
  const layout = layoutOf(sections, front);
  const isOfTables = layout?.sets.every(
    ({ form, levels }) => form === 'table' && levels.every(({ below }) => below.length === 0),
  );
  return isOfTables && layout?.kind === 'competencies' ? readLayout(layout, front) : undefined;
};

function readLayout(layout: HeadingLayout, front: FrontMatter): Read<Body> {
  const { tree, sets, messages } = layout;
  const inside = insideOf(sets);
  const found = competencyTracks(tree, sets);
  const tracks = found.map((track) => ({
    head: track.head.section,
    part: readTrack(track, layout.sections, inside, front),
  }));
  const refused = tracks.find(({ part }) => part.refused)?.part.refused;
  if (refused) return keptAsText(layout.sections, refused);
  const owned = new Set([...inside, ...found.flatMap((track) => track.sections)]);
  const body = bodyAround(layout.sections, owned, tracks);
  return { value: body.value, messages: [...messages, ...body.messages] };
}

function readTrack(
  { head, sets, sections }: CompetencyTrack,
  all: readonly Section[],
  inside: ReadonlySet<Section>,
  front: FrontMatter,
): Part {
  const { levels, isTurned, messages: joined } = transposed(sets, front);
  const facts = levelFacts(levels);
  const heads = levels.map(({ section }) => section);
  const refused = tooLarge(heads, facts.value);
  if (refused) return { value: { introduction: [], tracks: [] }, messages: [], refused };
  const abouts = sets.map(aboutOf);
  const matrix = readFacts(
    heads,
    inFileOrder(facts.value, filesOf(all)),
    front,
    abouts.map(({ value }) => value),
  );
  const words = wordsBeside(sections, inside, sets);
  const homeless = withoutHome(
    abouts.map(({ value }) => value),
    facts.value,
  );
  const { title, place } = words.value.naming;
  const introduction = [...words.value.introduction, ...homeless];
  const track = { id: '', title, introduction, ...matrix.value, place };
  return {
    value: { introduction: [], tracks: [track] },
    messages: [
      ...[...sets.map(({ set }) => set), facts, matrix, words, ...abouts].flatMap(
        ({ messages }) => messages,
      ),
      ...joined,
      ...(isTurned ? reversedNote(heads) : []),
      ...additiveNote(heads, facts.value, front, head.section.place),
    ],
  };
}

/** What a competency's heading says beside its levels. */
function aboutOf({ set, path }: PlacedSet): Read<About> {
  const { head, others } = set;
  const [own = head.section, ...further] = others;
  const { value: content, messages } = readProse([untitled(own), ...further]);
  const [area, ...groups] = path.map(({ title }) => title);
  const { title: competency, place } = head.section;
  const value = { area: area ?? '', group: groups.join(' · '), competency, content, place };
  return { value, messages };
}

const filesOf = (sections: readonly Section[]): readonly string[] =>
  sections.map(({ manuscript }) => manuscript.file);

/** Words about what turned out to be an area, or says nothing at any level. */
const withoutHome = (abouts: readonly About[], facts: readonly Fact[]): Fact['content'] => {
  const homes = new Set(facts.map(competencyKey));
  return abouts
    .filter((about) => about.content.length > 0 && !homes.has(competencyKey(about)))
    .flatMap(({ competency, content }) => [...bold(competency), ...content]);
};

/** The track's own words; its title is that of its heading, or for want of one the first. */
function wordsBeside(
  sections: readonly Section[],
  inside: ReadonlySet<Section>,
  sets: readonly PlacedSet[],
): Read<{ readonly naming: Section; readonly introduction: Fact['content'] }> {
  const areas = new Set(sets.flatMap(({ path }) => path));
  const own = sections.filter((section) => !inside.has(section));
  const [head, first] = own;
  const start = sets[0]?.path[0] ?? sets[0]?.set.head.section;
  const isTitled =
    head?.title !== '' || !first || !start || sections.indexOf(first) > sections.indexOf(start);
  const naming = (isTitled || areas.has(first) ? head : first) ?? sections[0];
  if (!naming) throw new Error('A track has a heading, or the file a beginning.');
  const silent = (section: Section): boolean =>
    section === naming || (areas.has(section) && section.nodes.length === 0);
  const prose = readProse(own.map((section) => (silent(section) ? untitled(section) : section)));
  const notes = own.filter((section) => !silent(section) && !areas.has(section));
  return {
    value: { naming, introduction: prose.value },
    messages: [...prose.messages, ...notes.flatMap(keptAsProse)],
  };
}
