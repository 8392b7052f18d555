/** PDFs with fields, made as the renderer makes them. */
import {
  PDFDict,
  PDFDocument,
  type PDFForm,
  PDFHexString,
  PDFName,
  type PDFPage,
  type PDFRadioGroup,
  StandardFonts,
} from '@cantoo/pdf-lib';
import type { Holds } from '../../src/collect/model.ts';
import { answers } from './word-form.ts';

export interface PdfField {
  readonly id: string;
  /** `list` is a one-of that is shown as a list. */
  readonly holds: Holds | 'list';
  readonly label?: string;
}

export interface PdfFile {
  readonly id?: string;
  readonly checksum?: string;
  readonly ladder?: string;
  readonly keywords?: string;
  /** A line of words each. */
  readonly words?: readonly string[];
}

const HEIGHT = 20;

/** A page with a line of words, and fields below it; nothing filled in. */
export async function pdfForm(
  fields: readonly PdfField[],
  {
    id = 'RP-1-E',
    checksum = 'ab12cd34',
    ladder = 'Craft 1',
    keywords,
    words = ['Before.'],
  }: PdfFile = {},
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage();
  for (const [index, line] of words.entries()) {
    page.drawText(line, { font, size: 10, x: 50, y: 800 - index * HEIGHT });
  }
  for (const [index, field] of fields.entries()) add(field, 700 - index * HEIGHT, page, pdf);
  const info = pdf.context.obj({});
  for (const [name, value] of Object.entries({
    Document: id,
    Checksum: checksum,
    Ladder: ladder,
    Keywords: keywords ?? '',
  })) {
    if (value) info.set(PDFName.of(name), PDFHexString.fromText(value));
  }
  pdf.context.trailerInfo.Info = pdf.context.register(info);
  return pdf;
}

function add({ id, holds, label }: PdfField, y: number, page: PDFPage, pdf: PDFDocument): void {
  const form = pdf.getForm();
  const place = { x: 50, y, width: 100, height: HEIGHT - 5 };
  switch (holds) {
    case 'tick':
      form.createCheckBox(id).addToPage(page, place);
      break;
    case 'list': {
      const list = form.createDropdown(id);
      list.addOptions(answers.map((one) => one.label));
      list.addToPage(page, place);
      break;
    }
    case 'one-of':
      for (const [index, { value }] of answers.entries()) {
        radio(form, id).addOptionToPage(value, page, {
          ...place,
          x: 50 + 100 * index,
        });
      }
      nameStates(form.getRadioGroup(id));
      break;
    case 'text':
    case 'date':
    case 'lines': {
      const text = form.createTextField(id);
      if (holds === 'lines') text.enableMultiline();
      text.addToPage(page, place);
      break;
    }
  }
  const field = form.getField(id).acroField.dict;
  if (label) field.set(PDFName.of('TU'), PDFHexString.fromText(label));
  if (holds === 'list') field.set(PDFName.of('Opt'), pdf.context.obj(pairs(pdf)));
}

const pairs = ({ context }: PDFDocument) =>
  answers.map(({ value, label }) =>
    context.obj([PDFHexString.fromText(value), PDFHexString.fromText(label)]),
  );

/** The library counts the answers; the renderer calls them by their values. */
function nameStates({ acroField }: PDFRadioGroup): void {
  acroField.dict.delete(PDFName.of('Opt'));
  for (const [index, widget] of acroField.getWidgets().entries()) {
    const normal = widget.getAppearances()?.normal;
    const state = PDFName.of(String(index));
    const drawn = normal instanceof PDFDict ? normal.get(state) : undefined;
    if (!(normal instanceof PDFDict) || !drawn) throw new Error('a box has no looks');
    normal.delete(state);
    normal.set(PDFName.of(answers[index]?.value ?? ''), drawn);
  }
}

const radio = (form: PDFForm, id: string) => {
  const existing = form.getFieldMaybe(id);
  return existing ? form.getRadioGroup(id) : form.createRadioGroup(id);
};

/** The bytes; fields keep the looks they have, since values may be of letters that no face has. */
export const saved = (pdf: PDFDocument): Promise<Uint8Array> =>
  pdf.save({ updateFieldAppearances: false });
