import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byId } from '../src/by-id.ts';

it('the first of a list that has an id is found, as often as it is asked for', () => {
  const thing = fc.record({ id: fc.constantFrom('a', 'b', 'c', '__proto__'), name: fc.string() });
  fc.assert(
    fc.property(fc.array(thing), (things) => {
      for (const id of ['a', '__proto__', 'none', 'a']) {
        expect(byId(things, id)).toBe(things.find((one) => one.id === id));
      }
    }),
  );
});
