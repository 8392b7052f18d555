import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { SlotValue } from '../../src/audience/model.ts';
import { parseMarkdown } from '../../src/document/parse.ts';
import type { Block, Row, Section, Table } from '../../src/document/model.ts';
import { blocksWithin } from '../../src/document/walk.ts';
import type { RichText } from '../../src/ladder/model.ts';
import { bind } from '../../src/document/bind.ts';
import { sharedBlock, sharedBlocks } from '../../src/document/sharing.ts';
import { layoutOf, skeleton } from './building.ts';

/** A ladder's own words, the same object as often as it is asked for them. */
const rich = (markdown: string): RichText =>
  parseMarkdown(markdown).children.filter(
    (node) => node.type === 'paragraph' || node.type === 'heading' || node.type === 'list',
  );

const bodies = [
  '# {{a}}\n\n{{text}}\n\n## Same\n\n{{b}} and {{text}}',
  '| A | B |\n|---|---|\n| {{a}} | {{text}} |\n| {{b}} | – |\n| – | – |\n| :band[{{a}}] | |\n| {{text}} | – |',
  ':::band[{{a}}]{aside="{{b}}"}\nSame\n:::\n\n:::band[{{a}}]{aside="{{b}}"}\nSame\n:::\n\n## Same',
  ':::band[Same]\n## {{a}}\n\n{{text}}\n:::\n\n:::band[Same]\n{{text}}\n:::',
  ':::keep\n{{text}}\n:::\n\n- {{a}}\n- {{text}}\n\n> {{text}}\n\n- - -\n\n- - -',
  ':::section{landscape head="{{a}}"}\n[{{a}}](https://x.org/{{b}}) :lang[{{b}}]{of="{{a}}"}\n:::',
  ':::cover[{{a}}]\n# {{b}}\n:::\n\n:::cover[{{a}}]\n# {{b}}\n:::\n\n{{text}}',
  ':::facts\n- **{{a}}** {{b}}\n:::\n\n::lines{count=2 id="{{b}}" label="{{a}}"}\n\n::toc{depth=2}',
  ':one-of[:choice[{{a}}]{value=1} :choice[{{b}}]{value=2}]{id="{{b}}" label="{{a}}"} :dots[{{a}}]{mark="{{b}}"}',
];

const texts = [
  rich('Plain words'),
  rich('Plain words'),
  rich('## Same\n\n- one **strong**\n- two'),
  rich('### Own\n\n[here](#same)\n\n## Same'),
  rich(':lang[mots]{of=fr} and a\nline'),
  [],
];

const value = fc.constantFrom('', 'Same', 'fr', 'other words', 'a\uE0000\uE001b');
const made = fc.record({
  body: fc.constantFrom(...bodies),
  values: fc.record({ a: value, b: value, text: fc.constantFrom<SlotValue>(...texts) }),
});

type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

const sectionsFrom = ({ body, values }: Made): readonly Section[] => layoutOf(body)(values);

/** By a program that has just begun, and has made nothing yet. */
async function fresh({ body, values }: Made): Promise<readonly Section[]> {
  vi.resetModules();
  const { layoutOf: freshLayoutOf } = await import('./building.ts');
  return freshLayoutOf(body)(values);
}

const furniture = { headLeft: '', headRight: '', foot: '' };

const blocksOf = (sections: readonly Section[]): readonly Block[] =>
  sections.flatMap(({ blocks }) => blocksWithin(blocks));

describe('what is bound with what was bound before', () => {
  it('is what is bound with nothing before, in whatever order', async () => {
    const all = fc.array(made, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(all, async (documents) => {
        const bound = documents.map(sectionsFrom);
        for (const [i, document] of documents.entries()) {
          expect(bound[i]).toStrictEqual(await fresh(document));
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('is the very same where all of it is the same', () => {
    fc.assert(
      fc.property(made, made, (document, other) => {
        const [once] = sectionsFrom(document);
        sectionsFrom(other);
        const [again] = sectionsFrom(document);
        expect(again?.blocks).toBe(once?.blocks);
      }),
    );
  });

  it('has each heading, band and cover once', () => {
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 3 }), (documents) => {
        for (const document of documents) {
          const placed = blocksOf(sectionsFrom(document)).filter(({ kind }) =>
            ['heading', 'band', 'cover'].includes(kind),
          );
          expect(new Set(placed).size).toBe(placed.length);
        }
      }),
    );
  });
});

const tableOf = (sections: readonly Section[]): Table => {
  const table = blocksOf(sections).find((block) => block.kind === 'table');
  if (!table) throw new Error('a table was expected');
  return table;
};

const rowsOf = (sections: readonly Section[]): readonly Row[] =>
  tableOf(sections).groups.flatMap(({ rows }) => rows);

describe('a table that differs in one row', () => {
  const filled = layoutOf('| A | B |\n|---|---|\n| {{a}} | – |\n| {{b}} | {{text}} |');
  const text = rich('Words of a ladder');
  const [one, other] = [filled({ a: 'Ada', b: 'x', text }), filled({ a: 'Bob', b: 'x', text })];

  it('is another one, with the same other rows', () => {
    expect(tableOf(other)).not.toBe(tableOf(one));
    expect(rowsOf(other)[1]).toBe(rowsOf(one)[1]);
  });

  it('has the same cells in the row that differs', () => {
    const [[first], [second]] = [rowsOf(one), rowsOf(other)];
    expect(second?.cells[0]).not.toBe(first?.cells[0]);
    expect(second?.cells[1]).toBe(first?.cells[1]);
  });
});

describe('what is equal', () => {
  it('is the same from layout to layout, and from value to word', () => {
    const [cell] = rowsOf(layoutOf('| A |\n|---|\n| **Same** words |')({}))[0]?.cells ?? [];
    const filled = layoutOf('x\n\n| B |\n|---|\n| – |\n| **{{a}}** words |')({ a: 'Same' });
    expect(rowsOf(filled)[1]?.cells[0]).toBe(cell);
  });

  it('is another one in a document of another language', () => {
    const { sections } = skeleton(':lang[mots]{of=fr}');
    const page = { paper: 'A4', orientation: 'portrait', furniture } as const;
    const [english, french] = ['en', 'fr-CA'].map((language) =>
      blocksOf(bind(sections, [], { ...page, language })),
    );
    expect(english).toMatchObject([{ children: [{ kind: 'language' }] }]);
    expect(french).toMatchObject([{ children: [{ kind: 'text' }] }]);
  });
});

const paragraph = (words: string): Block => ({
  kind: 'paragraph',
  style: 'body',
  children: [{ kind: 'text', value: words }],
});

it('lets go of what was asked for long ago: memory does not grow with documents', () => {
  const block = sharedBlock(paragraph('first'));
  const list = sharedBlocks([block]);
  expect(sharedBlocks([sharedBlock(paragraph('first'))])).toBe(list);
  for (let i = 0; i < 10_000; i += 1) sharedBlocks([sharedBlock(paragraph(`${i}`))]);
  expect(sharedBlock(paragraph('first'))).not.toBe(block);
  expect(sharedBlocks([block])).not.toBe(list);
});
