import { describe, expect, it } from 'vitest';
import { fieldsFor } from '../../src/audience/fields.ts';
import type { About, Field } from '../../src/audience/model.ts';
import { everything, personFields, type Policy } from '../../src/audience/policy.ts';
import { viewOf } from '../../src/audience/view.ts';
import {
  company,
  craft,
  documentView,
  personCalled,
  policies,
  policyOf,
  wording,
} from '../support/company.ts';
import { prose, trackOf } from '../support/tracks.ts';
import { at, level, move, person, step, team, track, view } from './viewing.ts';

const abouts: readonly (readonly [string, About])[] = [
  ['a person', person('P-2')],
  ['a person at the top', { kind: 'person', person: { ...personCalled('P-1') } }],
  ['a level', level(1)],
  ['the last level', level(3)],
  ['a track', track],
  ['a team', team()],
  ['a step', step],
  ['a step to another track', move],
];
const audiences = [...policies.keys()];
const all = audiences.flatMap((audience) =>
  abouts.map(([name, about]) => ({ audience, name, about })),
);

/** Every place where a View holds what its field does not allow. */
function strays(value: unknown, field: Field, path: string): readonly string[] {
  if (value === undefined) return [];
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? [] : [path];
    case 'number':
      return typeof value === 'number' ? [] : [path];
    case 'flag':
      return typeof value === 'boolean' ? [] : [path];
    case 'rich':
      return Array.isArray(value) ? [] : [path];
    case 'list':
      if (!Array.isArray(value)) return [path];
      return value.flatMap((item, index) => strays(item, field.of, `${path}.${index}`));
    case 'record':
      return Object.entries(Object(value)).flatMap(([key, inner]) => {
        const own = Object.hasOwn(field.fields, key) ? field.fields[key] : undefined;
        return own ? strays(inner, own, `${path}.${key}`) : [`${path}.${key}`];
      });
  }
}

describe('the wall between what is known and what a layout is given', () => {
  it.each(all)('$audience is given of $name only fields of the table', ({ audience, about }) => {
    const fields = fieldsFor(about.kind, policyOf(audience), Object.keys(wording.labels));
    expect(strays(view(about, audience), fields, '')).toEqual([]);
  });

  it.each(audiences)('%s is given of a person only what audiences.yaml lists', (audience) => {
    const policy = policyOf(audience);
    const record = at(view(person('P-2'), audience), 'person');
    const allowed = [...policy.person, ...policy.others.filter((one) => one === 'manager')];
    expect(Object.keys(record).toSorted()).toEqual(allowed.toSorted());
  });

  it('keeps out whatever the data may hold besides', () => {
    const spied = { ...personCalled('P-2'), salary: 'secret' };
    for (const audience of audiences) {
      expect(JSON.stringify(view({ kind: 'person', person: spied }, audience))).not.toContain(
        'secret',
      );
    }
  });

  it('has a place in the View for each column that an audience may be allowed', () => {
    const { fields } = fieldsFor('person', { ...everything, others: [] }, []);
    const record = fields['person'];
    expect(record?.kind === 'record' && Object.keys(record.fields)).toEqual([...personFields]);
  });
});

/** The track with something said of each competency for all levels. */
const described: About = {
  kind: 'track',
  track: {
    ...craft,
    areas: craft.areas.map((area) => ({
      ...area,
      competencies: area.competencies.map((one) => ({ ...one, about: prose('Edges are kept.') })),
    })),
  },
};

/** What is seen of all abouts together by one who may see all but this. */
const without = (denied: Partial<Policy>): string =>
  [...abouts.map(([, about]) => about), described]
    .map((about) => viewOf(about, { ...everything, ...denied }, company, wording, documentView))
    .map((seen) => JSON.stringify(seen))
    .join();

const allBut = <T>(fields: readonly T[], one: T): readonly T[] =>
  fields.filter((field) => field !== one);

describe('what is not listed of a team, a ladder or a cycle', () => {
  it.each<[string, Partial<Policy>]>([
    ['The Shop', { team: allBut(everything.team, 'name'), person: [] }],
    ['"owner":"People Operations"', { ladder: allBut(everything.ladder, 'owner') }],
    ['1 July 2026', { ladder: allBut(everything.ladder, 'effective') }],
    ['Introduction of Craft.', { ladder: allBut(everything.ladder, 'introduction') }],
    ['About Craft ladder.', { ladder: allBut(everything.ladder, 'introduction') }],
    ['Edges are kept.', { ladder: allBut(everything.ladder, 'descriptions') }],
    ['First half', { cycle: allBut(everything.cycle, 'name') }],
    ['16 December 2026', { cycle: [] }],
  ])('is not in the View: %s', (words, denied) => {
    expect(without({})).toContain(words);
    expect(without(denied)).not.toContain(words);
  });

  it('leaves of a team without its tracks no level', () => {
    const denied = { ...everything, team: ['id', 'name'] as const };
    const seen = JSON.stringify(viewOf(team(), denied, company, wording, documentView));
    expect(seen).toContain('The Shop');
    expect(seen).not.toContain('Journeyman saws.');
  });
});

const sentences = craft.areas.flatMap(({ competencies }) =>
  competencies.flatMap(({ expectations }) =>
    expectations.flatMap((one, index) => (one.kind === 'blank' ? [] : [{ index, text: one.text }])),
  ),
);

