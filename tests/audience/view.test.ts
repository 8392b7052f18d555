import { describe, expect, it } from 'vitest';
import { besideOthers, expectationView } from '../../src/audience/expectation.ts';
import type { Competency } from '../../src/ladder/model.ts';
import { craft, personCalled, wording } from '../support/company.ts';
import { prose, trackOf } from '../support/tracks.ts';
import { at, level, person, team, track, view } from './viewing.ts';

function competency(title: string): Competency {
  const found = craft.areas
    .flatMap(({ competencies }) => competencies)
    .find((one) => one.title === title);
  if (!found) throw new Error(`no competency ${title}`);
  return found;
}

const flags = (name: string, index: number) => {
  const { stated, sameAs, notApplicable, blank } = expectationView(craft, competency(name), index);
  return { stated, sameAs, notApplicable, blank };
};

describe('an expectation as layouts see it', () => {
  it('is exactly one of four answers', () => {
    const none = { stated: false, sameAs: false, notApplicable: false, blank: false };
    expect(flags('Joining', 0)).toEqual({ ...none, blank: true });
    expect(flags('Joining', 1)).toEqual({ ...none, stated: true });
    expect(flags('Joining', 3)).toEqual({ ...none, notApplicable: true });
  });

  it('follows "same as" to the words it stands for', () => {
    expect(expectationView(craft, competency('Joining'), 2)['text']).toEqual(
      prose('Journeyman joins.'),
    );
  });

  it('beside its neighbours says "the same as" where the level before says the same', () => {
    for (const name of ['Sawing', 'Joining']) {
      expect(besideOthers(craft, competency(name), 2, wording.labels)).toMatchObject({
        sameAs: true,
        stated: false,
        words: 'The same as for Journeyman.',
      });
    }
    expect(besideOthers(craft, competency('Sawing'), 1, wording.labels)).toMatchObject({
      stated: true,
    });
    expect(besideOthers(craft, competency('Teaching'), 1, wording.labels)).toMatchObject({
      blank: true,
    });
  });
});

describe('the View of a person', () => {
  const packet = view(person('P-2'), 'manager');

  it('has dates in words, the manager’s name, and the team’s', () => {
    expect(packet['person']).toMatchObject({
      name: 'Jo Known',
      team: 'The Shop',
      manager: 'Boss Known',
      startDate: '3 February 2019',
      levelSince: '5 April 2021',
    });
    expect(packet['cycle']).toMatchObject({ name: 'First half', calibration: '16 December 2026' });
    expect(packet['ladder']).toMatchObject({ effective: '1 July 2026' });
  });

  it('has the steps of the track, with where they stand', () => {
    const { steps } = at(packet, 'track');
    expect(steps).toMatchObject([
      { title: 'Apprentice', now: false, next: false },
      { title: 'Journeyman', now: true, next: false, since: '5 April 2021' },
      { title: 'Master', now: false, next: true },
      { title: 'Grandmaster', now: false, next: false },
    ]);
  });

  it('counts what is new at the next level', () => {
    expect(packet['areas']).toMatchObject([
      { title: 'Wood', count: 2, changed: 0 },
      { title: 'People', count: 1, changed: 1 },
    ]);
  });

  it('has no next level at the end of the track', () => {
    const top = view(level(3), 'manager');
    expect(top['next']).toBeUndefined();
    expect(at(top, 'areas', 0, 'competencies', 0)['next']).toBeUndefined();
  });

  it('has no cycle where theirs is unknown, rather than another', () => {
    const about = { kind: 'person', person: { ...personCalled('P-2'), cycle: 'h9' } } as const;
    expect(view(about, 'manager')['cycle']).toBeUndefined();
  });
});

describe('the View of a track and of a team', () => {
  it('has every level, side by side and one by one', () => {
    const whole = at(view(track, 'everyone'), 'track');
    expect(whole).toMatchObject({ defined: true, levelCount: 4, competencyCount: 3 });
    expect(at(whole, 'levels', 3)).toMatchObject({ title: 'Grandmaster', number: 4 });
    expect(at(whole, 'areas', 0, 'competencies', 0)['expectations']).toHaveLength(4);
  });

  it('has how much is new at each level from the second on', () => {
    expect(at(view(track, 'everyone'), 'track', 'newness', 1)).toMatchObject({
      title: 'People',
      cells: [
        { fresh: 0, reworded: 0, share: 0 },
        { fresh: 1, reworded: 0, count: 1, share: 1 },
        { fresh: 0, reworded: 1, share: 0 },
      ],
    });
  });

  it('gives no share that is not a number for an area without competencies', () => {
    const hollow = trackOf('Hollow', ['One', 'Two'], { Empty: {} });
    const newness = at(view({ kind: 'track', track: hollow }, 'everyone'), 'track', 'newness', 0);
    expect(newness['cells']).toMatchObject([{ fresh: 0, reworded: 0, count: 0, share: 0 }]);
  });

  it('of a team has its tracks alone', () => {
    expect(at(view(team(), 'team'), 'team')).toMatchObject({
      name: 'The Shop',
      tracks: [{ title: 'Craft' }],
    });
  });
});
