import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const titles = (text: string): readonly string[] =>
  trackAt(seen(text).ladder, 0).levels.map(({ title }) => title);

const first = (text: string): readonly string[] => rows(trackAt(seen(text).ladder, 0));

const table = (...lines: readonly string[]): string => {
  const [header = '', ...body] = lines;
  const rule = header.replace(/[^|]+/g, '---');
  return `# Bakers\n\n${[header, rule, ...body].join('\n')}\n`;
};

test('a row for each level, a column for each competency', () => {
  const text = table(
    '| Level | Dough | Customers |',
    '| Junior Baker | Weighs flour. | Greets them. |',
    '| Senior Baker | Plans the day. | |',
  );
  expect(seen(text).ladder.source.shape).toBe('rows');
  expect(seen(text).messages).toEqual([]);
  expect(titles(text)).toEqual(['Junior Baker', 'Senior Baker']);
  expect(first(text)).toEqual([
    ' >  > Dough: Weighs flour. | Plans the day.',
    ' >  > Customers: Greets them. | _',
  ]);
  expect(trackAt(seen(text).ladder, 0).levels[1]?.place).toMatchObject({ line: 6, column: 3 });
});

test('titles, years and expectations are competencies of the level that the row begins with', () => {
  const text = table(
    '| Title | Years | Scope |',
    '| Apprentice | 0–2 | One recipe at a time. |',
    '| Master Baker (Senior) | 5+ | The whole bakery. |',
  );
  expect(titles(text)).toEqual(['Apprentice', 'Master Baker (Senior)']);
  expect(first(text)).toEqual([
    ' >  > Years: 0–2 | 5+',
    ' >  > Scope: One recipe at a time. | The whole bakery.',
  ]);
});

test('a code and the title beside it are one level', () => {
  const text = table(
    '| Level | Title | Scope |',
    '| L1 | Junior Engineer | Small parts of a task. |',
    '| L2 | Senior Engineer | The work of a team. |',
  );
  expect(titles(text)).toEqual(['L1 – Junior Engineer', 'L2 – Senior Engineer']);
  expect(placed(seen(text).messages)).toEqual(['3:11 columns-joined']);
  expect(first(text)).toEqual([' >  > Scope: Small parts of a task. | The work of a team.']);
});

test('level, competency, text: a level left blank is that of the row above', () => {
  const text = table(
    '| Level | Competency | Expectation |',
    '| Junior | Dough | Weighs flour. |',
    '| | Ovens | Keeps clear of them. |',
    '| Senior | Ovens | Heats them. |',
    '| | Dough | n/a |',
  );
  expect(first(text)).toEqual([
    ' >  > Dough: Weighs flour. | n/a(n/a)',
    ' >  > Ovens: Keeps clear of them. | Heats them.',
  ]);
});

test('level, area, competency, text: a new level begins without an area', () => {
  const text = table(
    '| Level | Area | Competency | Expectation | Examples |',
    '| Junior | Craft | Dough | Weighs flour. | Rye |',
    '| | | Ovens | Keeps clear. | |',
    '| | People | Talk | Listens. | |',
    '| Senior | Craft | Dough | Plans. | |',
    '| | People | Talk | Same as Junior | |',
  );
  expect(first(text)).toEqual([
    'Craft >  > Dough: Weighs flour. Examples: Rye | Plans.',
    'Craft >  > Ovens: Keeps clear. | _',
    'People >  > Talk: Listens. | =junior',
  ]);
});

test('the competency may come first, and the level after it', () => {
  const text = table(
    '| Competency | Level | Expectation |',
    '| Dough | Junior | Weighs flour. |',
    '| | Senior | Plans. |',
    '| Ovens | Junior | Keeps clear. |',
    '| | Senior | Heats them. |',
  );
  expect(first(text)).toEqual([
    ' >  > Dough: Weighs flour. | Plans.',
    ' >  > Ovens: Keeps clear. | Heats them.',
  ]);
});

test('heads in another language: what comes again at each level are the competencies', () => {
  const text = table(
    '| Stufe | Fach | Was wir sehen wollen |',
    '| Junior | Teig | Wiegt das Mehl ab. |',
    '| | Ofen | Hält Abstand. |',
    '| Senior | Teig | Plant den Tag. |',
    '| | Ofen | Heizt ein. |',
  );
  expect(first(text)).toEqual([
    ' >  > Teig: Wiegt das Mehl ab. | Plant den Tag.',
    ' >  > Ofen: Hält Abstand. | Heizt ein.',
  ]);
});

test('a title over the rows of each level, the first of them even in the header', () => {
  const body = [
    '| Dough | Weighs flour. |',
    '| Ovens | Keeps clear. |',
    '| **Senior** | |',
    '| Dough | Plans. |',
  ];
  const wanted = [' >  > Dough: Weighs flour. | Plans.', ' >  > Ovens: Keeps clear. | _'];
  const headed = table('| Competency | Expectation |', '| **Junior** | |', ...body);
  expect(titles(headed)).toEqual(['Junior', 'Senior']);
  expect(first(headed)).toEqual(wanted);
  const bare = table('| Junior | |', ...body);
  expect(titles(bare)).toEqual(['Junior', 'Senior']);
  expect(first(bare)).toEqual(wanted);
});

