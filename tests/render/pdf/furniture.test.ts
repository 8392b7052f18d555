import { expect, test } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, furniture, para, section, text, words } from './documents.ts';
import { readPdf } from './read.ts';

const cover = bare([{ kind: 'cover', label: [text('Label')], title: [text('Title')], facts: [] }]);

test('each page has head, foot and number; a cover has none, but counts', async () => {
  const long = section([para(words(1500))]);
  const { bytes } = await renderPdf(documentOf([cover, long]), look);
  const [first, ...others] = (await readPdf(bytes)).pages;
  expect(first?.text).not.toMatch(/head|foot|Page/);
  expect(others.length).toBeGreaterThan(1);
  others.forEach((page, i) => {
    expect(page.text).toContain(`Page ${i + 2} of ${others.length + 1}`);
    for (const part of Object.values(furniture)) expect(page.text).toContain(part);
  });
});

test('sections have their own paper and orientation, and begin a page', async () => {
  const lying = section([para('two')], { orientation: 'landscape' });
  const letter = section([para('three')], { paper: 'Letter' });
  const { bytes } = await renderPdf(documentOf([section([para('one')]), lying, letter]), look);
  const sizes = (await readPdf(bytes)).pages.map(({ width, height }) => [
    Math.round(width),
    Math.round(height),
  ]);
  expect(sizes).toEqual([
    [595, 842],
    [842, 595],
    [612, 792],
  ]);
});

const lengths = [1, 20, 60, 200, 1500];
const pairs = lengths.flatMap((left) => lengths.map((right) => [left, right] as const));

test.each(pairs)(
  'a head of %i and %i words is whole, and clear of all else',
  async (left, right) => {
    const own = {
      headLeft: words(left).replaceAll('w', 'l'),
      headRight: words(right).replaceAll('w', 'r'),
      foot: words(left).replaceAll('w', 'f'),
    };
    const { bytes } = await renderPdf(
      documentOf([section([para('body')], { furniture: own })]),
      look,
    );
    const [page] = (await readPdf(bytes)).pages;
    const found = (pattern: RegExp) => page?.words.filter(({ text: it }) => pattern.test(it)) ?? [];
    const flat = page?.text.replace(/\s/g, '') ?? '';
    for (const part of Object.values(own)) expect(flat).toContain(part.replaceAll(' ', ''));
    const lefts = Math.max(...found(/l\d/).map(({ x, width }) => x + width));
    const rights = Math.min(...found(/r\d/).map(({ x }) => x));
    expect(rights).toBeGreaterThan(lefts);
    const [body] = found(/body/);
    for (const { y } of [...found(/l\d/), ...found(/r\d/)])
      expect(y).toBeLessThan((body?.y ?? 0) - 8);
    for (const { y } of found(/f\d/)) expect(y).toBeGreaterThan((body?.y ?? 0) + 8);
    for (const { y } of page?.words ?? []) expect(y).toBeLessThan((page?.height ?? 0) - 25);
  },
);
