import { describe, expect, it } from 'vitest';
import { placed, theOnly } from '../support/messages.ts';
import { person, seen } from './reading.ts';

const heading = 'id,legal_name,title,email,manager_id,start_date,status';
const row = (rest: string): string => `${heading}\n${rest}`;

const hash = (pay: string, title: string): string =>
  person(`id,name,title,pay\n1,Ada,${title},${pay}`).sha256;

const managers = (text: string) =>
  seen({ people: `id,name,title,email,manager_id,manager_email,status\n${text}` });

describe('a row of people.csv', () => {
  it('gives the id as it is written, with leading zeros and case', () => {
    const { people } = seen({
      people:
        'id,name,title\n007,Ada,Staff Engineer\n00a,B,Engineering Manager\n00A,C,Engineering Manager',
    });
    expect(people.map(({ id }) => id)).toEqual(['00a', '00A']);
    expect(person('id,name,title\n007,Ada,Engineering Manager').id).toBe('007');
  });

  it('keeps names beyond ASCII, composed', () => {
    const one = person(
      'id,legal_name,preferred_name,title\n1,Nguye\u0302\u0303n Thị Hương Lan,渡辺 さくら,Engineering Manager',
    );
    expect(one.legalName).toBe('Nguyễn Thị Hương Lan');
    expect(one.name).toBe('渡辺 さくら');
  });

  it('prefers the preferred name, then the preferred first name with the last, then the legal one', () => {
    const columns = 'id,preferred_name,preferred_first_name,legal_first_name,legal_last_name,title';
    const name = (cells: string): string =>
      person(`${columns}\n1,${cells},Engineering Manager`).name;
    expect(name('Bob B.,Bobby,Robert,Brown')).toBe('Bob B.');
    expect(name(',Bobby,Robert,Brown')).toBe('Bobby Brown');
    expect(name(',,Robert,Brown')).toBe('Robert Brown');
  });

  it('holds nothing of columns that are not listed: date of birth, pay', () => {
    const people =
      'id,name,title,Date of Birth,Base Salary,Ethnicity\n1,Ada,Engineering Manager,1980-02-03,123456,secret-e';
    const { roster, messages } = seen({ people });
    expect(messages).toEqual([]);
    expect(JSON.stringify([...roster.names, roster])).not.toMatch(
      /1980|123456|secret|salary|birth/i,
    );
  });

  it('has a hash of what was read: pay does not change it, a title does', () => {
    expect(hash('1', 'Engineering Manager')).toBe(hash('2', 'Engineering Manager'));
    expect(hash('1', 'Engineering Manager')).not.toBe(hash('1', 'Software Engineer'));
  });

  it('gives nothing to those who have left, nor to a status that nobody knows', () => {
    const { people, messages } = seen({
      people: row(
        '1,A,Engineering Manager,,,,left\n2,B,Engineering Manager,,,,On Leave\n3,C,Engineering Manager,,,,constructor\n4,D,Engineering Manager,,,,OFFER',
      ),
    });
    expect(people.map(({ id, status }) => [id, status])).toEqual([
      ['2', 'leave'],
      ['4', 'candidate'],
    ]);
    expect(placed(messages)).toEqual(['people.csv:4:1 roster-status']);
  });
});

