import { describe, expect, it } from 'vitest';
import { readBackFrom } from '../../support/reading-back.ts';
import type { Dots } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { figuresIn } from '../../support/pdf-structure.ts';
import { documentOf, para, section } from './documents.ts';
import { paintedOn } from './painted.ts';
import { readPdf } from './read.ts';

const { colours, sizes } = look.theme;
const dots: Dots = { kind: 'dots', alt: 'Meeting; as expected', mark: '2', expected: '2', of: '3' };
const document = documentOf([section([para('Before ', dots, ' after')])]);

const render = async () => (await renderPdf(document, look)).bytes;

/** What is round, or nearly. */
const circles = async (bytes: Uint8Array) =>
  (await paintedOn(bytes)).filter(({ width, height }) => Math.abs(width - height) < 0.01);

describe('dots in a PDF', () => {
  it('are filled up to the mark, the expected one ringed in the accent', async () => {
    const seen = await circles(await render());
    expect(seen.map(({ paint, colour }) => `${paint} ${colour}`)).toEqual([
      `fill ${colours.ink}`,
      `fill ${colours.ink}`,
      `stroke ${colours.accent}`,
      `stroke ${colours.ink}`,
    ]);
    const [, second, ring] = seen;
    expect(ring?.width).toBeGreaterThan(second?.width ?? Infinity);
  });

  it('stand between the words beside them, level with them', async () => {
    const bytes = await render();
    const words = (await readPdf(bytes)).pages[0]?.words ?? [];
    const place = (said: string) => words.find(({ text }) => text.includes(said));
    for (const { x, y, width, height } of await circles(bytes)) {
      expect(x).toBeGreaterThan(place('Before')?.x ?? Infinity);
      expect(x + width).toBeLessThan((place('after')?.x ?? 0) + sizes.text);
      const middle = y + height / 2;
      const baseline = place('Before')?.y ?? 0;
      expect(baseline - middle).toBeCloseTo(sizes.text / 3, 0);
    }
  });

  it('are said without being printed, and pass the read-back', async () => {
    const bytes = await render();
    expect((await readPdf(bytes)).pages[0]?.text).not.toContain('Meeting');
    expect(await figuresIn(bytes)).toEqual(['Meeting; as expected']);
    expect(await readBackFrom(document, 'pdf', bytes, 'x.pdf')).toEqual({ pages: 1, messages: [] });
  });
});
