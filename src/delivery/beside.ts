/** What stands on the pages of a PDF and is not read out: heads, feet, and what is repeated. */
import type { Document, Section } from '../document/model.ts';
import { textOf } from '../document/text.ts';
import { blocksWithin } from '../document/walk.ts';
import { type Differences, differences, type Told } from './compare.ts';
import { BARE, type Furniture, kindsOf } from './furniture.ts';
import { lettersOf } from './letters.ts';
import { wordsAgain } from './passages.ts';

/**
 * Looks at each page's head, foot and number, and at what is between them, which must be repeated
 * from a page before. `sectionOf` tells of which section a page is, where that is known.
 */
export function faultsBeside(
  document: Document,
  pages: readonly string[],
  sectionOf: (page: number) => Section | undefined = () => undefined,
): readonly Differences[] {
  const known = new Map<Section | undefined, Kind>();
  return pages.flatMap((text, i) => {
    const section = sectionOf(i + 1);
    const kind = known.get(section) ?? kindOf(document, section ? [section] : document.sections);
    known.set(section, kind);
    const number = numbered(document.meta.words.page, i + 1, pages.length);
    const furniture = kind.furniture.map((one) => withNumber(one, number));
    return faultOn({ words: text, place: `page ${i + 1}` }, furniture, kind.again) ?? [];
  });
}

/** What pages may have. */
interface Kind {
  readonly furniture: readonly Furniture[];
  readonly again: readonly Again[];
}

const kindOf = (document: Document, sections: readonly Section[]): Kind => ({
  furniture: kindsOf(sections),
  again: repeatedIn(document, sections).map((words) => ({ words, letters: lettersOf(words) })),
});

const withNumber = (kind: Furniture, number: string): Furniture =>
  kind === BARE ? kind : { ...kind, foot: `${kind.foot}\n${number}` };

/** What may stand again on a further page: headers of tables, titles of bands; and a blank page. */
function repeatedIn(document: Document, sections: readonly Section[]): readonly string[] {
  const { continued, blank } = document.meta.words;
  const all = sections.flatMap(({ blocks }) => blocksWithin(blocks));
  const bands = all.flatMap((block) => {
    if (block.kind === 'band') return [block];
    return block.kind === 'table' ? block.groups.flatMap(({ band }) => band ?? []) : [];
  });
  const headers = all.flatMap((block) =>
    block.kind === 'table' && block.header
      ? [wordsAgain(block.header.cells.flatMap(({ blocks }) => blocks))]
      : [],
  );
  const titles = bands.map(
    ({ title, aside }) => `${textOf(title)} – ${continued}\n${textOf(aside)}`,
  );
  return [...new Set([blank, ...headers, ...titles])];
}

interface Again {
  readonly words: string;
  readonly letters: string;
}

function faultOn(
  found: Told,
  kinds: readonly Furniture[],
  again: readonly Again[],
): Differences | undefined {
  const letters = lettersOf(found.words);
  const pages = kinds.map((kind) => between(letters, kind));
  if (pages.some((body) => body !== undefined && isMadeOf(body, again))) return undefined;
  const all = kinds.map((kind) => {
    const wanted = [kind.head, ...foundIn(letters, again), kind.foot];
    return differences([{ words: wanted.join('\n'), place: found.place }], [found]);
  });
  return all.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0];
}

/** What stands between head and foot; nothing where the page has not both. */
function between(letters: string, { head, foot }: Furniture): string | undefined {
  const [above, below] = [lettersOf(head), lettersOf(foot)];
  const rest = letters.slice(above.length);
  if (!letters.startsWith(above) || !rest.endsWith(below)) return undefined;
  return rest.slice(0, rest.length - below.length);
}

/** Whether letters are texts that may be repeated, one after the other. */
function isMadeOf(letters: string, again: readonly Again[]): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    for (const { letters: one } of again) {
      if (one !== '' && letters.startsWith(one, at)) reached.add(at + one.length);
    }
  }
  return reached.has(letters.length);
}

/** The texts that are repeated on a page as they should be. */
function foundIn(letters: string, again: readonly Again[]): readonly string[] {
  const longest = again
    .filter(({ letters: one }) => one !== '')
    .toSorted((a, b) => b.letters.length - a.letters.length);
  const found: string[] = [];
  for (let at = 0; at < letters.length;) {
    const one = longest.find((each) => letters.startsWith(each.letters, at));
    if (one) found.push(one.words);
    at += one?.letters.length ?? 1;
  }
  return found;
}

const sizeOf = ({ lost, surplus, moved }: Differences): number =>
  [...lost, ...surplus, ...moved].map(({ words }) => words).join('').length;

const numbered = (words: string, page: number, pages: number): string =>
  words.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
