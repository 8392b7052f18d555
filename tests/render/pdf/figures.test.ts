import { expect, test } from 'vitest';
import type { Align, Block } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { bare, documentOf, row } from './documents.ts';
import { readPdf } from './read.ts';

const NUMBERS = ['1111', '7777', '1234', '4071', '9990'];

/** A column of numbers as it is printed. */
async function columnOf(align: Align, numbers: readonly string[]) {
  const table: Block = {
    kind: 'table',
    style: 'figures',
    description: '',
    columns: [
      { width: { share: 1 }, align: 'left' },
      { width: { share: 1 }, align },
    ],
    groups: [{ rows: numbers.map((number) => row('x', number)) }],
  };
  const { bytes } = await renderPdf(documentOf([bare([table])]), look);
  const { pages } = await readPdf(bytes);
  return pages.flatMap(({ words }) => words.filter(({ text }) => /\d/.test(text)));
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

test.each(['right', 'center', 'left'] as const)(
  'numbers of as many digits stand below one another: %s',
  async (align) => {
    const shown = await columnOf(align, NUMBERS);
    expect(shown).toHaveLength(NUMBERS.length);
    expect(spread(shown.map(({ x }) => x))).toBeLessThan(0.02);
    expect(spread(shown.map(({ width }) => width))).toBeLessThan(0.02);
  },
);

test('at the right, ones stand below ones and tens below tens', async () => {
  const shown = await columnOf('right', ['7', '11', '170', '1,111', '12.5']);
  expect(shown).toHaveLength(5);
  expect(spread(shown.map(({ x, width }) => x + width))).toBeLessThan(0.02);
  const [one, two, three] = shown.map(({ width }) => width);
  expect(two).toBeCloseTo(2 * (one ?? 0), 2);
  expect(three).toBeCloseTo(3 * (one ?? 0), 2);
});
