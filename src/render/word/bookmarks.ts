import { BookmarkEnd, BookmarkStart, type ParagraphChild, Bookmark as WordBookmark } from 'docx';
import type { Depth, Document, Heading } from '../../document/model.ts';
import { headingsOf } from '../../document/walk.ts';

/** A heading as links and the contents know it. */
export interface Bookmark {
  readonly heading: Heading;
  /** At most 40 characters, unique in the document. */
  readonly name: string;
  /** Unique in the document. */
  readonly number: number;
}

/** Bookmarks by the ids of their headings, in reading order. */
export type Bookmarks = ReadonlyMap<string, Bookmark>;

/** Word takes 40 characters in all; a number keeps what is cut here apart. */
const LONGEST = 30;

const nameOf = (id: string, number: number): string =>
  `h${number}_${begun(id.replace(/[^\p{L}\p{N}]/gu, '_'))}`.replace(/\p{Surrogate}/gu, '_');

/** Whole words: a part of a name may be somebody else's. */
const begun = (words: string): string =>
  words.length > LONGEST
    ? words
        .slice(0, LONGEST + 1)
        .replace(/_[^_]*$/, '')
        .slice(0, LONGEST)
    : words;

/** A bookmark for each heading. */
export const bookmarksOf = (document: Document): Bookmarks =>
  new Map(
    headingsOf(document).map((heading, i) => [
      heading.id,
      { heading, number: i + 1, name: nameOf(heading.id, i + 1) },
    ]),
  );

/** A bookmark whose number is the document's own: docx draws from a counter of the process. */
class NumberedBookmark extends WordBookmark {
  override readonly start: BookmarkStart;
  override readonly end: BookmarkEnd;

  constructor({ name, number }: Bookmark, children: readonly ParagraphChild[]) {
    super({ id: name, children });
    this.start = new BookmarkStart(name, number);
    this.end = new BookmarkEnd(number);
  }
}

/** The words of a heading, as a bookmark for links and the contents. */
export function bookmarked(
  heading: Heading,
  bookmarks: Bookmarks,
  words: readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const bookmark = bookmarks.get(heading.id);
  return bookmark?.heading === heading ? [new NumberedBookmark(bookmark, words)] : words;
}

/** The headings that the contents list down to a depth. */
export const listedHeadings = (bookmarks: Bookmarks, depth: Depth): readonly Bookmark[] =>
  [...bookmarks.values()].filter(({ heading }) => heading.listed && heading.depth <= depth);
