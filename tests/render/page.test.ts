import { expect, test } from 'vitest';
import { pageSize, textWidth } from '../../src/render/page.ts';
import { look } from '../support/look.ts';

const MM = 72 / 25.4;

test('paper has its standard size, and lies on its side in landscape', () => {
  const a4 = pageSize({ paper: 'A4', orientation: 'portrait' });
  expect(a4.width / MM).toBeCloseTo(210, 1);
  expect(a4.height / MM).toBeCloseTo(297, 1);
  expect(pageSize({ paper: 'Letter', orientation: 'landscape' })).toEqual({
    width: 792,
    height: 612,
  });
});

test('text stands between the inside and the outside margin of its orientation', () => {
  const upright = textWidth({ paper: 'A4', orientation: 'portrait' }, look.theme);
  expect(upright / MM).toBeCloseTo(210 - 24 - 18, 1);
  const lying = textWidth({ paper: 'A4', orientation: 'landscape' }, look.theme);
  expect(lying / MM).toBeCloseTo(297 - 20 - 16, 1);
});
