/** Ladders as people write them: see tests/fixtures/ladders/README.md. */
import { describe, expect, test } from 'vitest';
import { differences } from './annotation.ts';
import { fixtureNames, golden, readFixture } from './fixture.ts';
import { goldenOf } from './golden.ts';

describe.each(fixtureNames())('%s', (name) => {
  const fixture = readFixture(name);

  test('is read as its golden file says', async () => {
    await expect(goldenOf(fixture)).toMatchFileSnapshot(`../fixtures/ladders/${name}/${golden}`);
  });

  test('gives the messages that stand beside its lines, and no others', () => {
    expect(differences(fixture.sources, fixture.messages)).toEqual([]);
  });
});
