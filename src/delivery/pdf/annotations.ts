/** The words of what lies on a page: ours are links and empty fields, which have none to see. */
import { PDFDict, PDFName, PDFRawStream, type PDFObject, type PDFPageLeaf } from '@cantoo/pdf-lib';
import type { Fonts } from './drawing.ts';
import { drawnBy } from './drawn.ts';
import { contentOf, dictOf, listed, stringOf } from './objects.ts';

const names = {
  all: PDFName.of('Annots'),
  appearance: PDFName.of('AP'),
  contents: PDFName.of('Contents'),
  link: PDFName.of('Link'),
  parent: PDFName.of('Parent'),
  resources: PDFName.of('Resources'),
  subtype: PDFName.of('Subtype'),
  value: PDFName.of('V'),
  widget: PDFName.of('Widget'),
} as const;

/** What is written in fields, drawn by annotations, or said by notes (ISO 32000-1, 12.5). */
export const surplusIn = (page: PDFPageLeaf, known: Known): readonly string[] =>
  listed(page.lookup(names.all)).flatMap((one) =>
    one instanceof PDFDict ? wordsOf(one, known) : [],
  );

/** What has been read of a file: many fields look the same. */
export interface Known {
  readonly fonts: Fonts;
  readonly appearances: Map<PDFRawStream, string>;
}

function wordsOf(annotation: PDFDict, known: Known): readonly string[] {
  const subtype = annotation.lookup(names.subtype);
  const isOurs = subtype === names.link || subtype === names.widget;
  const value =
    annotation.lookup(names.value) ?? dictOf(annotation.lookup(names.parent))?.lookup(names.value);
  return [
    ...(isOurs ? [] : [stringOf(annotation.lookup(names.contents)) ?? '']),
    stringOf(value) ?? '',
    ...formsIn(annotation.lookup(names.appearance)).map((form) => drawnIn(form, known)),
  ].filter((words) => words !== '');
}

/** Appearances stand by kind, and some again by state (12.5.5). */
function formsIn(object: PDFObject | undefined): readonly PDFRawStream[] {
  if (object instanceof PDFRawStream) return [object];
  if (!(object instanceof PDFDict)) return [];
  return object.keys().flatMap((key) => formsIn(object.lookup(key)));
}

function drawnIn(form: PDFRawStream, { fonts, appearances }: Known): string {
  const before = appearances.get(form);
  if (before !== undefined) return before;
  const drawn = drawnBy(contentOf(form), dictOf(form.dict.lookup(names.resources)), fonts);
  const words = drawn.map(({ text }) => text).join(' ');
  appearances.set(form, words);
  return words;
}
