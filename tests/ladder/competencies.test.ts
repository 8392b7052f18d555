/** Headings that are competencies, with the levels below each. */
import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const lines = (text: string): readonly string[] => rows(trackAt(seen(text).ladder, 0));

const knots = '## Knots\n\n### Junior\n\nTies.\n\n### Senior\n\nTeaches.\n\n';

test('headings of levels that come again below others: these are competencies', () => {
  const { ladder, messages } = seen(
    `# Crew\n\nAhoy.\n\n${knots}## Maps\n\nOf the sea.\n\n### Junior\n\nReads.\n\n### Senior\n\nDraws.\n\n### Further reading\n\nAn atlas.\n`,
  );
  const track = trackAt(ladder, 0);
  expect(track.title).toBe('Crew');
  expect(words(track.introduction)).toBe('Ahoy.');
  expect(rows(track)).toEqual([' >  > Knots: Ties. | Teaches.', ' >  > Maps: Reads. | Draws.']);
  const [, maps] = track.areas[0]?.competencies ?? [];
  expect(words(maps?.about ?? [])).toBe('Of the sea. Further reading An atlas.');
  expect(maps?.place.line).toBe(15);
  expect(placed(messages)).toEqual(['5:1 competencies-or-tracks']);
});

test('the front matter decides whether they are tracks', () => {
  const text = `# Crew\n\n${knots}${knots.replace('Knots', 'Maps')}`;
  const { ladder, messages } = seen(`---\nshape: headings\n---\n\n${text}`);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Knots', 'Maps']);
  expect(messages).toEqual([]);
  expect(seen(`---\nshape: competencies\n---\n\n${text}`).messages).toEqual([]);
});

test('titles of professions are tracks', () => {
  const text = `# T\n\n${knots.replace('Knots', 'Backend developers')}${knots.replace('Knots', 'Designers')}`;
  expect(seen(text).ladder.tracks).toHaveLength(2);
});

test('a level that one competency lacks is blank there, and stands where others have it', () => {
  expect(
    lines(
      '# T\n\n## Communication\n\n- **L1:** a\n- **L3:** c\n\n## Testing\n\n- **L1:** d\n- **L2:** e\n- **L3:** f\n\n## Planning\n\n- **L2:** g\n- **L4:** h\n',
    ),
  ).toEqual([
    ' >  > Communication: a | _ | c | _',
    ' >  > Testing: d | e | f | _',
    ' >  > Planning: _ | g | _ | h',
  ]);
});

test('headings above competencies are areas, and groups below those', () => {
  expect(
    lines(
      `# T\n\n## Sea\n\n### Deck\n\n${knots.replaceAll('##', '####')}### Bridge\n\n${knots.replaceAll('##', '####').replace('Knots', 'Maps')}## Land\n\n${knots.replaceAll('##', '###').replace('Knots', 'Manners')}`,
    ),
  ).toEqual([
    'Sea > Deck > Knots: Ties. | Teaches.',
    'Sea > Bridge > Maps: Ties. | Teaches.',
    'Land >  > Manners: Ties. | Teaches.',
  ]);
});

const part = (name: string): string =>
  `## ${name}\n\n${['Knots', 'Maps'].map((one) => knots.replaceAll('##', '###').replace('Knots', one)).join('')}`;

test('two parts with the same competencies are tracks', () => {
  const { ladder } = seen(`# T\n\n${part('North')}${part('South')}`);
  expect(ladder.tracks.map(({ title, areas }) => [title, areas.length])).toEqual([
    ['North', 1],
    ['South', 1],
  ]);
});

const level = (name: string): string =>
  `### ${name}\n\n- **Speed:** as ${name}\n- **Care:** as ${name}\n\n`;

test('names that come again below the levels of a competency are its own competencies', () => {
  const text = ['Testing', 'Planning'].map(
    (name) =>
      `## ${name}\n\n${level('L1').replaceAll('Care', `${name} care`)}${level('L2').replaceAll('Care', `${name} care`)}`,
  );
  expect(lines(`# T\n\n${text.join('').replaceAll('Speed', 'Pace')}`)[0]).toBe(
    'Testing >  > Pace: as L1 | as L2',
  );
});

const table = (name: string): string =>
  `## ${name}\n\n| Level | What we expect |\n|---|---|\n| Junior | asks ${name} |\n| Senior | tells ${name} |\n\n`;

