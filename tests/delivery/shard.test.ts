import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInPart } from '../../src/delivery/shard.ts';

const partOf = (path: string, of: number): readonly number[] =>
  Array.from({ length: of }, (_, i) => i + 1).filter((number) => isInPart(path, { number, of }));

it('each document is in one part, whatever others there are', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (path, of) => {
      expect(partOf(path, of)).toHaveLength(1);
    }),
  );
});

it('parts are about as large as one another, though names are much alike', () => {
  const sizes = Array.from({ length: 8 }, () => 0);
  for (let i = 1000; i < 2600; i += 1) {
    const [number = 0] = partOf(`review-packet/manager/B-${i}`, 8);
    sizes[number - 1] = (sizes[number - 1] ?? 0) + 1;
  }
  // of 1,600 by chance, 200 each give or take 13
  for (const size of sizes) expect(Math.abs(size - 200)).toBeLessThan(60);
});
