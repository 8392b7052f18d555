/** Directives of what people fill in: what a layout writes, and what values can and cannot do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFields } from '../../src/document/check-fields.ts';
import { checkMarkdown } from '../../src/document/check.ts';
import { fieldsOf } from '../../src/document/fields.ts';
import type { Inline } from '../../src/document/model.ts';
import { placed } from '../support/messages.ts';
import { boundBlocks, documentOf, file, inlines, said, sectionsOf } from './building.ts';

const lineOf = (body: string, values: Parameters<typeof boundBlocks>[1]): readonly Inline[] => {
  const [block] = boundBlocks(body, values);
  if (block?.kind !== 'paragraph') throw new Error(`a paragraph was expected: ${block?.kind}`);
  return block.children;
};

describe('one-of', () => {
  it('is shown as boxes, or as a list to choose from', () => {
    expect(inlines(':one-of[:choice[A]{value=a}]{id=x}')).toMatchObject([{ shown: 'boxes' }]);
    expect(inlines(':one-of[:choice[A]{value=a}]{list id=x}')).toMatchObject([{ shown: 'list' }]);
  });

  it('takes the words of a choice for its value where it has none', () => {
    expect(said(inlines(':one-of[:choice[Stay *here*] :choice[Go]{value=go}]{id=x}'))).toBe(
      'one of boxes x(: Stay here=Stay here, go=Go)',
    );
  });

  it('holds its choices in their order, whatever white space parts them', () => {
    const [found] = inlines(':one-of[ :choice[A]{value=a}\n:choice[B]{value=b}]{id=x}');
    expect(found).toMatchObject({ answers: [{ value: 'a' }, { value: 'b' }] });
  });

  it.each([
    ['words', ':one-of[or :choice[A]{value=a}]{id=x}', '1:9 directive-one-of'],
    ['a break', ':one-of[:choice[A]{value=a}<br>]{id=x}', '1:28 directive-one-of'],
    ['another directive', ':one-of[:field[A]{id=a}]{id=x}', '1:9 directive-one-of'],
    ['a choice in bold', ':one-of[**:choice[A]{value=a}**]{id=x}', '1:9 directive-one-of'],
    ['a value', ':one-of[{{v}}]{id=x}', '1:9 directive-one-of'],
    ['a choice with an id', ':one-of[:choice[A]{id=a}]{id=x}', '1:9 directive-attribute'],
    ['an attribute of no choice', ':one-of[:choice[A]{val=a}]{id=x}', '1:9 directive-attribute'],
    ['a value of two words', ':one-of[:choice[A]{value="a b"}]{id=x}', '1:9 directive-attribute'],
  ])('with %s inside is refused, with the place', (_, body, place) => {
    expect(placed(checkMarkdown(file, body))).toContain(`${file}:${place}`);
  });

  it('may take its choices from a partial, and from conditions', () => {
    for (const inside of ['{{> choices}}', '{{#if a}}:choice[A]{value=a} {{/if}}:choice[B]']) {
      expect(checkMarkdown(file, `:one-of[${inside}]{id=x}`)).toEqual([]);
    }
  });
});

describe('a choice by itself', () => {
  it('has no value: a box says yes or no', () => {
    expect(placed(checkMarkdown(file, ':choice[A]{value=a}'))).toEqual([
      `${file}:1:1 directive-attribute`,
    ]);
  });
});

describe('a blank', () => {
  it('holds words or a date, and nothing else', () => {
    expect(said(inlines(':field[Starts]{id=a holds=date}'))).toBe('blank date a(Starts)');
    expect(placed(checkMarkdown(file, ':field[A]{holds=money}'))).toEqual([
      `${file}:1:1 directive-attribute`,
    ]);
  });
});

describe('an id that a layout writes', () => {
  it.each(['a b', 'a..b', '.a', 'a.', "a'b", 'a/b', 'a&b', ''])('is refused as "%s"', (id) => {
    for (const body of [
      `:choice[A]{id="${id}"}`,
      `::lines{id="${id}"}`,
      `::signature[A]{id="${id}"}`,
    ])
      expect(placed(checkMarkdown(file, body))).toEqual([`${file}:1:1 directive-attribute`]);
  });

  it.each(['a', 'rating.craft.knives', 'överblick', '技能.调试', 'a-1_b', 'दक्षता'])(
    'may be %s',
    (id) => {
      expect(checkMarkdown(file, `:choice[A]{id="${id}"}`)).toEqual([]);
    },
  );
});

describe('words in another language', () => {
  const language = ':lang[*avis* {{v}}]{of="{{of}}"}';

  it('carry its tag, and hold values as any words do', () => {
    expect(said(lineOf(language, { v: 'public', of: 'fr-CA' }))).toBe(
      'fr-CA(emphasis(avis) public)',
    );
  });

  it.each(['', 'fr_CA', 'f', 'French', 'French words', '"><x'])(
    'whose tag turns out as "%s" are words of the document',
    (of) => {
      expect(said(lineOf(language, { v: 'public', of }))).toBe('emphasis(avis) public');
    },
  );

  it.each([
    ':lang[a]',
    ':lang[a]{of=""}',
    ':lang[a]{of=fr_CA}',
    ':lang[a]{of=French}',
    ':lang[a]{of=french-words-here}',
  ])('%s is refused', (body) => {
    expect(placed(checkMarkdown(file, body))).toEqual([`${file}:1:1 directive-attribute`]);
  });
});

/** Every place of a form where a value can stand. */
const body = `:choice[{{v}}]{id="c.{{v}}"} :field[{{v}}]{id="f.{{v}}"}

:one-of[:choice[{{v}}]{value="{{v}}"} :choice[other {{v}}]{value="other-{{v}}"}]{id="o.{{v}}" label="{{v}}"}

::lines{id="l.{{v}}" label="{{v}}"}

::signature[{{v}}]{id="s.{{v}}" name="{{v}}" date="{{v}}"}

:lang[{{v}}]{of=fr}
`;

