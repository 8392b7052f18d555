import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { assessedAreas, byCompetency, givenView } from '../../src/audience/assessment.ts';
import { proofsOf } from '../../src/audience/proofs.ts';
import { timeSpan } from '../../src/audience/time-span.ts';
import { levelAreas } from '../../src/audience/track-view.ts';
import type { Assessment, Mark } from '../../src/roster/model.ts';
import { wording } from '../support/company.ts';
import { trackOf } from '../support/tracks.ts';
import { at, person, view } from './viewing.ts';

const { labels } = wording;
const cells = ['a', 'b'];
const craft = trackOf('Craft', ['Low', 'High'], {
  Wood: { One: cells, Two: cells, Three: cells, Four: cells },
  Metal: { Five: cells, Six: cells },
});

const id = (title: string): string =>
  `${title === 'Five' || title === 'Six' ? 'metal' : 'wood'}.${title.toLowerCase()}`;

const row = (title: string, manager?: Mark, evidence?: string, self?: Mark): Assessment => ({
  competency: id(title),
  ...(self && { self }),
  ...(manager && { manager }),
  ...(evidence && { evidence }),
});

const marksOf = (rows: readonly Assessment[]) =>
  assessedAreas(levelAreas(craft, 0), byCompetency(rows), labels)[0]?.['marks'];

const selves = (...marks: readonly Mark[]) =>
  marks.map((mark, index) =>
    row(['One', 'Two', 'Three', 'Four'][index] ?? '', undefined, '', mark),
  );

describe('the marks of an area', () => {
  it('are counted, with the middle one of those given', () => {
    expect(marksOf(selves(3, 1, 3))).toEqual({
      self: {
        given: 3,
        unmarked: 1,
        middle: { word: 'Exceeding', number: 3 },
        workingTowards: 1,
        meeting: 0,
        exceeding: 2,
      },
      manager: undefined,
    });
  });

  it.each([
    [[1, 2], 1],
    [[2, 3, 2, 3], 2],
    [[3], 3],
  ] as const)('of an even number: the lower of the two in the middle, %j', (marks, middle) => {
    expect(marksOf(selves(...marks))).toMatchObject({ self: { middle: { number: middle } } });
  });

  it('are no average: the middle mark is one that was given, and half are at least as high', () => {
    const mark = fc.constantFrom<Mark>(1, 2, 3);
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 4 }), (marks) => {
        const area = assessedAreas(levelAreas(craft, 0), byCompetency(selves(...marks)), labels)[0];
        const middle = at(area ?? {}, 'marks', 'self', 'middle')['number'];
        expect(marks).toContain(middle);
        const [below, above] = [
          marks.filter((one) => one < Number(middle)),
          marks.filter((one) => one > Number(middle)),
        ];
        expect(Math.max(below.length * 2, above.length * 2 - 1)).toBeLessThanOrEqual(marks.length);
      }),
    );
  });

  it('are not there where none was given', () => {
    expect(marksOf([])).toEqual({ self: undefined, manager: undefined });
  });
});

describe('beside each competency', () => {
  it('stand its own marks, in words and numbers, and its evidence', () => {
    const competencies = at(view(person('P-2'), 'committee'), 'areas', 0, 'competencies');
    expect(competencies).toMatchObject([
      {
        title: 'Sawing',
        assessment: {
          self: { word: 'Meeting', number: 2 },
          manager: { word: 'Exceeding', number: 3 },
          evidence: "Jo's boards meet without a gap.",
        },
      },
      { title: 'Joining', assessment: { manager: { word: 'Working towards', number: 1 } } },
    ]);
  });

  it('stands nothing for a person without any', () => {
    const packet = view(person('P-1'), 'committee');
    expect(at(packet, 'areas', 0, 'competencies', 0)['assessment']).toBeUndefined();
    expect(packet).toMatchObject({
      given: { self: false, manager: false, evidence: false },
      proofs: [],
      openProofs: [{ place: 1 }, { place: 2 }, { place: 3 }],
    });
  });

  it('do not stay with the level for the next person', () => {
    view(person('P-2'), 'committee');
    expect(at(view(person('P-3'), 'manager'), 'areas', 0, 'competencies', 0)).toMatchObject({
      assessment: { self: { word: 'Working towards' } },
    });
  });
});

describe('which there are', () => {
  it('is said of each kind', () => {
    expect(givenView([row('One', undefined, 'x')])).toEqual({
      self: false,
      manager: false,
      evidence: true,
    });
  });
});

