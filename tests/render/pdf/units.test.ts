import { expect, it } from 'vitest';
import type { Block, Units } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { figuresIn } from '../../support/pdf-structure.ts';
import { bare, documentOf, para, row, text } from './documents.ts';
import { paintedOn } from './painted.ts';
import { readPdf } from './read.ts';

const { colours } = look.theme;
const units: Units = { kind: 'units', alt: '1 reworded', full: '1', half: '1', of: '3' };

const render = async (...blocks: readonly Block[]) =>
  (await renderPdf(documentOf([bare(blocks)]), look)).bytes;

it('units are drawn in the accent, and said', async () => {
  const bytes = await render(para('1 of 3 ', units));
  const shapes = await paintedOn(bytes);
  expect(shapes.map(({ paint, colour }) => `${paint} ${colour}`)).toEqual([
    `fill ${colours.accent}`,
    `fill ${colours.accent}`,
    `stroke ${colours.accent}`,
    `stroke ${colours.accent}`,
  ]);
  expect(await figuresIn(bytes)).toEqual(['1 reworded']);
});

it('units whose words stand beside them say nothing twice', async () => {
  expect(await figuresIn(await render(para({ ...units, alt: '' }, ' words')))).toEqual([]);
});

it('units keep the accent on the darkest cell of a heat-map', async () => {
  const cells = row(para(text('1'), units)).cells.map((cell) => ({ ...cell, tint: 1 }));
  const table: Block = {
    kind: 'table',
    style: 'figures',
    description: '',
    columns: [{ width: { share: 1 }, align: 'left' }],
    groups: [{ rows: [{ cells }] }],
  };
  const strokes = (await paintedOn(await render(table))).filter(({ paint }) => paint === 'stroke');
  expect(strokes.map(({ colour }) => colour)).toContain(colours.accent);
});

it('a no-break space keeps units and the words after them in one line', async () => {
  for (let length = 60; length < 110; length += 1) {
    const bytes = await render(para(`${'i'.repeat(length)} `, units, '\u00a0word'));
    const [shape] = await paintedOn(bytes);
    const word = (await readPdf(bytes)).pages[0]?.words.find((one) => one.text.includes('word'));
    expect(Math.abs((shape?.y ?? 0) - (word?.y ?? Infinity))).toBeLessThan(look.theme.sizes.text);
    if ((shape?.x ?? 0) < 100 && length > 70) return; // it went on in a line of its own
  }
});
