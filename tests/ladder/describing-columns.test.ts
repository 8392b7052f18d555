import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const table = (header: string, ...body: readonly string[]): string =>
  `${[header, header.replace(/[^|]+/g, '---'), ...body].join('\n')}\n`;

const read = (header: string, ...body: readonly string[]) =>
  seen(`# T\n\n${table(header, ...body)}`);

const about = (text: ReturnType<typeof seen>): readonly string[] =>
  trackAt(text.ladder, 0).areas.flatMap(({ competencies }) =>
    competencies.map((competency) => words(competency.about ?? [])),
  );

test.each([
  ['| Skill | Description | Junior | Senior |', '| Dough | Of flour. | 1 | 2 |', 'Of flour.'],
  ['| Skill | Junior | Senior | Definition |', '| Dough | 1 | 2 | Of flour. |', 'Of flour.'],
  ['| Skill | Junior | Notes | Senior |', '| Dough | 1 | Rye. | 2 |', 'Notes: Rye.'],
  ['| # | Skill | Junior | Senior |', '| 7 | Dough | 1 | 2 |', '# 7'],
  [
    '| Skill | Weight | Why it matters | Junior | Senior |',
    '| Dough | 10 % | Bread. | 1 | 2 |',
    'Weight: 10 % Why it matters: Bread.',
  ],
  ['| Fähigkeit | Beschreibung | Junior | Senior |', '| Dough | Aus Mehl. | 1 | 2 |', 'Aus Mehl.'],
])('%s: what describes is no level', (header, row, wanted) => {
  const seenThere = read(header, row);
  expect(rows(trackAt(seenThere.ladder, 0))).toEqual([' >  > Dough: 1 | 2']);
  expect(about(seenThere)).toEqual([wanted]);
  expect(new Set(seenThere.messages.map(({ code }) => code))).toEqual(
    new Set(['column-describing']),
  );
});

test('the message says which column, and how to make it a level', () => {
  const { messages } = read('| Skill | Junior | Senior | Notes |', '| Dough | 1 | 2 | Rye. |');
  expect(placed(messages)).toEqual(['3:29 column-describing']);
  expect(messages[0]).toMatchObject({ severity: 'info' });
  expect(messages[0]?.hint).toContain('levels:');
});

test.each([
  '| Skill | Green | Blue | Explorer |',
  '| Skill | 1 | 2 | 3 |',
  '| Skill | P2 | P3 | P4 |',
  '| Skill | Note taker | Example setter | Owner |',
])('%s: titles of any kind are levels', (header) => {
  const { ladder } = read(header, '| Dough | a | b | c |');
  expect(trackAt(ladder, 0).levels).toHaveLength(3);
});

test('a group after the competency groups it', () => {
  const { ladder } = read('| Skill | Category | Junior | Senior |', '| Dough | Craft | 1 | 2 |');
  expect(rows(trackAt(ladder, 0))).toEqual(['Craft >  > Dough: 1 | 2']);
});

test('a title that is unlike the others at the edge is taken for a level, and reported', () => {
  const { ladder, messages } = read(
    '| Skill | Junior | Senior | Weekday |',
    '| Dough | 1 | 2 | 3 |',
  );
  expect(trackAt(ladder, 0).levels).toHaveLength(3);
  expect(placed(messages)).toEqual(['3:29 level-doubtful']);
});

const front = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n`;

const wide = table(
  '| Kind | Skill | Owner | Green | Blue |',
  '| Craft | Dough | Ann | Weighs. | Plans. |',
);

test('with levels in the front matter only those columns are, in its order', () => {
  const seenThere = seen(`${front('levels: [Blue, Green]')}# T\n\n${wide}`);
  const track = trackAt(seenThere.ladder, 0);
  expect(track.levels.map(({ title }) => title)).toEqual(['Blue', 'Green']);
  expect(rows(track)).toEqual(['Craft >  > Dough: Plans. | Weighs.']);
  expect(about(seenThere)).toEqual(['Owner: Ann']);
});

test('the columns of competencies and areas are those that the front matter names', () => {
  const { ladder } = seen(
    `${front('levels: [Green, Blue]', 'competency-column: Owner', 'area-columns: [Skill]')}# T\n\n${wide}`,
  );
  expect(rows(trackAt(ladder, 0))).toEqual(['Dough >  > Ann: Weighs. | Plans.']);
  const without = seen(`${front('competency-column: Skill')}# T\n\n${wide}`);
  expect(rows(trackAt(without.ladder, 0))).toEqual(['Craft >  > Dough: Ann | Weighs. | Plans.']);
});

test('a column that the front matter names and the table has not is reported with those it has', () => {
  const { ladder, messages } = seen(`${front('competency-column: Skil')}# T\n\n${wide}`);
  expect(ladder.tracks).toHaveLength(1);
  expect(placed(messages)).toEqual(['7:1 column-unknown', '7:18 levels-guessed']);
  expect(messages[0]).toMatchObject({ severity: 'warning' });
  expect(messages[0]?.hint).toContain('Kind, Skill, Owner, Green, Blue');
});

test('a table without any of the levels listed is none', () => {
  const { ladder } = seen(`${front('levels: [Red, Yellow]')}# T\n\n${wide}`);
  expect(ladder.tracks).toEqual([]);
});

test('columns that name areas and competencies in unknown words are told by what stands in them', () => {
  const { ladder, messages } = read(
    '| Bereich | Fach | Anfang | Ende |',
    '| Handwerk | Teig | Wiegt das Mehl für den Tag ab. | Plant, was am Tag gebacken wird. |',
    '| | Ofen | Hält sich von der Glut fern. | Heizt den Ofen am frühen Morgen ein. |',
  );
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual(['Anfang', 'Ende']);
  expect(rows(trackAt(ladder, 0))[1]).toMatch(/^Handwerk > {2}> Ofen: Hält/);
  expect(placed(messages)).toEqual(['3:20 levels-guessed']);
});

const ofCompetency = (name: string): string =>
  `### ${name}\n\n${table('| Junior | Senior |', `| ${name} at first | ${name} well |`)}\n`;

test('heads that are all levels have the heading above for their competency', () => {
  const { ladder } = seen(`# T\n\n## Craft\n\n${ofCompetency('Dough')}${ofCompetency('Ovens')}`);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Craft']);
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Dough: Dough at first | Dough well',
    ' >  > Ovens: Ovens at first | Ovens well',
  ]);
});

test('a competency word after the levels heads what holds for all of them', () => {
  const seenThere = read('| Topic | Level 1 | Level 2 | Skills |', '| Dough | 1 | 2 | Kneading |');
  expect(rows(trackAt(seenThere.ladder, 0))).toEqual([' >  > Dough: 1 | 2']);
  expect(about(seenThere)).toEqual(['Skills: Kneading']);
});

test('beside heads that read like levels, those of a comparison do not', () => {
  const text = `# T\n\n## Bakers\n\n${table('| Skill | Junior | Senior |', '| Dough | 1 | 2 |')}\n## Ovens\n\n${table('| Aspect | Gas | Coal |', '| Heat | 3 | 4 |')}`;
  const { ladder, messages } = seen(text);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Bakers']);
  expect(placed(messages)).toEqual(['9:1 section-prose', '11:1 table-not-levels']);
});
