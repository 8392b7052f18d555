import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { joined } from '../../../src/render/word/joined.ts';
import type { TablePiece } from '../../../src/render/word/piece.ts';

const WIDTH = 476;

const tableOf = (grid: readonly number[]): TablePiece => ({
  kind: 'table',
  style: 'LadderBare',
  grid,
  rows: [{ cells: grid.map(() => ({ paragraphs: [] })) }],
});

/** Wide columns beside many narrow ones: more edges than Word takes columns. */
const width = fc.oneof(
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.integer({ min: 0, max: 300 }),
);

const grids = fc.array(fc.array(width, { minLength: 1, maxLength: 63 }), {
  minLength: 1,
  maxLength: 30,
});

it('lays rows of any grids over all columns of one, each cell over at least one', () => {
  fc.assert(
    fc.property(grids, (all) => {
      const { grid, rows } = joined([tableOf([WIDTH]), ...all.map(tableOf)], WIDTH);
      expect(grid.length).toBeLessThanOrEqual(63);
      for (const [row] of rows) {
        const spans = row?.cells.map(({ span }) => span ?? 1) ?? [];
        expect(Math.min(...spans)).toBeGreaterThanOrEqual(1);
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid.length);
      }
    }),
  );
});

it('joins edges that nearly meet, and keeps the others where they were', () => {
  const { grid } = joined(
    [tableOf([200, 276]), tableOf([200.4, 275.6]), tableOf([300, 176])],
    WIDTH,
  );
  expect(grid).toEqual([200, 100, 176]);
});
