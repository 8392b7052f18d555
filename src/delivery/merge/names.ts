/** What PDF calls its own things (ISO 32000-1), as the library wants them. */
import { PDFName } from '@cantoo/pdf-lib';

export const names = {
  action: PDFName.of('A'),
  annotations: PDFName.of('Annots'),
  count: PDFName.of('Count'),
  destination: PDFName.of('Dest'),
  destinations: PDFName.of('Dests'),
  first: PDFName.of('First'),
  goTo: PDFName.of('GoTo'),
  kind: PDFName.of('S'),
  language: PDFName.of('Lang'),
  last: PDFName.of('Last'),
  names: PDFName.of('Names'),
  next: PDFName.of('Next'),
  outlines: PDFName.of('Outlines'),
  pageLabels: PDFName.of('PageLabels'),
  pageMode: PDFName.of('PageMode'),
  parent: PDFName.of('Parent'),
  place: PDFName.of('D'),
  previous: PDFName.of('Prev'),
  title: PDFName.of('Title'),
  type: PDFName.of('Type'),
} as const;
