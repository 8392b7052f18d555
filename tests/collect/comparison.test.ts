import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changes } from '../../src/collect/comparison.ts';

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const between = (before: string, after: string) => changes(words(before), words(after));

describe('the words that differ', () => {
  it.each<[string, string, string, readonly (readonly [string, string])[]]>([
    ['none', 'a b c', 'a b c', []],
    ['one that became another', 'a b c', 'a x c', [['b', 'x']]],
    ['several that became others', 'a b c d', 'a x y d', [['b c', 'x y']]],
    ['added ones', 'a c', 'a b b c', [['', 'b b']]],
    ['removed ones', 'a b c', 'a c', [['b', '']]],
    [
      'some at either end',
      'a b c',
      'x b',
      [
        ['a', 'x'],
        ['c', ''],
      ],
    ],
    ['none, where a program parted a word', 'a reliable c', 'a re liable c', []],
  ])('%s', (_, before, after, found) => {
    const all = found.map(([from, to]) => ({ before: from, after: to }));
    expect(between(before, after)).toEqual(all);
  });

  it('are one change where nearly all do', () => {
    const [before, after] = ['a', 'b'].map((letter) =>
      Array.from({ length: 3000 }, (_, index) => `${letter}${index}`),
    );
    const found = changes(['same', ...(before ?? [])], ['same', ...(after ?? [])]);
    expect(found).toHaveLength(1);
    expect(found[0]?.before).toMatch(/^a0 .* a2999$/);
  });

  it('turn the one text into the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = changes(before, after);
        const letters = (side: 'before' | 'after'): number =>
          found
            .map((change) => change[side])
            .join('')
            .replaceAll(' ', '').length;
        expect(letters('after') - letters('before')).toBe(after.length - before.length);
        expect(found.length === 0).toBe(before.join('') === after.join(''));
      }),
    );
  });
});
