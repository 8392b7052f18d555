/** A small company whose every word tells where it comes from. */
import { readFileSync } from 'node:fs';
import { type Labels, readLabels, type Wording } from '../../src/audience/labels.ts';
import { type Policy, readPolicies } from '../../src/audience/policy.ts';
import type { Company } from '../../src/audience/view.ts';
import type { Person } from '../../src/roster/model.ts';
import { compareVersions } from '../../src/ladder/versions/compare-versions.ts';
import { readRoster } from '../../src/roster/read.ts';
import { ladderOf, trackOf } from './tracks.ts';

export const templatesFolder = new URL('../../templates', import.meta.url).pathname;

const read = (name: string): string => readFileSync(`${templatesFolder}/${name}`, 'utf8');

/** The policies of templates/audiences.yaml. */
export const policies: ReadonlyMap<string, Policy> = readPolicies(
  'audiences.yaml',
  read('audiences.yaml'),
).policies;

export function policyOf(audience: string): Policy {
  const policy = policies.get(audience);
  if (!policy) throw new Error(`no audience ${audience}`);
  return policy;
}

function englishLabels(): Labels {
  const { labels } = readLabels('labels/en.yaml', read('labels/en.yaml'));
  if (!labels) throw new Error('there are no labels');
  return labels;
}

export const wording: Wording = { labels: englishLabels(), locale: 'en-GB' };

export const craft = trackOf('Craft', ['Apprentice', 'Journeyman', 'Master', 'Grandmaster'], {
  Wood: {
    Sawing: ['Apprentice saws.', 'Journeyman saws.', 'Journeyman saws.', 'Grandmaster saws.'],
    Joining: ['', 'Journeyman joins.', '= Journeyman', '! Grandmaster joins no more.'],
  },
  People: {
    Teaching: ['', '', 'Master teaches.', 'Master teaches with grand patience.'],
  },
});
export const trade = trackOf('Trade', ['Clerk', 'Merchant'], {
  Goods: { Buying: ['Clerk buys.', 'Merchant buys.'] },
});

/** The craft as it was: every level said something else. */
const craftBefore = trackOf('Craft', ['Apprentice', 'Journeyman', 'Master', 'Grandmaster'], {
  Wood: {
    Sawing: ['Apprentice sawed.', 'Journeyman sawed.', 'Master sawed.', 'Grandmaster sawed.'],
    Joining: ['', 'Journeyman joins.', '= Journeyman', 'Grandmaster joined.'],
    Gluing: ['Apprentice glued.', 'Journeyman glued.', 'Master glued.', 'Grandmaster glued.'],
  },
});

const people = `id,legal_name,preferred_name,pronouns,email,title,team,department,manager_id,start_date,level_since,location,status,cycle
P-1,Boss Legal,Boss Known,they/them,boss@x.org,Master,shop,Making,,2010-01-01,2020-01-01,Lisbon,active,
P-2,Jo Legal,Jo Known,she/her,jo@x.org,Journeyman,shop,Making,P-1,2019-02-03,2021-04-05,Porto,active,
P-3,Stranger Legal,Stranger Known,he/him,stranger@x.org,Journeyman,shop,Making,P-1,2018-01-01,,Faro,active,
P-4,Cat Legal,Cat Known,she/her,cat@x.org,Apprentice,shop,Making,P-1,2027-01-04,,Braga,candidate,
`;
const teams = `
- { id: shop, name: The Shop, lead: P-1, tracks: [Craft] }
`;
const cycles = `
- { id: h1, name: First half, self_review_due: 2026-12-04, calibration: 2026-12-16 }
`;
const assessments = `person,competency,self,manager,evidence
P-2,Sawing,meeting,exceeding,Jo's boards meet without a gap.
P-2,Joining,exceeding,working towards,Jo's chairs are not yet straight.
P-2,Teaching,,meeting,Jo taught two apprentices to saw.
P-3,Sawing,working towards,exceeding,Stranger's evidence.
`;

const tracks = [craft, trade];

const changes = {
  revision: 'v0 (0123abcd)',
  tracks: compareVersions([ladderOf(craftBefore)], tracks.map(ladderOf)),
};

export const company: Company = {
  ladders: tracks.map(ladderOf),
  tracks,
  changes,
  roster: readRoster(
    {
      people: { file: 'people.csv', text: people },
      teams: { file: 'teams.yaml', text: teams },
      cycles: { file: 'cycles.yaml', text: cycles },
      assessments: { file: 'assessments.csv', text: assessments },
    },
    tracks,
  ).roster,
};

export function personCalled(id: string): Person {
  const person = company.roster.people.find((one) => one.id === id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}

/** What a layout may print of the document itself. */
export const documentView = {
  id: 'D-1',
  day: '2026-03-01',
  date: '1 March 2026',
  checksum: 'abcdef12',
  classification: 'Internal',
  company: 'Example',
  author: 'People Operations',
};
