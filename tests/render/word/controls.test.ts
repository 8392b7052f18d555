import { describe, expect, it } from 'vitest';
import { readBackFrom } from '../../support/reading-back.ts';
import { fieldKey } from '../../../src/document/field-id.ts';
import { fieldsOf } from '../../../src/document/fields.ts';
import type { Block, Inline } from '../../../src/document/model.ts';
import { contrast } from '../../../src/render/colour.ts';
import { look } from '../../support/look.ts';
import { bodyOf, part, squeezed, textOf } from '../../support/ooxml.ts';
import { at, type Element, inside, val, within } from '../../support/xml.ts';
import { controlsIn, controlsOf, onlyControl } from './controls.ts';
import { blank, choice, h, lines, oneOf, p, signature, span, t } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';
import { samples } from './samples.ts';

const { theme } = look;

describe('what can be filled in on screen', () => {
  it.each<[string, Block, string, string]>([
    ['a box to tick', p(choice('Yes', 'f')), 'w14:checkbox', '☐'],
    ['answers', p(oneOf('Mark', 'f')), 'w:dropDownList', 'Working towards · Meeting · Exceeding'],
    ['a list', p(oneOf('Mark', 'f', { shown: 'list' })), 'w:dropDownList', 'Choose'],
    ['a blank', p(blank('Name', 'f')), 'w:text', 'Write here'],
    ['a day', p(blank('Starts', 'f', 'date')), 'w:date', 'Date'],
    ['lines', lines(3, 'f', 'Comments'), 'w:richText', 'Write here'],
  ])('is a control: %s', async (_, block, kind, says) => {
    const control = await onlyControl(block);
    expect(control).toMatchObject({ tag: 'f', kind, says, bookmark: fieldKey('f') });
    expect(control.isEmpty).toBe(kind !== 'w14:checkbox');
  });

  it.each([p(choice('a')), p(oneOf('a')), p(blank('a')), lines(2), signature('a')])(
    'is for a pen only without an id: %j',
    async (block) => {
      expect(await controlsOf(block)).toEqual([]);
    },
  );

  it('is named by its id, and called what its label says', async () => {
    const label = 'Evidence:\nWriting code';
    const control = await onlyControl(lines(1, 'evidence.technical-skills.writing-code', label));
    expect(control.tag).toBe('evidence.technical-skills.writing-code');
    expect(control.alias).toBe('Evidence: Writing code');
  });

  it('has short names where Word takes no long ones, and one where it has no label', async () => {
    const id = `rating.${'x'.repeat(60)}`;
    const control = await onlyControl(p(blank(`${'a'.repeat(63)}😀`, id)));
    expect(control.tag).toBe(fieldKey(id));
    expect(control.alias).toBe('a'.repeat(63));
    expect((await onlyControl(p(blank('', 'rating.x')))).alias).toBe('rating.x');
  });

  it('has the same number in every file', async () => {
    const ids = Array.from({ length: 300 }, (_, i) => `field.${i}`);
    const all = await controlsOf(p(...ids.map((id) => blank('a', id))));
    expect(new Set(all.map(({ id }) => id)).size).toBe(ids.length);
    const [last] = await controlsOf(p(blank('b', 'field.299')), p(blank('b', 'field.0')));
    expect(last?.id).toBe(all.at(-1)?.id);
  });

  it.each(Object.entries(samples))('comes in the order of reading: %s', async (_, document) => {
    const tags = controlsIn(bodyOf(await fileOf(document))).map(({ tag }) => tag);
    expect(tags).toEqual(fieldsOf(document).map(({ id }) => id));
  });

  it('stands where it is, not in the contents', async () => {
    const heading = { ...h(1, 'Sign'), children: [t('Sign '), blank('Name', 'sign')] };
    const body = await rendered({ kind: 'toc', depth: 1 }, heading);
    expect(controlsIn(body).map(({ tag }) => tag)).toEqual(['sign']);
    const [entry] = within(body, 'w:hyperlink');
    expect(entry && squeezed(textOf(entry))).toMatch(/^Sign \d+$/);
  });

  it('can stand in links, languages and spans', async () => {
    const inner: Inline = { kind: 'language', language: 'de', children: [choice('Ja', 'f')] };
    const link: Inline = { kind: 'link', url: 'https://example.com', children: [inner] };
    expect(await onlyControl(p(span('strong', link)))).toMatchObject({
      tag: 'f',
      kind: 'w14:checkbox',
    });
  });
});

