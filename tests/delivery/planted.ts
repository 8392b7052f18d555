/** Finished files, tampered with: what the check of them must find. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Change = (pdf: PDFDocument, page: PDFPage) => void | Promise<void>;

/** A PDF with something changed in it; the change is given its second page. */
export async function changedPdf(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(pdf, pdf.getPage(1));
  return pdf.save();
}

/** Draws with operators of one's own at the end of a page; Helvetica is `/Planted`. */
export const drawing =
  (content: string): Change =>
  (pdf, page) => {
    const font = pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' });
    page.node.setFontDictionary(PDFName.of('Planted'), pdf.context.register(font));
    page.node.addContentStream(pdf.context.register(pdf.context.stream(content)));
  };

/** Text at a place of the upright page. */
export const text = (words: string, place = '1 0 0 -1 60 400 Tm'): string =>
  `BT /Planted 10 Tf ${place} (${words}) Tj ET`;

/** Draws with operators of one's own in a form. */
export const inForm =
  (content: string): Change =>
  (pdf, page) => {
    const { context } = pdf;
    const form = context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 500, 500],
      Resources: { Font: { Planted: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
    });
    page.node.setXObject(PDFName.of('PlantedForm'), context.register(form));
    page.node.addContentStream(context.register(context.stream('/PlantedForm Do')));
  };

/** Lays an annotation on the page, with words in its appearance. */
export const annotated =
  (entries: Readonly<Record<string, string>>, content = ''): Change =>
  ({ context }, page) => {
    const look = context.stream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 500, 500],
      Resources: { Font: { Planted: { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' } } },
    });
    const said = Object.entries(entries).map(([key, value]) => [
      key,
      key === 'Subtype' ? PDFName.of(value) : PDFString.of(value),
    ]);
    const annotation = context.obj({
      Type: 'Annot',
      Rect: [50, 50, 200, 80],
      AP: { N: context.register(look) },
      ...Object.fromEntries(said),
    });
    page.node.addAnnot(context.register(annotation));
  };

/** Changes the kids of the first element in the structure that `isMeant`. */
export const inStructure =
  (
    isMeant: (role: string, kids: readonly PDFObject[]) => boolean,
    change: (kids: readonly PDFObject[], element: PDFDict) => readonly PDFObject[],
  ): Change =>
  ({ catalog }) => {
    const search = (dict: PDFDict): boolean => {
      const kids = dict.lookup(PDFName.of('K'));
      const all = kids instanceof PDFArray ? kids.asArray() : kids ? [kids] : [];
      if (isMeant(String(dict.get(PDFName.of('S'))), all)) {
        dict.set(PDFName.of('K'), dict.context.obj([...change(all, dict)]));
        return true;
      }
      return all
        .map((kid) => (kid instanceof PDFRef ? dict.context.lookup(kid) : kid))
        .some((kid) => kid instanceof PDFDict && search(kid));
    };
    if (!search(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)))
      throw new Error('not found');
  };

/** A Word file with one of its parts changed, or with a further part. */
export function changedWord(
  bytes: Uint8Array,
  name: string,
  change: (xml: string) => string,
): Uint8Array {
  const parts = unzipSync(bytes);
  const before = parts[name] ? strFromU8(parts[name]) : '';
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${name}`);
  return zipSync({ ...parts, [name]: strToU8(after) });
}
