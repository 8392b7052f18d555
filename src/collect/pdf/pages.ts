/** What is printed on the pages of a PDF, and what people have put on them beside its fields. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';
import { decoded, lettersOf, names, textOf } from './names.ts';

/** The drawing of each page, as bytes. */
export const drawingsOf = (pdf: PDFDocument): readonly Uint8Array[] =>
  pdf.getPages().map(({ node }) => {
    const content = node.lookup(names.content);
    return Buffer.concat(listed(content).flatMap(bytesOf));
  });

const bytesOf = (stream: PDFObject | undefined): readonly Uint8Array[] =>
  stream instanceof PDFRawStream ? [decoded(stream), LINE] : [];

/** Parts of a drawing are words of their own (ISO 32000-1, 7.8.2). */
const LINE = new Uint8Array([0x0a]);

/** What somebody has put on the pages (12.5.6): the words of notes and text boxes, '' for a drawing. */
export const remarksOf = (pdf: PDFDocument): readonly string[] =>
  pdf
    .getPages()
    .flatMap(({ node }) => listed(node.lookup(names.annotations)))
    .flatMap((annotation) => {
      if (!(annotation instanceof PDFDict)) return [];
      const subtype = annotation.lookup(names.subtype);
      if (subtype instanceof PDFName && own.has(lettersOf(subtype))) return [];
      return textOf(annotation.lookup(names.content)) ?? '';
    });

/** What belongs to the form, to links, or to another annotation. */
const own: ReadonlySet<string> = new Set(['Widget', 'Link', 'Popup']);

function listed(object: PDFObject | undefined): readonly (PDFObject | undefined)[] {
  if (!(object instanceof PDFArray)) return [object];
  return Array.from({ length: object.size() }, (_, index) => object.lookup(index));
}
