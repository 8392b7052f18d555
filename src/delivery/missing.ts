/**
 * What a finished file lost. Every passage must be found, in whole words, at a place of its own: a
 * sentence that stands twice is not excused by once, nor a word by the same letters in another.
 */
import { agreeing, find, type Letters, lettersOf, readLetters, take } from './letters.ts';

/** How many letters may stand between a passage and the next: what else a page or two hold. */
const WINDOW = 8000;

/** The pieces of a passage: several where page breaks divide it. */
type Place = readonly { readonly at: number; readonly length: number }[];

/** A way to find a passage that begins in `from` … `to`. */
type Search = (wanted: string, text: Letters, from: number, to: number) => Place | undefined;

/**
 * The passages, or the words of them, that the pages' texts do not hold. `running[i]` are texts
 * that page i must hold beside the passages: its head and foot. White space is not compared.
 */
export function missing(
  passages: readonly string[],
  pages: readonly string[],
  running: readonly (readonly string[])[] = [],
): readonly string[] {
  const text = readLetters(pages);
  const lost = running.flatMap((texts, page) => missingOn(page, texts, text));
  return [...lost, ...rest(inOrder(passages, text), text)];
}

/** Longest first, so that a short one does not take its letters from a longer one. */
function missingOn(page: number, texts: readonly string[], text: Letters): readonly string[] {
  const [from = 0, to = 0] = text.pages.slice(page, page + 2);
  return longestFirst(texts).filter((one) => !taken(lettersOf(one), text, from, to, whole));
}

/** Takes what follows in order, as nearly all does. Gives what is left to find. */
function inOrder(passages: readonly string[], text: Letters): readonly string[] {
  let cursor = 0;
  return passages.filter((passage) => {
    const wanted = lettersOf(passage);
    const place = nearest(wanted, text, cursor);
    if (!place) return true;
    const [first] = use(place, text);
    cursor = first ? first.at + first.length : cursor;
    return false;
  });
}

/**
 * The nearest place: if a page break divides the passage, the same words may stand further on as
 * the beginning of another.
 */
function nearest(wanted: string, text: Letters, cursor: number): Place | undefined {
  const place = whole(wanted, text, cursor, cursor + WINDOW);
  return divided(wanted, text, cursor, place?.[0]?.at ?? cursor + WINDOW) ?? place;
}

/** What did not follow in order: anywhere in the text, else word by word. */
function rest(passages: readonly string[], text: Letters): readonly string[] {
  const everywhere = text.all.length + 1;
  const lost = longestFirst(passages).filter((passage) => {
    const wanted = lettersOf(passage);
    return (
      !taken(wanted, text, 0, everywhere, whole) && !taken(wanted, text, 0, everywhere, divided)
    );
  });
  return lost.flatMap((passage) => {
    const words = passage.split(/\s+/);
    const gone = words.filter((word) => !taken(lettersOf(word), text, 0, everywhere, whole));
    return gone.length > 0 ? gone : [passage];
  });
}

const longestFirst = (texts: readonly string[]): readonly string[] =>
  [...texts].sort((a, b) => b.length - a.length);

function taken(wanted: string, text: Letters, from: number, to: number, search: Search): boolean {
  const place = search(wanted, text, from, to);
  if (place) use(place, text);
  return place !== undefined;
}

function use(place: Place, text: Letters): Place {
  for (const { at, length } of place) take(text, at, length);
  return place;
}

const whole: Search = (wanted, text, from, to) => {
  if (wanted === '') return [];
  const at = find(wanted, text, from, to);
  return at < 0 ? undefined : [{ at, length: wanted.length }];
};

/** Begun on one page and ended on the next, or on one after that. */
const divided: Search = (wanted, text, from, to) => {
  for (let page = pageAt(text, from); page < text.pages.length - 2; page++) {
    const [first = 0, next = 0, after = 0] = text.pages.slice(page, page + 3);
    if (first >= to) return undefined;
    for (const piece of beginnings(wanted, text, Math.max(first, from), Math.min(next, to), next)) {
      const left = wanted.slice(piece.length);
      const further = whole(left, text, next, after) ?? divided(left, text, next, after);
      if (further) return [piece, ...further];
    }
  }
  return undefined;
};

const pageAt = ({ pages }: Letters, offset: number): number =>
  Math.max(
    0,
    pages.findLastIndex((start) => start <= offset),
  );

/** Where a passage may begin, and how far it may go on its page; the longest of each place first. */
function* beginnings(wanted: string, text: Letters, from: number, to: number, pageEnd: number) {
  for (let at = from; at < to; at++) {
    if (!text.starts[at]) continue;
    const most = Math.min(agreeing(wanted, text, at), wanted.length - 1, pageEnd - at);
    for (let length = most; length > 0; length--) {
      if (text.starts[at + length]) yield { at, length };
    }
  }
}
