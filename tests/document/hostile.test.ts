import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section } from '../../src/document/model.ts';
import { passagesOf } from '../../src/delivery/passages.ts';
import { headingsOf } from '../../src/document/walk.ts';
import { documentOf, layoutOf } from './building.ts';

/** A value wherever a layout can print one. */
const body = `::::cover[{{v}}]
# {{v}}

:::facts
- **{{v}}** {{v}}
:::
::::

:::section{head="{{v}}"}
# A {{v}}

{{v}}

{{v}} {{v}}: **{{v}}**, *{{v}}*, ~~{{v}}~~, \`{{v}}\`, [{{v}}](https://x.org/{{v}}), {{v}}.

1. {{v}}
- {{v}}
  - {{v}}

> {{v}}

\`\`\`
{{v}}
\`\`\`

::lead[{{v}}]

::signature[{{v}}]{name="{{v}}" date="{{v}}"}

:choice[{{v}}] :field[{{v}}] :soft[{{v}}] :tag[{{v}}] :mark[{{v}}]
:::

:::table{description="{{v}}"}
| {{v}} | a{{v}}b |
|---|---|
| :band[{{v}}]{aside="{{v}}"} |
| {{v}} | **{{v}}**<br>{{v}} |
| :tint[{{v}}]{share="0.5"} | {{v}} |
:::

:::thermometer[{{v}}]
- :now[{{v}}] {{v}}
- {{v}}
:::

::::band[{{v}}]{aside="{{v}}"}
:::columns
{{v}}

---

{{v}}
:::
::::

:::keep
{{v}}
:::

{{v}}
`;

const layout = layoutOf(body);

const made = (value: string): readonly Section[] => layout({ v: value });

/** Kinds, styles and nesting; no words. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, isWord(key) ? typeof inner : shape(inner)])
      .concat(
        'kind' in value ? [['kind', value.kind]] : [],
        'style' in value ? [['style', value.style]] : [],
      ),
  );
}

const isWord = (key: string): boolean => ['value', 'id', 'url', 'label', 'name'].includes(key);

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const wordsOf = (sections: readonly Section[]): readonly string[] =>
  passagesOf(documentOf(sections), 'docx').map(({ words }) => fold(words));

const marks =
  '* ** _ ~~ ` ``` | # - 1. > --- : :: ::: :::keep ::toc :soft[x] {a=b} [x] ] } " \' \\ [^1] | - |';
const links =
  '[a](b) ![a](b) https://x.org www.x.org a@x.org javascript:x <b> </b> <!-- <br> &amp;';
const tags = '{{x}} {{{x}}} {{#if a}} {{/if}} Bob Åsa';
const spaces = ['\n', '\n\n', '\r\n', '    ', '\t', ' ', '\u2028', '\u00a0'];
const unseen = ['\uE000', '\uE0000\uE001', '\uE001', '\u202E', '\u2066', '\u200F'];
const pieces = [marks, links, tags].flatMap((all) => all.split(' ')).concat(spaces, unseen);
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''))
  .filter((value) => fold(value) !== '');

const isAlone = (text: string): boolean => text === 'x';
const isWithin = (text: string): boolean => text !== 'x' && text.includes('x');

describe('a value, whatever it holds', () => {
  it('leaves the structure as it is with "x"', () => {
    const plain = shape(made('x'));
    fc.assert(
      fc.property(hostile, (value) => {
        expect(shape(made(value))).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '*Bob* | <b>',
    ':::keep\n# Bob\n:::',
    '{{person.email}}',
    '| a | b |\n|---|---|',
    '\uE0001\uE001',
  ])('leaves it so: %s', (value) => {
    expect(shape(made(value))).toEqual(shape(made('x')));
  });

  it('has its words in the document, unchanged but for white space', () => {
    const plain = wordsOf(made('x'));
    fc.assert(
      fc.property(hostile, (value) => {
        const words = wordsOf(made(value));
        expect(words).toHaveLength(plain.length);
        const [alone, within] = [plain.map(isAlone), plain.map(isWithin)];
        expect(words.filter((_, index) => alone[index])).toEqual(
          plain.filter(isAlone).map(() => fold(value)),
        );
        for (const text of words.filter((_, index) => within[index])) {
          expect(text).toContain(fold(value));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes headings whose ids are apart', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const ids = headingsOf(documentOf(made(value))).map(({ id }) => id);
        expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });
});