describe('a cell that is not what it should be', () => {
  it.each(['31/12/2020', '2023-02-31', '2023-13-01', 'soon'])(
    'leaves out the date %s with a warning, and keeps the person',
    (date) => {
      const { people, messages } = seen({ people: row(`1,A,Engineering Manager,,,${date},`) });
      expect(people[0]).not.toHaveProperty('startDate');
      expect(placed(messages)).toEqual(['people.csv:2:1 roster-date']);
      expect(theOnly(messages).message).toContain(date);
    },
  );

  it.each(['English please', 'en_GB', 'xx-YY'])(
    'leaves out the locale %s with a warning',
    (locale) => {
      const { people, messages } = seen({
        people: `id,name,title,locale\n1,A,Engineering Manager,${locale}`,
      });
      expect(people[0]).not.toHaveProperty('locale');
      expect(placed(messages)).toEqual(['people.csv:2:1 roster-locale']);
    },
  );

  it('replaces control characters by U+FFFD and says where', () => {
    const { people, messages } = seen({
      people:
        'id,name,title,notes\n1,Ada,Engineering Manager,\u0007\n2,B\u0000e\u0085n,Engineering Manager,',
    });
    expect(people.map(({ name }) => name)).toEqual(['Ada', 'B\ufffde\ufffdn']);
    expect(placed(messages)).toEqual(['people.csv:3:1 roster-characters']);
    expect(theOnly(messages).message).toContain('U+0000; 2 in all');
  });

  it('leaves out who has no id, or no name', () => {
    const { people, messages } = seen({
      people: 'id,name,title\n,Ada,Staff\n2,,Staff\n3,C,Engineering Manager',
    });
    expect(people.map(({ id }) => id)).toEqual(['3']);
    expect(messages.map(({ line, message }) => [line, /no (\w+)/.exec(message)?.[1]])).toEqual([
      [2, 'id'],
      [3, 'legal_name'],
    ]);
  });
});

describe('ids', () => {
  it('are one person’s: the first row counts, and each other is reported with its line', () => {
    const { people, messages } = seen({
      people:
        'id,name,title\n1,Ada,Engineering Manager\n1,Ben,Engineering Manager\n1,Cy,Engineering Manager',
    });
    expect(people.map(({ name }) => name)).toEqual(['Ada']);
    expect(placed(messages)).toEqual([
      'people.csv:3:1 roster-duplicate',
      'people.csv:4:1 roster-duplicate',
    ]);
    expect(messages[0]?.message).toContain('line 2');
  });
});

describe('managers', () => {
  it('are named by id or by e-mail address in any case, and become ids', () => {
    const { people, messages } = managers(
      '1,Ada,Engineering Manager,Ada@x.org,,,\n2,B,Engineering Manager,,1,,\n3,C,Engineering Manager,,,ada@X.ORG,',
    );
    expect(people.map(({ manager }) => manager)).toEqual([undefined, '1', '1']);
    expect(messages).toEqual([]);
  });

  it('may have left, or have no level, and still have a name', () => {
    const { roster, messages } = managers('1,Ada,Whatever,,,,left\n2,B,Engineering Manager,,1,,');
    expect(messages).toEqual([]);
    expect(roster.names.get('1')).toBe('Ada');
    expect(roster.people[0]?.manager).toBe('1');
  });

  it('who are nobody in the file are left out with a warning', () => {
    const { people, messages } = managers('2,B,Engineering Manager,,99,,');
    expect(people[0]).not.toHaveProperty('manager');
    expect(placed(messages)).toEqual(['people.csv:2:1 roster-manager']);
    expect(theOnly(messages).message).toContain('"99"');
  });

  it('are not guessed from an address that two people share', () => {
    const { people, messages } = managers(
      '1,A,Engineering Manager,team@x.org,,,\n2,B,Engineering Manager,team@x.org,,,\n3,C,Engineering Manager,,,team@x.org,',
    );
    expect(people[2]).not.toHaveProperty('manager');
    expect(placed(messages)).toEqual(['people.csv:4:1 roster-manager']);
  });

  it('in a loop are left out with an error; who reports into the loop keeps theirs', () => {
    const { people, messages } = managers(
      '1,A,Engineering Manager,,2,,\n2,B,Engineering Manager,,1,,\n3,C,Engineering Manager,,3,,\n4,D,Engineering Manager,,1,,',
    );
    expect(people.map(({ manager }) => manager)).toEqual([undefined, undefined, undefined, '1']);
    expect(placed(messages)).toEqual([
      'people.csv:2:1 roster-loop',
      'people.csv:3:1 roster-loop',
      'people.csv:4:1 roster-loop',
    ]);
  });
});
