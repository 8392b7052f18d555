/** The running heads and feet that a finished file must show. */
import type { Document, Section } from '../document/model.ts';
import { beginsWithTitle, headWith, runningTitles } from '../document/running.ts';

/** What stands above the text of a page, and below it; both empty on a cover. */
export interface Furniture {
  readonly head: string;
  readonly foot: string;
}

export const BARE: Furniture = { head: '', foot: '' };

/** The heads and feet that a Word file must have: numbers of pages are Word's own. */
export function furnitureOfWord({ sections, meta }: Document) {
  const number = meta.words.page.replace(/\{pages?\}/g, '');
  const shown = sections.filter(({ furniture }) => furniture);
  return {
    heads: unique(shown.map((section) => headOf(section, titlesInWord(section)))),
    feet: unique(shown.map(({ furniture }) => `${furniture?.foot ?? ''}\n${number}`)),
  };
}

/** Word finds the title of each page itself; in the file it is given the first and the last. */
function titlesInWord(section: Section): string | undefined {
  const titles = runningTitles(section);
  const [first, last] = [titles[0], titles.at(-1)];
  return titles.length > 1 ? `${first} – ${last}` : first;
}

const headOf = ({ furniture }: Section, title?: string): string =>
  furniture ? `${headWith(furniture.headLeft, title)}\n${furniture.headRight}` : '';

/** The heads and feet that pages of sections may have: a head names one of its section's titles, or none. */
export function kindsOf(sections: readonly Section[]): readonly Furniture[] {
  const kinds = sections.flatMap((section): readonly Furniture[] => {
    const { furniture } = section;
    if (!furniture) return [BARE];
    const titles = runningTitles(section);
    const heads = beginsWithTitle(section) ? titles : [...titles, undefined];
    return heads.map((title) => ({ head: headOf(section, title), foot: furniture.foot }));
  });
  return [...new Map(kinds.map((kind) => [kind.head + '\0' + kind.foot, kind])).values()];
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
