import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, none, type Told } from '../../src/delivery/compare.ts';
import { laidOut, passages } from './laid.ts';

const runs = { numRuns: 500 };

const told = (texts: readonly string[], place = 'page 1'): readonly Told[] =>
  texts.map((words) => ({ words, place }));

/** What is said of passages where `found` should say the same. */
const between = (wanted: readonly string[], found: readonly string[]) =>
  differences(told(wanted, 'under "A"'), told(found));

/** Passages, and what a file holds that was to hold them. */
const laid = (change: (all: readonly string[]) => fc.Arbitrary<readonly string[]>) =>
  passages.chain((all) => fc.tuple(fc.constant(all), change(all).chain(laidOut)));

const at = (all: readonly unknown[]) => fc.nat(all.length - 1);

describe('a file that says every passage in order', () => {
  it('differs in nothing, however its lines are broken', () => {
    fc.assert(
      fc.property(laid(fc.constant), ([all, found]) => {
        expect(between(all, found)).toEqual(none);
      }),
      runs,
    );
  });

  it('may draw a ligature for its letters, and an accent apart from its letter', () => {
    expect(between(['efficient ﬂow', 'Nguyễn'], ['eﬃcient flow Nguye\u0302\u0303n'])).toEqual(none);
  });

  it('may lack what nobody sees: white space, soft hyphens, boxes to tick', () => {
    expect(between(['a b\u00adc', ' ☐ yes ☐ no '], ['a  bc yes no'])).toEqual(none);
  });
});

describe('a file that says something else', () => {
  it.each([
    ['lacks a passage', (all: readonly string[]) => at(all).map((i) => all.toSpliced(i, 1))],
    ['says one twice', (all: readonly string[]) => at(all).map((i) => [...all, all[i] ?? ''])],
    [
      'lacks a word',
      (all: readonly string[]) =>
        at(all).map((i) => all.with(i, (all[i] ?? '').split(' ').slice(1).join(' '))),
    ],
    [
      'has a word more',
      (all: readonly string[]) => at(all).map((i) => all.with(i, `${all[i]} planted`)),
    ],
  ])('is always found out: it %s', (_, change) => {
    fc.assert(
      fc.property(laid(change), ([all, found]) => {
        expect(between(all, found)).not.toEqual(none);
      }),
      runs,
    );
  });

  it('is always found out: its passages stand in another order', () => {
    const other = passages.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(other, ([all, found]) => {
        fc.pre(all.join('').replaceAll(' ', '') !== found.join('').replaceAll(' ', ''));
        const { lost, surplus, moved } = between(all, found);
        expect({ lost, surplus }).toEqual({ lost: [], surplus: [] });
        expect(moved).not.toEqual([]);
      }),
      runs,
    );
  });

  it('is told what is lost, and where it belongs', () => {
    const { lost, ...rest } = between(['one two three', 'four'], ['one three', 'four']);
    expect(lost).toEqual([{ words: 'two', place: 'under "A"' }]);
    expect(rest).toEqual({ surplus: [], moved: [] });
  });

  it('is told what is surplus, where, and after what', () => {
    const { surplus } = between(['one two'], ['one', 'or another', 'two']);
    expect(surplus).toEqual([{ words: 'or another', place: 'page 1', after: 'one' }]);
  });

  it('is told what stands elsewhere, and after what', () => {
    const { moved } = between(['one two', 'three four five'], ['three four five', 'one two']);
    expect(moved).toEqual([{ words: 'one two', place: 'page 1', after: 'three four five' }]);
  });

  it('is not excused by letters in another case, or of another word', () => {
    expect(between(['May'], ['may'])).not.toEqual(none);
    expect(between(['Writes a test'], ['Writes test'])).not.toEqual(none);
  });

  it('is told so where nothing is as it should be', () => {
    const wanted = Array.from({ length: 4000 }, (_, i) => `w${i}`);
    const found = Array.from({ length: 4000 }, (_, i) => `f${i}`);
    const { lost, surplus } = between(wanted, found);
    expect([lost.length > 0, surplus.length > 0]).toEqual([true, true]);
  });
});
