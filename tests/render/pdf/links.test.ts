import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { documentOf, head, para, section, text, words } from './documents.ts';
import { type Bookmark, type ReadFile, readPdf } from './read.ts';

const link = (url: string, words_ = 'here'): Inline => ({
  kind: 'link',
  url,
  children: [text(words_)],
});

const chapters: Block[] = ['One', 'Two', 'Three', 'Four'].flatMap((name, i) => [
  head(`Chapter ${name}`, 1),
  para(words(300 + 50 * i)),
  head(`Part ${name}`, 2),
  para(words(200)),
  head(`Detail ${name}`, 4),
  head(`Unlisted ${name}`, 3, false),
  para(words(100)),
]);

const book = async (): Promise<ReadFile> => {
  const contents = section([head('Contents', 1, false), { kind: 'toc', depth: 2 }]);
  const body = section([
    ...chapters,
    para('see ', link('#part-two'), ' and ', link('#unlisted-one')),
  ]);
  return readPdf((await renderPdf(documentOf([contents, body]), look)).bytes);
};

/** Page and height of a heading's words, beyond the contents. */
function found({ pages }: ReadFile, title: string): { page: number; y: number } {
  const page = pages.findIndex(({ text: it }, i) => i > 0 && it.includes(title)) + 1;
  const y = pages[page - 1]?.words.find(({ text: it }) => it.includes(title))?.y ?? 0;
  return { page, y };
}

test('the contents give the page of each heading down to their depth', async () => {
  const file = await book();
  const lines = (file.pages[0]?.text ?? '').split('\n');
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    for (const title of [`Chapter ${name}`, `Part ${name}`]) {
      const line = lines.find((each) => each.startsWith(title));
      expect(line).toBe(`${title} ${found(file, title).page}`);
    }
  }
  expect(file.pages[0]?.text).not.toMatch(/Detail|Unlisted/);
});

test('page numbers in the contents end at one edge; deeper entries are indented', async () => {
  const [page] = (await book()).pages;
  const numbers = page?.words.filter(({ text: it }) => /^\d+$/.test(it)) ?? [];
  const edges = numbers.map(({ x, width }) => Math.round(x + width));
  expect(new Set(edges).size).toBe(1);
  const left = (title: string) => page?.words.find(({ text: it }) => it.startsWith(title))?.x ?? 0;
  expect(left('Part One') - left('Chapter One')).toBeCloseTo(look.theme.spacing.indent, 1);
});

test('an entry of the contents leads to its heading', async () => {
  const file = await book();
  const pages = file.pages[0]?.links.map(({ page }) => page) ?? [];
  const titles = ['One', 'Two', 'Three', 'Four'].flatMap((name) => [
    `Chapter ${name}`,
    `Part ${name}`,
  ]);
  const expected = titles.flatMap((title) => [found(file, title).page, found(file, title).page]);
  expect(pages).toEqual(expected);
});

test('bookmarks are the listed headings, nested, and open at the top of the heading', async () => {
  const file = await book();
  const flat = (all: readonly Bookmark[]): Bookmark[] =>
    all.flatMap((each) => [each, ...flat(each.items)]);
  expect(file.bookmarks.map(({ title }) => title)).toEqual([
    'Chapter One',
    'Chapter Two',
    'Chapter Three',
    'Chapter Four',
  ]);
  expect(file.bookmarks[0]?.items).toMatchObject([
    { title: 'Part One', items: [{ title: 'Detail One', items: [] }] },
  ]);
  for (const { title, page, y } of flat(file.bookmarks)) {
    const heading = found(file, title);
    expect(page).toBe(heading.page);
    expect(heading.y - y).toBeGreaterThan(5);
    expect(heading.y - y).toBeLessThan(30);
  }
});

test('links lead inside, or to the web and to mail, and nowhere else', async () => {
  const urls = [
    'https://example.com/',
    'http://example.com/',
    'mailto:a@example.com',
    '#a-heading',
  ];
  const refused = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ftp://example.com/',
    '#nowhere',
    '/x',
  ];
  const all = [...urls, ...refused].map((url) => para(link(url, `words of ${url}`)));
  const { bytes } = await renderPdf(documentOf([section([head('A heading'), ...all])]), look);
  const [page] = (await readPdf(bytes)).pages;
  expect(page?.links.map(({ url, page: inside }) => url ?? inside)).toEqual([
    ...urls.slice(0, 3),
    1,
  ]);
  for (const url of refused) expect(page?.text).toContain(`words of ${url}`);
});
