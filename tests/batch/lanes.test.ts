import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanes } from '../../src/batch/lanes.ts';

const never = new AbortController().signal;

describe('tasks in lanes', () => {
  it('give results in the order of items, whichever ends first, never more at once than lanes', async () => {
    const scheduled = fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, items, lanes) => {
        let running = 0;
        let most = 0;
        const run = scheduler.scheduleFunction(async (item: number) => item * 2);
        const all = inLanes(items, lanes, never, async (item) => {
          most = Math.max(most, (running += 1));
          const result = await run(item);
          running -= 1;
          return result;
        });
        expect(await scheduler.waitFor(all)).toEqual(items.map((item) => item * 2));
        expect(most).toBe(Math.min(lanes, items.length));
      },
    );
    await fc.assert(scheduled);
  });

  it('begins none after the signal, and ends those that were begun', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const results = await inLanes([1, 2, 3, 4], 2, stop.signal, async (item) => {
      begun.push(item);
      if (item === 2) stop.abort();
      await Promise.resolve();
      return item;
    });
    expect(begun).toEqual([1, 2]);
    expect(results).toEqual([1, 2]);
  });

  it('begins nothing when the signal came before', async () => {
    const results = await inLanes([1], 3, AbortSignal.abort(), (item) => Promise.resolve(item));
    expect(results).toEqual([]);
  });
});