describe('answers', () => {
  it('can be chosen, each with the value that it is read back as', async () => {
    const { properties } = await onlyControl(p(oneOf('Mark', 'f')));
    const items = within(properties, 'w:listItem').map(({ attributes }) => attributes);
    expect(items).toEqual([
      { 'w:displayText': 'Working towards', 'w:value': 'working-towards' },
      { 'w:displayText': 'Meeting', 'w:value': 'meeting' },
      { 'w:displayText': 'Exceeding', 'w:value': 'exceeding' },
    ]);
  });

  it('are printed for a pen, each in one line, and found by whoever reads the file', async () => {
    const document = documentOf([p(oneOf('Mark', 'f'))]);
    const bytes = await fileOf(document);
    const [control] = controlsIn(bodyOf(bytes));
    const words = within(control?.content ?? never(), 'w:t').map(textOf);
    expect(words[0]).toBe('Working\u00a0towards\u00a0');
    expect(await readBackFrom(document, 'docx', bytes, 'x.docx')).toMatchObject({ messages: [] });
  });

  it('that cannot be told apart are offered once', async () => {
    const answers = [
      { value: 'a', label: 'One' },
      { value: 'b', label: ' One' },
      { value: 'a', label: 'Two' },
      { value: '', label: 'Three' },
      { value: 'c', label: '\n' },
    ];
    const { properties } = await onlyControl(p(oneOf('Mark', 'f', { answers })));
    const items = within(properties, 'w:listItem').map(({ attributes }) => attributes['w:value']);
    expect(items).toEqual(['a']);
  });

  it('are asked for where there are none', async () => {
    expect((await onlyControl(p(oneOf('Mark', 'f', { answers: [] })))).says).toBe('Choose');
  });

  it('stand apart from what is before them', async () => {
    const body = await rendered(p(choice('a'), oneOf('Mark', 'f')));
    expect(textOf(body)).toContain('a\u2003Working');
  });
});

describe('a day', () => {
  it.each([
    ['en-GB', 'd MMMM yyyy'],
    ['en-US', 'MMMM d, yyyy'],
    ['de-AT', 'd. MMMM yyyy'],
    ['es', "d 'de' MMMM 'de' yyyy"],
    ['ja', "yyyy'年'M'月'd'日'"],
    ['th', "d MMMM 'ค.ศ.' yyyy"],
  ])('is written as in %s', async (language, format) => {
    const one = documentOf([p(blank('Starts', 'f', 'date'))]);
    const file = await fileOf({ ...one, meta: { ...one.meta, language } });
    const [control] = controlsIn(bodyOf(file));
    const date = at(control?.properties, 'w:date');
    expect(val(date, 'w:dateFormat')).toBe(format);
    expect(val(date, 'w:lid')).toBe(language);
    expect(val(date, 'w:calendar')).toBe('gregorian');
  });
});

describe('a box to tick', () => {
  it('shows either box in a face that has them, and its words beside it', async () => {
    const body = await rendered(p(choice('Declined', 'declined')));
    const [control] = controlsIn(body);
    const box = at(control?.properties, 'w14:checkbox');
    const states = ['w14:checkedState', 'w14:uncheckedState'].map((name) => at(box, name));
    const font = theme.faces['word-symbol'];
    expect(states.map((state) => state?.attributes)).toEqual([
      { 'w14:val': '2612', 'w14:font': font },
      { 'w14:val': '2610', 'w14:font': font },
    ]);
    expect(at(box, 'w14:checked')?.attributes['w14:val']).toBe('0');
    expect(control?.style).toBe('Box');
    expect(squeezed(textOf(body))).toBe('☐ Declined');
  });
});

describe('a blank', () => {
  it('is ruled beside what it says, all of it in the control, and so is what is written', async () => {
    const { content, style } = await onlyControl(p(blank('Name', 'f')));
    const runs = inside(content, 'w:r');
    expect(runs.map((run) => val(run, 'w:rPr', 'w:rStyle'))).toEqual(['PlaceholderText', 'Blank']);
    expect(runs.map(textOf)[1]).toMatch(/^\u00a0{10,}$/);
    expect(style).toBe('Blank');
  });

  it('is no longer than one for a pen, and takes one line of a narrow cell', async () => {
    const [onScreen, onPaper] = [await rendered(p(blank('a', 'f'))), await rendered(p(blank('a')))];
    expect(spacesIn(onScreen)).toBeLessThan(spacesIn(onPaper));
    const narrow: Block = {
      kind: 'columns',
      columns: [{ width: { points: 40 }, blocks: [p(oneOf('Mark', 'f', { shown: 'list' }))] }],
    };
    const { content } = await onlyControl(narrow);
    expect(spacesIn(content)).toBeLessThan(12);
  });
});

describe('what empty fields say', () => {
  it('is in the words of the document', async () => {
    const one = documentOf([p(blank('Name', 'a'), blank('Day', 'b', 'date')), lines(1, 'c')]);
    const words = { ...one.meta.words, writeHere: 'Hier schreiben', chooseDate: 'Datum' };
    const file = await fileOf({ ...one, meta: { ...one.meta, words } });
    expect(controlsIn(bodyOf(file)).map(({ says }) => says)).toEqual([
      'Hier schreiben',
      'Datum',
      'Hier schreiben',
    ]);
  });

  it.each(['PlaceholderText', 'Answers'])('is soft, small and legible: %s', async (id) => {
    const styles = within(part(await fileOf(documentOf([])), 'word/styles.xml'), 'w:style');
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
    const colour = `#${val(style, 'w:rPr', 'w:color')?.toLowerCase()}`;
    expect(colour).toBe(theme.colours.soft);
    expect(contrast(colour, theme.colours.paper)).toBeGreaterThanOrEqual(4.5);
    expect(Number(val(style, 'w:rPr', 'w:sz'))).toBeLessThan(theme.sizes.text * 2);
  });
});

const spacesIn = (element: Element): number => textOf(element).split('\u00a0').length - 1;

function never(): never {
  throw new Error('it is not there');
}
