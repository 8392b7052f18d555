import { describe, expect, it } from 'vitest';
import { words } from '../reading.ts';
import { outline, places, seenIn } from './reading.ts';

const yaml = (text: string) => seenIn('ladders/crew.yaml', text);
const json = (data: unknown) => seenIn('ladders/crew.json', JSON.stringify(data, null, 2));

const two = [
  'Crew (Junior, Senior)',
  ' >  > Rigging: Ties knots well | Plans rigs alone',
  ' >  > Calling: Listens on headset | Calls the show',
];

describe('competencies with levels inside', () => {
  it.each([
    [
      'a map of levels under a word for levels',
      `title: Crew
competencies:
  - name: Rigging
    levels:
      junior: Ties knots well
      senior: Plans rigs alone
  - name: Calling
    levels:
      junior: Listens on headset
      senior: Calls the show
`,
    ],
    [
      'a map of maps',
      `title: Crew
Rigging:
  Junior: Ties knots well
  Senior: Plans rigs alone
Calling:
  Junior: Listens on headset
  Senior: Calls the show
`,
    ],
    [
      'lists of levels with names',
      `title: Crew
skills:
  rigging:
    levels:
      - {name: Junior, summary: Ties knots well}
      - {name: Senior, summary: Plans rigs alone}
  calling:
    levels:
      - {name: Junior, summary: Listens on headset}
      - {name: Senior, summary: Calls the show}
`,
    ],
    [
      'numbers that listed levels stand for',
      `title: Crew
levels:
  - {id: 1, name: Junior}
  - {id: 2, name: Senior}
competencies:
  - name: Rigging
    expectations: {2: Plans rigs alone, 1: Ties knots well}
  - name: Calling
    expectations: {1: Listens on headset, 2: Calls the show}
`,
    ],
    [
      'a list of single keys',
      `title: Crew
topics:
  - name: Rigging
    content:
      - junior: Ties knots well
      - senior: Plans rigs alone
  - name: Calling
    content:
      - junior: Listens on headset
      - senior: Calls the show
`,
    ],
    [
      'statements one by one',
      `title: Crew
levels:
  - {id: jr, name: Junior}
  - {id: sr, name: Senior}
skills:
  - {id: rig, name: Rigging}
  - {id: call, name: Calling}
statements:
  - {level: jr, skill: rig, text: Ties knots well}
  - {level: jr, skill: call, text: Listens on headset}
  - {level: sr, skill: rig, text: Plans rigs alone}
  - {level: sr, skill: call, text: Calls the show}
`,
    ],
  ])('may be %s', (_, text) => {
    const { ladder, messages } = yaml(text);
    expect(outline(ladder)).toEqual(two);
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const [said, there] of places(text, ladder)) expect(there).toBe(said);
  });

  it('keep criteria, examples and captions of each level as lists', () => {
    const { ladder } = yaml(`title: Crew
path: /crew
topics:
  - name: rigging
    title: 🪢 Rigging
    content:
      - level: 1
        criteria:
          - Ties a knot
          - Knows **safe** loads
        exampleCriteria:
          - criteria: Checks each rope
            examples:
              - Before a show
      - level: 2
        criteria:
  - name: calling
    title:
    content:
      - level: 2
        criteria: [Calls the show]
`);
    expect(outline(ladder)).toEqual([
      'Crew (Level 1, Level 2)',
      ' >  > 🪢 Rigging: Ties a knot Knows safe loads Checks each rope Examples: Before a show | _',
      ' >  > Calling: _ | Calls the show',
    ]);
  });

  it('belong to areas and tracks, by the words above them', () => {
    const { ladder } = yaml(`tracks:
  - name: Stage
    areas:
      - name: Craft
        skills:
          - name: Rigging
            description: All that hangs.
            levels: {Junior: Ties a knot, Senior: Plans a rig}
  - name: House
    areas:
      - name: Guests
        skills:
          - name: Seating
            levels: {Usher: Shows a seat, Manager: Plans the rows}
`);
    expect(outline(ladder)).toEqual([
      'Stage (Junior, Senior)',
      'Craft >  > Rigging: Ties a knot | Plans a rig',
      'House (Usher, Manager)',
      'Guests >  > Seating: Shows a seat | Plans the rows',
    ]);
    expect(words(ladder.tracks[0]?.areas[0]?.competencies[0]?.about ?? [])).toBe('All that hangs.');
  });

  it('are those of an area each may name', () => {
    const { ladder } = json([
      {
        id: 7,
        name: 'Rigging',
        category: 'Craft',
        expectations: { Junior: 'Ties a knot', Senior: 'Plans a rig' },
      },
      {
        id: 8,
        name: 'Seating',
        category: 'Guests',
        expectations: { Junior: 'Shows a seat', Senior: 'Plans rows' },
      },
    ]);
    expect(outline(ladder).slice(1)).toEqual([
      'Craft >  > Rigging: Ties a knot | Plans a rig',
      'Guests >  > Seating: Shows a seat | Plans rows',
    ]);
  });

  it('may have unnamed levels in order, called by their numbers', () => {
    const { ladder } = json({
      tracks: {
        RIGGING: {
          displayName: 'Rigging',
          milestones: [
            { summary: 'Ties a knot', signals: ['Ropes hold'] },
            { summary: 'Plans a rig' },
          ],
        },
        CALLING: {
          displayName: 'Calling',
          milestones: [{ summary: 'Listens in well' }, { summary: 'Calls a show' }],
        },
      },
    });
    expect(outline(ladder)).toEqual([
      'crew (Level 1, Level 2)',
      ' >  > Rigging: Ties a knot Signals: Ropes hold | Plans a rig',
      ' >  > Calling: Listens in well | Calls a show',
    ]);
  });
});

