import { describe, expect, it } from 'vitest';
import type { Dots } from '../../../src/document/model.ts';
import { dotStrip } from '../../../src/render/chart/dots.ts';
import { look } from '../../support/look.ts';

const inks = { ink: '#111111', accent: '#222222' };

const strip = (counts: Partial<Dots>, room = 400) =>
  dotStrip(
    { kind: 'dots', alt: '', mark: '', expected: '', of: '3', ...counts },
    { size: 10, room },
    inks,
    look.theme,
  );

/** Each shape by the dot it belongs to, as it is told apart without colour. */
const seen = (counts: Partial<Dots>) =>
  strip(counts).shapes.map((shape) => {
    if (shape.kind !== 'circle') throw new Error('dots are circles');
    const at = (shape.middle.x / 10 - look.theme.dots.ring / 2) / look.theme.dots.apart;
    if (shape.stroke?.colour === inks.accent) return `ring ${Math.round(at) + 1}`;
    return `${shape.fill ? 'filled' : 'empty'} ${Math.round(at) + 1}`;
  });

describe('a strip of dots', () => {
  it('is filled up to the mark, the expected one ringed', () => {
    expect(seen({ mark: '2', expected: '3' })).toEqual([
      'filled 1',
      'filled 2',
      'empty 3',
      'ring 3',
    ]);
    expect(seen({ mark: '1', expected: '1', of: '2' })).toEqual(['filled 1', 'ring 1', 'empty 2']);
  });

  it('has none filled where nobody has marked it yet, and no ring where nothing is expected', () => {
    expect(seen({})).toEqual(['empty 1', 'empty 2', 'empty 3']);
    expect(seen({ mark: 'x', expected: '-1' })).toEqual(['empty 1', 'empty 2', 'empty 3']);
  });

  it('is never longer than a strip can be, nor filled beyond its end', () => {
    expect(seen({ mark: '12', of: '99' })).toHaveLength(9);
    expect(seen({ of: '' })).toEqual([]);
  });

  it('stays within its own edges', () => {
    const { width, height, shapes } = strip({ expected: '1' });
    for (const shape of [...shapes, ...strip({ expected: '3' }).shapes]) {
      if (shape.kind !== 'circle') continue;
      const reach = shape.radius + (shape.stroke?.width ?? 0) / 2;
      expect(shape.middle.x - reach).toBeGreaterThanOrEqual(-1e-9);
      expect(shape.middle.x + reach).toBeLessThanOrEqual(width + 1e-9);
      expect(shape.middle.y + reach).toBeLessThanOrEqual(height + 1e-9);
    }
  });

  it('is smaller where its line has no room for it', () => {
    const whole = strip({});
    expect(strip({}, whole.width).height).toBeCloseTo(whole.height);
    expect(strip({}, whole.width / 2)).toMatchObject({
      width: expect.closeTo(whole.width / 2),
      height: expect.closeTo(whole.height / 2),
    });
    expect(strip({}, 0).width).toBeCloseTo(10);
  });
});
