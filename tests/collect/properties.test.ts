import { PDFHexString, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/collect/table.ts';
import type { Assessment } from '../../src/roster/model.ts';
import { readRoster } from '../../src/roster/read.ts';
import { trackOf } from '../support/tracks.ts';
import { collected } from './collecting.ts';
import { pdfForm, saved } from './pdf-form.ts';
import { readable, valuesOf } from './reading.ts';
import { answers, field, fieldOfLibreOffice, type WordField, wordForm } from './word-form.ts';

/** What people type, and what could be taken for XML, for a formula, or for the end of a cell. */
const signs = 'a B é 字 ب 😀 & < > " \' \\ ( ) , ; = + - @ # % ☐ { }'.split(' ');
const letters = fc.constantFrom(...signs, ' ', '\u00a0', '\u200d', 'e\u0301', ']]>', '&amp;');
const line = fc
  .string({ unit: letters, minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const text = fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n'));
const name = fc.stringMatching(/^[a-zé字_-]{1,8}$/);
const id = fc.array(name, { minLength: 1, maxLength: 9 }).map((parts) => ['f', ...parts].join('.'));
const answer = fc.constantFrom('', ...answers.map(({ value }) => value));

const filled = fc.oneof(
  fc.record({
    holds: fc.constantFrom('lines' as const, 'text' as const, 'date' as const),
    value: text,
  }),
  fc.record({ holds: fc.constant('one-of' as const), value: answer }),
  fc.record({ holds: fc.constant('tick' as const), value: fc.constantFrom('', 'yes') }),
);

/** No id stands inside another's. */
const form = fc
  .uniqueArray(fc.tuple(id, filled), { maxLength: 6, selector: ([own]) => own })
  .map((all) => all.filter(([own]) => !all.some(([other]) => own.startsWith(`${other}.`))));

type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

/** As it is seen in Word. */
function shown({ holds, value }: Form[number][1]): Partial<WordField> {
  if (value === '') return {};
  if (holds === 'tick') return { shown: '☒' };
  return {
    shown: answers.find((one) => holds === 'one-of' && one.value === value)?.label ?? value,
  };
}

const wordOf = (all: Form, write: typeof field): Uint8Array =>
  wordForm(
    all.map(([own, one]) => ({ id: own, holds: one.holds, ...shown(one) })),
    {},
    write,
  );

async function pdfOf(all: Form): Promise<Uint8Array> {
  const pdf = await pdfForm(all.map(([own, { holds }]) => ({ id: own, holds })));
  for (const [own, { holds, value }] of all) {
    const { dict } = pdf.getForm().getField(own).acroField;
    const isName = holds === 'tick' || holds === 'one-of';
    if (value) dict.set(PDFName.of('V'), isName ? PDFName.of(value) : PDFHexString.fromText(value));
  }
  return saved(pdf);
}

const expected = (all: Form): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map(([own, { value }]) => [own, value]));

describe('whatever is filled in', () => {
  it.each([
    ['of a Word file', field],
    ['of a Word file that LibreOffice wrote', fieldOfLibreOffice],
  ])('comes out %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(form, async (all) => {
        expect(valuesOf(await readable(wordOf(all, write)))).toEqual(expected(all));
      }),
      { numRuns: 100 },
    );
  });

  it('comes out of a PDF', async () => {
    await fc.assert(
      fc.asyncProperty(form, async (all) => {
        expect(valuesOf(await readable(await pdfOf(all)))).toEqual(expected(all));
      }),
      { numRuns: 50 },
    );
  });
});

const craft = trackOf('Craft', ['Apprentice'], {
  Wood: { Sawing: ['a'], Joining: ['a'] },
  Metal: { Casting: ['a'] },
});
const competencies = craft.areas.flatMap(({ competencies: own }) => own.map((one) => one.id));
const marks = { 'working-towards': 1, meeting: 2, exceeding: 3 } as const;
const mark = fc.constantFrom(...answers.map(({ value }) => value));

/** What two people say of each competency. */
const said = fc.record({
  self: fc.option(mark, { nil: undefined }),
  manager: fc.option(mark, { nil: undefined }),
  evidence: fc.option(line, { nil: undefined }),
});

describe('whatever two people say of a competency', () => {
  it('is in the roster when the rows are read again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(said, said, said), async (all) => {
        const of = (who: 'self' | 'manager'): readonly WordField[] =>
          all.flatMap((one, index): readonly WordField[] => [
            {
              id: `rating.${competencies[index]}`,
              holds: 'one-of',
              ...(one[who] && { shown: one[who] }),
            },
            {
              id: `evidence.${competencies[index]}`,
              holds: 'lines',
              ...(who === 'self' && one.evidence && { shown: one.evidence }),
            },
          ]);
        const files = {
          'e.docx': wordForm(of('self'), { id: 'E' }),
          'm.docx': wordForm(of('manager'), { id: 'M' }),
        };
        const { rows } = await collected(files, [{ id: 'E' }, { id: 'M', audience: 'manager' }]);
        const { roster, messages } = readRoster(
          {
            people: { file: 'people.csv', text: 'id,name,title\n1,Ann,Apprentice' },
            cycles: { file: 'cycles.yaml', text: '- { id: h2, name: H2 }' },
            assessments: { file: 'assessments.csv', text: tableOf(rows) },
          },
          [craft],
        );
        expect(messages).toEqual([]);
        const read = new Map(roster.assessments.get('1')?.map((one) => [one.competency, one]));
        expect(competencies.flatMap((own) => read.get(own) ?? [])).toEqual(
          all.flatMap((one, index) => assessment(competencies[index] ?? '', one)),
        );
      }),
      { numRuns: 100 },
    );
  });
});

function assessment(
  competency: string,
  { self, manager, evidence }: typeof said extends fc.Arbitrary<infer T> ? T : never,
): readonly Assessment[] {
  if (!self && !manager && !evidence) return [];
  return [
    {
      competency,
      ...(self && { self: marks[self] }),
      ...(manager && { manager: marks[manager] }),
      ...(evidence && { evidence: evidence.normalize('NFC') }),
    },
  ];
}
