import { describe, expect, it } from 'vitest';
import { at, level, person, view } from './viewing.ts';

const changes = (part: 'own' | 'next', ...path: readonly (string | number)[]) =>
  at(view(person('P-2'), 'employee'), 'changes', part, ...path);

const titlesIn = (part: 'own' | 'next') =>
  [changes(part)['areas']]
    .flat()
    .flatMap((area) => [Object(area).competencies].flat())
    .map(({ title }) => String(title));

describe('what changed for a person', () => {
  it('says from which version, and how much is asked', () => {
    expect(at(view(person('P-2'), 'employee'), 'changes', 'from')).toMatchObject({
      revision: 'v0 (0123abcd)',
      title: 'Craft ladder',
      version: '1.0',
    });
    expect(changes('own')).toMatchObject({
      title: 'Journeyman',
      changed: 2,
      unchanged: 1,
      none: false,
    });
  });

  it('sets both texts side by side, in the order of the ladder, what was removed last', () => {
    expect(titlesIn('own')).toEqual(['Sawing', 'Gluing']);
    const sawing = changes('own', 'areas', 0, 'competencies', 0);
    expect(sawing).toMatchObject({
      reworded: true,
      before: { stated: true },
      after: { stated: true },
    });
    expect(JSON.stringify(sawing['after'])).toContain('"name":"mark"');
    const gluing = changes('own', 'areas', 0, 'competencies', 1);
    expect(gluing).toMatchObject({ removed: true, minor: true, before: { stated: true } });
    expect(gluing['after']).toBeUndefined();
  });

  it('names what stays, by area', () => {
    expect(changes('own', 'kept', 0)).toEqual({
      title: 'Wood',
      competencies: [{ title: 'Joining' }],
    });
  });

  it('holds the next level by itself', () => {
    expect(titlesIn('next')).toEqual(['Sawing', 'Gluing', 'Teaching']);
    expect(changes('next')).toMatchObject({ title: 'Master', major: true });
  });

  it('has no next level at the last one', () => {
    expect(at(view(level(3), 'everyone'), 'changes')['next']).toBeUndefined();
  });
});
