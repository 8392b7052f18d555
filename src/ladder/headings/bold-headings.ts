/** Files that write headings as paragraphs in bold. */
import type { RootContent } from 'mdast';
import { itemsOf } from './items.ts';
import { placeOf } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';

/** The sections, cut further where a name in bold stands alone: it is a heading one deeper. */
export const boldHeadings = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap(cut);

function cut(section: Section): readonly Section[] {
  const { manuscript, depth } = section;
  const nodes: RootContent[] = [];
  const heads: Section[] = [];
  let open = nodes;
  for (const { isAlone, name: title = '', nodes: own, whole, from } of itemsOf(section.nodes)) {
    if (isAlone && from.type === 'paragraph') {
      open = [...own];
      const place = placeOf(manuscript.file, from);
      heads.push({ depth: depth + 1, title, place, nodes: open, isContents: false, manuscript });
    } else open.push(...whole);
  }
  return [{ ...section, nodes }, ...heads];
}
