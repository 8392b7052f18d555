/** A text as letters: what is left when white space, invisible characters and ligatures are not. */

/** A piece of a page's text, with the left edge it begins at, in points, where that is known. */
export interface Run {
  readonly text: string;
  readonly left?: number;
}

/** A page's text, each line a run, or the runs it is drawn in. */
export type PageText = string | readonly Run[];

/** The text of a page; runs are parted. */
export const textOfPage = (page: PageText): string =>
  typeof page === 'string' ? page : page.map(({ text }) => text).join(' ');

export interface Letters {
  readonly all: string;
  /** 1 where a word begins: white space, a line or a page parts it from the letter before. */
  readonly starts: Uint8Array;
  /** 1 where a run begins; where no page has several, as `starts`. */
  readonly edges: Uint8Array;
  /** Where a run begins, its left edge; elsewhere not a number. */
  readonly lefts: Float64Array;
  readonly hasLefts: boolean;
  /** 1 where a passage has been found: no other may be found there. Written by `take`. */
  readonly taken: Uint8Array;
  /** Where each page begins, and, last, where the text ends. */
  readonly pages: readonly number[];
}

/**
 * How passages and texts are compared. NFKD, since a ligature may stand for its letters, and a
 * letter and its accent may be drawn apart. Without boxes to tick: Word has them as letters.
 */
export const lettersOf = (text: string): string => wordsOf(text).join('');

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .split(/\s+/)
    .map((word) => word.replace(/[\p{Default_Ignorable_Code_Point}☐]+/gu, ''))
    .filter((word) => word !== '');

const runsOf = (page: PageText): readonly Run[] =>
  typeof page === 'string' ? page.split('\n').map((text) => ({ text })) : page;

/** The letters of pages, nothing taken yet. */
export function readLetters(texts: readonly PageText[]): Letters {
  const drawn = texts.map((page) =>
    runsOf(page).map(({ text, left }) => ({ words: wordsOf(text), left })),
  );
  const all = drawn.flatMap((runs) => runs.flatMap(({ words }) => words)).join('');
  const [starts, edges] = [new Uint8Array(all.length + 1), new Uint8Array(all.length + 1)];
  const lefts = new Float64Array(all.length + 1).fill(Number.NaN);
  const pages: number[] = [];
  let offset = 0;
  for (const runs of drawn) {
    pages.push(offset);
    for (const { words, left = Number.NaN } of runs) {
      lefts[offset] = left;
      edges[offset] = 1;
      for (const word of words) {
        starts[offset] = 1;
        offset += word.length;
      }
    }
  }
  [starts[offset], edges[offset]] = [1, 1];
  const hasRuns = drawn.some((runs) => runs.length > 1);
  const taken = new Uint8Array(all.length);
  const hasLefts = lefts.some((left) => !Number.isNaN(left));
  return {
    all,
    starts,
    edges: hasRuns ? edges : starts,
    lefts,
    hasLefts,
    taken,
    pages: [...pages, offset],
  };
}

/**
 * Where letters that nobody has taken spell `wanted`, beginning in `from` … `to`, from one of
 * `edges` to another; -1 if nowhere.
 */
export function find(
  wanted: string,
  { all, taken }: Letters,
  edges: Uint8Array,
  from: number,
  to: number,
): number {
  let at = all.indexOf(wanted, from);
  while (at >= 0 && at < to) {
    const end = at + wanted.length;
    if (edges[at] && edges[end] && isFree(taken, at, end)) return at;
    at = all.indexOf(wanted, at + 1);
  }
  return -1;
}

export const take = ({ taken }: Letters, at: number, length: number): void => {
  taken.fill(1, at, at + length);
};

const isFree = (taken: Uint8Array, from: number, to: number): boolean =>
  !taken.subarray(from, to).includes(1);

/** How many letters from `at` on agree with `wanted` and are free. */
export function agreeing(wanted: string, { all, taken }: Letters, at: number): number {
  let length = 0;
  while (length < wanted.length && all[at + length] === wanted[length] && !taken[at + length]) {
    length += 1;
  }
  return length;
}
