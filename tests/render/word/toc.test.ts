import { describe, expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { bodyOf, partsOf, squeezed, styleOf, textOf } from '../../support/ooxml.ts';
import { at, type Element, within } from '../../support/xml.ts';
import { handbook } from './handbook.ts';
import { h, meta, section } from './nodes.ts';
import { packet } from './packet.ts';

const entriesIn = (body: Element): readonly Element[] =>
  within(body, 'w:sdt')
    .filter((one) => at(one, 'w:sdtPr', 'w:docPartObj'))
    .flatMap((one) => within(one, 'w:p'));

describe('the contents', () => {
  it('list the listed headings in their order, with pages that only grow', async () => {
    const { bytes, pages } = await renderWord(handbook, look);
    const entries = entriesIn(bodyOf(bytes)).map((one) => squeezed(textOf(one)));
    expect(entries.map((one) => one.replace(/ \d+$/, ''))).toEqual([
      'How much is new at each level',
      'How to use this handbook',
      'Software Engineering',
      'The whole track',
      'Associate Engineer',
      'Engineer',
      'Senior Engineer',
      'Acknowledgement',
    ]);
    const numbers = entries.map((one) => Number(/\d+$/.exec(one)?.[0]));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(numbers.at(-1)).toBe(pages);
  });

  it('say the page where each heading is', async () => {
    const sections = [
      section([{ kind: 'toc', depth: 2 }]),
      section([h(1, 'Second'), { kind: 'page-break' }, h(2, 'Third'), h(3, 'Too deep')]),
      section([h(1, 'Fourth'), h(1, 'Silent', false)]),
    ];
    const { bytes, pages } = await renderWord({ meta: meta('Book'), sections }, look);
    const entries = entriesIn(bodyOf(bytes)).map((one) => squeezed(textOf(one)));
    expect(entries).toEqual(['Second 2', 'Third 3', 'Fourth 4']);
    expect(pages).toBe(4);
  });

  it('show the depth of each by its style, and lead to it', async () => {
    const body = bodyOf((await renderWord(handbook, look)).bytes);
    const entries = entriesIn(body);
    expect(entries.map(styleOf).slice(0, 4)).toEqual(['TOC2', 'TOC1', 'TOC1', 'TOC2']);
    const names = within(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
    for (const entry of entries) {
      expect(names).toContain(within(entry, 'w:hyperlink')[0]?.attributes['w:anchor']);
      expect(
        within(entry, 'w:tab').some(({ attributes }) => attributes['w:leader'] === 'dot'),
      ).toBe(true);
    }
  });

  it('are a field that Word can update but is not asked to', async () => {
    const { bytes } = await renderWord(handbook, look);
    const [instruction] = within(bodyOf(bytes), 'w:instrText');
    expect(instruction?.children).toEqual(['TOC \\o "1-2" \\h \\z']);
    for (const [name, text] of partsOf(bytes)) {
      if (/w:dirty|w:updateFields/.test(text)) throw new Error(`${name} asks for an update`);
    }
  });

  it('alone make the pages known', async () => {
    expect((await renderWord(packet, look)).pages).toBeUndefined();
  });
});
