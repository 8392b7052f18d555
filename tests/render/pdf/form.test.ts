import {
  PDFCheckBox,
  PDFDocument,
  PDFDropdown,
  PDFRadioGroup,
  PDFTextField,
} from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { heard, isElement, ofRole, readStructure } from '../../support/pdf-structure.ts';
import { bare, documentOf, para, row, text, words } from './documents.ts';
import { checked } from './qpdf.ts';

const marks: Inline = {
  kind: 'one-of',
  id: 'rating.craft.knots',
  label: 'Mark: Knots',
  shown: 'boxes',
  answers: [
    { value: 'working-towards', label: 'Working towards' },
    { value: 'meeting', label: 'Meeting' },
  ],
};

const blocks: readonly Block[] = [
  para(marks),
  para({ ...marks, id: 'rating.craft.ropes', label: 'Calibrated: Ropes', shown: 'list' }),
  para({ kind: 'choice', id: 'declined', label: 'Declined to sign' }),
  para({ kind: 'blank', id: 'starts', label: 'Starts', holds: 'date' }),
  { kind: 'lines', id: 'evidence.craft.knots', label: 'Evidence: Knots', count: 3 },
  {
    kind: 'signature',
    parts: [
      { id: 'sign.name', holds: 'text', label: [text('Name, Åsa')], width: { share: 1 } },
      { id: 'sign.date', holds: 'date', label: [text('Date, Åsa')], width: { share: 1 } },
    ],
  },
];

const render = async (all: readonly Block[] = blocks) =>
  (await renderPdf(documentOf([bare(all)]), look)).bytes;

const formOf = async (bytes: Uint8Array) => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return { file, form: file.getForm() };
};

/** What pdf.js says of the widgets of the first page, in tab order. */
async function widgets(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const all: Record<string, unknown>[] = await page.getAnnotations();
  await task.destroy();
  return all.filter(({ subtype }) => subtype === 'Widget');
}

/** The first page as PDFium draws it, fields and all. */
async function pixels(bytes: Uint8Array): Promise<Buffer> {
  const library = await PDFiumLibrary.init();
  const opened = await library.loadDocument(Buffer.from(bytes));
  const drawn = await opened
    .getPage(0)
    .render({ scale: 2, render: 'bitmap', renderFormFields: true });
  opened.destroy();
  library.destroy();
  return Buffer.from(drawn.data);
}

describe('a form', () => {
  it('has a field of its kind for each place to fill in, under its whole id', async () => {
    const { form } = await formOf(await render());
    expect(form.getFields().map((field) => [field.getName(), field.constructor])).toEqual([
      ['rating.craft.knots', PDFRadioGroup],
      ['rating.craft.ropes', PDFDropdown],
      ['declined', PDFCheckBox],
      ['starts', PDFTextField],
      ['evidence.craft.knots', PDFTextField],
      ['sign.name', PDFTextField],
      ['sign.date', PDFTextField],
    ]);
    const answers = ['working-towards', 'meeting'];
    expect(form.getRadioGroup('rating.craft.knots').getOptions()).toEqual(answers);
    expect(form.getTextField('evidence.craft.knots').isMultiline()).toBe(true);
    expect(form.getTextField('sign.name').isMultiline()).toBe(false);
  });

  it('says of each field what goes there, in the order one goes through them', async () => {
    const all = await widgets(await render());
    expect(all.map(({ fieldName, alternativeText }) => [fieldName, alternativeText])).toEqual([
      ['rating.craft.knots', 'Mark: Knots: Working towards'],
      ['rating.craft.knots', 'Mark: Knots: Meeting'],
      ['rating.craft.ropes', 'Calibrated: Ropes'],
      ['declined', 'Declined to sign'],
      ['starts', 'Starts'],
      ['evidence.craft.knots', 'Evidence: Knots'],
      ['sign.name', 'Name, Åsa'],
      ['sign.date', 'Date, Åsa'],
    ]);
  });

  it('stands in the structure where it is filled in, with its words', async () => {
    const { root } = await readStructure(await render());
    const [first] = ofRole(root, 'P');
    expect(first?.kids.map((kid) => (isElement(kid) ? kid.kids[0] : heard(kid).trim()))).toEqual([
      { field: 'rating.craft.knots' },
      'Working towards',
      { field: 'rating.craft.knots' },
      'Meeting',
    ]);
    expect(ofRole(root, 'Form')).toHaveLength(8);
  });

  it('is drawn as for a pen while it is empty', async () => {
    const penned = blocks.map((block) =>
      JSON.parse(JSON.stringify(block).replace(/"id":"[^"]*"/g, '"id":""')),
    );
    const [form, paper] = [await pixels(await render()), await pixels(await render(penned))];
    const differing = form.filter((value, i) => Math.abs(value - (paper[i] ?? 0)) > 96).length;
    expect(differing / form.length).toBeLessThan(0.0005);
  });

  it('takes what others fill in, and shows it', async () => {
    const bytes = await render();
    const { file, form } = await formOf(bytes);
    form.getRadioGroup('rating.craft.knots').select('meeting');
    form.getDropdown('rating.craft.ropes').select('working-towards');
    form.getCheckBox('declined').check();
    form.getTextField('evidence.craft.knots').setText('Tied 40 of them.\nNone came loose.');
    const filled = await file.save();
    expect(await checked(filled)).toBe(0);
    const again = (await formOf(filled)).form;
    expect(again.getRadioGroup('rating.craft.knots').getSelected()).toBe('meeting');
    expect(again.getDropdown('rating.craft.ropes').getSelected()).toEqual(['working-towards']);
    expect(again.getCheckBox('declined').isChecked()).toBe(true);
    expect(Buffer.compare(await pixels(filled), await pixels(bytes))).not.toBe(0);
  });

  it('is sound, and the same each time', async () => {
    const bytes = await render();
    expect(await checked(bytes)).toBe(0);
    expect(Buffer.compare(bytes, await render())).toBe(0);
  });
});

it('a file without places to fill in has no form', async () => {
  const { file } = await formOf(await render([para('words')]));
  expect(file.getForm().getFields()).toEqual([]);
  expect(Buffer.from(await render([para('words')])).toString('latin1')).not.toContain('AcroForm');
});

it('what is repeated on a further page is filled in once', async () => {
  const table: Block = {
    kind: 'table',
    style: 'plain',
    description: '',
    columns: [{ width: { share: 1 }, align: 'left' }],
    header: { cells: [{ blocks: [para({ kind: 'choice', id: 'all', label: 'All' })] }] },
    groups: [{ rows: Array.from({ length: 60 }, (_, i) => row(words(12, i))) }],
  };
  const bytes = await render([table]);
  const { form, file } = await formOf(bytes);
  expect(file.getPageCount()).toBeGreaterThan(1);
  expect(form.getFields().map((field) => field.acroField.getWidgets().length)).toEqual([1]);
});

it('many lines to write on stay on their page: the field takes half of one', async () => {
  const bytes = await render([{ kind: 'lines', id: 'notes', label: 'Notes', count: 50 }]);
  const { form } = await formOf(bytes);
  const [widget] = form.getTextField('notes').acroField.getWidgets();
  const { y, height } = widget?.getRectangle() ?? { y: 0, height: 0 };
  expect(height).toBeGreaterThan(200);
  expect(height).toBeLessThan(450);
  expect(y).toBeGreaterThan(0);
});
