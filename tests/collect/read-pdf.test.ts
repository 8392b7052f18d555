import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type PdfField, pdfForm, saved } from './pdf-form.ts';
import { readable, valuesOf, wordsOf } from './reading.ts';

const every: readonly PdfField[] = [
  { id: 'rating.wood.sawing', holds: 'one-of', label: 'Mark: Sawing' },
  { id: 'rating.wood.joining', holds: 'list' },
  { id: 'evidence.wood.sawing', holds: 'lines', label: 'Evidence: Sawing' },
  { id: 'sign.employee.name', holds: 'text' },
  { id: 'declined', holds: 'tick' },
];

const values = {
  'rating.wood.sawing': 'working-towards',
  'rating.wood.joining': 'exceeding',
  'evidence.wood.sawing': 'Straight cuts.\nAnd no waste: über alle 木.',
  'sign.employee.name': 'ANN LEE',
  declined: 'yes',
};

const nothing = Object.fromEntries(every.map(({ id }) => [id, '']));

/** As the library fills it in. */
function fill(pdf: PDFDocument): void {
  const form = pdf.getForm();
  form.getRadioGroup('rating.wood.sawing').select('working-towards');
  setValue(pdf, 'rating.wood.joining', PDFHexString.fromText('exceeding'));
  setValue(pdf, 'evidence.wood.sawing', PDFHexString.fromText(values['evidence.wood.sawing']));
  form.getTextField('sign.employee.name').setText('ANN LEE');
  form.getCheckBox('declined').check();
}

const dictOf = (pdf: PDFDocument, id: string): PDFDict => pdf.getForm().getField(id).acroField.dict;

const setValue = (pdf: PDFDocument, id: string, value: PDFString | PDFHexString | PDFName) =>
  dictOf(pdf, id).set(PDFName.of('V'), value);

/** The value of one field, after something was done to the file. */
async function one(field: Omit<PdfField, 'id'>, change: (pdf: PDFDocument) => void) {
  const pdf = await pdfForm([{ id: 'x.y', ...field }]);
  change(pdf);
  const returned = await readable(await saved(pdf));
  return { value: valuesOf(returned)['x.y'], returned };
}

describe('a PDF', () => {
  it('says what it is', async () => {
    const { format, id, checksum, ladder } = await readable(await saved(await pdfForm(every)));
    expect({ format, id, checksum, ladder }).toEqual({
      format: 'pdf',
      id: 'RP-1-E',
      checksum: 'ab12cd34',
      ladder: 'Craft 1',
    });
  });

  it('that a program has taken the properties from has its keywords', async () => {
    const bare = { id: '', checksum: '', ladder: '', keywords: 'RP-1-E, ab12cd34' };
    const { id, checksum } = await readable(await saved(await pdfForm(every, bare)));
    expect([id, checksum]).toEqual(['RP-1-E', 'ab12cd34']);
  });

  it('has empty fields where nobody wrote anything', async () => {
    const returned = await readable(await saved(await pdfForm(every)));
    expect(valuesOf(returned)).toEqual(nothing);
    expect(returned.fields.map(({ holds }) => holds)).toEqual([
      'one-of',
      'one-of',
      'lines',
      'text',
      'tick',
    ]);
    expect(returned.fields.slice(0, 2).map(({ label }) => label)).toEqual([
      'Mark: Sawing',
      'rating.wood.joining',
    ]);
  });

  it('has the values that pdf-lib filled in', async () => {
    const pdf = await pdfForm(every);
    fill(pdf);
    const returned = await readable(await saved(pdf));
    expect(valuesOf(returned)).toEqual(values);
    expect(returned.unread).toEqual([]);
  });

  it('has the values that pdf.js filled in, in a change behind the file', async () => {
    const returned = await readable(await filledByPdfJs(await saved(await pdfForm(every))));
    expect(valuesOf(returned)).toEqual(values);
  });

  it('has the same words outside of the fields, filled in or not', async () => {
    const empty = await pdfForm(every, { words: ['Before.', 'Words of two lines.'] });
    const before = await readable(await saved(empty));
    fill(empty);
    const after = await readable(await saved(empty));
    expect(after.outside.sha256).toBe(before.outside.sha256);
    expect(await wordsOf(after)).toBe('Before. Words of two lines.');
  });

  it('has other words where its page was drawn anew', async () => {
    const [one_, two] = await Promise.all(
      ['Before.', 'Behind.'].map(async (word) =>
        readable(await saved(await pdfForm(every, { words: [word] }))),
      ),
    );
    expect(one_?.outside.sha256).not.toBe(two?.outside.sha256);
    expect(two && (await wordsOf(two))).toBe('Behind.');
  });

  it('has the words of notes that somebody put on it', async () => {
    const pdf = await pdfForm(every);
    const note = pdf.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 9, 9] });
    note.set(PDFName.of('Contents'), PDFHexString.fromText('I disagree.'));
    pdf.getPage(0).node.addAnnot(pdf.context.register(note));
    const returned = await readable(await saved(pdf));
    const before = await readable(await saved(await pdfForm(every)));
    expect(await wordsOf(returned)).toBe('Before. I disagree.');
    expect(returned.outside.sha256).not.toBe(before.outside.sha256);
  });

  it('that was flattened has no fields', async () => {
    const pdf = await pdfForm(every.filter(({ holds }) => holds !== 'list'));
    pdf.getForm().getTextField('sign.employee.name').setText('ANN LEE');
    pdf.getForm().flatten();
    const returned = await readable(await saved(pdf));
    expect([returned.id, returned.fields]).toEqual(['RP-1-E', []]);
  });
});