describe('the candidate', () => {
  const offer = JSON.stringify(view(person('P-4'), 'candidate'));
  const own = craft.levels.findIndex(({ title }) => title === 'Apprentice');

  it('is given their own level', () => {
    expect(offer).toContain('Apprentice saws.');
    expect(offer).toContain('Cat Known');
  });

  it('is given no other level’s title or sentence anywhere', () => {
    for (const { title } of craft.levels.filter((_, index) => index !== own)) {
      expect(offer).not.toContain(title);
    }
    for (const { text } of sentences.filter(({ index }) => index !== own)) {
      expect(offer).not.toContain(text);
    }
  });

  it('is given no e-mail address, and nobody else’s name but the manager’s', () => {
    expect(offer).not.toContain('@');
    expect(offer).toContain('Boss Known');
    expect(offer).not.toMatch(/Boss Legal|Jo |Stranger/);
  });

  it('is given no other level by references that lead round in a circle', () => {
    const circle = trackOf('Circle', ['Tin', 'Silver', 'Gold'], {
      Metal: { Melting: ['= Silver', '= Gold', '= Silver'] },
    });
    const [first] = circle.levels;
    if (!first) throw new Error('no level');
    const seen = view({ kind: 'level', track: circle, level: first }, 'candidate');
    expect(JSON.stringify(seen)).not.toMatch(/Silver|Gold/);
  });
});

/** Marks and evidence wherever they stand in a View. */
const judged = (audience: string, about: About): string => {
  const { areas, given, proofs } = view(about, audience);
  const competencies = Array.isArray(areas) ? areas.flatMap((area) => area.competencies) : [];
  const marks = competencies.map(({ assessment }) => assessment);
  const sums = Array.isArray(areas) ? areas.map((area) => area.marks) : [];
  return JSON.stringify({ marks, sums, given, proofs });
};

describe('how a person was marked', () => {
  it.each(audiences)('%s is given no more of it than audiences.yaml lists', (audience) => {
    const { assessments } = policyOf(audience);
    const whole = judged(audience, person('P-2'));
    expect(whole.includes('"self"')).toBe(assessments.includes('self'));
    expect(whole.includes('"manager"')).toBe(assessments.includes('manager'));
    expect(/boards|chairs|taught/.test(whole)).toBe(assessments.includes('evidence'));
  });

  it.each(audiences)('%s is given nothing of how others were', (audience) => {
    for (const [, about] of abouts) {
      expect(JSON.stringify(view(about, audience))).not.toContain('Stranger');
    }
  });

  it.each([
    ['candidate', '', ''],
    ['employee', 'Meeting Exceeding', ''],
    ['manager', 'Meeting Exceeding', 'boards chairs taught'],
    ['committee', 'Meeting Exceeding Working', 'boards chairs taught'],
    ['team', '', ''],
    ['everyone', '', ''],
  ])('%s is given of it: %s %s', (audience, marks, evidence) => {
    const whole = judged(audience, person('P-2'));
    for (const word of ['Meeting', 'Exceeding', 'Working']) {
      expect(whole.includes(`"word":"${word}`), word).toBe(marks.includes(word));
    }
    for (const word of ['boards', 'chairs', 'taught']) {
      expect(whole.includes(word), word).toBe(evidence.includes(word));
    }
  });
});

const ranks = ['Apprentice', 'Journeyman', 'Master', 'Grandmaster'];
const past = ['sawed', 'joined', 'glued'].flatMap((did) => ranks.map((rank) => `${rank} ${did}.`));

describe('what changed at a level', () => {
  it.each(audiences)('is given to %s of the own level and, where allowed, the next', (audience) => {
    const reach = policyOf(audience).levels === 'own' ? 1 : 2;
    for (const about of [level(1), person('P-2')]) {
      const seen = JSON.stringify(at(view(about, audience), 'changes'));
      const allowed = ranks.slice(1, 1 + reach);
      for (const words of past.filter((one) => seen.includes(one))) {
        expect(allowed).toContain(words.split(' ')[0]);
      }
      expect(seen).toContain('Journeyman glued.');
      expect(seen.includes('Master glued.')).toBe(reach === 2);
    }
  });

  it('is nothing where there is no earlier version', () => {
    const { changes: _, ...others } = company;
    const seen = viewOf(person('P-2'), policyOf('employee'), others, wording, documentView);
    expect(seen['changes']).toBeUndefined();
  });
});

describe('a step', () => {
  it.each(audiences)('is given to %s only where every level is', (audience) => {
    for (const about of [step, move]) {
      const seen = JSON.stringify({ ...view(about, audience), label: {} });
      const isOpen = policyOf(audience).levels === 'all';
      expect(/Journeyman|Master|Clerk/.test(seen)).toBe(isOpen);
    }
  });
});

describe('the others', () => {
  it.each(['employee', 'manager', 'committee'])(
    '%s is given the next level, and no further',
    (audience) => {
      const packet = JSON.stringify(at(view(person('P-2'), audience), 'areas'));
      expect(packet).toContain('Journeyman saws.');
      expect(packet).toContain('Master teaches.');
      expect(packet).not.toMatch(/Grandmaster|grand patience/);
    },
  );

  it('the manager is given what changes', () => {
    const teaching = at(view(person('P-2'), 'manager'), 'areas', 1, 'competencies', 0);
    expect(teaching['change']).toMatchObject({ starts: true, same: false });
    expect(teaching['next']).toMatchObject({ stated: true });
  });

  it.each(['team', 'everyone'])('%s is given no person and no person’s name', (audience) => {
    for (const [, about] of abouts) {
      expect(JSON.stringify(view(about, audience))).not.toMatch(/Boss|Jo Known|Stranger|@|P-\d/);
    }
  });

  it('nobody is given another employee’s name or id but the manager’s', () => {
    for (const audience of audiences) {
      const packet = JSON.stringify(view(person('P-2'), audience));
      expect(packet).not.toMatch(/Stranger|Cat |P-3|P-4|P-1|Boss Legal/);
    }
  });
});
