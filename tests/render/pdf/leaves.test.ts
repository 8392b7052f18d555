import { describe, expect, test } from 'vitest';
import type { Section } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import type { Theme } from '../../../src/render/theme.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, head, para, section, text, words } from './documents.ts';
import { type ReadFile, readPdf } from './read.ts';

async function printed(
  sections: readonly Section[],
  theme: Partial<Theme> = {},
): Promise<ReadFile> {
  const own = { ...look, theme: { ...look.theme, ...theme } };
  return readPdf((await renderPdf(documentOf(sections), own)).bytes);
}

const { inside, outside } = look.theme.margins.portrait;

/** Where the first line and the head, and the page number, begin and end on each page. */
const edges = ({ pages }: ReadFile) =>
  pages.map(({ words: some, width }) => {
    const placed = some.filter(({ text: it }) => it.trim() !== '');
    const right = Math.max(...placed.map((word) => word.x + word.width));
    return [Math.min(...placed.map(({ x }) => x)), width - right].map(Math.round);
  });

const odd = [inside, outside].map(Math.round);
const even = [outside, inside].map(Math.round);
const long = para(words(1800));

describe('sides', () => {
  test('double: the margins of upright pages change places on even ones', async () => {
    const file = await printed([section([long])]);
    expect(edges(file).slice(0, 3)).toEqual([odd, even, odd]);
  });

  test('single: all pages are alike', async () => {
    const file = await printed([section([long])], { sides: 'single' });
    expect(edges(file).slice(0, 3)).toEqual([odd, odd, odd]);
  });

  test('pages held sideways are bound at their top or bottom: never mirrored', async () => {
    const margins = { inside: 90, outside: 40, top: 60, bottom: 60 };
    const file = await printed([section([long], { orientation: 'landscape', margins })]);
    expect(edges(file)).toContainEqual([90, 40]);
    expect(edges(file)).not.toContainEqual([40, 90]);
  });

  test('a section may have margins of its own', async () => {
    const margins = { inside: 100, outside: 50, top: 150, bottom: 200 };
    const file = await printed([section([long], { margins })]);
    expect(edges(file).slice(0, 2)).toEqual([
      [100, 50],
      [50, 100],
    ]);
    const [page] = file.pages;
    const body = page?.words.filter(({ text: it }) => /w\d+x/.test(it)) ?? [];
    expect(Math.min(...body.map(({ y }) => y))).toBeGreaterThan(150);
    expect(Math.max(...body.map(({ y }) => y))).toBeLessThan((page?.height ?? 0) - 200);
  });
});

describe('a leaf', () => {
  const first = section([head('First'), para('one')]);
  const signed = section([head('Signed'), para('leaf')], { leaf: true });
  const last = section([head('Last'), para('after')]);
  const contents = section([{ kind: 'toc', depth: 2 }]);

  test('begins on an odd page, and so does what follows it', async () => {
    const { pages, bookmarks } = await printed([first, contents, first, signed, last]);
    const found = pages.map(({ text: it }) => /one|leaf|after|Left blank\./.exec(it)?.[0]);
    expect(found).toEqual(['one', undefined, 'one', 'Left blank.', 'leaf', 'Left blank.', 'after']);
    expect(bookmarks.map(({ title, page }) => [title, page])).toContainEqual(['Signed', 5]);
    expect(pages[1]?.text).toMatch(/Signed\s*5/);
    pages.forEach((page, i) => expect(page.text).toContain(`Page ${i + 1} of 7`));
  });

  test('has a blank page before it that shows whose it is', async () => {
    const { pages } = await printed([first, signed]);
    expect(pages[1]?.text).toMatch(/The head at the left.*The head at the right/s);
    expect(pages[1]?.text).toContain('The foot');
  });

  test('needs no blank page where an odd one comes next anyway', async () => {
    expect((await printed([first, first, signed])).pages).toHaveLength(3);
    expect((await printed([signed])).pages).toHaveLength(1);
  });

  test('is just a page of its own where one side is printed', async () => {
    const { pages } = await printed([first, signed, last], { sides: 'single' });
    expect(pages).toHaveLength(3);
  });

  test('bears a cover, whose ground reaches the edges of its page', async () => {
    const cover = bare([{ kind: 'cover', label: [], title: [text('Title')], facts: [] }]);
    const { pages } = await printed([first, cover]);
    expect(pages).toHaveLength(3);
    expect(pages[2]?.text).toContain('Title');
  });
});
