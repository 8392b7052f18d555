/** Every field that the files hold, and which audiences see it. */
import type { Policy } from '../audience/policy.ts';
import type { Ladder } from '../ladder/model.ts';
import type { Press, ProjectFiles } from '../press.ts';
import { columnsFound, type Use } from '../roster/found.ts';
import type { Cycle, Team } from '../roster/model.ts';
import type { Row } from './aligned.ts';

type Sees = (policy: Policy) => boolean;

/** A row for each field that was found, in the order of the files; columns that are not read too. */
export function fieldRows({ company, policies }: Press, { roster }: ProjectFiles): readonly Row[] {
  const { teams, cycles } = company.roster;
  const seenBy = (sees: Sees): string =>
    [...policies].flatMap(([audience, policy]) => (sees(policy) ? [audience] : [])).join(' ');
  const columns = columnsFound(roster).flatMap(({ file, heading, uses }) =>
    uses.length > 0
      ? uses.map((use) => row(file, heading, use, seenBy(seesUse[use]) || unseen(use)))
      : [row(file, heading, '', notRead)],
  );
  const fields = <T extends string>(file: string, found: readonly T[], sees: (of: T) => Sees) =>
    found.map((field) => row(file, field, field, seenBy(sees(field)) || 'nobody'));
  return [
    ...company.ladders.flatMap((ladder) => [
      ...fields(ladder.source.file, foundIn(ladder), seesLadder),
      row(ladder.source.file, 'expectations', 'expectations', reaches(policies)),
    ]),
    ...columns,
    ...fields(roster.teams?.file ?? '', filledIn(teams, teamKeys), seesTeam),
    ...fields(roster.cycles?.file ?? '', filledIn(cycles, cycleKeys), seesCycle),
    ...fields('ladderpress.yaml', company.pinned?.size ? (['pinned'] as const) : [], seesCycle),
  ];
}

const row = (file: string, field: string, as: string, seen: string): Row => ({
  file,
  field,
  as,
  seen,
});

const notRead = 'nobody: it is not read';

/** What no audience sees is either read for another end, or not read. */
const unseen = (use: Use): string => reasons.get(use) ?? notRead;

const reasons: ReadonlyMap<Use, string> = new Map([
  ['id', 'nobody: people are told apart by it'],
  ['name', 'nobody: messages name people by it'],
  ['email', 'nobody: people are found by it'],
  ['title', 'nobody: people are placed on the ladder by it'],
  ['team', 'nobody: people are put into teams by it'],
  ['manager', 'nobody: merged files are made by it'],
  ['level', 'nobody: people are placed on the ladder by it'],
  ['locale', 'nobody: the language is chosen by it'],
  ['status', 'nobody: documents are chosen by it'],
  ['cycle', 'nobody: documents are chosen by it'],
  ['person', 'nobody: it says whose mark it is'],
  ['competency', 'nobody: it says what was marked'],
  ['password', 'nobody: with --protect roster, documents open with it'],
]);

const never: Sees = () => false;
const ofPerson =
  (field: Policy['person'][number]): Sees =>
  ({ person }) =>
    person.includes(field);
const ofMarks =
  (field: Policy['assessments'][number]): Sees =>
  ({ assessments }) =>
    assessments.includes(field);

const seesUse: Readonly<Record<Use, Sees>> = {
  id: ofPerson('id'),
  name: ofPerson('name'),
  legalName: ofPerson('legalName'),
  pronouns: ofPerson('pronouns'),
  email: ofPerson('email'),
  title: ofPerson('title'),
  team: ofPerson('team'),
  department: ofPerson('department'),
  startDate: ofPerson('startDate'),
  levelSince: ofPerson('levelSince'),
  location: ofPerson('location'),
  manager: ({ others }) => others.includes('manager'),
  cycle: ({ cycle }) => cycle.length > 0,
  level: never,
  locale: never,
  status: never,
  person: never,
  competency: never,
  password: never,
  'self mark': ofMarks('self'),
  'manager mark': ofMarks('manager'),
  evidence: ofMarks('evidence'),
};

type LadderField = Policy['ladder'][number];

function foundIn({ source, introduction, tracks }: Ladder): readonly LadderField[] {
  const introduces = [introduction, ...tracks.map((track) => track.introduction)];
  const describes = tracks.flatMap(({ areas }) =>
    areas.flatMap(({ competencies }) => competencies.flatMap(({ about }) => about ?? [])),
  );
  return [
    'title',
    'version',
    ...(source.effective ? (['effective'] as const) : []),
    ...(source.owner ? (['owner'] as const) : []),
    ...(introduces.some(({ length }) => length > 0) ? (['introduction'] as const) : []),
    ...(describes.length > 0 ? (['descriptions'] as const) : []),
  ];
}

const seesLadder =
  (field: LadderField): Sees =>
  ({ ladder }) =>
    ladder.includes(field);

/** `candidate (own) employee (next)`: how far along the track each audience sees. */
const reaches = (policies: Press['policies']): string =>
  [...policies].map(([audience, { levels }]) => `${audience} (${levels})`).join(' ');

const teamKeys = ['id', 'name', 'lead', 'tracks', 'locale'] as const satisfies (keyof Team)[];
const cycleKeys = [
  'id',
  'name',
  'selfReviewDue',
  'managerReviewDue',
  'calibration',
] as const satisfies (keyof Cycle)[];

/** The keys that at least one of the entries has. */
const filledIn = <T extends object, K extends keyof T>(all: readonly T[], keys: readonly K[]) =>
  keys.filter((key) => all.some((one) => one[key] !== undefined));

const seesTeam =
  (field: (typeof teamKeys)[number]): Sees =>
  ({ team, others }) => {
    if (field === 'lead') return others.includes('lead');
    return field !== 'locale' && team.includes(field);
  };

const seesCycle =
  (field: (typeof cycleKeys)[number] | 'pinned'): Sees =>
  ({ cycle }) =>
    cycle.includes(field);
