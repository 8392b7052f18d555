/** The listed headings as a tree beside the pages. */
import type { Heading, Inline } from '../../document/model.ts';
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
    open.push({ depth, outline: parent.addItem(plain(children), place) });
  }
}

const plain = (inlines: readonly Inline[]): string => inlines.map(words).join('');

function words(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'span':
    case 'link':
      return plain(inline.children);
    case 'break':
      return ' ';
    case 'choice':
      return inline.label;
    case 'blank':
      return '';
  }
}
