/** The running heads and feet that a finished file must show. */
import type { Document, Section } from '../document/model.ts';
import { headWith, runningTitles } from '../document/running.ts';
import { lettersOf } from './letters.ts';

/** Every head and foot of the document, once; of those that name titles, what all have. */
export const furnitureTexts = ({ sections }: Document): readonly string[] => [
  ...new Set(sections.flatMap((section) => textsOf(section) ?? [])),
];

/** What a section's head and foot say; none on a cover. `title`: what the head names beside. */
function textsOf({ furniture }: Section, title?: string): readonly string[] | undefined {
  if (!furniture) return undefined;
  const { headLeft, headRight, foot } = furniture;
  return [headWith(headLeft, title), headRight, foot].filter((text) => text !== '');
}

/** The heads and feet that a section's pages may have: its head names one of its titles. */
function kindsOf(section: Section): readonly (readonly string[])[] {
  const titles = runningTitles(section);
  const heads = titles.length > 0 ? titles : [undefined];
  return heads.flatMap((title) => {
    const texts = textsOf(section, title);
    return texts ? [texts] : [];
  });
}

/**
 * What each page must hold beside its passages: head, foot and its number. A page does not say
 * which section it is of: its are those whose head it begins with, else the first whose head and
 * foot it holds, else the first of all, so that they are missed. A page without a number is a
 * cover, where the document has one.
 */
export function furnitureOf(
  { sections, meta }: Document,
  pages: readonly string[],
): readonly (readonly string[])[] {
  const kinds = unique(sections.flatMap(kindsOf));
  const hasCover = sections.some(({ furniture }) => !furniture);
  return pages.map((page, index) => {
    const letters = lettersOf(page);
    const holds = (text: string): boolean => letters.includes(lettersOf(text));
    const number = numbered(meta.words.page, index + 1, pages.length);
    if (hasCover && !holds(number)) return [];
    const held = kinds.filter((texts) => texts.every(holds));
    const begins = held.find((texts) => letters.startsWith(lettersOf(texts.slice(0, -1).join(''))));
    return [...(begins ?? held[0] ?? kinds[0] ?? []), number];
  });
}

const unique = (kinds: readonly (readonly string[])[]): readonly (readonly string[])[] => [
  ...new Map(kinds.map((texts) => [texts.join('\0'), texts])).values(),
];

const numbered = (words: string, page: number, pages: number): string =>
  words.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
