/** A document to fill in on screen → one for paper: what its fields look like is drawn on its pages. */
import {
  drawObject,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  popGraphicsState,
  pushGraphicsState,
  translate,
} from '@cantoo/pdf-lib';
import { names } from './names.ts';

/**
 * Draws the fields of each page as they are, and takes them away; the keys of the structure tree go
 * too, which is not merged. The same file gives the same bytes.
 */
export function toPaper(document: PDFDocument): void {
  for (const page of document.getPages()) {
    page.node.delete(names.structParents);
    const annotations = page.node.lookupMaybe(names.annotations, PDFArray);
    if (!annotations) continue;
    const kept = annotations.asArray().filter((one) => !isDrawn(one, page));
    page.node.set(names.annotations, document.context.obj([...kept]));
  }
}

/** Draws an annotation if it is a field; the others are links. */
function isDrawn(annotation: PDFObject, page: PDFPage): boolean {
  const dict = page.doc.context.lookup(annotation, PDFDict);
  dict.delete(names.structParent);
  if (dict.lookup(names.subtype) !== names.widget) return false;
  const look = lookOf(dict);
  if (look) draw(look, dict.lookup(names.rect, PDFArray).asRectangle(), page);
  return true;
}

/** How a field looks at present; nothing for a box that is not ticked. */
function lookOf(widget: PDFDict): PDFRef | undefined {
  const looks = widget.lookupMaybe(names.looks, PDFDict)?.get(names.normal);
  const look = looks instanceof PDFDict ? looks.get(stateOf(widget)) : looks;
  return look instanceof PDFRef && widget.context.lookup(look) instanceof PDFRawStream
    ? look
    : undefined;
}

const stateOf = (widget: PDFDict): PDFName => widget.lookupMaybe(names.state, PDFName) ?? names.off;

function draw(look: PDFRef, { x, y }: { readonly x: number; readonly y: number }, page: PDFPage) {
  const name = PDFName.of(`Look${look.objectNumber}`);
  page.node.setXObject(name, look);
  page.pushOperators(pushGraphicsState(), translate(x, y), drawObject(name), popGraphicsState());
}