test('a table of two columns below each competency', () => {
  expect(lines(`# T\n\n${table('Testing')}${table('Planning')}${table('Writing')}`)).toEqual([
    ' >  > Testing: asks Testing | tells Testing',
    ' >  > Planning: asks Planning | tells Planning',
    ' >  > Writing: asks Writing | tells Writing',
  ]);
});

const numbered =
  '## Testing\n\n1. few\n2. some\n3. much\n\n## Planning\n\n1. days\n2. weeks\n3. years\n';

test('numbered lists are levels only where the file says what the numbers stand for', () => {
  expect(seen(`# T\n\n${numbered}`).ladder.tracks).toEqual([]);
  const told = seen(`# T\n\nWe rate each skill on levels 1 to 3.\n\n${numbered}`).ladder;
  expect(trackAt(told, 0).levels.map(({ title }) => title)).toEqual([
    'Level 1',
    'Level 2',
    'Level 3',
  ]);
  expect(rows(trackAt(told, 0))).toEqual([
    ' >  > Testing: few | some | much',
    ' >  > Planning: days | weeks | years',
  ]);
  const named = seen(`---\nlevels: [Novice, Adept, Master]\n---\n\n# T\n\n${numbered}`).ladder;
  expect(trackAt(named, 0).levels.map(({ title }) => title)).toEqual(['Novice', 'Adept', 'Master']);
});

test('a numbered list of levels is a legend for the others', () => {
  const text = `# T\n\n## Legend\n\n1. Junior\n2. Senior\n3. Staff\n\n${numbered}`;
  expect(trackAt(seen(text).ladder, 0).levels.map(({ title }) => title)).toEqual([
    'Junior',
    'Senior',
    'Staff',
  ]);
});

test('an overview of the levels in a list is no competency', () => {
  const { ladder } = seen(
    '# T\n\n## Overview\n\n- **Junior:** learns\n- **Senior:** knows\n\n## Junior\n\n### Knots\n\nTies ropes of every kind.\n\n## Senior\n\n### Knots\n\nTeaches others to tie them.\n',
  );
  expect(ladder.tracks).toHaveLength(1);
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Knots: Ties ropes of every kind. | Teaches others to tie them.',
  ]);
  expect(words(trackAt(ladder, 0).introduction)).toContain('Junior: learns');
});

test('two sentences about levels in a page of prose make no ladder', () => {
  expect(seen('# Notes\n\n- **Junior:** learns\n- **Senior:** knows\n').ladder.tracks).toEqual([]);
});

const levelled = (name: string): string =>
  `## ${name}\n\nOf ${name}.\n\n### Levels\n\n- **Novice:** tries\n- **Expert:** can\n\n`;

test('a heading that only says "Levels" is passed over', () => {
  const { ladder, messages } = seen(`# T\n\n${['Planning', 'Testing'].map(levelled).join('')}`);
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Planning: tries | can',
    ' >  > Testing: tries | can',
  ]);
  expect(words(trackAt(ladder, 0).areas[0]?.competencies[0]?.about ?? [])).toBe('Of Planning.');
  expect(placed(messages)).toEqual(['7:1 heading-of-levels', '16:1 heading-of-levels']);
});

test('a level that one competency calls by more words is the one of its number, and it is said', () => {
  const text =
    '# Crew\n\n## Knots\n\n### Level 1 *deckhand*\n\nTies.\n\n### Level 2\n\nTeaches.\n\n## Maps\n\n### Level 1\n\nReads.\n\n### Level 2 – mate\n\nDraws.\n\n## Stars\n\n### Level 1\n\nSees.\n\n### Level 2\n\nNames.\n';
  const { ladder, messages } = seen(text);
  const track = trackAt(ladder, 0);
  expect(track.levels.map(({ title }) => title)).toEqual(['Level 1', 'Level 2']);
  expect(rows(track)).toContain(' >  > Knots: Ties. | Teaches.');
  expect(rows(track)).toContain(' >  > Maps: Reads. | Draws.');
  expect(placed(messages)).toEqual(
    expect.arrayContaining(['5:1 level-joined', '19:1 level-joined']),
  );
});

test('two levels of one number that stand below one competency stay two', () => {
  const text =
    '# Crew\n\n## Knots\n\n### Level 1\n\nTies.\n\n### Level 1 – aloft\n\nClimbs.\n\n## Maps\n\n### Level 1\n\nReads.\n\n### Level 1 – aloft\n\nSees.\n';
  const { ladder, messages } = seen(text);
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual([
    'Level 1',
    'Level 1 – aloft',
  ]);
  expect(messages.map(({ code }) => code)).not.toContain('level-joined');
});
