/** A text as letters: what is left when white space, invisible characters and ligatures are not. */

export interface Letters {
  readonly all: string;
  /** 1 where a word begins: white space, a line or a page parts it from the letter before. */
  readonly starts: Uint8Array;
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

/** The letters of pages, nothing taken yet. */
export function readLetters(texts: readonly string[]): Letters {
  const words = texts.map(wordsOf);
  const all = words.flat().join('');
  const starts = new Uint8Array(all.length + 1);
  const pages: number[] = [];
  let offset = 0;
  for (const page of words) {
    pages.push(offset);
    for (const word of page) {
      starts[offset] = 1;
      offset += word.length;
    }
  }
  starts[offset] = 1;
  return { all, starts, taken: new Uint8Array(all.length), pages: [...pages, offset] };
}

/** Where whole words that nobody has taken spell `wanted`, beginning in `from` … `to`; -1 if nowhere. */
export function find(
  wanted: string,
  { all, starts, taken }: Letters,
  from: number,
  to: number,
): number {
  let at = all.indexOf(wanted, from);
  while (at >= 0 && at < to) {
    const end = at + wanted.length;
    if (starts[at] && starts[end] && isFree(taken, at, end)) return at;
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
