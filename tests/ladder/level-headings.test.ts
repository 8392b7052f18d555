/** Which headings are levels, and in which order. */
import { expect, test } from 'vitest';
import { likeness } from '../../src/ladder/level/level-words.ts';
import { placed, rows, seen, trackAt, words } from './reading.ts';

test.each([
  'L3',
  'IC 4',
  'Level 3 – Senior',
  'Senior Software Engineer (P4)',
  '🚀 Staff',
  'Developer 1 (Green)',
  'E5: leads a whole product from its first sketch to its last day in use',
  'Mid-level',
  'Designer II',
  'Stufe 2: Fachkraft',
  'Ingénieur confirmé',
  'Sênior',
  'Старший разработчик',
  '시니어 엔지니어',
  '初級エンジニア',
  'Sr.',
  '4',
])('%s surely is a level', (title) => {
  expect(likeness(title)).toBe('sure');
});

test.each(['Developer', 'Engineering Manager', 'Expert', 'Leading Expert', 'Strategic level'])(
  '%s may be a level',
  (title) => {
    expect(likeness(title)).toBe('maybe');
  },
);

test.each([
  'How to use',
  'Legend',
  'FAQ',
  'Senior vs Staff',
  'About levels',
  'All levels',
  'From Junior to Senior',
  'Promotion process',
  'Are you a senior?',
  'H2 goals',
  'Developing others',
  'Craft (C4)',
  'Staff engineers have a say in what we build next year.',
])('%s is no level', (title) => {
  expect(likeness(title)).toBe('none');
});

const titles = (text: string, track = 0): readonly string[] =>
  trackAt(seen(text).ladder, track).levels.map(({ title }) => title);

const filled = (heads: readonly string[], depth = '##'): string =>
  heads.map((head) => `${depth} ${head}\n\n- Does what is due as ${head}.\n\n`).join('');

test('two sure levels that stand together are levels among many other sections', () => {
  const others = filled(['Purpose', 'Scope of this', 'Thanks', 'Pay', 'Further reading']);
  const { ladder, messages } = seen(`# T\n\n${others}${filled(['Junior', 'Senior'])}`);
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual(['Junior', 'Senior']);
  expect(words(trackAt(ladder, 0).introduction)).toContain('Thanks Does what is due as Thanks.');
  expect(messages.map(({ code }) => code)).toEqual(Array(5).fill('section-no-level'));
});

const explorers = ['Explorer', 'Navigator', 'Captain'];

const sailor = (name: string): string =>
  `## ${name}\n\n### Seamanship\n\nAs ${name}.\n\n### Rations\n\nAs ${name}.\n\n`;

test('headings of any name are levels if the same headings stand below each', () => {
  const { ladder, messages } = seen(`# Crew\n\n${explorers.map(sailor).join('')}`);
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Seamanship: As Explorer. | As Navigator. | As Captain.',
    ' >  > Rations: As Explorer. | As Navigator. | As Captain.',
  ]);
  expect(placed(messages)).toEqual(['3:1 levels-by-structure']);
});

const knotted = (name: string): string =>
  `## ${name}\n\n- **Knots:** as ${name}\n- **Maps:** as ${name}\n\n`;

test('a heading of any name beside levels is one if it has their competencies', () => {
  const heads = ['Junior', 'Helmsman', 'Senior', 'All levels'];
  expect(titles(`# Crew\n\n${heads.map(knotted).join('')}`)).toEqual([
    'Junior',
    'Helmsman',
    'Senior',
  ]);
});

test('all that stands below a heading "Levels" is a level', () => {
  expect(titles(`# Crew\n\n## Our levels\n\n${filled(explorers, '###')}`)).toEqual(explorers);
});

test('without anything to tell them, headings are no levels; the front matter makes them some', () => {
  const text = `# Crew\n\n${filled(explorers)}`;
  expect(seen(text).ladder.tracks).toEqual([]);
  expect(titles(`---\nlevels: [Navigator, Captain]\n---\n\n${text}`)).toEqual([
    'Navigator',
    'Captain',
  ]);
});

test('the front matter gives the order, too', () => {
  expect(titles(`---\nlevels: [Captain, Explorer]\n---\n\n# Crew\n\n${filled(explorers)}`)).toEqual(
    ['Captain', 'Explorer'],
  );
});

