/** A small packet, in both formats. */
import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Built } from './collecting.ts';
import { pdfForm, type PdfFile, saved } from './pdf-form.ts';
import { type WordField, type WordFile, wordForm } from './word-form.ts';

/** The fields of a packet, some of them filled in. */
export const packet = (values: Readonly<Record<string, string>> = {}): readonly WordField[] =>
  (
    [
      { id: 'rating.wood.sawing', holds: 'one-of', label: 'Mark: Sawing' },
      { id: 'evidence.wood.sawing', holds: 'lines', label: 'Evidence: Sawing' },
      { id: 'rating.wood.joining', holds: 'one-of', label: 'Mark: Joining' },
      { id: 'notes', holds: 'lines', label: 'Private notes' },
      { id: 'comments', holds: 'lines', label: 'Comments' },
    ] as const
  ).map((one) => {
    const shown = values[one.id];
    return shown === undefined ? one : { ...one, shown };
  });

/** A packet as a Word file. */
export const word = (values: Readonly<Record<string, string>> = {}, file: Partial<WordFile> = {}) =>
  wordForm(packet(values), file);

/** The same as a PDF. */
export async function pdf(values: Readonly<Record<string, string>> = {}, file: PdfFile = {}) {
  const all = packet().map(({ id, holds, label }) => ({
    id,
    holds: holds === 'one-of' ? ('list' as const) : holds,
    ...(label !== undefined && { label }),
  }));
  const made = await pdfForm(all, file);
  for (const [id, value] of Object.entries(values)) {
    const { dict } = made.getForm().getField(id).acroField;
    dict.set(PDFName.of('V'), PDFHexString.fromText(value));
  }
  return saved(made);
}

/** Nothing that has to be filled in is empty. */
export const whole = {
  'rating.wood.sawing': 'Meeting',
  'evidence.wood.sawing': 'Straight cuts.\nNo waste.',
  'rating.wood.joining': 'Working towards',
};

export const sent: Built = { id: 'RP-1-E', bytes: word() };
