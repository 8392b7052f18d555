import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareLevels } from '../../src/ladder/compare.ts';
import { resolve } from '../../src/ladder/holding.ts';
import type { Competency, Track } from '../../src/ladder/model.ts';
import { similarity } from '../../src/ladder/similarity.ts';
import { seen, trackAt } from './reading.ts';

const trackOf = (header: string, ...body: readonly string[]): Track =>
  trackAt(
    seen(
      `# T\n\n| Skill | ${header} |\n|---${'|---'.repeat(header.split('|').length)}|\n${body.map((row) => `| ${row} |\n`).join('')}`,
    ).ladder,
    0,
  );

const track = trackOf(
  'Junior | Senior',
  'same | Writes code. | Writes  **code**.',
  'reference | Writes code. | Same as Junior',
  'starts | | Writes code.',
  'applies | n/a | Writes code.',
  'ends | Writes code. | n/a',
  'reworded | Writes tested code. | Writes well tested code.',
  'rewritten | Writes tested code. | Leads a team.',
  'neither | n/a | ',
);

test('each competency has changed in one of six ways', () => {
  const step = compareLevels(track, 'junior', 'senior');
  expect([step.from?.title, step.to.title]).toEqual(['Junior', 'Senior']);
  expect([...step.changes.values()]).toEqual([
    'same',
    'same',
    'starts',
    'starts',
    'ends',
    'reworded',
    'rewritten',
    'none',
  ]);
  expect([...step.changes.keys()].slice(0, 2)).toEqual(['area.same', 'area.reference']);
});

test('all that the first level states starts there', () => {
  const step = compareLevels(track, undefined, 'junior');
  expect(step.from).toBeUndefined();
  expect(step.changes.get('area.same')).toBe('starts');
  expect(step.changes.get('area.neither')).toBe('none');
});

test('any two levels compare, also downwards', () => {
  expect(compareLevels(track, 'senior', 'junior').changes.get('area.starts')).toBe('ends');
});

test.each([
  ['Writes code, and tests.', 'writes **code** and tests', 'same'],
  ['Knows C.', 'Knows C++.', 'reworded'],
  ['Answers in 5 days.', 'Answers in ≤5 days.', 'reworded'],
  ['a b c d e f g', 'a b c h i j k l m n o p q', 'reworded'], // 6 of 20 words: 0.3
  ['a b c d e f g', 'a b c h i j k l m n o p q r', 'rewritten'],
  ['独力で設計する', '独力で機能を設計する', 'reworded'],
  ['n/a', 'Same as Junior', 'none'],
  ['', 'n/a', 'none'],
  ['Tests.', '', 'ends'],
])('"%s" to "%s": %s', (before, after, change) => {
  const pair = trackOf('Junior | Senior', `x | ${before} | ${after}`);
  expect(compareLevels(pair, 'junior', 'senior').changes.get('area.x')).toBe(change);
});

const cumulative = (...cells: readonly string[]): Track => {
  const pair = trackOf('A | B | C', `x | ${cells.join(' | ')}`);
  return { ...pair, source: { ...pair.source, cumulative: true } };
};

test.each([
  ['what holds on is the same', ['Plans.', '', ''], 'same'],
  ['what is said again is the same', ['Plans.', 'Leads.', 'Plans.'], 'same'],
  [
    'what is added is new wording, however unlike',
    ['Plans.', 'Leads.', 'Mends tools.'],
    'reworded',
  ],
  ['what nothing comes before starts', ['', 'n/a', 'Plans.'], 'starts'],
])('in a cumulative ladder %s', (_, cells, change) => {
  expect(compareLevels(cumulative(...cells), 'b', 'c').changes.get('area.x')).toBe(change);
});

test('an id that is not in the track is a fault of the caller', () => {
  expect(() => compareLevels(track, 'junior', 'chief')).toThrow('no level chief');
});

const first = ({ areas }: Track): Competency => {
  const [competency] = areas[0]?.competencies ?? [];
  if (!competency) throw new Error('The track has no competency.');
  return competency;
};

test('references are followed to their end', () => {
  const chain = trackOf('A | B | C', 'x | Words. | Same as A | Same as B');
  expect(resolve(chain, first(chain), 2)).toMatchObject({ kind: 'stated', text: 'Words.' });
  const absent = trackOf('A | B', 'x | n/a | Same as A');
  expect(resolve(absent, first(absent), 1)).toMatchObject({ kind: 'not-applicable' });
});

test('references in a circle end, and state nothing', () => {
  const circle = trackOf('A | B | C', 'x | Same as B | Same as A | Same as A');
  expect(resolve(circle, first(circle), 0).kind).toBe('same-as');
  expect(compareLevels(circle, 'a', 'c').changes.get('area.x')).toBe('none');
});

test('a level beyond the track is blank', () => {
  expect(resolve(track, first(track), 7).kind).toBe('blank');
});

test('similarity is twice the common words in order, over all words', () => {
  expect(similarity('a b c d', 'a x c d')).toBeCloseTo(6 / 8);
  expect(similarity('a b', 'b a')).toBeCloseTo(2 / 4);
  expect(similarity('Writes code, well!', 'writes code well')).toBe(1);
  expect(similarity('a', 'b')).toBe(0);
  expect(similarity('…', '…')).toBe(1);
  expect(similarity('…', '!')).toBe(0);
  expect(similarity('тест код', 'тест')).toBeCloseTo(2 / 3);
});

const sentence = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
  .map((words) => words.join(' '));

test('similarity is even-handed, between 0 and 1, and 1 for the same words', () => {
  fc.assert(
    fc.property(sentence, sentence, (one, other) => {
      const found = similarity(one, other);
      expect(found).toBe(similarity(other, one));
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expect(similarity(one, one)).toBe(1);
    }),
  );
});

test('very long texts are compared without regard to order', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `w${index}`);
  expect(similarity(words.join(' '), words.toReversed().join(' '))).toBe(1);
});