test.each([
  [['Principal', 'Senior', 'Junior']],
  [['L4', 'L3', 'L2']],
  [['Engineer III', 'Engineer II', 'Engineer I']],
  [['Staff', 'Sênior', 'Pleno', 'Estagiário']],
])('%j are read from the first to the last step', (heads) => {
  const { ladder, messages } = seen(`# T\n\n${filled(heads)}`);
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual(heads.toReversed());
  expect(messages.map(({ code }) => code)).toEqual(['levels-reversed']);
});

test.each([
  [['Junior', 'Senior', 'Staff']],
  [['Senior', 'Junior', 'Staff']],
  [['Band 1 – Principal', 'Band 2 – Senior', 'Band 3 – Junior']],
  [['Lead', 'Developer', 'Designer']],
])('%j keep the order in which they are written', (heads) => {
  expect(titles(`# T\n\n${filled(heads)}`)).toEqual(heads);
});

test('two levels of one title are kept apart', () => {
  const { ladder } = seen(`# T\n\n${filled(['Level 1', 'Senior', 'Senior'])}`);
  expect(trackAt(ladder, 0).levels.map(({ id }) => id)).toEqual(['level-1', 'senior', 'senior-1']);
});

test('headings that only group levels by rank are none themselves', () => {
  const { ladder } = seen(
    `# T\n\n${filled(['Junior Engineer'])}## Senior Engineer\n\nBoth lead.\n\n${filled(['Senior Engineer I', 'Senior Engineer II'], '###')}${filled(['Principal Engineer'])}`,
  );
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual([
    'Junior Engineer',
    'Senior Engineer I',
    'Senior Engineer II',
    'Principal Engineer',
  ]);
  expect(words(trackAt(ladder, 0).introduction)).toContain('Senior Engineer Both lead.');
});

test('a manager track inside a file of levels is a track of its own', () => {
  const text = `# T\n\n${filled(['Junior', 'Senior', 'Staff'])}## Managers\n\n${filled(['M1', 'M2'], '###')}`;
  expect(titles(text)).toEqual(['Junior', 'Senior', 'Staff']);
  expect(titles(text, 1)).toEqual(['M1', 'M2']);
});

const track = (name: string): string =>
  `## ${name}\n\n${['Junior', 'Senior'].map((level) => `### ${level}\n\n- **Review:** ${name}\n- **Tools:** ${level}\n\n`).join('')}`;

test('tracks with the same levels and the same competencies stay tracks', () => {
  const { ladder } = seen(`# T\n\n${track('Web')}${track('Games')}`);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Web', 'Games']);
});

test('the first heading names the track where its levels are as deep as it is', () => {
  const { ladder } = seen('# Careers\n\nHello.\n\n# Junior\n\na\n\n# Senior\n\nb\n');
  expect(trackAt(ladder, 0).title).toBe('Careers');
  expect(words(trackAt(ladder, 0).introduction)).toBe('Hello.');
});

test('a file without headings, its levels in bold', () => {
  const { ladder } = seen(
    '**Junior**\n\n- **Review:** asks\n- **Tools:** uses\n\n**Senior**\n\n- **Review:** helps\n- **Tools:** makes\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Review: asks | helps',
    ' >  > Tools: uses | makes',
  ]);
});

test('stray marks, ids and colons are no part of a title', () => {
  expect(titles(`# T\n\n${filled(['**Junior', '_Senior_:', 'Staff {#staff}'])}`)).toEqual([
    'Junior',
    'Senior',
    'Staff',
  ]);
});

test.each([
  ['Everything in the previous level, plus:', 1],
  ['All of L1 and:', 1],
  ['Asks before acting.', 0],
])('"%s" at a level: %i hint that levels add up', (opening, count) => {
  const { messages } = seen(`# T\n\n## L1\n\n- Asks.\n\n## L2\n\n${opening}\n\n- Helps.\n`);
  expect(messages.filter(({ code }) => code === 'levels-additive')).toHaveLength(count);
});

test('no hint that levels add up where the front matter says whether they do', () => {
  const { messages } = seen(
    '---\ncumulative: false\n---\n\n# T\n\n## L1\n\n- Asks.\n\n## L2\n\nAll of L1, plus:\n\n- Helps.\n',
  );
  expect(messages).toEqual([]);
});

test('hundreds of levels that share nothing are refused, their words kept', () => {
  const text = Array.from(
    { length: 700 },
    (_, at) => `## Level ${at}\n\n### Skill ${at}\n\nw${at}\n\n`,
  );
  const { ladder, messages } = seen(text.join(''));
  expect(placed(messages)).toEqual(['1:1 matrix-too-large']);
  expect(words(ladder.introduction)).toContain('Skill 699 w699');
});
