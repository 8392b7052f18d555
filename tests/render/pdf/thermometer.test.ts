import { expect, it } from 'vitest';
import type { Block } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { figuresIn } from '../../support/pdf-structure.ts';
import { bare, documentOf, text } from './documents.ts';
import { paintedOn } from './painted.ts';
import { readPdf } from './read.ts';

const { colours, thermometer: own } = look.theme;

const step = (title: string, state: 'now' | 'next' | 'other') =>
  ({ title: [text(title)], note: [], state }) as const;

const thermometer: Block = {
  kind: 'thermometer',
  description: 'Step 2 of 4: Engineer; next: Senior',
  steps: [step('Associate', 'other'), step('Engineer', 'now'), step('Senior', 'next')],
};

const render = async () => (await renderPdf(documentOf([bare([thermometer])]), look)).bytes;

it('a thermometer has a bar over each title: filled now, hatched next, empty for the others', async () => {
  const bytes = await render();
  const shapes = await paintedOn(bytes);
  const said = (await readPdf(bytes)).pages[0]?.words ?? [];
  const words = said.filter((word) => word.text.trim() !== '');
  const over = words.map(({ x, width, y }) => {
    const here = shapes.filter((one) => one.x >= x - 1 && one.x < x + width);
    for (const { y: top, height } of here) expect(top + height).toBeLessThan(y);
    const hatched = here.filter(({ width: w, height: h }) => w < 2 * own.bar && h > 0);
    return hatched.length > 5 ? 'hatched' : here.map(({ paint }) => paint).join();
  });
  expect(words.map((word) => word.text)).toEqual(['Associate', 'Engineer', 'Senior']);
  expect(over).toEqual(['stroke', 'fill', 'hatched']);
  expect(new Set(shapes.map(({ colour }) => colour))).toEqual(new Set([colours.accent]));
});

it('a thermometer says in words what it shows, without printing it', async () => {
  const bytes = await render();
  expect(await figuresIn(bytes)).toEqual(['Step 2 of 4: Engineer; next: Senior']);
  expect((await readPdf(bytes)).pages[0]?.text).not.toContain('Step 2');
});
