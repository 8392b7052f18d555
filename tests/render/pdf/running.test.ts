import { describe, expect, test } from 'vitest';
import type { Block, Running } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { documentOf, furniture, head, para, row, section, text, words } from './documents.ts';
import { readPdf } from './read.ts';

/** The left of each page's head. */
async function heads(running: Running, ...blocks: readonly Block[]): Promise<string[]> {
  const own = { ...furniture, headLeft: 'Level', running };
  const { bytes } = await renderPdf(documentOf([section(blocks, { furniture: own })]), look);
  const { pages } = await readPdf(bytes);
  return pages.map(({ text: it }) => it.slice(0, it.indexOf(furniture.headRight)).trim());
}

const titled = (title: string) => ({
  title: [text(title)],
  aside: [text('aside')],
});

const block = (name: string): Block => ({
  kind: 'keep',
  blocks: [para(name), { kind: 'lines', id: '', label: '', count: 6 }],
});

const band = (title: string, count: number): Block => ({
  kind: 'band',
  ...titled(title),
  blocks: Array.from({ length: count }, (_, i) => block(`${title}${i}`)),
});

const rows = (count: number) => Array.from({ length: count }, (_, i) => row(`k${i}`, words(30)));

const end: Block = { kind: 'page-break' };

describe('the head of a section', () => {
  test('names the band that goes on, and not one that begins further down', async () => {
    expect(await heads('band', band('One', 6), band('Two', 8), band('Three', 1))).toEqual([
      'Level · One',
      'Level · One',
      'Level · Two',
      'Level · Two',
    ]);
  });

  test('names the band with which a page begins', async () => {
    expect(await heads('band', band('One', 1), end, band('Two', 1))).toEqual([
      'Level · One',
      'Level · Two',
    ]);
  });

  test('names the first that begins on a page where none is in force', async () => {
    expect(await heads('band', para('before'), band('One', 1), band('Two', 1))).toEqual([
      'Level · One',
    ]);
  });

  test('names no heading where it is to name bands, and nothing where there are none', async () => {
    expect(await heads('band', head('Heading'), para('words'))).toEqual(['Level']);
  });

  test('names the band over the rows of a table, below its repeated header', async () => {
    const table: Block = {
      kind: 'table',
      style: 'plain',
      description: '',
      columns: [1, 2].map((share) => ({ width: { share }, align: 'left' as const })),
      header: row('Area', 'Words'),
      groups: [
        { band: titled('One'), rows: rows(20) },
        { band: titled('Two'), rows: rows(20) },
      ],
    };
    const [first, ...others] = await heads('band', table);
    expect(first).toBe('Level · One');
    expect(others.at(-1)).toBe('Level · Two');
  });

  test('names headings of the depth asked for, without their soft words', async () => {
    const soft = { kind: 'span', style: 'soft', children: [text('group')] } as const;
    const area: Block = {
      kind: 'heading',
      depth: 3,
      listed: true,
      id: 'area',
      children: [text('Craft '), soft],
    };
    const found = await heads('heading3', head('Title', 2), area, para(words(900)), end, para('x'));
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found)).toEqual(new Set(['Level · Craft']));
  });

  test('says only the title where the section has no other words', async () => {
    const own = { ...furniture, headLeft: '', running: 'band' as const };
    const { bytes } = await renderPdf(
      documentOf([section([band('One', 1)], { furniture: own })]),
      look,
    );
    expect((await readPdf(bytes)).pages[0]?.text).toMatch(/^One/);
  });
});
