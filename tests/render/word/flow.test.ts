import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { paragraphOf, squeezed, styleOf, textOf } from '../../support/ooxml.ts';
import { at, elementsIn, val, within } from '../../support/xml.ts';
import { cell, fact, h, p, row } from './nodes.ts';
import { documentOf, rendered } from './rendered.ts';

const facts: Block = { kind: 'facts', columns: 1, facts: [fact('a', 'b')] };

const isKept = async (words: string, ...blocks: readonly Block[]): Promise<boolean> => {
  const body = await rendered(...blocks);
  return at(paragraphOf(body, words), 'w:pPr', 'w:keepNext') !== undefined;
};

describe('tables and paragraphs', () => {
  it('have a point between two tables and after the last, and no other empty paragraphs', async () => {
    const body = await rendered(facts, facts, p('text'), facts);
    const names = elementsIn(body).map((one) =>
      one.name === 'w:p' ? (styleOf(one) ?? '') : one.name,
    );
    expect(names).toEqual(['w:tbl', 'Tail', 'w:tbl', 'Normal', 'w:tbl', 'Tail', 'w:sectPr']);
  });

  it('stand off from a table above, by the theme', async () => {
    const body = await rendered(facts, p('text'), p('more'));
    const spaceAt = (words: string) =>
      at(paragraphOf(body, words), 'w:pPr', 'w:spacing')?.attributes['w:before'];
    expect(spaceAt('text')).toBe(String(look.theme.spacing.block * 20));
    expect(spaceAt('more')).toBeUndefined();
  });

  it('stand off from a table below, but for what heads it', async () => {
    const body = await rendered(p('text'), facts, h(2, 'Heading'), facts);
    const after = (words: string) =>
      at(paragraphOf(body, words), 'w:pPr', 'w:spacing')?.attributes['w:after'];
    expect(after('text')).toBe(String(look.theme.spacing.block * 20));
    expect(after('Heading')).toBeUndefined();
  });

  it('begin a page after a page break, without an empty one', async () => {
    const body = await rendered(
      { kind: 'page-break' },
      p('one'),
      { kind: 'page-break' },
      p('two'),
      { kind: 'page-break' },
    );
    const broken = within(body, 'w:p').filter((one) => at(one, 'w:pPr', 'w:pageBreakBefore'));
    expect(broken.map((one) => squeezed(textOf(one)))).toEqual(['two']);
    expect(within(body, 'w:p')).toHaveLength(2);
  });

  it('say where a page break cannot be had', async () => {
    const { messages } = await renderWord(
      documentOf([
        {
          kind: 'columns',
          columns: [{ width: { share: 1 }, blocks: [p('a'), { kind: 'page-break' }] }],
        },
      ]),
      look,
    );
    expect(messages).toMatchObject([{ code: 'word-break-left-out' }]);
  });
});

describe('what is kept together', () => {
  const kept: Block = { kind: 'keep', blocks: [p('first'), facts, p('last')] };

  it('stays with what follows, but for its end', async () => {
    expect(await isKept('first', kept, p('after'))).toBe(true);
    expect(await isKept('b', kept, p('after'))).toBe(true);
    expect(await isKept('last', kept, p('after'), p('and'), p('then'))).toBe(false);
  });

  it('stays whole inside', async () => {
    const body = await rendered(kept);
    expect(at(paragraphOf(body, 'first'), 'w:pPr', 'w:keepLines')).toBeDefined();
  });

  it('includes what stands in what stands in it', async () => {
    const inner: Block = { kind: 'keep', blocks: [p('inner one'), p('inner two')] };
    const outer: Block = { kind: 'keep', blocks: [inner, p('end')] };
    expect(await isKept('inner two', outer)).toBe(true);
    expect(await isKept('end', outer)).toBe(false);
  });
});

describe('columns', () => {
  it('stand side by side without lines, words flush with the text', async () => {
    const body = await rendered({
      kind: 'columns',
      columns: [
        { width: { points: 100 }, blocks: [p('left')] },
        { width: { share: 1 }, blocks: [h(3, 'Right'), p('right')] },
      ],
    });
    const [table] = within(body, 'w:tbl');
    expect(val(table, 'w:tblPr', 'w:tblStyle')).toBe('LadderBare');
    const { gap } = look.theme.spacing;
    const [first] = table ? within(table, 'w:gridCol') : [];
    expect(first?.attributes['w:w']).toBe(String(Math.round((100 + gap / 2) * 20)));
    expect(within(body, 'w:tc').map((one) => squeezed(textOf(one)))).toEqual([
      'left',
      'Right right',
    ]);
  });

  it('hold a table as paragraphs, and say so', async () => {
    const table: Block = {
      kind: 'table',
      style: 'plain',
      description: '',
      columns: [{ width: { share: 1 }, align: 'left' }],
      groups: [{ rows: [row(cell('inside'))] }],
    };
    const { messages } = await renderWord(
      documentOf([{ kind: 'columns', columns: [{ width: { share: 1 }, blocks: [table] }] }]),
      look,
    );
    expect(messages).toMatchObject([{ code: 'word-set-plain', severity: 'warning' }]);
  });
});
