import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Width } from '../../src/document/model.ts';
import { columnWidths, gapIn } from '../../src/render/widths.ts';

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

test('fixed columns come first, and shares divide the rest', () => {
  const widths = columnWidths([{ points: 100 }, { share: 1 }, { share: 3 }], 320, 10);
  expect(widths).toEqual([100, 50, 150]);
});

test('fixed columns that are too wide are all scaled down', () => {
  expect(columnWidths([{ points: 300 }, { points: 100 }], 210, 10)).toEqual([150, 50]);
  const [fixed = 0, share = 0] = columnWidths([{ points: 900 }, { share: 1 }], 410, 10);
  expect(fixed + share).toBeCloseTo(400);
  expect(share).toBeGreaterThanOrEqual(100);
});

const width: fc.Arbitrary<Width> = fc.oneof(
  fc.double({ min: 0, max: 2000, noNaN: true }).map((points) => ({ points })),
  fc.integer({ min: 0, max: 100 }).map((share) => ({ share })),
);

test('columns and gaps never exceed the space, and shares fill it', () => {
  fc.assert(
    fc.property(
      fc.array(width, { minLength: 1, maxLength: 12 }),
      fc.double({ min: 1, max: 900, noNaN: true }),
      (widths, space) => {
        const gap = gapIn(space, widths.length, 28);
        const total = sum(columnWidths(widths, space, gap)) + gap * (widths.length - 1);
        expect(total).toBeLessThanOrEqual(space + 0.001);
        const filled = widths.some((each) => 'share' in each) ? space : total;
        expect(total).toBeCloseTo(filled, 3);
      },
    ),
  );
});
