/**
 * What a finished file lost. Every passage must be found, in whole words, at a place of its own: a
 * sentence that stands twice is not excused by once, nor a word by the same letters in another.
 */
import {
  agreeing,
  find,
  type Letters,
  lettersOf,
  type PageText,
  readLetters,
  take,
} from './letters.ts';

/** How many letters may stand between a passage and the next: what else a page or two hold. */
const WINDOW = 8000;

/**
 * A short passage, such as a label that stands many times, is looked for no further on than so many
 * times its own letters: one out of order would take all between it and its next for missed.
 */
const REACH = 40;

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
  pages: readonly PageText[],
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
  const end = cursor + Math.min(WINDOW, REACH * wanted.length);
  const place = alone(wanted, text, cursor, end);
  return divided(wanted, text, cursor, place?.[0]?.at ?? end) ?? place;
}

/** What did not follow in order: anywhere in the text, else word by word. */
function rest(passages: readonly string[], text: Letters): readonly string[] {
  const everywhere = text.all.length + 1;
  const lost = longestFirst(passages).filter((passage) => {
    const wanted = lettersOf(passage);
    return !ways.some((way) => taken(wanted, text, 0, everywhere, way));
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

/** Between the edges of words. */
const whole: Search = (wanted, text, from, to) => wholeAt(text.starts, wanted, text, from, to);

/** Between the edges of runs: not within another passage. */
const alone: Search = (wanted, text, from, to) => wholeAt(text.edges, wanted, text, from, to);

function wholeAt(
  edges: Uint8Array,
  wanted: string,
  text: Letters,
  from: number,
  to: number,
): Place | undefined {
  if (wanted === '') return [];
  const at = find(wanted, text, edges, from, to);
  return at < 0 ? undefined : [{ at, length: wanted.length }];
}

/** Begun on one page and ended on the next, or on one after that. */
const divided: Search = (wanted, text, from, to) =>
  dividedWhere(inColumn, wanted, text, from, to) ??
  (text.hasLefts ? undefined : dividedWhere(anywhere, wanted, text, from, to));

const dividedAnyhow: Search = (wanted, text, from, to) =>
  dividedWhere(anywhere, wanted, text, from, to);

/** What may be a piece of a passage that began at `begun`. */
interface Rule {
  readonly begins: (text: Letters, begun: number, at: number) => boolean;
  /** Of a piece with which a page ends. */
  readonly ends: (text: Letters, begun: number, end: number) => boolean;
}

const anywhere: Rule = { begins: () => true, ends: () => true };

/**
 * Pieces begin at the same left edge, and nothing follows below them on their page: so no cell is
 * taken for what its neighbour says in the same words.
 */
const inColumn: Rule = {
  begins: (text, begun, at) => areBelow(text, begun, at),
  ends: (text, begun, end) =>
    text.pages.includes(end) || text.taken[end] === 1 || isOther(text, begun, end),
};

/** Points that two edges may differ by. */
const TOLERANCE = 1;

const areBelow = ({ lefts }: Letters, one: number, other: number): boolean =>
  Math.abs((lefts[one] ?? Number.NaN) - (lefts[other] ?? Number.NaN)) <= TOLERANCE;

/** A run begins here, at another edge. */
const isOther = (text: Letters, begun: number, at: number): boolean =>
  !Number.isNaN(text.lefts[at] ?? Number.NaN) && !areBelow(text, begun, at);

function dividedWhere(
  rule: Rule,
  wanted: string,
  text: Letters,
  from: number,
  to: number,
): Place | undefined {
  for (let page = pageAt(text, from); page < text.pages.length - 2; page++) {
    const [first = 0, next = 0] = text.pages.slice(page, page + 2);
    if (first >= to) return undefined;
    const range = { from: Math.max(first, from), to: Math.min(next, to), end: next };
    for (const piece of beginnings(wanted, text, range)) {
      if (!rule.ends(text, piece.at, piece.at + piece.length)) continue;
      const left = wanted.slice(piece.length);
      const further = following(rule, left, text, page + 1, piece.at);
      if (further) return [piece, ...further];
    }
  }
  return undefined;
}

/** What is left of a passage begun before `page`: ended there, or on one after it. */
function following(
  rule: Rule,
  wanted: string,
  text: Letters,
  page: number,
  begun: number,
): Place | undefined {
  const [from, to] = [text.pages[page], text.pages[page + 1]];
  if (from === undefined || to === undefined) return undefined;
  let at = find(wanted, text, text.starts, from, to);
  while (at >= 0 && !rule.begins(text, begun, at)) at = find(wanted, text, text.starts, at + 1, to);
  if (at >= 0) return [{ at, length: wanted.length }];
  for (const piece of beginnings(wanted, text, { from, to, end: to })) {
    if (!rule.begins(text, begun, piece.at)) continue;
    if (!rule.ends(text, begun, piece.at + piece.length)) continue;
    const left = wanted.slice(piece.length);
    const further = following(rule, left, text, page + 1, begun);
    if (further) return [piece, ...further];
  }
  return undefined;
}

const pageAt = ({ pages }: Letters, offset: number): number =>
  Math.max(
    0,
    pages.findLastIndex((start) => start <= offset),
  );

interface Range {
  readonly from: number;
  readonly to: number;
  /** Of the page. */
  readonly end: number;
}

/** Where a passage may begin, and how far it may go on its page; the longest of each place first. */
function* beginnings(wanted: string, text: Letters, { from, to, end }: Range) {
  const head = wanted.slice(0, 1);
  for (
    let at = text.all.indexOf(head, from);
    at >= 0 && at < to;
    at = text.all.indexOf(head, at + 1)
  ) {
    if (!text.starts[at]) continue;
    const most = Math.min(agreeing(wanted, text, at), wanted.length - 1, end - at);
    for (let length = most; length > 0; length--) {
      if (text.starts[at + length]) yield { at, length };
    }
  }
}

/** Ways to find a passage that does not follow in order, the surest first. */
const ways: readonly Search[] = [alone, divided, whole, dividedAnyhow];
