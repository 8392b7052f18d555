import { describe, expect, it } from 'vitest';
import type { View } from '../../src/audience/model.ts';
import { at, level, move, step, view } from './viewing.ts';

const marks = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"name":"mark".*?"value":"(.*?)"/g)].map(
    ([, words = '']) => words,
  );

describe('the View of a step up a track', () => {
  const seen = view(step, 'everyone');

  it('names both levels, and marks them on the track', () => {
    expect(at(seen, 'from')['title']).toBe('Journeyman');
    expect(at(seen, 'to')['title']).toBe('Master');
    expect(seen['move']).toBe(false);
    expect(at(seen, 'to')['steps']).toMatchObject([
      { title: 'Apprentice', now: false, next: false },
      { title: 'Journeyman', now: true, next: false },
      { title: 'Master', now: false, next: true },
      { title: 'Grandmaster', now: false, next: false },
    ]);
  });

  it('counts every competency once, and adds up', () => {
    expect(seen['totals']).toMatchObject({
      count: 3,
      changed: 1,
      same: 2,
      reworded: 0,
      rewritten: 0,
      starts: 1,
      ends: 0,
      all: 3,
      allEnds: 0,
    });
    expect(at(seen, 'areas', 1)).toMatchObject({
      title: 'People',
      count: 1,
      shares: { starts: 1 },
    });
  });

  it('has what changes at both levels, and what stays once', () => {
    const [wood, people] = [at(seen, 'areas', 0), at(seen, 'areas', 1)];
    expect(wood['competencies']).toEqual([]);
    expect(wood['kept']).toMatchObject([{ title: 'Sawing' }, { title: 'Joining' }]);
    expect(people['competencies']).toMatchObject([
      { title: 'Teaching', change: { starts: true }, from: { blank: true }, to: { stated: true } },
    ]);
    expect(marks(people)).toEqual(['Master teaches.']);
    expect(seen['left']).toEqual([]);
  });
});

describe('the View of a move to another track', () => {
  const seen = view(move, 'everyone');

  it('has a thermometer of each track, and the ladder one comes to', () => {
    expect(seen['move']).toBe(true);
    expect(at(seen, 'from', 'steps', 2)).toMatchObject({ title: 'Master', now: true, next: false });
    expect(at(seen, 'to', 'steps', 0)).toMatchObject({ title: 'Clerk', now: false, next: true });
    expect(at(seen, 'ladder')['title']).toBe('Trade ladder');
    expect(at(seen, 'from', 'ladder')['title']).toBe('Craft ladder');
  });

  it('has what the old track does not name once, unmarked, and what is left behind by area', () => {
    const goods = at(seen, 'areas', 0);
    expect(goods).toMatchObject({ starts: 1, competencies: [], unknown: [{ title: 'Buying' }] });
    expect(marks(seen)).toEqual([]);
    expect(seen['left']).toMatchObject([
      { title: 'Wood', competencies: [{ title: 'Sawing' }, { title: 'Joining' }] },
      { title: 'People', competencies: [{ title: 'Teaching' }] },
    ]);
    expect(seen['leftCount']).toBe(3);
    expect(seen['totals']).toMatchObject({ count: 1, all: 4, ends: 0, allEnds: 3 });
  });
});

const teaching = (index: number): View =>
  at(view(level(index), 'everyone'), 'areas', 1, 'competencies', 0);

describe('the View of a level', () => {
  it('says of each competency what becomes of it from the level below', () => {
    expect(teaching(2)['arrival']).toMatchObject({ starts: true });
    expect(teaching(3)['arrival']).toMatchObject({ reworded: true });
    expect(teaching(0)['arrival']).toBeUndefined();
  });

  it('marks new words, but not what is new as a whole', () => {
    expect(marks(teaching(3)['fresh'])).toEqual(['Master teaches with grand patience.']);
    expect(marks(teaching(2)['fresh'])).toEqual([]);
    expect(marks(teaching(3)['now'])).toEqual([]);
  });

  it('counts what is new at it, and at the next', () => {
    const seen = view(level(2), 'everyone');
    expect(seen['totals']).toEqual({ count: 3, changed: 2, fresh: 1 });
    expect(at(seen, 'below')).toEqual({ title: 'Journeyman' });
    expect(view(level(0), 'everyone')['below']).toBeUndefined();
  });

  it('keeps the level below from those who may not see it', () => {
    const seen = view(level(2), 'manager');
    expect(seen['below']).toBeUndefined();
    expect(at(seen, 'areas', 1, 'competencies', 0)['fresh']).toBeUndefined();
  });
});
