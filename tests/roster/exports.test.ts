import { describe, expect, it } from 'vitest';
import { seen } from './reading.ts';

interface Export {
  readonly system: string;
  readonly heading: string;
  readonly boss: string;
  readonly row: string;
}

/** Ada, who manages; and Róisín, known as Ro, who reports to her. */
const exports: readonly Export[] = [
  {
    system: 'our own columns',
    heading:
      'id,legal_name,preferred_name,pronouns,email,title,team,department,manager_id,start_date,level_since,location,locale,status,cycle',
    boss: '001,Ada Ray,,,ada@x.org,Engineering Manager,,,,,,,,,',
    row: '002,Róisín Byrne,Ro Byrne,she/her,ro@x.org,Software Engineer,,Platform,001,2021-04-01,,Cork,,active,',
  },
  {
    system: 'BambooHR',
    heading:
      'firstName,lastName,preferredName,employeeNumber,jobTitle,department,division,location,supervisorEId,workEmail,hireDate,dateOfBirth,payRate',
    boss: 'Ada,Ray,,001,Engineering Manager,,,,,ada@x.org,,1970-01-01,900',
    row: 'Róisín,Byrne,Ro Byrne,002,Software Engineer,Platform,,Cork,001,ro@x.org,2021-04-01,1990-09-09,777',
  },
  {
    system: 'Workday',
    heading:
      'Employee_ID,Legal_Name_First_Name,Legal_Name_Last_Name,Preferred_Name_First_Name,Business_Title,Manager_ID,Hire_Date,Worker_Type,Worker_Status,Email_-_Work,Location,Department',
    boss: '001,Ada,Ray,,Engineering Manager,,,Employee,Active,ada@x.org,,',
    row: '002,Róisín,Byrne,Ro,Software Engineer,001,2021-04-01,Employee,Active,ro@x.org,Cork,Platform',
  },
  {
    system: 'Rippling',
    heading:
      'Employee ID,Legal first name,Legal last name,Preferred first name,Work email,Title,Manager - Work email,Employment status,Start date,Work location,Department',
    boss: '001,Ada,Ray,,ada@x.org,Engineering Manager,,Active,,,',
    row: '002,Róisín,Byrne,Ro,ro@x.org,Software Engineer,ada@x.org,Active,2021-04-01,Cork,Platform',
  },
  {
    system: '15Five',
    heading:
      'first_name,last_name,preferredfirstname,email,title,reviewer_email,employee_id,hire_date,is_active,location,department',
    boss: 'Ada,Ray,,ada@x.org,Engineering Manager,,001,,TRUE,,',
    row: 'Róisín,Byrne,Ro,ro@x.org,Software Engineer,ada@x.org,002,2021-04-01,TRUE,Cork,Platform',
  },
];

describe('an export can be used as it is', () => {
  it.each(exports)('from $system', ({ heading, boss, row }) => {
    const { people, messages } = seen({ people: [heading, boss, row].join('\n') });
    expect(messages).toEqual([]);
    expect(people[1]).toMatchObject({
      id: '002',
      legalName: 'Róisín Byrne',
      name: 'Ro Byrne',
      email: 'ro@x.org',
      title: 'Software Engineer',
      department: 'Platform',
      location: 'Cork',
      manager: '001',
      startDate: '2021-04-01',
      status: 'active',
      position: { track: 'software-engineering', level: 'software-engineer' },
    });
  });

  it('and what it says of birth and pay is not read', () => {
    const bamboo = exports[1];
    const text = [bamboo?.heading, bamboo?.boss, bamboo?.row].join('\n');
    expect(JSON.stringify(seen({ people: text }).roster)).not.toMatch(/1990|777|1970|900/);
  });
});
