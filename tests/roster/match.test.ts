import { describe, expect, it } from 'vitest';
import { placed, theOnly } from '../support/messages.ts';
import { trackOf } from '../support/tracks.ts';
import { person, seen } from './reading.ts';

const titles = `
aliases:
  SDE II: { track: Software Engineering, level: Senior Software Engineer }
  Software Engineer: { track: Management, level: Engineering Manager }
job_codes:
  E3: { track: software-engineering, level: staff }
`;
const heading = 'id,name,title,track,level,job_code';
const positionOf = (row: string) => person(`${heading}\n${row}`, titles).position;

describe('another spelling that a ladder lists', () => {
  const now = trackOf('Craft', ['Junior', 'Lead']);
  const craft = {
    ...now,
    source: { ...now.source, aliases: { Apprentice: 'Junior', Boss: 'Lead' } },
  };
  const place = (row: string) =>
    seen({ people: `${heading}\n${row}` }, [craft, trackOf('Other', ['Boss'])]).people[0]?.position;

  it('stands for the title that it has now', () => {
    expect(place('1,A,apprentice,,,')).toEqual({ track: 'craft', level: 'junior' });
    expect(place('1,A,,Craft,Apprentice,')).toEqual({ track: 'craft', level: 'junior' });
  });

  it('yields to a title', () => {
    expect(place('1,A,Boss,,,')).toEqual({ track: 'other', level: 'boss' });
  });
});

describe('the order in which a level is found', () => {
  it.each([
    [
      'track and level win over all else',
      '1,A,SDE II,Management,Engineering Manager,E3',
      'management',
      'engineering-manager',
    ],
    ['a job code wins over alias and title', '1,A,SDE II,,,E3', 'software-engineering', 'staff'],
    [
      'an alias wins over an exact title',
      '1,A,Software Engineer,,,',
      'management',
      'engineering-manager',
    ],
    [
      'an exact title is the last resort',
      '1,A,Senior Software Engineer,,,',
      'software-engineering',
      'senior-software-engineer',
    ],
    [
      'an unknown job code falls through to the title',
      '1,A,Engineering Manager,,,Z9',
      'management',
      'engineering-manager',
    ],
    [
      'ids do as well as titles',
      '1,A,,software-engineering,staff,',
      'software-engineering',
      'staff',
    ],
    [
      'case, spaces and punctuation do not count',
      '1,A,sde-ii,,,',
      'software-engineering',
      'senior-software-engineer',
    ],
    [
      'a track alone tells apart titles that two tracks have',
      '1,A,Staff,Management,,',
      'management',
      'staff',
    ],
  ])('%s', (_, row, track, level) => {
    expect(positionOf(row)).toEqual({ track, level });
  });
});

describe('a level that is not known for certain', () => {
  it('is reported with row and candidates where two tracks have the title; the others go on', () => {
    const { people, messages } = seen({
      people: `${heading}\n1,Ada,Staff,,,\n2,Ben,Engineering Manager,,,`,
    });
    expect(people.map(({ id }) => id)).toEqual(['2']);
    expect(placed(messages)).toEqual(['people.csv:2:1 person-unplaced']);
    const { message, hint } = theOnly(messages);
    expect(message).toContain('Ada (1)');
    expect(message).toContain('"Staff"');
    expect(hint).toContain('Staff (Software Engineering), Staff (Management)');
    expect(hint).not.toContain('Engineering Manager');
  });

  it('is never guessed from a title that is only alike: "Software Engineer II"', () => {
    const { people, messages } = seen({ people: `${heading}\n1,Ada,Software Engineer II,,,` });
    expect(people).toEqual([]);
    expect(theOnly(messages).hint).toContain(
      'Software Engineer (Software Engineering), Senior Software Engineer (Software Engineering)',
    );
  });

  it('is reported where the title contradicts the track or the level that is written', () => {
    const { people, messages } = seen({
      people: `${heading}\n1,Ada,Software Engineer,Management,,\n2,Ben,Software Engineer,,Staff,`,
    });
    expect(people).toEqual([]);
    expect(placed(messages)).toEqual([
      'people.csv:2:1 person-unplaced',
      'people.csv:3:1 person-unplaced',
    ]);
  });

  it('is reported where track and level are written, and no ladder has them', () => {
    const { people, messages } = seen({
      people: `${heading}\n1,Ada,,Management,Software Engineer,`,
    });
    expect(people).toEqual([]);
    const { code, message, hint } = theOnly(messages);
    expect(code).toBe('person-level-unknown');
    expect(message).toContain('"Software Engineer" in a track "Management"');
    expect(hint).toContain('Engineering Manager (Management), Staff (Management)');
  });

  it('is reported where an alias leads to no level', () => {
    const aliases = 'aliases:\n  Wizard: { track: Management, level: Magician }';
    const { people, messages } = seen({ people: 'id,name,title\n1,Ada,Wizard', titles: aliases });
    expect(people).toEqual([]);
    expect(theOnly(messages).code).toBe('person-level-unknown');
  });

  it('is reported for a person without a title', () => {
    const { people, messages } = seen({ people: 'id,name,title\n1,Ada,' }, [
      trackOf('Odd', ['—', 'Junior']),
    ]);
    expect(people).toEqual([]);
    expect(theOnly(messages).code).toBe('person-unplaced');
  });
});

describe('titles that differ by little', () => {
  it('keeps C, C++ and C# apart', () => {
    const { people } = seen({ people: 'id,name,title\n1,Ada,C# Developer\n2,Ben,c++ developer' }, [
      trackOf('Development', ['C Developer', 'C++ Developer']),
    ]);
    expect(people.map(({ id, position }) => [id, position.level])).toEqual([['2', 'c-developer']]);
  });

  it('keeps the vowel signs of Devanagari apart', () => {
    const { people } = seen({ people: 'id,name,title\n1,Ada,कार' }, [trackOf('T', ['करा', 'कर'])]);
    expect(people).toEqual([]);
  });

  it('takes composed and decomposed letters for the same', () => {
    const { people } = seen({ people: 'id,name,title\n1,Ada,Inge\u0301nieur' }, [
      trackOf('T', ['Ing\u00e9nieur']),
    ]);
    expect(people).toHaveLength(1);
  });
});
