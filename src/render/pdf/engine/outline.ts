/** The tree of bookmarks beside the pages. */
import type { Outline } from 'pdfmake/js/PDFDocument.js';

export type { Outline };

/**
 * Says of each bookmark with others in it how many of them are seen: less than none where it is
 * closed (ISO 32000-1, tables 152 and 153). pdfkit says so of open ones alone. Gives that number.
 */
export function countBookmarks(
  { dictionary, children, options }: Outline,
  isOpen = options.expanded,
): number {
  const seen = children.map((one) => 1 + countBookmarks(one)).reduce((a, b) => a + b, 0);
  if (seen > 0) dictionary.data['Count'] = isOpen ? seen : -seen;
  return isOpen ? seen : 0;
}
