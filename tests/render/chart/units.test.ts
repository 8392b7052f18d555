import { describe, expect, it } from 'vitest';
import type { Units } from '../../../src/document/model.ts';
import { unitRow } from '../../../src/render/chart/units.ts';
import { look } from '../../support/look.ts';

const inks = { ink: '#111111', accent: '#222222' };
const { size, apart } = look.theme.units;

const row = (counts: Partial<Units>, room = 400) =>
  unitRow(
    { kind: 'units', alt: '', full: '', half: '', of: '', ...counts },
    { size: 10, room },
    inks,
    look.theme,
  );

/** The part of each square that is filled, from the left. */
function filled(counts: Partial<Units>): readonly number[] {
  const { shapes } = row(counts);
  const squares = Array.from({ length: Number(counts.of) }, () => 0);
  for (const shape of shapes) {
    if (shape.kind !== 'rect') throw new Error('units are squares');
    const at = Math.round(shape.x / 10 / apart);
    if (shape.fill) squares[at] = Math.round((shape.height / 10 / size) * 100) / 100;
  }
  return squares;
}

describe('a row of units', () => {
  it('has full squares, then half filled ones, then empty ones', () => {
    expect(filled({ full: '2', half: '1', of: '5' })).toEqual([1, 1, 0.5, 0, 0]);
    expect(filled({ half: '3', of: '3' })).toEqual([0.5, 0.5, 0.5]);
    expect(filled({ full: '9', half: '9', of: '2' })).toEqual([1, 1]);
  });

  it('outlines what is not full, so that it counts without colour', () => {
    const outlined = row({ full: '1', half: '1', of: '3' }).shapes.filter(
      (shape) => shape.kind === 'rect' && shape.stroke,
    );
    expect(outlined).toHaveLength(2);
  });

  it('is smaller where its line has no room for it, and stays within its own edges', () => {
    for (const room of [400, 60, 0]) {
      const { width, height, shapes } = row({ full: '3', of: '60' }, room);
      expect(width).toBeLessThanOrEqual(Math.max(room, 10) + 1e-9);
      for (const shape of shapes) {
        if (shape.kind !== 'rect') continue;
        const half = (shape.stroke?.width ?? 0) / 2;
        expect(shape.x - half).toBeGreaterThanOrEqual(-1e-9);
        expect(shape.x + shape.width + half).toBeLessThanOrEqual(width + 1e-9);
        expect(shape.y + shape.height + half).toBeLessThanOrEqual(height + 1e-9);
      }
    }
  });
});
