/** The listed headings as a tree beside the pages. */
import type { Heading, Inline } from '../../document/model.ts';
import { textOf } from '../../document/text.ts';
import type { Outline } from './engine/outline.ts';
import type { Sheet } from './engine/sheet.ts';

/** Adds a bookmark for each heading, under the last one that is less deep. */
export function addBookmarks(
  root: Outline,
  headings: readonly Heading[],
  sheets: readonly Sheet[],
): void {
  const open: { depth: number; outline: Outline }[] = [];
  for (const { id, depth, children } of headings) {
    const pageNumber = sheets.findIndex(({ anchors }) =>
      anchors.some((anchor) => anchor.id === id),
    );
    const anchor = sheets[pageNumber]?.anchors.find((each) => each.id === id);
    if (!anchor) continue;
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1)?.outline ?? root;
    // pdfkit counts `left` from the right: the page's width is its left edge.
    const left = sheets[pageNumber]?.pageSize.width ?? 0;
    const place = { pageNumber, top: anchor.y, left, expanded: open.length === 0 };
    open.push({ depth, outline: parent.addItem(titleOf(children), place) });
  }
}

const titleOf = (inlines: readonly Inline[]): string => textOf(inlines).replace(/\s+/g, ' ').trim();
