/** What stands below the headings of levels, statement by statement. */
import { type Branch, itemBranch, sectionsIn } from '../markdown/branches.ts';
import { type Fact, inFileOrder } from './facts.ts';
import { type Item, itemsOf } from './items.ts';
import { placeOf, type Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { readProse, untitled } from '../markdown/prose.ts';
import { readRich } from '../markdown/rich.ts';
import { unnamed } from '../table/rows.ts';
import { Recurring } from './recurring.ts';
import { lettersOf } from '../words.ts';

/**
 * Below a level, a heading is an area if at any level it has further headings below it, or several
 * names that come again at other levels; it is a competency otherwise. Right below a level, what
 * begins with a name is a competency, and what has no name is the level's summary; below an area,
 * it is called as the area is. Headings below those are competencies, or groups of them if theirs
 * come again at other levels.
 */
export function levelFacts(levels: readonly Branch[]): Read<readonly Fact[]> {
  const expanded = levels.map(expand);
  const kinds = kindsOf(expanded);
  const read = expanded.map((branch, level) => factsAt(branch, level, kinds));
  return {
    value: read.flatMap(({ value }) => value),
    messages: read.flatMap(({ messages }) => messages),
  };
}

function factsAt({ section, below }: Branch, level: number, kinds: Kinds): Read<readonly Fact[]> {
  const read = [
    itemFacts(section, { level, area: '', competency: unnamed }),
    ...below.flatMap((branch) => branchFacts(branch, level, kinds)),
  ];
  const files = below.flatMap(sectionsIn).map(({ manuscript }) => manuscript.file);
  return {
    value: inFileOrder(
      read.flatMap(({ value }) => value),
      [section.manuscript.file, ...files],
    ),
    messages: read.flatMap(({ messages }) => messages),
  };
}

/** A name that stands alone is a heading. */
function expand(branch: Branch): Branch {
  const { section, below } = branch;
  const items = itemsOf(section.nodes);
  if (!items.some(({ isAlone }) => isAlone)) return branch;
  const alone = items.filter(({ isAlone }) => isAlone);
  const nodes = items.filter(({ isAlone }) => !isAlone).flatMap(({ whole }) => whole);
  return {
    section: { ...section, nodes },
    below: [...alone.map((item) => itemBranch(section, item)), ...below],
  };
}

interface Kinds {
  /** The headings that have others below them at some level. */
  readonly areas: ReadonlySet<string>;
  /** Names inside the section below a heading. */
  readonly names: Recurring;
  /** Headings two depths below a heading. */
  readonly inner: Recurring;
}

function kindsOf(levels: readonly Branch[]): Kinds {
  const areas = new Set<string>();
  const names = new Recurring();
  const inner = new Recurring();
  for (const [level, { below }] of levels.entries()) {
    for (const branch of below) {
      const key = lettersOf(branch.section.title);
      if (branch.below.length > 0) areas.add(key);
      for (const { name } of itemsOf(branch.section.nodes)) if (name) names.add(key, name, level);
      for (const { section, below: deeper } of branch.below) {
        for (const one of deeper) inner.add(pathOf(branch, section), one.section.title, level);
      }
    }
  }
  return { areas, names, inner };
}

const pathOf = ({ section }: Branch, { title }: Section): string =>
  `${lettersOf(section.title)}\n${lettersOf(title)}`;

type Spot = Omit<Fact, 'content' | 'place'>;

function branchFacts(
  branch: Branch,
  level: number,
  { areas, names, inner }: Kinds,
): readonly Read<readonly Fact[]>[] {
  const { title } = branch.section;
  const key = lettersOf(title);
  const isNamed = names.isSet(key);
  if (!isNamed && !areas.has(key))
    return [wholeFact(branch, { level, area: '', competency: title })];
  const { section, below } = isNamed ? expand(branch) : branch;
  const spot = { level, area: title, competency: title };
  return [
    isNamed ? itemFacts(section, spot) : wholeFact({ section, below: [] }, spot),
    ...below.flatMap((one) => {
      const own = { level, area: title, competency: one.section.title };
      return inner.comesAgain(pathOf(branch, one.section))
        ? groupFacts(one, { ...own, group: one.section.title })
        : [wholeFact(one, own)];
    }),
  ];
}

const groupFacts = ({ section, below }: Branch, spot: Spot): readonly Read<readonly Fact[]>[] => [
  wholeFact({ section, below: [] }, spot),
  ...below.map((one) => wholeFact(one, { ...spot, competency: one.section.title })),
];

/** One fact for each item of a section; those without a name belong to the spot's competency. */
function itemFacts(section: Section, spot: Spot): Read<readonly Fact[]> {
  const read = itemsOf(section.nodes).map((item) => itemFact(section, item, spot));
  return {
    value: read.map(({ value }) => value),
    messages: read.flatMap(({ messages }) => messages),
  };
}

function itemFact({ manuscript }: Section, { name, nodes, from }: Item, spot: Spot): Read<Fact> {
  const place = placeOf(manuscript.file, from);
  const { value: content, messages } = readRich(nodes, manuscript, place);
  return { value: { ...spot, competency: name ?? spot.competency, content, place }, messages };
}

/** A heading and all below it is one fact; an area's own heading without a word is none. */
function wholeFact(branch: Branch, spot: Spot): Read<readonly Fact[]> {
  const [head, ...below] = sectionsIn(branch);
  if (!head) return { value: [], messages: [] };
  const { value: content, messages } = readProse([untitled(head), ...below]);
  const isHeading = spot.competency === spot.area || spot.competency === spot.group;
  if (isHeading && content.length === 0) return { value: [], messages };
  return { value: [{ ...spot, content, place: head.place }], messages };
}
