import { describe, expect, it } from 'vitest';
import { fieldKey } from '../../src/document/field-id.ts';
import { readable, valuesOf, wordsOf } from './reading.ts';
import {
  control,
  field,
  fieldOfLibreOffice,
  marked,
  paragraph,
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

/** What a program says of itself in the files that it saves. */
const app = (name: string) => ({
  'docProps/app.xml': `<Properties><Application>${name}</Application></Properties>`,
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

  it('is nothing where Word put words of its own into a field that was emptied again', async () => {
    const own: WordField = {
      id: 'x.y',
      holds: 'text',
      shown: 'Click or tap here to enter text.',
      properties: '<w:showingPlcHdr/>',
    };
    const [byWord, byOthers] = await Promise.all(
      ['Microsoft Office Word', 'LibreOffice/7.4'].map(async (name) =>
        readable(wordForm([own], { parts: app(name) })),
      ),
    );
    expect(byWord && valuesOf(byWord)).toEqual({ 'x.y': '' });
    expect(byOthers && valuesOf(byOthers)).toEqual({ 'x.y': own.shown });
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

  it('of a box in which somebody wrote words is reported as it stands', async () => {
    const { value, returned } = await one({ holds: 'tick', shown: 'I did' });
    expect([value, returned.unread.map(({ text }) => text)]).toEqual(['', ['I did']]);
  });

  it('of several scripts, which LibreOffice writes once for each of them, is taken once', async () => {
    const all = '<w:r><w:t>Did 木</w:t><w:t>twice.</w:t></w:r>';
    const again = (words: string): string => control('<w:alias w:val="x.y"/>', run(words) + all);
    const first = control(
      '<w:alias w:val="x.y"/>',
      `<w:bookmarkStart w:id="1" w:name="${fieldKey('x.y')}"/>${all}`,
    );
    const { value, returned } = await one({ holds: 'lines' }, () =>
      paragraph(first, again('木'), again('twice.'), '<w:bookmarkEnd w:id="1"/>', run(' behind')),
    );
    expect(value).toBe('Did 木\ntwice.');
    expect(await wordsOf(returned)).toBe('behind');
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
