/** Documents that are printed together, each on leaves of its own. */

/** A finished document: one of those that a merged file is made of. */
export interface Part {
  /** What its bookmark says. */
  readonly title: string;
  /** A PDF. */
  readonly bytes: Uint8Array;
}

/** What a merged file says of itself, and what it is made of. */
export interface Collection {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
  /** Printed on both sides: each part begins on an odd page, after a blank one where needed. */
  readonly duplex: boolean;
  readonly parts: readonly Part[];
}

/** Where a part stands in the merged file. */
export interface Span {
  /** From 1. */
  readonly first: number;
  /** Its own, without the blank one after it. */
  readonly pages: number;
}

export interface Merged {
  readonly bytes: Uint8Array;
  /** Of each part. */
  readonly spans: readonly Span[];
  /** With the blank ones. */
  readonly pages: number;
}

/** Where parts of so many pages stand, and how many pages there are with the blank ones. */
export function spansOf(
  counts: readonly number[],
  duplex: boolean,
): { readonly spans: readonly Span[]; readonly pages: number } {
  const spans: Span[] = [];
  let end = 0;
  for (const pages of counts) {
    const first = duplex && end % 2 === 1 ? end + 2 : end + 1;
    spans.push({ first, pages });
    end = first + pages - 1;
  }
  return { spans, pages: end };
}
