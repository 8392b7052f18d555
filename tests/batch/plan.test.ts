import { describe, expect, it } from 'vitest';
import { plan } from '../../src/batch/plan.ts';
import { isNarrowed, notNarrowed, type Request } from '../../src/batch/request.ts';
import { opened } from '../support/opened.ts';
import { ladder, people, smallProject } from '../support/small-project.ts';

const { press } = opened(smallProject());

const request = (changes: Partial<Request>): Request => ({
  ...notNarrowed,
  documents: [],
  formats: ['pdf', 'docx'],
  date: '2026-11-23',
  ...changes,
});

const paths = (changes: Partial<Request>, of = press): readonly string[] =>
  plan(request(changes), of)
    .jobs.map(({ path }) => path)
    .toSorted();

const packets = (id: string): readonly string[] =>
  ['committee', 'employee', 'manager'].map((audience) => `review-packet/${audience}/${id}`);

const levelGuides = [
  'level-guide/everyone/cooking--chef-de-partie',
  'level-guide/everyone/cooking--commis',
  'level-guide/everyone/cooking--sous-chef',
  'level-guide/everyone/serving--head-waiter',
  'level-guide/everyone/serving--waiter',
];

const steps = [
  'level-step/everyone/cooking--chef-de-partie--to--sous-chef',
  'level-step/everyone/cooking--commis--to--chef-de-partie',
  'level-step/everyone/serving--waiter--to--head-waiter',
];

describe('a build of everything', () => {
  const all = paths({});

  it('makes packets for those employed, offers for candidates, handbooks and guides', () => {
    expect(all).toEqual([
      ...levelGuides,
      ...steps,
      'offer-appendix/candidate/K-5',
      ...packets('K-1').slice(0, 1),
      'review-packet/committee/K-2',
      'review-packet/committee/K-3',
      'review-packet/employee/K-1',
      'review-packet/employee/K-2',
      'review-packet/employee/K-3',
      'review-packet/manager/K-1',
      'review-packet/manager/K-2',
      'review-packet/manager/K-3',
      'team-handbook/team/floor',
      'team-handbook/team/kitchen',
      'track-guide/everyone/cooking',
      'track-guide/everyone/serving',
    ]);
  });

  it('makes nothing for those who left', () => {
    expect(all.filter((path) => path.includes('K-4'))).toEqual([]);
  });

  it('makes nothing but the offer for a candidate', () => {
    expect(all.filter((path) => path.includes('K-5'))).toEqual(['offer-appendix/candidate/K-5']);
  });
});

