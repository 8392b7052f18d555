import { describe, expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { bodyOf, partsOf, squeezed, styleOf, textOf } from '../../support/ooxml.ts';
import { type Element, within } from '../../support/xml.ts';
import { handbook } from './handbook.ts';
import { packet } from './packet.ts';

const entriesIn = (body: Element): readonly Element[] =>
  within(body, 'w:sdt').flatMap((one) => within(one, 'w:p'));

describe('the contents', () => {
  it('list the listed headings with their pages', async () => {
    const { bytes, pages } = await renderWord(handbook, look);
    const entries = entriesIn(bodyOf(bytes));
    expect(entries.map((one) => squeezed(textOf(one)))).toEqual([
      'How much is new at each level 2',
      'How to use this handbook 3',
      'Software Engineering 5',
      'The whole track 5',
      'Associate Engineer 8',
      'Engineer 9',
      'Senior Engineer 10',
      'Acknowledgement 11',
    ]);
    expect(pages).toBe(11);
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
