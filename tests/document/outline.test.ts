import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Band, Block, Depth, Heading } from '../../src/document/model.ts';
import { outlineOf } from '../../src/document/outline.ts';
import { textOf } from '../../src/document/text.ts';
import { allBlocks, blocksWithin } from '../../src/document/walk.ts';
import { documentOf, sectionsOf } from './building.ts';

const titleOf = (block: Block): string => {
  if (block.kind === 'heading') return textOf(block.children);
  return block.kind === 'band' || block.kind === 'cover' ? textOf(block.title) : '';
};

/** `2 Title` for each that has a level, as one reads. */
const outline = (body: string): readonly string[] => {
  const levels = outlineOf(documentOf(sectionsOf(body, {})));
  return [...levels].map(([block, level]) => `${level} ${titleOf(block)}`);
};

describe('the outline', () => {
  it('is that of the headings where none skips a level', () => {
    expect(outline('# a\n\n## b\n\n### c\n\n## d\n\n# e')).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '2 d',
      '1 e',
    ]);
  });

  it('closes the gap where headings skip one, for each that is as deep', () => {
    expect(outline('## a\n\n#### b\n\n#### c\n\n## d\n\n### e')).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '1 d',
      '2 e',
    ]);
  });

  it('takes a cover for the first heading', () => {
    expect(outline(':::cover[x]\n# a\n:::\n\n## b\n\n#### c')).toEqual(['1 a', '2 b', '3 c']);
  });

  it('sets a band as deep as a heading over those inside it', () => {
    const packet =
      '# p\n\n## glance\n\n:::::band[a]\n:::keep\n### b\n:::\n\n### c\n:::::\n\n:::band[d]\n### e\n:::\n\n# f';
    expect(outline(packet)).toEqual(['1 p', '2 glance', '2 a', '3 b', '3 c', '2 d', '3 e', '1 f']);
  });

  it('sets a band over none one below the last heading, beside its neighbours', () => {
    expect(outline('# a\n\n:::band[b]\nx\n:::\n\n:::band[c]\nx\n:::\n\n## d')).toEqual([
      '1 a',
      '2 b',
      '2 c',
      '2 d',
    ]);
  });

  it('ends the headings of a band with it: a band that has none stands beside one that has', () => {
    const bands = '# a\n\n::::band[b]\n### c\n::::\n\n:::band[d]\nx\n:::\n\n### e';
    expect(outline(bands)).toEqual(['1 a', '2 b', '3 c', '2 d', '2 e']);
  });

  it('leaves out the bands of tables: they name rows', () => {
    expect(outline('# a\n\n| x | y |\n|---|---|\n| :band[b] |\n| 1 | 2 |\n\n## c')).toEqual([
      '1 a',
      '2 c',
    ]);
  });

  it('is empty where nothing has a title', () => {
    expect(outline('words')).toEqual([]);
  });
});

const heading = (depth: Depth): Heading => ({
  kind: 'heading',
  depth,
  children: [],
  id: '',
  listed: true,
});

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 5 }),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Depth>(1, 2, 3, 4).map(heading),
    fc.constant<Block>({ kind: 'rule' }),
    fc.constant(null).map((): Block => ({ kind: 'cover', label: [], title: [], facts: [] })),
    tie('blocks').map((inside): Band => ({ kind: 'band', title: [], aside: [], blocks: inside })),
    tie('blocks').map((inside): Block => ({ kind: 'keep', blocks: inside })),
    fc.array(tie('blocks'), { maxLength: 3 }).map((columns): Block => ({
      kind: 'columns',
      columns: columns.map((inside) => ({ width: { share: 1 }, blocks: inside })),
    })),
    fc.array(tie('blocks'), { maxLength: 3 }).map((items): Block => ({
      kind: 'list',
      ordered: false,
      start: 1,
      items,
    })),
  ),
}));

const documents = fc
  .array(blocks, { maxLength: 4 })
  .map((sections) =>
    documentOf(
      sections.map((inside) => ({ paper: 'A4', orientation: 'portrait', blocks: inside })),
    ),
  );

const isTitled = ({ kind }: Block): boolean => ['heading', 'band', 'cover'].includes(kind);

describe('of any document, the outline', () => {
  it('begins with 1, skips no level, and has one for each title, in their order', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const levels = outlineOf(document);
        expect([...levels.keys()]).toEqual(allBlocks(document).filter(isTitled));
        let before = 0;
        for (const level of levels.values()) {
          expect(level).toBeGreaterThanOrEqual(1);
          expect(level).toBeLessThanOrEqual(before + 1);
          before = level;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('sets what stands in a band below it', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const levels = outlineOf(document);
        const above = [...levels.keys()].flatMap((block) =>
          block.kind === 'band'
            ? blocksWithin(block.blocks)
                .filter(isTitled)
                .map((inside) => (levels.get(inside) ?? 0) - (levels.get(block) ?? 0))
            : [],
        );
        expect(above.filter((levelsBelow) => levelsBelow < 1)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
