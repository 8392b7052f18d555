import { describe, expect, it } from 'vitest';
import { readable, valuesOf, wordsOf } from './reading.ts';
import {
  control,
  field,
  fieldOfLibreOffice,
  marked,
  paragraph,
  part,
  run,
  type WordField,
  wordFile,
  wordForm,
} from './word-form.ts';

const every: readonly WordField[] = [
  { id: 'rating.wood.sawing', holds: 'one-of', label: 'Mark: Sawing' },
  { id: 'evidence.wood.sawing', holds: 'lines', label: 'Evidence: Sawing' },
  { id: 'sign.employee.name', holds: 'text' },
  { id: 'sign.employee.date', holds: 'date' },
  { id: 'declined', holds: 'tick' },
];

const filled: readonly WordField[] = [
  { ...every[0], shown: 'Working towards' },
  { ...every[1], shown: 'Straight cuts.\nAnd no waste.' },
  { ...every[2], shown: 'ANN LEE' },
  { ...every[3], shown: '2026-11-30' },
  { ...every[4], shown: '☒' },
].map((one) => ({ id: '', holds: 'text' as const, ...one }));

const values = {
  'rating.wood.sawing': 'working-towards',
  'evidence.wood.sawing': 'Straight cuts.\nAnd no waste.',
  'sign.employee.name': 'ANN LEE',
  'sign.employee.date': '2026-11-30',
  declined: 'yes',
};

const nothing = Object.fromEntries(every.map(({ id }) => [id, '']));

const one = async (changes: Partial<WordField>, body?: (own: WordField) => string) => {
  const own: WordField = { id: 'x.y', holds: 'text', ...changes };
  const bytes = body ? wordFile({ body: body(own), fields: [own] }) : wordForm([own]);
  const returned = await readable(bytes);
  return { value: valuesOf(returned)['x.y'], returned };
};

describe.each([
  ['as it is sent', field],
  ['as LibreOffice 7.4 writes it back', fieldOfLibreOffice],
])('a Word file %s', (_, write) => {
  it('says what it is', async () => {
    const { format, id, checksum, ladder } = await readable(wordForm(every, {}, write));
    expect({ format, id, checksum, ladder }).toEqual({
      format: 'docx',
      id: 'RP-1-E',
      checksum: 'ab12cd34',
      ladder: 'Craft 1',
    });
  });

  it('has empty fields where nobody wrote anything', async () => {
    expect(valuesOf(await readable(wordForm(every, {}, write)))).toEqual(nothing);
  });

  it('has the values that were filled in, whatever kind they are of', async () => {
    const returned = await readable(wordForm(filled, {}, write));
    expect(valuesOf(returned)).toEqual(values);
    expect([returned.unread, returned.gone]).toEqual([[], []]);
    expect(returned.fields.map(({ label }) => label).slice(0, 2)).toEqual([
      'Mark: Sawing',
      'Evidence: Sawing',
    ]);
  });

  it('has the same words outside of the fields, filled in or not', async () => {
    const [empty, full] = [
      await readable(wordForm(every, {}, write)),
      await readable(wordForm(filled, {}, write)),
    ];
    expect(await wordsOf(full)).toBe(`Before. ${'Here: and on. '.repeat(4)}Behind.`);
    expect(full.outside.sha256).toBe(empty.outside.sha256);
  });
});

describe('a Word file that has lost something', () => {
  it('its list: controls say what they are', async () => {
    const body = filled.map((own) => (own.holds === 'lines' ? field(own) : paragraph(field(own))));
    expect(valuesOf(await readable(wordFile({ body: body.join('') })))).toEqual(values);
  });

  it('its list: what is shown in place of a value is none', async () => {
    const body = every.map((own) => (own.holds === 'lines' ? field(own) : paragraph(field(own))));
    expect(valuesOf(await readable(wordFile({ body: body.join('') })))).toEqual(nothing);
  });

  it('its controls: bookmarks alone tell', async () => {
    const body = [
      paragraph(run('Name: '), marked('sign.employee.name', run('ANN LEE')), run('.')),
      marked('evidence.wood.sawing', paragraph(run('One.')) + paragraph() + paragraph(run('Two.'))),
    ].join('');
    const returned = await readable(wordFile({ body, fields: every }));
    expect(valuesOf(returned)).toEqual({
      'sign.employee.name': 'ANN LEE',
      'evidence.wood.sawing': 'One.\nTwo.',
    });
    expect(returned.gone.map(({ id }) => id)).toEqual([
      'rating.wood.sawing',
      'sign.employee.date',
      'declined',
    ]);
  });

  it('its properties: keywords have the id and the checksum', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c"><cp:keywords>RP-2-M ab12cd34</cp:keywords></cp:coreProperties>';
    const parts = { 'docProps/core.xml': core };
    const { id, checksum } = await readable(wordFile({ body: paragraph(), parts }));
    expect([id, checksum]).toEqual(['RP-2-M', 'ab12cd34']);
  });
});

