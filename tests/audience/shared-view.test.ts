import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { View } from '../../src/audience/model.ts';
import { company } from '../support/company.ts';
import { at, person, view } from './viewing.ts';

const ids = company.roster.people.map(({ id }) => id);
const audiences = ['employee', 'manager', 'committee'];

/** By a program that has just begun. */
async function fresh(id: string, audience: string): Promise<View> {
  vi.resetModules();
  const viewing = await import('./viewing.ts');
  return viewing.view(viewing.person(id), audience);
}

describe('a View', () => {
  it('is the same whatever Views were made before', async () => {
    const asked = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...audiences));
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 5 }), async (all) => {
        const views = all.map(([id, audience]) => view(person(id), audience));
        for (const [i, [id, audience]] of all.entries()) {
          expect(views[i]).toStrictEqual(await fresh(id, audience));
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it('shares with others what is the same for them, and it cannot be changed', () => {
    const [one, again] = [view(person('P-1'), 'employee'), view(person('P-1'), 'employee')];
    expect(again['label']).toBe(one['label']);
    const now = at(one, 'areas', 0, 'competencies', 0, 'now');
    expect(at(again, 'areas', 0, 'competencies', 0, 'now')).toBe(now);
    expect(() => Object.assign(now, { stated: 'changed' })).toThrow(TypeError);
  });
});
