/** What is wrong with the words of a finished PDF. */
import type { Document, Inline, Section } from '../document/model.ts';
import { faultsBeside } from './beside.ts';
import { type Differences, differences, none, type Told } from './compare.ts';
import { descriptionsIn } from './described.ts';
import { lettersOf } from './letters.ts';
import { isSaid, type Passage, passagesOf } from './passages.ts';
import type { OnPage, OpenedPdf, ReadOut } from './read-pdf.ts';

/** All of it: what is read out, in order; what is not; and what nobody accounts for. */
export function faultsInPdf(document: Document, opened: OpenedPdf): readonly Differences[] {
  const { reading, artifacts, pictures, stray, pages } = opened;
  const wanted = passagesOf(document, 'pdf').filter(isSaid);
  const found = withoutPages(reading.filter(isSaid), wanted, pages);
  const labels = reading.filter((one) => !isSaid(one) && !NUMBER.test(one.words.trim()));
  const inText = differences(wanted.map(toldOf), found.map(onPage));
  const sections = inText === none ? sectionsOf(wanted, found, document) : undefined;
  return [
    inText,
    ...faultsBeside(document, artifacts, (page) => sections?.get(page)),
    inPictures(descriptionsIn(document, { isShown: isDrawn }), pictures),
    differences([], [...stray, ...labels].map(onPage)),
  ];
}

/** Of an item of a list. */
const NUMBER = /^\d+\.$/;

/** A chart of nothing has no figure, as nothing is drawn of it. */
const isDrawn = (inline: Inline): boolean =>
  (inline.kind !== 'dots' && inline.kind !== 'units') || Number(inline.of) >= 1;

/** What is said of pictures, in any order: cells and columns of theirs may be drawn in another one. */
export const inPictures = (wanted: readonly string[], found: readonly string[]): Differences =>
  differences(linesOf(wanted), linesOf(found));

const linesOf = (all: readonly string[]): readonly Told[] =>
  all
    .flatMap((words) => words.split('\n'))
    .toSorted()
    .map((words) => ({ words, place: 'in a picture' }));

/** As messages name it. */
export const onPage = ({ words, page }: OnPage): Told => ({ words, place: `page ${page}` });

/** As messages name it. */
export const toldOf = ({ words, under }: Passage): Told => ({
  words,
  place: under === '' ? 'at the beginning' : `under "${under}"`,
});

/** What is read out; the page that an entry of the contents ends with is not known beforehand. */
export function withoutPages(
  reading: readonly ReadOut[],
  wanted: readonly Passage[],
  pages: number,
): readonly OnPage[] {
  const entries = wanted.filter(({ kind }) => kind === 'entry').values();
  return reading.map(({ words, kind, page }) => {
    const entry: Passage | undefined = kind === 'entry' ? entries.next().value : undefined;
    const isWhole = entry !== undefined && isEntry(lettersOf(words), entry.letters, pages);
    return { words: isWhole ? entry.words : words, page };
  });
}

function isEntry(found: string, title: string, pages: number): boolean {
  const number = found.slice(title.length);
  return found.startsWith(title) && /^\d+$/.test(number) && Number(number) <= pages;
}

/** The section of each page that has words, where the words found are those that were wanted. */
function sectionsOf(
  wanted: readonly Passage[],
  found: readonly OnPage[],
  { sections }: Document,
): ReadonlyMap<number, Section> {
  const known = new Map<number, Section>();
  const ends = endsOf(wanted);
  let [passage, at] = [0, 0];
  for (const { words, page } of found) {
    const { length } = lettersOf(words);
    if (length === 0) continue;
    while ((ends[passage] ?? Infinity) <= at) passage += 1;
    const section = sections[wanted[passage]?.section ?? -1];
    if (section && !known.has(page)) known.set(page, section);
    at += length;
  }
  return known;
}

/** How many letters there are up to the end of each passage. */
function endsOf(passages: readonly Passage[]): readonly number[] {
  let end = 0;
  return passages.map(({ letters }) => (end += letters.length));
}
