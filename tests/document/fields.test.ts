/** What can be filled in of a document: found wherever it stands, each by an id of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFields } from '../../src/document/check-fields.ts';
import { fieldKey, isFieldId } from '../../src/document/field-id.ts';
import { fieldsOf } from '../../src/document/fields.ts';
import type { Section } from '../../src/document/model.ts';
import { bound, documentOf, file, sectionsOf, skeleton } from './building.ts';

const idsIn = (sections: readonly Section[]): readonly string[] =>
  fieldsOf(documentOf(sections)).map(({ id }) => id);

/** A field in each place that can hold one; they are numbered as one reads. */
const everywhere = `::::cover[a]
# b

:::facts
- **c** :field[x]{id=n1}
:::
::::

:::::section
## a :choice[b]{id=n2}

:field[**a** b]{id=n3} *:field[a]{id=n4}* [:choice[a]{id=n5}](https://x.org) :lang[:field[a]{id=n6}]{of=fr}

- :choice[a]{id=n7}
  - :choice[a]{id=n8}

> :field[a]{id=n9}

:::keep
::lines{id=n10 label=a}
:::

:::columns
:field[a]{id=n11}

---

::signature[a]{id=n12 name=b date=c}
:::

::::band[a]
:::facts
- **a** :field[b]{id=n13}
:::
::::

| a :choice[b]{id=n14} | b |
|---|---|
| :one-of[:choice[a]{value=a} :choice[b]{value=b}]{id=n15} | a :field[b]{id=n16} |
:::::

:choice[a]{id=n17}
`;

describe('the fields of a document', () => {
  const { sections, messages } = skeleton(everywhere);

  it('are found wherever one may stand, in the order in which one reads', () => {
    expect(messages).toEqual([]);
    const ids = Array.from({ length: 17 }, (_, index) => `n${index + 1}`);
    const parts = ['n12.signature', 'n12.name', 'n12.date'];
    expect(idsIn(bound(sections))).toEqual(ids.flatMap((id) => (id === 'n12' ? parts : [id])));
  });

  it('say what they hold, and what goes there', () => {
    const text = `:choice[Agreed]{id=a} :field[Name]{id=b} :field[Starts]{id=c holds=date}

::lines{id=d label="What I need"}

:one-of[:choice[Yes]{value=y}]{id=e label="The ask"}

::signature[Signature, **Ada**]{id=f name="Name, Ada" date="Date, Ada"}`;
    expect(fieldsOf(documentOf(sectionsOf(text, {})))).toEqual([
      { id: 'a', label: 'Agreed', holds: 'tick' },
      { id: 'b', label: 'Name', holds: 'text' },
      { id: 'c', label: 'Starts', holds: 'date' },
      { id: 'd', label: 'What I need', holds: 'lines' },
      { id: 'e', label: 'The ask', holds: 'one-of', answers: [{ value: 'y', label: 'Yes' }] },
      { id: 'f.signature', label: 'Signature, Ada', holds: 'text' },
      { id: 'f.name', label: 'Name, Ada', holds: 'text' },
      { id: 'f.date', label: 'Date, Ada', holds: 'date' },
    ]);
  });

  it('are none of those without an id: they are for a pen', () => {
    const pen =
      ':choice[a] :field[a] :one-of[:choice[a] :choice[a]]\n\n::lines{count=3}\n\n::signature[a]';
    const drawn = sectionsOf(pen, {});
    expect(idsIn(drawn)).toEqual([]);
    expect(checkFields(documentOf(drawn), file)).toEqual([]);
  });
});

const faults = (body: string, values: Parameters<typeof sectionsOf>[1] = {}) =>
  checkFields(documentOf(sectionsOf(body, values)), file).map(({ code, message, severity }) => {
    expect(severity).toBe('error');
    return `${code}: ${message}`;
  });

describe('a document is refused', () => {
  it('where two fields have one id, and says which, once', () => {
    expect(faults('::lines{id=a}\n\n:choice[b]{id=a} :field[c]{id=a} :field[c]{id=b}')).toEqual([
      'field-repeated: Two fields have the id "a": what is written in one would stand in the other.',
    ]);
  });

  it('where a part of a signature has the id of another field', () => {
    expect(faults('::signature[a]{id=sign}\n\n:field[a]{id=sign.date}')).toEqual([
      expect.stringMatching(/^field-repeated: .*"sign\.date"/),
    ]);
  });

  it('where one field stands inside another, whichever comes first', () => {
    for (const [one, other] of [
      ['a', 'a.b.c'],
      ['a.b.c', 'a'],
    ])
      expect(faults(`:field[x]{id=${one}} :field[x]{id=${other}}`)).toEqual([
        'field-inside: The field "a.b.c" stands inside another one, "a".',
      ]);
  });

  it('but not where names only begin alike', () => {
    expect(
      faults(':field[x]{id=a.b} :field[x]{id=a.bc} :field[x]{id=a-b} :field[x]{id=ab}'),
    ).toEqual([]);
  });

  it.each([
    ['twice the same answer', ':choice[A]{value=a} :choice[B]{value=a}', 'a'],
    ['answers of the same words, and no values', ':choice[Yes] :choice[Yes]', 'Yes'],
    ['what means none in a PDF', ':choice[A]{value=Off} :choice[B]{value=b}', 'Off'],
    ['an answer that says nothing', ':choice[]{value="{{none}}"} :choice[B]{value=b}', ''],
  ])('where a choice has %s', (_, choices, value) => {
    expect(faults(`:one-of[${choices}]{id=ask}`, { none: '' })).toEqual([
      expect.stringContaining(`field-answer: The field "ask" cannot have the answer "${value}": `),
    ]);
  });

  it('where there is nothing to choose from', () => {
    expect(faults(':one-of[{{#if a}}:choice[A]{value=a}{{/if}}]{id=ask}', { a: '' })).toEqual([
      'field-choices: The field "ask" has nothing to choose from.',
    ]);
  });
});

describe('an id', () => {
  it('is parts of letters, figures, hyphens and underscores, with dots between', () => {
    for (const id of ['a', 'a.b.c', 'Ü-1_x', '技能', 'दक्षता.x'])
      expect([id, isFieldId(id)]).toEqual([id, true]);
    for (const id of ['', '.', 'a.', '.a', 'a..b', 'a b', 'a\u00a0b', 'a\n', 'a#', 'a"', '½.'])
      expect([id, isFieldId(id)]).toEqual([id, false]);
  });

  it('has a short name that any format takes: plain, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (id) => {
        expect(fieldKey(id)).toMatch(/^F_[0-9a-f]{16}$/);
        expect(fieldKey(id)).toBe(fieldKey(id));
      }),
    );
    // printed in files that are out: they must be known when they come back
    expect(fieldKey('rating.craft.knives')).toBe('F_ff96eeeea4ff141d');
  });
});
