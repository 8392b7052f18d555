import { describe, expect, it } from 'vitest';
import { compareRungs, type Rung, stepsUp } from '../../src/ladder/compare-rungs.ts';
import type { Track } from '../../src/ladder/model.ts';
import { trackOf } from '../support/tracks.ts';

const old = trackOf('Old', ['Junior', 'Senior'], {
  Craft: {
    Testing: ['Tests alone.', 'Tests with others.'],
    Security: ['Locks up.', '= Junior'],
    Sawing: ['Saws.', 'Saws straight.'],
    Silent: ['', ''],
    Forbidden: ['', '! Not applicable.'],
  },
  People: {
    'Giving feedback': ['Is kind.', 'Is kind and honest with all.'],
    Testing: ['Asks people.', 'Asks many people.'],
  },
});

const fresh = trackOf('Fresh', ['Lead', 'Head'], {
  Craft: {
    TESTING: ['Tests with others.', 'Has others test.'],
    Hiring: ['Hires.', 'Hires well.'],
    Later: ['', 'Thinks of later.'],
  },
  Team: {
    'giving feedback': ['Is kind and honest with all who ask.', ''],
    'Security!': ['! Others do.', 'Guards.'],
  },
});

function rung(track: Track, index: number): Rung {
  const level = track.levels[index];
  if (!level) throw new Error(`no level ${index}`);
  return { track, level };
}

/** `Area/Title: change (area where it was)` */
const changes = (from: Rung, to: Rung): readonly string[] =>
  compareRungs(from, to).areas.flatMap(({ area, entries }) =>
    entries.map(
      ({ competency, change, before }) =>
        `${area.title}/${competency.title}: ${change} (${before?.area.title ?? ''})`,
    ),
  );

const leftBehind = (from: Rung, to: Rung): readonly string[] =>
  compareRungs(from, to).left.map(({ area, competency }) => `${area.title}/${competency.title}`);

describe('two levels of different tracks', () => {
  it('know a competency by its title, in the area of the same name first', () => {
    expect(changes(rung(old, 1), rung(fresh, 0))).toEqual([
      'Craft/TESTING: same (Craft)',
      'Craft/Hiring: starts ()',
      'Craft/Later: none ()',
      'Team/giving feedback: reworded (People)',
      'Team/Security!: ends (Craft)',
    ]);
  });

  it('leave behind what the other track does not name, where it was asked at all', () => {
    expect(leftBehind(rung(old, 1), rung(fresh, 0))).toEqual(['Craft/Sawing', 'People/Testing']);
  });

  it('know a competency by its id, whatever its title and area', () => {
    const [area] = fresh.areas;
    if (!area) throw new Error('no area');
    const competencies = area.competencies.map((one) =>
      one.title === 'Hiring' ? { ...one, id: 'craft.sawing' } : one,
    );
    const given = { ...fresh, areas: [{ ...area, competencies }] };
    expect(changes(rung(old, 0), rung(given, 0))[1]).toBe('Craft/Hiring: rewritten (Craft)');
  });

  it('never know two by one title, nor any by a title without letters', () => {
    const stars = trackOf('Stars', ['A'], { W: { '★': ['a'] }, X: { Y: ['b'] } });
    const more = trackOf('More', ['B'], { X: { '☆': ['a'], Y: ['b'] }, Z: { Y: ['c'] } });
    expect(changes(rung(stars, 0), rung(more, 0))).toEqual([
      'X/☆: starts ()',
      'X/Y: same (X)',
      'Z/Y: starts ()',
    ]);
  });
});

describe('two levels of one track', () => {
  it('follow references, and leave nothing behind', () => {
    const [from, to] = [rung(old, 0), rung(old, 1)];
    expect(changes(from, to).map((one) => one.replace(/.*: (\w+) .*/, '$1'))).toEqual([
      'reworded',
      'same',
      'reworded',
      'none',
      'none',
      'reworded',
      'reworded',
    ]);
    expect(leftBehind(from, to)).toEqual([]);
  });

  it('are each and the one above it, from the first to the last', () => {
    const titles = stepsUp(old).map(([from, to]) => `${from.level.title} ${to.level.title}`);
    expect(titles).toEqual(['Junior Senior']);
    expect(stepsUp(trackOf('One', ['Only']))).toEqual([]);
  });
});

describe('cumulative ladders', () => {
  const gathering: Track = { ...old, source: { ...old.source, cumulative: true } };

  it('leave behind also what a lower level asks', () => {
    const sparse = trackOf('Sparse', ['A', 'B'], { X: { Sailing: ['Sails.', ''] } });
    const grown = { ...sparse, source: { ...sparse.source, cumulative: true } };
    expect(leftBehind(rung(grown, 1), rung(fresh, 0))).toEqual(['X/Sailing']);
    expect(leftBehind(rung(sparse, 1), rung(fresh, 0))).toEqual([]);
  });

  it('compare all that holds', () => {
    expect(changes(rung(gathering, 1), rung(fresh, 0))[0]).toBe('Craft/TESTING: reworded (Craft)');
  });
});