/** What a browser that is made on pdf.js writes when somebody saves. */
async function filledByPdfJs(bytes: Uint8Array): Promise<Uint8Array> {
  const task = getDocument({ data: bytes, verbosity: 0 });
  const pdf = await task.promise;
  for (const annotation of await (await pdf.getPage(1)).getAnnotations()) {
    const { id, fieldName, buttonValue, exportValue } = annotation;
    const value = Object.entries(values).find(([name]) => name === fieldName)?.[1];
    const isButton = buttonValue !== undefined || exportValue !== undefined;
    const isOn = fieldName === 'declined' || buttonValue === value;
    pdf.annotationStorage.setValue(id, { value: isButton ? isOn : value });
  }
  const changed = await pdf.saveDocument();
  await task.destroy();
  return changed;
}

describe('a value', () => {
  it('may be a string of whatever encoding', async () => {
    const { value } = await one({ holds: 'text' }, (pdf) =>
      setValue(pdf, 'x.y', PDFString.of('caf\\351 \\(open\\)')),
    );
    expect(value).toBe('café (open)');
  });

  it('may stand in a stream', async () => {
    const { value } = await one({ holds: 'lines' }, (pdf) => {
      const stream = pdf.context.flateStream('one\rtwo');
      dictOf(pdf, 'x.y').set(PDFName.of('V'), pdf.context.register(stream));
    });
    expect(value).toBe('one\ntwo');
  });

  it('may be one that the field has from those it stands in', async () => {
    const { value } = await one({ holds: 'text' }, (pdf) => {
      const parent = dictOf(pdf, 'x.y').lookup(PDFName.of('Parent'), PDFDict);
      parent.set(PDFName.of('V'), PDFString.of('inherited'));
    });
    expect(value).toBe('inherited');
  });

  it('of a list may be named by its label', async () => {
    const { value } = await one({ holds: 'list' }, (pdf) =>
      setValue(pdf, 'x.y', PDFString.of('Working towards')),
    );
    expect(value).toBe('working-towards');
  });

  it('of a list may be a list of one', async () => {
    const { value } = await one({ holds: 'list' }, (pdf) => {
      dictOf(pdf, 'x.y').set(PDFName.of('V'), pdf.context.obj([PDFString.of('meeting')]));
    });
    expect(value).toBe('meeting');
  });

  it('of boxes may be known from how one of them is drawn alone', async () => {
    const { value } = await one({ holds: 'one-of' }, (pdf) => {
      const group = pdf.getForm().getRadioGroup('x.y').acroField;
      group.getWidgets()[1]?.setAppearanceState(PDFName.of('meeting'));
    });
    expect(value).toBe('meeting');
  });

  it('of boxes that are counted is the answer with that number', async () => {
    const pdf = await pdfForm([]);
    const group = pdf.getForm().createRadioGroup('x.y');
    for (const answer of ['stay', 'promote this cycle']) {
      group.addOptionToPage(answer, pdf.getPage(0), { x: 10, y: 10 });
    }
    group.select('promote this cycle');
    expect(String(group.acroField.dict.get(PDFName.of('V')))).toBe('/1');
    expect(valuesOf(await readable(await saved(pdf)))).toEqual({ 'x.y': 'promote this cycle' });
  });

  it('of an answer may be in letters of any script', async () => {
    const { value } = await one({ holds: 'one-of' }, (pdf) =>
      setValue(pdf, 'x.y', PDFName.of(Buffer.from('erfüllt 木').toString('latin1'))),
    );
    expect(value).toBe('erfüllt 木');
  });

  it('that is none is reported as it stands, and the others are read', async () => {
    const pdf = await pdfForm(every);
    fill(pdf);
    setValue(pdf, 'rating.wood.joining', PDFString.of('superb'));
    dictOf(pdf, 'sign.employee.name').set(PDFName.of('V'), PDFNumber.of(7));
    dictOf(pdf, 'declined').set(PDFName.of('V'), pdf.context.obj({ A: 1 }));
    const returned = await readable(await saved(pdf));
    expect(returned.unread.map(({ id, text }) => [id, text.replace(/\s+/g, ' ')])).toEqual([
      ['rating.wood.joining', 'superb'],
      ['sign.employee.name', '7'],
      ['declined', '<< /A 1 >>'],
    ]);
    expect(valuesOf(returned)).toEqual({
      ...values,
      'rating.wood.joining': '',
      'sign.employee.name': '',
      declined: '',
    });
  });

  it('of a button to press, or of a signature, is nobody’s', async () => {
    const pdf = await pdfForm([{ id: 'x.y', holds: 'text' }]);
    pdf.getForm().createButton('press').addToPage('Press', pdf.getPage(0));
    dictOf(pdf, 'x.y').set(PDFName.of('FT'), PDFName.of('Sig'));
    expect((await readable(await saved(pdf))).fields).toEqual([]);
  });
});

describe('a form', () => {
  it('whose fields stand in a circle is read once', async () => {
    const { returned } = await one({ holds: 'text' }, (pdf) => {
      const field = pdf.getForm().getField('x.y');
      const parent = dictOf(pdf, 'x.y').lookup(PDFName.of('Parent'), PDFDict);
      const kids = pdf.context.obj([
        field.ref,
        dictOf(pdf, 'x.y').get(PDFName.of('Parent')) ?? 0,
        3,
      ]);
      parent.set(PDFName.of('Kids'), kids);
    });
    expect(returned.fields.map(({ id }) => id)).toEqual(['x.y']);
  });

  it('that is none is one without fields', async () => {
    const pdf = await pdfForm([]);
    pdf.catalog.set(PDFName.of('AcroForm'), PDFNumber.of(3));
    expect((await readable(await saved(pdf))).fields).toEqual([]);
  });
});
