import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const table = (header: string, ...body: readonly string[]): string =>
  `${[header, header.replace(/[^|]+/g, '---'), ...body].join('\n')}\n\n`;

const level = (title: string, name: string): string =>
  `### ${title}\n\n- **Dough:** As ${name} weighs all of the flour for the day.\n- **Ovens:** As ${name} keeps an eye on the ovens.\n\n`;

test.each([
  [
    'that has rows of levels',
    ['| Level | Scope |', '| Junior Baker | One oven. |', '| Senior Baker | All ovens. |'],
  ],
  ['of pay', ['| | Junior Baker | Senior Baker |', '| Pay | low | high |']],
])('an overview %s does not hide levels that have headings', (_, lines) => {
  const [header = '', ...body] = lines;
  const text = `# Bakers\n\n${table(header, ...body)}## Levels\n\n${level('Junior Baker', 'junior')}${level('Senior Baker', 'senior')}`;
  const { ladder, messages } = seen(text);
  expect(ladder.source.shape).toBe('headings');
  expect(ladder.tracks[0]?.levels.map(({ title }) => title)).toEqual([
    'Junior Baker',
    'Senior Baker',
  ]);
  expect(placed(messages)).toContain('3:1 table-overview');
  expect(words([...ladder.introduction, ...trackAt(ladder, 0).introduction])).toContain(
    'Senior Baker',
  );
});

test('a track whose levels have headings stands beside one that is a table', () => {
  const text = `# All\n\n## Sellers\n\n${table('| Skill | L1 | L2 |', '| Till | Counts the coins. | Closes the till. |')}## Bakers\n\n${level('Junior Baker', 'junior')}${level('Senior Baker', 'senior')}`;
  const { ladder } = seen(text);
  expect(ladder.source.shape).toBe('table');
  expect(ladder.source.title).toBe('All');
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Sellers', 'Bakers']);
  expect(rows(trackAt(ladder, 1))[1]).toContain('As senior keeps an eye on the ovens.');
});

test('a second table that goes on with further levels is part of the track', () => {
  const first = table('| Skill | L1 | L2 |', '| Dough | a | b |', '| Ovens | c | d |');
  const more = table('| Skill | L3 | L4 |', '| Dough | e | f |', '| Ovens | g | h |');
  const { ladder, messages } = seen(`# T\n\n## Bakers\n\n${first}Then:\n\n${more}`);
  expect(ladder.tracks).toHaveLength(1);
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Dough: a | b | e | f',
    ' >  > Ovens: c | d | g | h',
  ]);
  expect(placed(messages)).toEqual(['12:1 tables-continued']);
  const apart = seen(`# T\n\n## Bakers\n\n${first}### Heads\n\n${more}`);
  expect(apart.ladder.tracks).toHaveLength(2);
  expect(placed(apart.messages)).toContain('12:1 tables-apart');
});

const ofArea = (title: string, ...names: readonly string[]): string =>
  `### ${title}\n\n${table('| Skill | L1 | L2 |', ...names.map((name) => `| ${name} | a | b |`))}`;

test('areas that have one name in common are areas still', () => {
  const { ladder } = seen(
    `# T\n\n## Bakers\n\n${ofArea('Craft', 'Dough', 'Ovens', 'Care')}${ofArea('People', 'Talk', 'Care', 'Help')}`,
  );
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Bakers']);
  expect(trackAt(ladder, 0).areas.map(({ title }) => title)).toEqual(['Craft', 'People']);
});

test('a heading that only says "Levels" gives its place as a name to that of the file', () => {
  const { ladder } = seen(
    `# Bakers\n\n## Levels\n\n${table('| Skill | L1 | L2 |', '| Dough | a | b |')}`,
  );
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Bakers']);
  expect(words(trackAt(ladder, 0).introduction)).toBe('Levels');
});

test('the header repeated with another name at its side opens an area, as one name in all cells does', () => {
  const { ladder, messages } = seen(
    `# T\n\n${table('| Skill | L1 | L2 |', '| Craft | L1 | L2 |', '| Dough | a | b |', '| People | People | People |', '| Talk | c | d |')}`,
  );
  expect(messages).toEqual([]);
  expect(rows(trackAt(ladder, 0))).toEqual(['Craft >  > Dough: a | b', 'People >  > Talk: c | d']);
});

test('titles without cells, one below the other, are competencies not yet filled in', () => {
  const { ladder } = seen(
    `# T\n\n${table('| Skill | L1 | L2 |', '| Dough | a | b |', '| Ovens | | |', '| Talk | | |', '| Till | c | d |')}`,
  );
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Dough: a | b',
    ' >  > Ovens: _ | _',
    ' >  > Talk: _ | _',
    ' >  > Till: c | d',
  ]);
});

test('a line break inside a cell does not cut the row', () => {
  const { ladder, messages } = seen(
    `# T\n\n${table('| Skill | L1 | L2 |', '| Dough | a | first', 'second |', '| Ovens | c | d |')}`,
  );
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > Dough: a | first second', ' >  > Ovens: c | d']);
  expect(placed(messages)).toEqual(['6:1 row-mended']);
});

test('two header rows: words in the corner of the second are kept as text', () => {
  const { ladder } = seen(
    `# T\n\n${table('| | Core | Guide | |', '| Matrix of bakers | Junior | Senior | Lead |', '| Dough | a | b | c |')}`,
  );
  const track = trackAt(ladder, 0);
  expect(track.levels.map(({ title }) => title)).toEqual([
    'Core Junior',
    'Guide Senior',
    'Guide Lead',
  ]);
  expect(words(track.introduction)).toBe('Matrix of bakers');
});

test('an overview of names that the headings hold among more words does not hide their levels', () => {
  const overview = table(
    '| Level | Scope |',
    '| Junior Baker | One oven. |',
    '| Senior Baker | All ovens. |',
  );
  const text =
    `# Bakers\n\n${overview}${level('B1 – Oven Hand (Junior Baker at the door)', 'first')}${level('B2 – Oven Head (Senior Baker at the door)', 'second')}`.replaceAll(
      '###',
      '##',
    );
  const { ladder, messages } = seen(text);
  expect(ladder.source.shape).toBe('headings');
  expect(placed(messages)).toContain('3:1 table-overview');
});
