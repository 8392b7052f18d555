/** Links inside a document: they lead to places by name, and many documents have the same names. */
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFString } from '@cantoo/pdf-lib';
import { names } from './names.ts';

/** Lets each link lead to its place itself. Throws where it leads to a name that there is not. */
export function settleLinks(document: PDFDocument): void {
  const places = placesIn(document);
  for (const { node } of document.getPages()) {
    const annotations = node.lookupMaybe(names.annotations, PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const action = annotations?.lookup(index, PDFDict).lookupMaybe(names.action, PDFDict);
      const name = action && textOf(action.lookup(names.place));
      if (name === undefined) continue;
      const place = places.get(name);
      if (!place) throw new Error(`a link leads to "${name}", which is nowhere`);
      action?.set(names.place, place);
    }
  }
}

/** The places that have names; the tree of names is one leaf, as pdfkit writes it. */
function placesIn({ catalog }: PDFDocument): ReadonlyMap<string, PDFArray> {
  const tree = catalog.lookupMaybe(names.names, PDFDict);
  const leaf = tree?.lookupMaybe(names.destinations, PDFDict)?.lookupMaybe(names.names, PDFArray);
  const places = new Map<string, PDFArray>();
  for (const [index, object] of (leaf?.asArray() ?? []).entries()) {
    const name = index % 2 === 0 ? textOf(object) : undefined;
    if (leaf && name !== undefined) places.set(name, leaf.lookup(index + 1, PDFArray));
  }
  return places;
}

const textOf = (object: unknown): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