test('titles that are no levels, between the rows of a level, are areas', () => {
  const text = table(
    '| Competency | Expectation |',
    '| Junior | |',
    '| Craft | |',
    '| Dough | Weighs flour. |',
    '| Senior | |',
    '| Craft | |',
    '| Dough | Plans. |',
    '| People | |',
    '| Talk | Leads. |',
  );
  expect(first(text)).toEqual([
    'Craft >  > Dough: Weighs flour. | Plans.',
    'People >  > Talk: _ | Leads.',
  ]);
});

test('with levels in the front matter, any titles are levels, and no others', () => {
  const text = `---\nlevels: [Blue, Green]\n---\n\n${table(
    '| Belt | Dough | Ovens |',
    '| Green | Plans. | Heats. |',
    '| Blue | Weighs. | Keeps clear. |',
    '| Remark | Since May. | |',
  )}`;
  const { ladder, messages } = seen(text);
  expect(titles(text)).toEqual(['Blue', 'Green']);
  expect(first(text)).toEqual([
    ' >  > Dough: Weighs. | Plans.',
    ' >  > Ovens: Keeps clear. | Heats.',
  ]);
  expect(words(trackAt(ladder, 0).introduction)).toBe('Remark – Dough: Since May.');
  expect(placed(messages)).toEqual(['11:12 row-no-level']);
});

test('below "Level", titles of any kind are levels where things to be expected head the others', () => {
  const text = table(
    '| Level | Craft | Communication |',
    '| Explorer | Weighs flour. | Listens. |',
    '| Builder | Plans. | Teaches. |',
  );
  expect(titles(text)).toEqual(['Explorer', 'Builder']);
  expect(placed(seen(text).messages)).toEqual(['3:3 levels-guessed']);
});

const ofCompetency = (name: string, text: string): string =>
  `### ${name}\n\n| Level | Expectation |\n|---|---|\n| Junior | ${text} at first. |\n| Senior | ${text} well. |\n\n`;

test('tables below the headings of competencies are one track', () => {
  const text = `# Bakers\n\n## Craft\n\n${ofCompetency('Dough', 'Kneads')}${ofCompetency('Ovens', 'Heats')}## People\n\n${ofCompetency('Talk', 'Speaks')}`;
  const { ladder } = seen(text);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Bakers']);
  expect(first(text)).toEqual([
    'Craft >  > Dough: Kneads at first. | Kneads well.',
    'Craft >  > Ovens: Heats at first. | Heats well.',
    'People >  > Talk: Speaks at first. | Speaks well.',
  ]);
});

test('beside a table whose columns are levels, one whose rows are is a track of its own', () => {
  const text = `# All\n\n## Bakers\n\n| Skill | Junior | Senior |\n|---|---|---|\n| Dough | Weighs all of the flour. | Plans what is baked. |\n\n## Sellers\n\n| Level | Talk | Till |\n|---|---|---|\n| Junior | Greets all who come in. | Gives the right change. |\n| Senior | Knows all regular customers. | Closes it every evening. |\n`;
  const { ladder } = seen(text);
  expect(ladder.source.shape).toBe('table');
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Bakers', 'Sellers']);
  expect(rows(trackAt(ladder, 1))).toEqual([
    ' >  > Talk: Greets all who come in. | Knows all regular customers.',
    ' >  > Till: Gives the right change. | Closes it every evening.',
  ]);
});

test.each([
  ['pay', '| Level | Salary |', '| Junior | 10 |', '| Senior | 20 |'],
  [
    'people',
    '| Name | Role | Room |',
    '| Ann | Senior Baker | 12 |',
    '| Bob | Junior Baker | 14 |',
  ],
  [
    'titles elsewhere',
    '| Level | Shop | Office |',
    '| L1 | Junior Seller | Junior Clerk |',
    '| L2 | Senior Seller | Senior Clerk |',
  ],
])('a table of %s is no ladder', (_, ...lines) => {
  const { ladder } = seen(table(...lines));
  expect(['table', 'rows']).not.toContain(ladder.source.shape);
});

test('merged cells of HTML: a level over its rows, one summary over all competencies', () => {
  const html = `# Bakers\n\n<table>\n<tr><th>Level</th><th>Dough</th><th>Ovens</th></tr>
<tr><td rowspan="2">Junior</td><td colspan="2">Learns.</td></tr>\n<tr><td>Weighs.</td><td>Waits.</td></tr>
<tr><td>Senior</td><td>Plans.</td><td></td></tr>\n</table>\n`;
  expect(first(html)).toEqual([
    ' >  > Summary: Learns. | _',
    ' >  > Dough: Weighs. | Plans.',
    ' >  > Ovens: Waits. | _',
  ]);
});