describe('a value', () => {
  it.each<[string, Partial<WordField>, string]>([
    [
      'is what stands there, without white space around it',
      { shown: '  two words\u00a0' },
      'two words',
    ],
    ['keeps line breaks', { shown: 'one\ntwo' }, 'one\ntwo'],
    ['is nothing where the field is blank', { shown: ' \u200b' }, ''],
    ['is nothing where it is the prompt, however it is spaced', { shown: 'Write  here ' }, ''],
    [
      'begins behind a prompt that was left standing',
      { holds: 'lines', shown: 'Write here\nDone.' },
      'Done.',
    ],
    [
      'is taken for what it says, where it has the prompt’s words inside',
      { shown: 'Write here now' },
      'Write here now',
    ],
    [
      'of lines has none that are only ruled',
      { holds: 'lines', shown: 'one\n\n \ntwo' },
      'one\ntwo',
    ],
    ['of answers may be named by its value', { holds: 'one-of', shown: 'meeting' }, 'meeting'],
    ['of a box is its sign', { holds: 'tick', shown: '☑' }, 'yes'],
    ['of a box may be a letter', { holds: 'tick', shown: 'X' }, 'yes'],
    ['of a box is nothing where that is blank', { holds: 'tick', shown: '' }, ''],
  ])('%s', async (_, changes, value) => {
    const read = await one(changes);
    expect(read.value).toBe(value);
    expect(read.returned.unread).toEqual([]);
  });

  it('that is none of the answers is reported as it stands', async () => {
    const { value, returned } = await one({ holds: 'one-of', shown: 'Superb' });
    expect(value).toBe('');
    expect(returned.unread).toEqual([{ id: 'x.y', label: 'x.y', text: 'Superb' }]);
  });

  it('of a box whose sign is of another face is what Word says of it', async () => {
    const content = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const properties = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>';
    const ticked = await one({ holds: 'tick', content, properties });
    expect(ticked.value).toBe('yes');
    expect((await one({ holds: 'tick', content })).value).toBe('');
  });

  it('in a name too long for a tag is found by its short one', async () => {
    const id = `rating.${'very-long-'.repeat(8)}.sawing`;
    const returned = await readable(wordForm([{ id, holds: 'one-of', shown: 'Meeting' }]));
    expect(valuesOf(returned)).toEqual({ [id]: 'meeting' });
  });

  it('of a field that was copied is that of the first; the other stands outside', async () => {
    const { value, returned } = await one({ shown: 'first' }, (own) =>
      paragraph(field(own), run(' then '), control('<w:tag w:val="x.y"/><w:text/>', run('second'))),
    );
    expect(value).toBe('first');
    expect(await wordsOf(returned)).toBe('then second');
  });

  it('that was written behind its control, before the end of the bookmark, counts', async () => {
    const inside = control('<w:tag w:val="x.y"/>', paragraph(run('one')));
    const { value } = await one({ holds: 'lines' }, (own) =>
      marked(own.id, inside + paragraph(run('two'))),
    );
    expect(value).toBe('one\ntwo');
  });

  it('in a field that stands in another is that of the inner one', async () => {
    const fields: readonly WordField[] = [
      { id: 'outer', holds: 'lines' },
      { id: 'inner', holds: 'text' },
    ];
    const inner = control('<w:tag w:val="inner"/><w:text/>', run('in'));
    const body = control('<w:tag w:val="outer"/>', paragraph(run('out '), inner, run(' side')));
    expect(valuesOf(await readable(wordFile({ body, fields })))).toEqual({
      outer: 'out  side',
      inner: 'in',
    });
  });
});

describe('changes that Word tracked', () => {
  it('count where words were inserted, and not where they were deleted', async () => {
    const { value } = await one({
      holds: 'lines',
      content: paragraph(
        run('cut '),
        '<w:del><w:r><w:delText>badly</w:delText></w:r></w:del>',
        '<w:moveFrom><w:r><w:t>elsewhere</w:t></w:r></w:moveFrom>',
        `<w:ins>${run('well')}</w:ins>`,
      ),
    });
    expect(value).toBe('cut well');
  });

  it('join paragraphs whose end was deleted', async () => {
    const joined = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>';
    const { value } = await one({
      holds: 'lines',
      content: paragraph(joined, run('one ')) + paragraph(run('line')),
    });
    expect(value).toBe('one line');
  });
});

const outside = async (body: string, parts = {}) =>
  wordsOf(await readable(wordFile({ body, parts, foot: 'RP-1-E Page 1' })));

/** A field code and what it came to. */
const code = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('words outside of fields', () => {
  it('are those of the body, not of heads and feet', async () => {
    const returned = await readable(wordFile({ body: paragraph(run('One')), foot: 'RP-1-E foot' }));
    expect(await wordsOf(returned)).toBe('One');
    expect(returned.outside.furniture).toEqual(['RP-1-E', 'foot']);
  });

  it('are not numbers that Word works out', async () => {
    const simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>9</w:t></w:r></w:fldSimple>';
    const text = await outside(
      paragraph(
        run('On '),
        code('PAGEREF _x', '7'),
        run(' of '),
        simple,
        code('HYPERLINK "u"', ' link'),
      ),
    );
    expect(text).toBe('On of link');
  });

  it('stand once where a program wrote them a second time for older ones', async () => {
    const both = `<mc:AlternateContent><mc:Choice>${run('box')}</mc:Choice><mc:Fallback>${run('box')}</mc:Fallback></mc:AlternateContent>`;
    expect(await outside(paragraph(both))).toBe('box');
  });

  it('are also those of comments and notes', async () => {
    const comment = part('comments', `<w:comment>${paragraph(run('I disagree.'))}</w:comment>`);
    const text = await outside(paragraph(run('One')), { 'word/comments.xml': comment });
    expect(text).toBe('One I disagree.');
  });

  it('are not what tabs a paragraph has, nor what a control is called', async () => {
    const tabs = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>';
    expect(await outside(paragraph(tabs, run('One\ttwo-\u00adthree')))).toBe('One two-three');
  });
});
