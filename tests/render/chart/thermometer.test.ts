import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/document/model.ts';
import type { Shape } from '../../../src/render/chart/shape.ts';
import { stepColumns, thermometerBars } from '../../../src/render/chart/thermometer.ts';
import { look } from '../../support/look.ts';

const { theme } = look;
const { colours, thermometer: own } = theme;
const states: readonly Step['state'][] = ['other', 'now', 'next', 'other'];

/** Left and right ends, top and bottom, its stroke included. */
function reach(shape: Shape): readonly [number, number, number, number] {
  if (shape.kind === 'circle') throw new Error('bars have no circles');
  if (shape.kind === 'line') {
    const { from, to } = shape;
    return [Math.min(from.x, to.x), Math.max(from.x, to.x), to.y, from.y];
  }
  const half = (shape.stroke?.width ?? 0) / 2;
  const { x, y, width, height } = shape;
  return [x - half, x + width + half, y - half, y + height + half];
}

describe('the bars of a thermometer', () => {
  it('are filled now, hatched next, and empty for the others', () => {
    const { shapes } = thermometerBars(states, 480, theme);
    const { columns } = stepColumns(4, 480, theme);
    const kinds = columns.map(({ x, width }) => {
      const inside = shapes.filter((shape) => {
        const [left, right] = reach(shape);
        return left >= x - 1e-6 && right <= x + width + 1e-6;
      });
      if (inside.some(({ kind }) => kind === 'line')) return 'hatched';
      return inside.map((one) => (one.kind === 'rect' && one.fill) || 'empty').join();
    });
    expect(kinds).toEqual(['empty', colours.accent, 'hatched', 'empty']);
  });

  it('fill the width between them and stay within it, however many and narrow', () => {
    const some = fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(some, fc.double({ min: 5, max: 900, noNaN: true }), (steps, width) => {
        const { shapes, height } = thermometerBars(steps, width, theme);
        expect(height).toBe(own.bar);
        const ends = shapes.map(reach);
        expect(Math.min(...ends.map(([left]) => left))).toBeCloseTo(0);
        for (const [left, right, top, bottom] of ends) {
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(Math.max(width, left) + theme.strokes.hairline);
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(bottom).toBeLessThanOrEqual(height + 1e-6);
        }
      }),
    );
  });
});