describe('levels with competencies inside', () => {
  const inside = `title: Crew
levels:
  - name: Junior
    description: Learns the trade.
    competencies:
      Rigging: Ties knots well
      Calling:
        - Listens on headset
        - Repeats each cue
  - name: Senior
    description: Runs a show.
    competencies:
      Rigging: Plans rigs alone
      Calling: Calls the show
`;

  it('become a track with a summary', () => {
    const { ladder } = yaml(inside);
    expect(outline(ladder)).toEqual([
      'Crew (Junior, Senior)',
      ' >  > Summary: Learns the trade. | Runs a show.',
      ' >  > Rigging: Ties knots well | Plans rigs alone',
      ' >  > Calling: Listens on headset Repeats each cue | Calls the show',
    ]);
    for (const [said, there] of places(inside, ladder)) expect(there).toBe(said);
  });

  it('may stand below each track, and name competencies by key', () => {
    const { ladder } = yaml(`paths:
  ic:
    levels:
      L1: {team_work: [Asks in time, Helps a mate], craft: Ties knots well}
      L2: {team_work: [Leads a shift], craft: Plans rigs alone}
  manager:
    levels:
      M1: {team_work: [Hires a crew], budget: Keeps to the plan}
      M2: {team_work: [Builds a house], budget: Makes the plan}
`);
    expect(outline(ladder)).toEqual([
      'IC (L1, L2)',
      ' >  > Team work: Asks in time Helps a mate | Leads a shift',
      ' >  > Craft: Ties knots well | Plans rigs alone',
      'Manager (M1, M2)',
      ' >  > Team work: Hires a crew | Builds a house',
      ' >  > Budget: Keeps to the plan | Makes the plan',
    ]);
  });

  it('may refer to competencies by id', () => {
    const { ladder } = json({
      title: 'Crew',
      skills: [{ id: 'rig', title: 'Rigging', details: 'All that hangs.' }],
      roles: [
        { title: 'Junior Rigger', skills: [{ id: 'rig', details: 'Ties **good** knots' }] },
        { title: 'Senior Rigger', skills: [{ id: 'rig', details: 'Plans rigs alone' }] },
      ],
    });
    expect(outline(ladder)).toEqual([
      'Crew (Junior Rigger, Senior Rigger)',
      ' >  > Rigging: Ties good knots | Plans rigs alone',
    ]);
  });
});
