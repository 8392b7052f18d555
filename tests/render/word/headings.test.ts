import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { part } from '../../support/ooxml.ts';
import { val, within } from '../../support/xml.ts';
import { appendix } from './appendix.ts';
import { h, p } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';

/** The heading above the first place where some words stand, as another reader sees it. */
async function headingAbove(file: Uint8Array, words: string): Promise<string | undefined> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const before = value.slice(0, value.indexOf(words));
  return [...before.matchAll(/<(h\d)>(.*?)<\/\1>/g)].at(-1)?.[2]?.replace(/<[^>]+>/g, '');
}

describe('headings', () => {
  it('stand above what they head', async () => {
    const file = await fileOf(appendix);
    expect(await headingAbove(file, 'Debugging')).toBe('Technical skills');
    expect(await headingAbove(file, 'Dealing with ambiguity')).toBe('Delivery');
    expect(await headingAbove(file, 'Reports to')).toBe('Software Engineer');
  });

  it.each([1, 2, 3, 4] as const)('of depth %i are what Word navigates by', async (depth) => {
    const file = await fileOf(documentOf([h(depth, 'Delivery')]));
    const style = within(part(file, 'word/styles.xml'), 'w:style').find(
      ({ attributes }) => attributes['w:styleId'] === `Heading${depth}`,
    );
    expect(val(style, 'w:name')).toBe(`heading ${depth}`);
    expect(val(style, 'w:pPr', 'w:outlineLvl')).toBe(String(depth - 1));
  });

  it('stay with what they head', async () => {
    const styles = part(await fileOf(documentOf([])), 'word/styles.xml');
    const heads = within(styles, 'w:style').filter(({ attributes }) =>
      /^Heading\d$/.test(attributes['w:styleId'] ?? ''),
    );
    expect(heads).toHaveLength(4);
    for (const style of heads) expect(within(style, 'w:keepNext')).toHaveLength(1);
  });

  it('that are not listed have a style that Word leaves out of the contents', async () => {
    const body = await rendered(h(2, 'Listed'), h(2, 'Silent', false), p('Text'));
    const styles = within(body, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(['Heading2', 'Heading2Unlisted', 'Normal']);
  });

  it('have bookmarks of names that Word takes, whatever their ids', async () => {
    const long = 'die-längste-überschrift-des-dokuments-mit-allem-und-scharf';
    const body = await rendered({ ...h(1, 'A'), id: long }, { ...h(1, 'B'), id: `${long}-2` });
    const names = within(body, 'w:bookmarkStart').map(
      ({ attributes }) => attributes['w:name'] ?? '',
    );
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u);
  });
});