const proofs = (...rows: readonly Assessment[]) =>
  proofsOf(craft, byCompetency(rows), labels).map(({ title }) => title);

const briefOf = (evidence: string) =>
  proofsOf(craft, byCompetency([row('One', 3, evidence)]), labels)[0]?.['evidence'];

describe('the three proofs', () => {
  it('are the manager’s highest marks that have evidence', () => {
    expect(
      proofs(
        row('One', 2, 'x'),
        row('Two', 3, 'x'),
        row('Three', 3),
        row('Four', 2, 'x'),
        row('Six', 3, 'x'),
      ),
    ).toEqual(['Two', 'Six', 'One']);
  });

  it('are of several areas where the marks are equal', () => {
    expect(
      proofs(row('One', 3, 'x'), row('Two', 3, 'x'), row('Three', 3, 'x'), row('Five', 3, 'x')),
    ).toEqual(['One', 'Five', 'Two']);
  });

  it('are fewer where no more was met: working towards proves nothing', () => {
    expect(proofs(row('One', 1, 'x'), row('Two', undefined, 'x', 3), row('Three', 2, 'x'))).toEqual(
      ['Three'],
    );
  });

  it('are no longer than two lines: the whole stands beside the competency', () => {
    const long = `Rebuilt the mill ${'and the dam '.repeat(20)}by hand.`;
    expect(briefOf(long)).toMatch(/^Rebuilt the mill (and the dam )+(and |and the )?…$/);
    expect(briefOf('木'.repeat(300))).toBe(`${'木'.repeat(140)} …`);
    expect(briefOf('Short.')).toBe('Short.');
  });

  it('say what they rest on', () => {
    expect(at(view(person('P-2'), 'committee'), 'proofs', 0)).toEqual({
      title: 'Sawing',
      area: 'Wood',
      evidence: "Jo's boards meet without a gap.",
      manager: { word: 'Exceeding', number: 3 },
    });
  });
});

describe('how long someone has been at their level', () => {
  it.each([
    ['2025-02-03', '2026-11-23', 'en-GB', '1 year 9 months'],
    ['2025-11-24', '2026-11-23', 'en-GB', '11 months'],
    ['2025-11-23', '2026-11-23', 'en-GB', '1 year'],
    ['2024-10-23', '2026-11-23', 'en-GB', '2 years 1 month'],
    ['2026-11-18', '2026-11-23', 'en-GB', '5 days'],
    ['2026-06-20', '2026-11-23', 'en-GB', '5 months'],
    ['2021-11-20', '2026-11-23', 'en-GB', '5 years'],
    ['2024-02-29', '2025-02-28', 'en-GB', '11 months'],
    ['2026-11-01', '2026-11-23', 'en-GB', '22 days'],
    ['2026-11-23', '2026-11-23', 'en-GB', '0 days'],
    ['2025-02-03', '2026-11-23', 'de-DE', '1 Jahr, 9 Monate'],
    ['2027-01-01', '2026-11-23', 'en-GB', undefined],
  ])('since %s, on %s, in %s: %s', (since, day, locale, words) => {
    expect(timeSpan(since, day, locale)).toBe(words);
  });

  it('is what Temporal makes of it', () => {
    const day = fc
      .integer({ min: 0, max: 30_000 })
      .map((days) => Temporal.PlainDate.from('1960-01-01').add({ days }).toString());
    fc.assert(
      fc.property(day, day, (since, until) => {
        const { sign, years, months, days } = Temporal.PlainDate.from(since).until(until, {
          largestUnit: 'years',
        });
        const counts = { year: years, month: months, day: years + months > 0 ? 0 : days };
        const words = Object.entries(counts)
          .filter(([unit, count]) => count > 0 || (unit === 'day' && years + months === 0))
          .map(([unit, count]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
        expect(timeSpan(since, until, 'en-GB')).toBe(sign < 0 ? undefined : words.join(' '));
      }),
    );
  });

  it('is said on the date of the document, and to those who may see since when', () => {
    expect(at(view(person('P-2'), 'committee'), 'level')['tenure']).toBe('4 years 10 months');
    expect(at(view(person('P-4'), 'candidate'), 'level')).not.toHaveProperty('tenure');
  });

  it('is not guessed from the first day at work', () => {
    expect(at(view(person('P-3'), 'committee'), 'level')['tenure']).toBeUndefined();
  });
});
