/** The tree of bookmarks beside the pages. */
export type { Outline } from 'pdfmake/js/PDFDocument.js';
