import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import type { Block, List } from '../../../src/document/model.ts';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { part, squeezed, textOf } from '../../support/ooxml.ts';
import { type Element, inside, val, within } from '../../support/xml.ts';
import { p } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';

const list = (ordered: boolean, start: number, ...items: readonly (readonly Block[])[]): List => ({
  kind: 'list',
  ordered,
  start,
  items,
});

/** List and level of each paragraph that has a bullet or number. */
const numbersIn = (body: Element) =>
  within(body, 'w:p').flatMap((paragraph) => {
    const id = val(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
    const level = val(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl');
    return id === undefined ? [] : [{ id, level, words: squeezed(textOf(paragraph)) }];
  });

describe('lists', () => {
  it('are lists, and lists in lists, to another reader', async () => {
    const file = await fileOf(
      documentOf([list(true, 1, [p('one'), list(false, 1, [p('inner')])], [p('two')])]),
    );
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
    expect(value).toBe('<ol><li>one<ul><li>inner</li></ul></li><li>two</li></ol>');
  });

  it('begin at their own number, each anew', async () => {
    const file = await fileOf(
      documentOf([
        list(true, 3, [p('c')], [p('d')]),
        p('between'),
        list(true, 3, [p('c again')]),
        list(true, 1, [p('a')]),
      ]),
    );
    const numbering = part(file, 'word/numbering.xml');
    const startOf = (id: string) =>
      within(numbering, 'w:num')
        .filter(({ attributes }) => attributes['w:numId'] === id)
        .map((one) => val(inside(one, 'w:lvlOverride')[0], 'w:startOverride'))[0];
    const numbers = numbersIn(part(file, 'word/document.xml'));
    expect(numbers.map(({ id }) => startOf(id))).toEqual(['3', '3', '3', '1']);
    expect(new Set(numbers.map(({ id }) => id)).size).toBe(3);
    expect(numbers[0]?.id).toBe(numbers[1]?.id);
  });

  it('go on counting after a list inside an item', async () => {
    const body = await rendered(list(true, 1, [p('1'), list(true, 1, [p('1.1')])], [p('2')]));
    const [outer, inner, next] = numbersIn(body);
    expect(next).toMatchObject({ id: outer?.id, level: '0', words: '2' });
    expect(inner).toMatchObject({ level: '1', words: '1.1' });
    expect(inner?.id).not.toBe(outer?.id);
  });

  it('have one bullet an item, also where an item has two paragraphs or begins with a table', async () => {
    const facts: Block = { kind: 'facts', columns: 1, facts: [{ label: [], value: [] }] };
    const body = await rendered(list(false, 1, [p('one'), p('more')], [facts]));
    expect(numbersIn(body).map(({ words }) => words)).toEqual(['one', '']);
  });

  it('deeper than Word has levels say so', async () => {
    const deep = Array.from({ length: 10 }).reduce<Block>(
      (inner) => list(false, 1, [p('x'), inner]),
      p('end'),
    );
    const { messages } = await renderWord(documentOf([deep]), look);
    expect(messages).toMatchObject([{ code: 'word-list-depth' }]);
  });
});
