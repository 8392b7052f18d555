import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/cli/pace.ts';
import { barLine, durationOf } from '../../src/cli/progress-line.ts';
import { startProgress } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** Plain lines of a build whose documents take so many milliseconds each. */
function linesOf(total: number, each: number, silent = false): readonly string[] {
  let now = 5000;
  let said = '';
  const terminal: Terminal = {
    folder: '/',
    today: '2026-11-23',
    out: () => {},
    err: (text) => {
      said += text;
    },
    interactive: false,
    colour: false,
    width: 100,
    signal: new AbortController().signal,
    time: () => '12:00:00',
    machine: { processors: 0, megabytes: 1024 },
  };
  const { step, stop } = startProgress(total, silent, terminal, () => now);
  for (let done = 0; done < total; done += 1) {
    now += each;
    step('review-packet/manager/K-1');
  }
  stop();
  return said.split('\n').slice(0, -1);
}

describe('progress where nobody watches', () => {
  it('is ten lines at most, each with count, rate and time left, as far as they are known', () => {
    expect(linesOf(1000, 20)).toEqual([
      '100 of 1000 documents · 50/s · 20 s left',
      '200 of 1000 documents · 50/s · 20 s left',
      '300 of 1000 documents · 50/s · 15 s left',
      '400 of 1000 documents · 50/s · 15 s left',
      '500 of 1000 documents · 50/s · 10 s left',
      '600 of 1000 documents · 50/s · 8 s left',
      '700 of 1000 documents · 50/s · 6 s left',
      '800 of 1000 documents · 50/s · 4 s left',
      '900 of 1000 documents · 50/s · 2 s left',
      '1000 of 1000 documents · 50/s',
    ]);
  });

  it('says no rate of a build that is done in a moment', () => {
    expect(linesOf(2, 900)).toEqual(['1 of 2 documents', '2 of 2 documents']);
  });

  it('is nothing with --json, and of nothing', () => {
    expect(linesOf(20, 1000, true)).toEqual([]);
    expect(linesOf(0, 1000)).toEqual([]);
  });
});

/** The time left after each document, in seconds; `times`: milliseconds that each takes. */
function leftAfter(times: readonly number[]): readonly number[] {
  let now = 0;
  const pace = new Pace(times.length, () => now);
  return times.flatMap((time) => {
    now += time;
    pace.step();
    return pace.rate ? [pace.rate.left] : [];
  });
}

describe('the time left', () => {
  it('is right where all take the same', () => {
    const each = fc.integer({ min: 5, max: 3000 });
    fc.assert(
      fc.property(each, fc.integer({ min: 10, max: 400 }), (time, count) => {
        const left = leftAfter(Array.from({ length: count }, () => time)).toReversed();
        for (const [index, seconds] of left.entries()) {
          expect(seconds).toBeCloseTo((index * time) / 1000);
        }
      }),
    );
  });

  it('does not jump: from one document to the next by a third at most, once ten are done', () => {
    const times = fc.array(fc.integer({ min: 200, max: 400 }), { minLength: 30, maxLength: 200 });
    fc.assert(
      fc.property(times, (all) => {
        const left = leftAfter(all).slice(10, -5);
        for (const [index, seconds] of left.slice(1).entries()) {
          const before = left[index] ?? 0;
          expect(Math.abs(seconds - before)).toBeLessThan(before / 3);
        }
      }),
    );
  });

  it('follows a change: of slow documents first and fast ones then, the fast ones count', () => {
    const slow = Array.from({ length: 10 }, () => 1000);
    const fast = Array.from({ length: 1000 }, () => 20);
    const left = leftAfter([...slow, ...fast]);
    const real = 0.02 * 300;
    expect(left.at(-301)).toBeLessThan(2 * real);
  });

  it.each([
    [0.2, '1 s'],
    [9.1, '10 s'],
    [41, '45 s'],
    [89, '90 s'],
    [91, '2 min'],
    [3600, '60 min'],
    [9000, '3 h'],
  ])('of %d seconds is told as %s', (seconds, text) => {
    expect(durationOf(seconds)).toBe(text);
  });
});

describe('the line of a bar', () => {
  const standing = {
    done: 312,
    total: 1000,
    rate: { each: 84.3, left: 8.2 },
    name: 'review-packet/manager/K-312',
  };

  it.each([
    [100, '███████░░░░░░░░░░░░░░░░░ 312 of 1,000 · 84/s · 9 s left · review-packet/manager/K-312'],
    [61, '312 of 1,000 · 84/s · 9 s left · review-packet/manager/K-312'],
    [50, '312 of 1,000 · 84/s · 9 s left · …et/manager/K-312'],
    [30, '312 of 1,000 · 84/s · 9 s left'],
    [24, '312 of 1,000 · 84/s'],
    [12, '312 of 1,000'],
  ])('in %d cells', (width, text) => {
    expect(barLine(standing, width)).toBe(text);
  });

  it('is never wider than the terminal, whatever the names, and moves no cursor', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(name, fc.integer({ min: 14, max: 120 }), fc.nat(1000), (one, width, done) => {
        const line = barLine({ ...standing, done, name: `${one}\n\u001B[2J` }, width);
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(line).toContain(`${done.toLocaleString('en')} of 1,000`);
      }),
    );
  });
});
