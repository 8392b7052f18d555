import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, edited, rows, type Written } from './versions.ts';

const both = 'Commis, Chef';
const ofNext = (changes: Written): readonly string[] => compare({}, changes).lines;

describe('one change is one entry', () => {
  it.each<readonly [string, Written, readonly string[]]>([
    ['nothing', {}, []],
    [
      'an expectation',
      { rows: edited(0, (row) => row.replace('evenly', 'neatly')) },
      ['minor reworded Knives: Commis'],
    ],
    [
      'a competency that goes',
      { rows: edited(1, () => undefined) },
      [`minor removed Sauces: ${both}`],
    ],
    [
      'a competency that comes',
      { rows: [...rows, ' | Waste | | Weighs it.'] },
      ['major added Waste: Chef'],
    ],
    [
      'an expectation that comes and one that goes',
      { rows: edited(2, () => 'Service | Timing | Says when a dish is late. | n/a') },
      ['minor removed Timing: Chef'],
    ],
    [
      'another area',
      {
        rows: [rows[0] ?? '', rows[2] ?? '', ' | Sauces |' + (rows[1]?.split('Sauces |')[1] ?? '')],
      },
      [`minor moved Sauces: ${both} (Craft)`],
    ],
    [
      'a name, by an alias',
      {
        front: 'aliases: { Sauces: Stocks }',
        rows: edited(1, (row) => row.replace('Sauces', 'Stocks')),
      },
      [`minor renamed Stocks: ${both} (Sauces)`],
    ],
    [
      'a name, by an id',
      {
        front: 'ids: { Stocks: sauces }',
        rows: edited(1, (row) => row.replace('Sauces', 'Stocks')),
      },
      [`minor renamed Stocks: ${both} (Sauces)`],
    ],
    [
      'a spelling of a name',
      { rows: edited(1, (row) => row.replace('Sauces', 'sauces')) },
      [`patch renamed sauces: ${both} (Sauces)`],
    ],
    [
      'a level’s name',
      { front: 'aliases: { Chef: Head Cook }', levels: ['Commis', 'Head Cook'] },
      ['minor renamed level: Head Cook (Chef)'],
    ],
    [
      'an area’s name',
      {
        front: 'aliases: { Craft: Trade }',
        rows: edited(0, (row) => row.replace('Craft', 'Trade')),
      },
      ['minor renamed area Trade:  (Craft)'],
    ],
    [
      'a level that comes',
      {
        levels: ['Commis', 'Chef', 'Patron'],
        rows: rows.map((row) => `${row} | Owns it.`),
      },
      ['major added level: Patron'],
    ],
    [
      'a track’s name',
      { front: 'ids: { Kitchens: cooking }', track: 'Kitchens' },
      [`minor renamed track: ${both} (Cooking)`],
    ],
    [
      'words before the levels',
      { introduction: 'Read this first.' },
      ['minor reworded introduction: '],
    ],
  ])('%s', (_, changes, lines) => {
    expect(ofNext(changes)).toEqual(lines);
  });

  it('one competency edited, one deleted, one renamed: three entries', () => {
    const lines = ofNext({
      front: 'aliases: { Timing: The pass }',
      rows: [
        (rows[0] ?? '').replace('evenly', 'neatly'),
        (rows[2] ?? '').replace('Timing', 'The pass'),
      ],
    });
    expect(lines).toEqual([
      'minor reworded Knives: Commis',
      `minor renamed The pass: ${both} (Timing)`,
      `minor removed Sauces: ${both}`,
    ]);
  });

  it('what is renamed and reworded is both, each at its levels', () => {
    const lines = ofNext({
      front: 'aliases: { Sauces: Stocks }',
      rows: edited(
        1,
        () => ' | Stocks | Stirs the stocks as told. | Makes the five mother sauces unaided.',
      ),
    });
    expect(lines).toEqual([
      `minor renamed Stocks: ${both} (Sauces)`,
      'minor reworded Stocks: Commis',
    ]);
  });
});

describe('without a word of it', () => {
  const renamed = { rows: edited(1, (row) => row.replace('Sauces', 'Stocks')) };

  it('nothing is taken for renamed, however alike it is', () => {
    expect(ofNext(renamed)).toEqual([
      `major added Stocks: ${both}`,
      `minor removed Sauces: ${both}`,
    ]);
  });

  it('a warning says how to tell', () => {
    const [message] = compare({}, renamed).messages;
    expect(message).toMatchObject({ code: 'changes-alike', file: 'kitchen.md', line: 10 });
    expect(message?.hint).toContain('"Sauces": "Stocks"');
  });

  it('so of a level', () => {
    const { messages } = compare({}, { levels: ['Commis', 'Head Cook'] });
    expect(messages.map(({ code }) => code)).toEqual(['changes-alike']);
  });

  it('and none where the two have little in common', () => {
    const other = edited(1, () => ' | Accounts | Reads the till. | Writes the budget of the year.');
    expect(compare({}, { rows: other }).messages).toEqual([]);
  });
});

describe('titles that make one id', () => {
  it('are told apart when their order changes', () => {
    const [c, plus] = [' | C | Reads C. | Writes C.', ' | C++ | Reads C++. | Writes C++.'];
    const { lines } = compare({ rows: [...rows, c, plus] }, { rows: [...rows, plus, c] });
    expect(lines).toEqual([]);
  });
});

const word = fc.constantFrom('cuts', 'stirs', 'board', 'sauce', 'late', 'dish', 'waste', 'table');
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(word, { minLength: 1, maxLength: 9 }).map((all) => `${all.join(' ')}.`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'n/a') },
);
const version = fc
  .record({
    levels: fc.subarray(['Commis', 'Chef', 'Patron'], { minLength: 2 }),
    names: fc.subarray(['Knives', 'Sauces', 'Timing', 'Waste'], { minLength: 1 }),
    areas: fc.array(fc.constantFrom('Craft', 'Service'), { minLength: 4, maxLength: 4 }),
    cells: fc.array(cell, { minLength: 12, maxLength: 12 }),
  })
  .map(({ levels, names, areas, cells }): Written => ({
    levels,
    rows: names.map((name, index) =>
      [areas[index], name, ...levels.map((_, at) => cells[3 * index + at])].join(' | '),
    ),
  }));

describe('any two versions', () => {
  it('a version is as itself', () => {
    fc.assert(
      fc.property(version, (one) => {
        const { lines, counts } = compare(one, one);
        expect(lines).toEqual([]);
        expect(Object.values({ ...counts, unchanged: 0 })).toEqual([0, 0, 0, 0, 0, 0]);
      }),
      { numRuns: 40 },
    );
  });

  it('the other way round, what was added is removed; the sum stays', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(back.counts).toEqual({
          ...there.counts,
          added: there.counts.removed,
          removed: there.counts.added,
        });
        const cells = there.tracks.flatMap(({ competencies }) =>
          competencies.flatMap((pair) => pair.cells),
        );
        expect(Object.values(there.counts).reduce((a, b) => a + b)).toBe(cells.length);
      }),
      { numRuns: 60 },
    );
  });
});
