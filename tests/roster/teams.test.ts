import { describe, expect, it } from 'vitest';
import { placed, theOnly } from '../support/messages.ts';
import { seen } from './reading.ts';

const team = (rest: string): string => `- id: pay\n  name: Payments\n${rest}`;
const someone = 'id,name,title,team,cycle\n1,Ada,Engineering Manager,';

describe('teams.yaml', () => {
  it('names tracks by title or id', () => {
    const { roster, messages } = seen({
      teams: team('  tracks: [software engineering, management]'),
    });
    expect(messages).toEqual([]);
    expect(roster.teams[0]?.tracks).toEqual(['software-engineering', 'management']);
  });

  it('reports a track that no ladder has where it stands, and keeps the others', () => {
    const { roster, messages } = seen({ teams: team('  tracks:\n    - Management\n    - Sales') });
    expect(roster.teams[0]?.tracks).toEqual(['management']);
    expect(placed(messages)).toEqual(['teams.yaml:5:7 team-track']);
    expect(theOnly(messages).hint).toContain('Software Engineering, Management');
  });

  it('may hold nothing', () => {
    expect(seen({ teams: '# none yet\n', cycles: '' }).messages).toEqual([]);
  });

  it('reports a key that it does not know at the key', () => {
    const { roster, messages } = seen({ teams: team('  tracks: []\n  salary:\n    high: 3') });
    expect(roster.teams).toEqual([]);
    expect(placed(messages)).toEqual(['teams.yaml:4:3 yaml-value']);
    expect(theOnly(messages).message).toBe('0.salary: there is no such key here.');
  });

  it('reports a locale that is none', () => {
    const { messages } = seen({ teams: team('  tracks: []\n  locale: en_GB') });
    expect(placed(messages)).toEqual(['teams.yaml:4:11 yaml-value']);
  });

  it('reports a second team of the same id, and leaves it out', () => {
    const { roster, messages } = seen({
      teams: `${team('  tracks: []')}\n- id: pay\n  name: Pay\n  tracks: []`,
    });
    expect(roster.teams.map(({ name }) => name)).toEqual(['Payments']);
    expect(placed(messages)).toEqual(['teams.yaml:4:3 roster-duplicate']);
  });

  it('warns of a lead who is nobody', () => {
    const { messages } = seen({ teams: team('  lead: NW-1\n  tracks: []') });
    expect(placed(messages)).toEqual(['teams.yaml:1:3 team-lead']);
  });
});

describe('cycles.yaml', () => {
  it.each(['2026-02-31', '12 December', '2026-13-01'])('refuses the date %s', (date) => {
    const { messages } = seen({ cycles: `- id: a\n  name: A\n  calibration: ${date}` });
    expect(placed(messages)).toEqual(['cycles.yaml:3:16 yaml-value']);
  });

  it('keeps ids as written, though they look like numbers', () => {
    const { roster } = seen({ cycles: '- id: 2026.10\n  name: 2026' });
    expect(roster.cycles[0]).toMatchObject({ id: '2026.10', name: '2026' });
  });
});

describe('titles.yaml', () => {
  it('reports two titles that are the same but for case, and the first counts', () => {
    const titles = `aliases:\n  SDE: { track: Management, level: Staff }\n  sde: { track: Management, level: Engineering Manager }`;
    const { people, messages } = seen({ people: 'id,name,title\n1,A,SDE', titles });
    expect(people[0]?.position.level).toBe('staff');
    expect(placed(messages)).toEqual(['titles.yaml:3:8 roster-duplicate']);
  });

  it('reports an alias without a level', () => {
    const { messages } = seen({ titles: 'aliases:\n  SDE: { track: Management }' });
    expect(theOnly(messages).message).toBe('aliases.SDE.level: the key is missing.');
    expect(placed(messages)).toEqual(['titles.yaml:2:8 yaml-value']);
  });
});

describe('what a person’s row names', () => {
  const teams = team('  tracks: []');
  const cycles = '- id: h1\n  name: First half';

  it.each(['pay', 'Payments'])('finds the team by id or name: %s', (name) => {
    expect(seen({ people: `${someone}${name},h1`, teams, cycles }).messages).toEqual([]);
  });

  it('warns of a team and a cycle that nobody defines, and keeps the person', () => {
    const { people, messages } = seen({ people: `${someone}sales,h9`, teams, cycles });
    expect(people).toHaveLength(1);
    expect(placed(messages)).toEqual(['people.csv:2:1 person-team', 'people.csv:2:1 person-cycle']);
    expect(messages.map(({ hint }) => hint)).toEqual(['Known teams: pay.', 'Known cycles: h1.']);
  });

  it('warns of a cycle where there are none', () => {
    expect(placed(seen({ people: `${someone},h1` }).messages)).toEqual([
      'people.csv:2:1 person-cycle',
    ]);
  });

  it('does not warn of teams where the company lists none', () => {
    expect(seen({ people: `${someone}Sales,` }).messages).toEqual([]);
  });
});