describe('a narrowed build', () => {
  it.each<[string, Partial<Request>, readonly string[]]>([
    [
      'a document',
      { documents: ['track-guide'] },
      ['track-guide/everyone/cooking', 'track-guide/everyone/serving'],
    ],
    [
      'a document, in another case',
      { documents: ['Team-Handbook'] },
      ['team-handbook/team/floor', 'team-handbook/team/kitchen'],
    ],
    [
      'a document for one audience',
      { documents: ['review-packet/manager'], person: ['K-2'] },
      ['review-packet/manager/K-2'],
    ],
    [
      'two documents',
      { documents: ['track-guide', 'review-packet/employee'], track: ['serving'] },
      ['review-packet/employee/K-3', 'track-guide/everyone/serving'],
    ],
    ['an audience', { audience: ['candidate'] }, ['offer-appendix/candidate/K-5']],
    [
      'an audience, in another case',
      { audience: ['Team'], team: ['floor'] },
      ['team-handbook/team/floor'],
    ],
    ['a person by id', { person: ['k-2'] }, packets('K-2')],
    ['a person by name', { person: ["nell o'brien"] }, packets('K-3')],
    ['two people', { person: ['K-1', 'K-5'] }, ['offer-appendix/candidate/K-5', ...packets('K-1')]],
    ['a team by name', { team: ['The Floor'] }, [...packets('K-3'), 'team-handbook/team/floor']],
    [
      'a track by title',
      { track: ['Serving'] },
      [
        'level-guide/everyone/serving--head-waiter',
        'level-guide/everyone/serving--waiter',
        'level-step/everyone/serving--waiter--to--head-waiter',
        ...packets('K-3'),
        'track-guide/everyone/serving',
      ],
    ],
    [
      'a level by title',
      { level: ['Waiter'] },
      [
        'level-guide/everyone/serving--waiter',
        'level-step/everyone/serving--waiter--to--head-waiter',
        'offer-appendix/candidate/serving--waiter',
        ...packets('K-3'),
      ],
    ],
    [
      'a level by its whole id',
      { level: ['cooking--commis'] },
      [
        'level-guide/everyone/cooking--commis',
        'level-step/everyone/cooking--commis--to--chef-de-partie',
        'offer-appendix/candidate/K-5',
        'offer-appendix/candidate/cooking--commis',
        ...packets('K-2'),
      ],
    ],
    ['a person who is not on that level', { person: ['K-1'], level: ['Waiter'] }, []],
    ['a person who is not in that team', { person: ['K-1'], team: ['floor'] }, []],
  ])('selects %s', (_, changes, expected) => {
    expect(paths(changes)).toEqual(expected.toSorted());
  });

  it('makes an offer with lines to fill in for a level that nobody was offered', () => {
    const { jobs } = plan(
      request({ documents: ['offer-appendix'], level: ['Head Waiter'] }),
      press,
    );
    expect(jobs).toMatchObject([
      {
        document: 'offer-appendix',
        subject: { kind: 'level', track: 'serving', id: 'head-waiter' },
      },
    ]);
  });

  it('makes each format once, in one order, however often it was named', () => {
    const { jobs } = plan(request({ person: ['K-2'], formats: ['docx', 'pdf', 'docx'] }), press);
    expect(jobs[0]?.formats).toEqual(['pdf', 'docx']);
  });
});

const stepPath = (name: string): string => `level-step/everyone/${name}`;

describe('steps', () => {
  const moves = `
- from: { track: Serving, level: Head Waiter }
  to: { track: cooking, level: Commis }
- from: { track: Cooking, level: Commis }
  to: { track: Cooking, level: Chef de Partie }
`;
  const { press: moving } = opened(smallProject({ 'roster/moves.yaml': moves }));
  const across = stepPath('serving--head-waiter--to--cooking--commis');

  it('go up each track, and where moves.yaml leads, each once', () => {
    expect(paths({ documents: ['level-step'] }, moving)).toEqual([...steps, across].toSorted());
  });

  it.each<[string, Partial<Request>, readonly string[]]>([
    [
      'a level both from and to which there are steps',
      { level: ['Chef de Partie'] },
      steps.slice(0, 2),
    ],
    ['a track that one comes to', { track: ['Cooking'] }, [...steps.slice(0, 2), across]],
    ['a track that one leaves', { track: ['Serving'] }, [...steps.slice(2), across]],
    ['a person', { person: ['K-2'] }, []],
  ])('belong to both of their levels: narrowed to %s', (_, changes, expected) => {
    const found = paths({ documents: ['level-step'], ...changes }, moving);
    expect(found).toEqual(expected.toSorted());
  });

  it.each<[string, Partial<Request>, readonly string[]]>([
    ['from a level', { from: 'Commis' }, ['cooking--commis--to--chef-de-partie']],
    ['to a level', { to: 'cooking--commis' }, ['serving--head-waiter--to--cooking--commis']],
    [
      'between any two levels',
      { from: 'waiter', to: 'Cooking/Sous Chef' },
      ['serving--waiter--to--cooking--sous-chef'],
    ],
    [
      'past a level',
      { from: 'cooking/commis', to: 'Sous chef' },
      ['cooking--commis--to--sous-chef'],
    ],
    ['down', { from: 'Sous Chef', to: 'Commis' }, ['cooking--sous-chef--to--commis']],
  ])('%s are all that is made', (_, changes, expected) => {
    expect(paths(changes, moving)).toEqual(expected.map(stepPath));
  });

  it('are refused where a name is that of two levels, with the candidates', () => {
    const twice = `${ladder}\n## Bar\n\n| Skill | Waiter | Barman |\n| --- | --- | --- |\n| Mixing | Pours. | Mixes. |\n`;
    const { press: two } = opened(smallProject({ 'ladders/kitchen.md': twice }));
    const { jobs, messages } = plan(request({ from: 'Waiter', to: 'Commis' }), two);
    expect(jobs).toEqual([]);
    expect(messages).toMatchObject([{ code: 'level-ambiguous', file: '--from' }]);
    expect(messages[0]?.hint).toContain('serving--waiter, bar--waiter');
    expect(paths({ from: 'bar--waiter', to: 'Commis' }, two)).toEqual([
      stepPath('bar--waiter--to--cooking--commis'),
    ]);
  });

  it('are refused where they lead nowhere', () => {
    const { messages } = plan(request({ from: 'Waiter', to: 'serving--waiter' }), press);
    expect(messages).toMatchObject([{ code: 'step-nowhere', file: '--to' }]);
  });

  it('have names of their own, however long those of their levels', () => {
    const track = 'Very '.repeat(24);
    const long = `# Long\n\n## ${track}\n\n| Skill | Junior | Senior |\n|---|---|---|\n| x | One. | Two. |\n`;
    const { press: wordy } = opened(smallProject({ 'ladders/kitchen.md': long }));
    const up = paths({ from: 'Junior', to: 'Senior' }, wordy);
    const names = [...up, ...paths({ from: 'Senior', to: 'Junior' }, wordy)];
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/~[0-9a-f]{8}$/);
  });
});