const formOf = (v: string) => fieldsOf(documentOf(sectionsOf(body, { v })));

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...`] } { " ' : :: ::: . .. # = \\ | * :choice[x]{id=y} ]{id=z} "label=q \`a\` {{v}} <b> \uE000 \uE001 \uE0000\uE001`.split(
          ' ',
        ),
        '\n',
        '\n\n',
        ' ',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

/** White space is folded in words, and letters are composed. */
const tight = (value: string): string => value.normalize('NFC').replace(/\s+/g, '');

describe('a value in an id, a label or an answer', () => {
  it('is there as it is, and changes nothing else', () => {
    fc.assert(
      fc.property(hostile, (v) => {
        const found = formOf(v);
        expect(found.map(({ id, label, holds }) => [tight(id), tight(label), holds])).toEqual(
          [
            [`c.${v}`, 'tick'],
            [`f.${v}`, 'text'],
            [`o.${v}`, 'one-of'],
            [`l.${v}`, 'lines'],
            [`s.${v}.signature`, 'text'],
            [`s.${v}.name`, 'text'],
            [`s.${v}.date`, 'date'],
          ].map(([id = '', holds]) => [tight(id), tight(v), holds]),
        );
        const answers = found.flatMap((field) => field.answers ?? []);
        expect(answers.map(({ value, label }) => [tight(value), tight(label)])).toEqual([
          [tight(v), tight(v)],
          [tight(`other-${v}`), tight(`other${v}`)],
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['', 'two words', 'a.', 'a..b', "O'Brien", '"q"', 'a/b', ']{id=x}', '\u202Eab'])(
    'makes no id of "%s": the document is refused, and the field named',
    (v) => {
      const document = documentOf(sectionsOf('::lines{id="comments.{{v}}"}', { v }));
      const [message, ...others] = checkFields(document, file);
      expect(others).toEqual([]);
      expect(message).toMatchObject({ code: 'field-id', severity: 'error', file });
      expect(message?.message).toContain(`comments.${v}`);
    },
  );

  it('may part an id with dots of its own: those of competencies have them', () => {
    const document = documentOf(sectionsOf('::lines{id="rating.{{v}}"}', { v: 'craft.knives' }));
    expect(checkFields(document, file)).toEqual([]);
  });
});
