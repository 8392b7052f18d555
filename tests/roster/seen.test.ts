import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/roster/read.ts';
import { trackOf } from '../support/tracks.ts';

const tracks = [
  trackOf('Craft', ['Apprentice', 'Master'], { Wood: { Sawing: ['Saws.', 'Saws.'] } }),
];

const people = `id,legal_name,preferred_name,pronouns,email,title,department,start_date,level_since,location,manager_email,Date of Birth,Ethnicity,Base pay
P-1,Ada Legal,Ada,she/her,ada@x.org,Master,Making,2019-02-03,2021-04-05,Porto,,1990-09-09,secret-ethnicity,secret-pay
P-2,Bo Legal,Bo,he/him,bo@x.org,Apprentice,Making,2020-02-03,,Faro,ada@x.org,1991-09-09,secret-ethnicity,secret-pay
`;
const assessments = `person,competency,self,manager,evidence
bo@x.org,Sawing,meeting,exceeding,Boards without a gap.
`;
const long = `person,competency,who,mark
P-2,Sawing,committee,exceeding
P-2,Sawing,self,meeting
`;

const read = (person: readonly string[], marks: readonly string[], rows = assessments) =>
  readRoster(
    {
      people: { file: 'people.csv', text: people },
      assessments: { file: 'assessments.csv', text: rows },
    },
    tracks,
    { person: new Set(person), assessments: new Set(marks) },
  );

const written = (person: readonly string[], marks: readonly string[], rows?: string): string => {
  const { roster } = read(person, marks, rows);
  return JSON.stringify({ ...roster, assessments: [...roster.assessments] });
};

const hash = (seen: readonly string[], text: string): string | undefined => {
  const files = { people: { file: 'people.csv', text } };
  const { roster } = readRoster(files, tracks, {
    person: new Set(seen),
    assessments: new Set(),
  });
  return roster.people[0]?.sha256;
};

describe('columns that no audience may see', () => {
  it.each([['1990-09-09'], ['secret-ethnicity'], ['secret-pay']])(
    'and that we have no name for go no further than the reader: %s',
    (words) => {
      const all = ['legalName', 'pronouns', 'email', 'department', 'startDate', 'location'];
      expect(written(all, ['self', 'manager', 'evidence'])).not.toContain(words);
    },
  );

  it.each([
    ['pronouns', 'she/her'],
    ['email', 'ada@x.org'],
    ['legalName', 'Ada Legal'],
    ['department', 'Making'],
    ['startDate', '2019-02-03'],
    ['levelSince', '2021-04-05'],
    ['location', 'Porto'],
  ])('go no further either where we have one: %s', (field, words) => {
    expect(written([field], [])).toContain(words);
    expect(written(['id', 'name'], [])).not.toContain(words);
  });

  it('are still what people, managers and marks are found by', () => {
    const { roster, messages } = read(['id', 'name'], ['self']);
    expect(messages).toEqual([]);
    expect(roster.people.map(({ id, manager }) => [id, manager])).toEqual([
      ['P-1', undefined],
      ['P-2', 'P-1'],
    ]);
    expect(roster.assessments.get('P-2')).toEqual([{ competency: 'wood.sawing', self: 2 }]);
  });

  it('change no hash of the row', () => {
    const moved = people.replace('Porto', 'Braga').replace('secret-pay', 'more');
    expect(hash(['name'], moved)).toBe(hash(['name'], people));
    expect(hash(['name', 'location'], moved)).not.toBe(hash(['name', 'location'], people));
  });
});

describe('marks and evidence that no audience may see', () => {
  it.each([
    ['self', '"self":2'],
    ['manager', '"manager":3'],
    ['evidence', 'Boards without a gap.'],
  ])('go no further than the reader: %s', (field, words) => {
    expect(written([], [field])).toContain(words);
    expect(written([], [])).not.toContain(words);
  });

  it('among them what the committee settled', () => {
    expect(written([], ['self', 'manager', 'evidence'], long)).not.toContain('committee');
    expect(written([], ['self'], long)).toContain('"self":2');
  });
});
