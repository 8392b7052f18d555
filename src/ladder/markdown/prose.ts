/** What a file says in words beside its levels. */
import type { BlockContent, RootContent } from 'mdast';
import { placeOf, type Read } from './manuscript.ts';
import type { RichText } from '../model.ts';
import type { Section } from './outline.ts';
import { readRich } from './rich.ts';

/** Sections one after the other, each heading as a bold paragraph, without the nodes in `except`. */
export function readProse(
  sections: readonly Section[],
  except: ReadonlySet<RootContent> = new Set(),
): Read<RichText> {
  const read = sections.map((section) => {
    const nodes = section.nodes.filter((node) => !except.has(node));
    const place = nodes[0] ? placeOf(section.manuscript.file, nodes[0]) : section.place;
    return { section, ...readRich(nodes, section.manuscript, place) };
  });
  return {
    value: read.flatMap(({ section, value }) => [
      ...(section.title === '' ? [] : bold(section.title)),
      ...value,
    ]),
    messages: read.flatMap(({ messages }) => messages),
  };
}

/** The same section, its heading not to be printed with it. */
export const untitled = (section: Section): Section => ({ ...section, title: '' });

/** A heading where headings would disturb the document's own. */
export const bold = (title: string): readonly BlockContent[] => [
  { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value: title }] }] },
];
