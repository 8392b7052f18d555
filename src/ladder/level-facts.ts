/** What stands below the heading of a level, statement by statement. */
import { type Branch, sectionsIn } from './branches.ts';
import type { Fact } from './facts.ts';
import { itemsOf } from './items.ts';
import { placeOf, type Read } from './manuscript.ts';
import type { Section } from './outline.ts';
import { readProse, untitled } from './prose.ts';
import { readRich } from './rich.ts';
import { unnamed } from './rows.ts';
import { lettersOf } from './words.ts';

/**
 * Below a level, a heading is an area if at any level it has named bullets or further headings
 * below it, and a competency otherwise. Bullets that begin with a name are competencies; what has
 * no name is the summary of the level or, below an area, called as the area is.
 */
export function levelFacts(levels: readonly Branch[]): Read<readonly Fact[]> {
  const areas = new Set(
    levels
      .flatMap(({ below }) => below)
      .filter(isArea)
      .map(({ section }) => lettersOf(section.title)),
  );
  const read = levels.flatMap(({ section, below }, level) => [
    itemFacts(section, { level, area: '', otherwise: unnamed }),
    ...below.flatMap((branch) =>
      areas.has(lettersOf(branch.section.title))
        ? areaFacts(branch, level)
        : [wholeFact(branch, { level, area: '' })],
    ),
  ]);
  return {
    value: read.flatMap(({ value }) => value),
    messages: read.flatMap(({ messages }) => messages),
  };
}

const isArea = ({ section, below }: Branch): boolean =>
  below.length > 0 || itemsOf(section.nodes).some(({ name }) => name !== undefined);

const areaFacts = ({ section, below }: Branch, level: number): readonly Read<readonly Fact[]>[] => [
  itemFacts(section, { level, area: section.title, otherwise: section.title }),
  ...below.map((branch) => wholeFact(branch, { level, area: section.title })),
];

interface Spot {
  readonly level: number;
  readonly area: string;
}

/** One fact for each item of a section; `otherwise` names those without a name. */
function itemFacts(
  section: Section,
  { level, area, otherwise }: Spot & { readonly otherwise: string },
): Read<readonly Fact[]> {
  const read = itemsOf(section.nodes).map(({ name, nodes, from }) => {
    const place = placeOf(section.manuscript.file, from);
    const { value: content, messages } = readRich(nodes, section.manuscript, place);
    return { fact: { level, area, competency: name ?? otherwise, content, place }, messages };
  });
  return {
    value: read.map(({ fact }) => fact),
    messages: read.flatMap(({ messages }) => messages),
  };
}

/** A heading and all below it is one fact. */
function wholeFact(branch: Branch, { level, area }: Spot): Read<readonly Fact[]> {
  const [head, ...below] = sectionsIn(branch);
  if (!head) return { value: [], messages: [] };
  const { value: content, messages } = readProse([untitled(head), ...below]);
  const { title: competency, place } = head;
  return { value: [{ level, area, competency, content, place }], messages };
}
