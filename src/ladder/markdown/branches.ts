/** Headings as a tree: each with those below it. */
import type { Item } from '../headings/items.ts';
import { placeOf } from './manuscript.ts';
import type { Section } from './outline.ts';

export interface Branch {
  readonly section: Section;
  readonly below: readonly Branch[];
}

/** The tree of a file; its root is what stands above the first heading. Depths may be skipped. */
export function treeOf([root, ...rest]: readonly Section[]): Branch | undefined {
  return root && { section: root, below: siblings(rest) };
}

function siblings(sections: readonly Section[]): readonly Branch[] {
  let shallowest = Number.POSITIVE_INFINITY;
  const starts = sections.flatMap(({ depth }, index) => {
    if (depth > shallowest) return [];
    shallowest = depth;
    return [index];
  });
  return starts.flatMap((start, at) => {
    const [section, ...below] = sections.slice(start, starts[at + 1]);
    return section ? [{ section, below: siblings(below) }] : [];
  });
}

/** The branch's sections in the order of the file. */
export const sectionsIn = ({ section, below }: Branch): readonly Section[] => [
  section,
  ...below.flatMap(sectionsIn),
];

/** Something stands below the heading, or below those below it. */
export const isFilled = (branch: Branch): boolean =>
  branch.section.nodes.length > 0 || branch.below.some(isFilled);

/** A name inside a section, as if it were a heading there. */
export function itemBranch(
  { manuscript, depth }: Section,
  { name = '', nodes, from }: Item,
  below: readonly Branch[] = [],
): Branch {
  const place = placeOf(manuscript.file, from);
  const section = { depth: depth + 1, title: name, place, nodes, isContents: false, manuscript };
  return { section, below };
}