describe('a name that nothing answers to', () => {
  it.each<[string, Partial<Request>, string]>([
    ['document', { documents: ['packet'] }, 'review-packet/manager'],
    ['audience', { audience: ['board'] }, 'committee'],
    ['track', { track: ['Washing'] }, 'cooking, serving'],
    ['level', { level: ['Intern'] }, 'commis'],
    ['person', { person: ['K-9'] }, 'K-1, K-2, K-3, K-5'],
    ['team', { team: ['bar'] }, 'kitchen, floor'],
    ['level', { from: 'Intern' }, 'cooking--commis'],
    ['level', { to: 'Intern' }, 'serving--head-waiter'],
  ])('is reported with what is known: %s', (what, changes, known) => {
    const { jobs, messages } = plan(request(changes), press);
    expect(jobs).toEqual([]);
    expect(messages).toMatchObject([{ code: 'nothing-named', severity: 'error' }]);
    expect(messages[0]?.message).toContain(what);
    expect(messages[0]?.hint).toContain(known);
  });
});

describe('file names', () => {
  const clashing = `${people}k-2,Zed Another,Commis,kitchen,K-1,2024-03-01,active\n../K-7,Up Above,Commis,kitchen,K-1,2024-03-01,active\n`;
  const { press: crowded } = opened(smallProject({ 'roster/people.csv': clashing }));

  it('are the same in a narrowed build as in a whole one', () => {
    const whole = paths({}, crowded);
    const one = paths({ person: ['Piotr Żuławski'] }, crowded);
    expect(one).toHaveLength(3);
    expect(whole).toEqual(expect.arrayContaining([...one]));
    expect(paths({ person: ['Zed Another'] }, crowded)).not.toEqual(one);
  });

  it('stay inside the folder of their document', () => {
    for (const path of paths({}, crowded)) expect(path).toMatch(/^[a-z-]+\/[a-z]+\/[^/]+$/);
    expect(paths({ person: ['../K-7'] }, crowded)[0]).not.toContain('..');
  });
});

describe('whether a build was narrowed', () => {
  it.each<[Partial<Request>, boolean]>([
    [{}, false],
    [{ formats: ['docx', 'pdf'] }, false],
    [{ formats: ['pdf'] }, true],
    [{ documents: ['track-guide'] }, true],
    [{ person: ['K-1'] }, true],
    [{ team: ['floor'] }, true],
    [{ audience: ['team'] }, true],
    [{ track: ['cooking'] }, true],
    [{ level: ['Waiter'] }, true],
    [{ from: 'Waiter' }, true],
    [{ to: 'Waiter' }, true],
  ])('%j: %s', (changes, narrowed) => {
    expect(isNarrowed(request(changes))).toBe(narrowed);
  });
});
