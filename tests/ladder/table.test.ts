import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const matrix = `# Levels

## Engineering

| | | Title | Junior | Senior |
|---|---|---|---|---|
| Craft | Quality | Writing code | Writes. | Writes well. |
| | | Testing | n/a (not applicable at this level) | Tests. |
| | Running | Debugging | | Debugs. |
| People | | Mentoring | Asks. | |
| | Talk | Feedback | Listens. | Same as Junior |
`;

test('a table becomes areas, groups, competencies and levels, grouping cells carried down', () => {
  const { ladder, messages } = seen(matrix);
  const track = trackAt(ladder, 0);
  expect(messages).toEqual([]);
  expect(track.levels.map(({ id, title }) => [id, title])).toEqual([
    ['junior', 'Junior'],
    ['senior', 'Senior'],
  ]);
  expect(rows(track)).toEqual([
    'Craft > Quality > Writing code: Writes. | Writes well.',
    'Craft > Quality > Testing: n/a(n/a (not applicable at this level)) | Tests.',
    'Craft > Running > Debugging: _ | Debugs.',
    'People >  > Mentoring: Asks. | _',
    'People > Talk > Feedback: Listens. | =junior',
  ]);
});

test('ids are slugs: of the track, its levels, its areas, and area.competency', () => {
  const track = trackAt(seen(matrix).ladder, 0);
  expect(track.id).toBe('engineering');
  expect(track.areas.map(({ id }) => id)).toEqual(['craft', 'people']);
  expect(track.areas[0]?.competencies.map(({ id }) => id)).toEqual([
    'craft.writing-code',
    'craft.testing',
    'craft.debugging',
  ]);
});

test('everything knows its line and column', () => {
  const track = trackAt(seen(matrix).ladder, 0);
  const [, , debugging] = track.areas[0]?.competencies ?? [];
  expect(track.place).toEqual({ file: 'ladders/test.md', line: 3, column: 1 });
  expect(track.levels[1]?.place).toEqual({ file: 'ladders/test.md', line: 5, column: 24 });
  expect(track.areas[1]?.place).toEqual({ file: 'ladders/test.md', line: 10, column: 3 });
  expect(debugging?.place).toEqual({ file: 'ladders/test.md', line: 9, column: 15 });
  expect(debugging?.expectations.map(({ place }) => place.column)).toEqual([25, 29]);
});

const header = (cells: string): string => `# T\n\n${cells}\n${cells.replace(/[^|]+/g, '---')}\n`;

const read = (cells: string, body: string) => seen(header(cells) + body);

test.each([
  ['| | | | Title | J | S |', '| a | b | c | d | 1 | 2 |', 'a > b · c > d: 1 | 2'],
  ['| | Skill | J | S |', '| a | b | 1 | 2 |', 'a >  > b: 1 | 2'],
  ['| | J | S |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
  ['| | | J | S |', '| a | b | 1 | 2 |', 'a >  > b: 1 | 2'],
  ['| Competency | J | S |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
  ['| Area | Competency | J | S |', '| a | b | 1 | 2 |', 'a >  > b: 1 | 2'],
  ['| Theme | Group | Skill name | J | S |', '| a | b | c | 1 | 2 |', 'a > b > c: 1 | 2'],
  ['| Area | J | S |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
  ['| Level/Skill | J | S |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
  ['| Werkstück | Junior | Senior |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
  ['| Werk | Skill | J | S |', '| a | b | 1 | 2 |', 'a >  > b: 1 | 2'],
  ['| | Level 1 | Level 2 |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
  ['| **Core Skills** | **J** (Green) | S |', '| a | 1 | 2 |', ' >  > a: 1 | 2'],
])('header %s', (cells, body, expected) => {
  const { ladder, messages } = read(cells, `${body}\n`);
  expect(messages).toEqual([]);
  expect(rows(trackAt(ladder, 0))).toEqual([expected]);
});

test('where no header reads like a level or a competency, the guess is said', () => {
  const { ladder, messages } = read('| Werkstück | Grün | Blau |', '| a | 1 | 2 |\n');
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: 1 | 2']);
  expect(placed(messages)).toEqual(['3:15 levels-guessed']);
});

test('a level title keeps its words and loses its marks', () => {
  const { ladder } = read(
    '| Skill | **Developer 1** (Green) | [Lead](https://x.org)<br>II |',
    '| a | 1 | 2 |\n',
  );
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual([
    'Developer 1 (Green)',
    'Lead II',
  ]);
});

test('a new area begins without a group; a new group keeps its area', () => {
  const { ladder } = read(
    '| | | Title | J | S |',
    '| A | g | a | 1 | 1 |\n| B | | b | 2 | 2 |\n| | h | c | 3 | 3 |\n| | | d | 4 | 4 |\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual([
    'A > g > a: 1 | 1',
    'B >  > b: 2 | 2',
    'B > h > c: 3 | 3',
    'B > h > d: 4 | 4',
  ]);
});

test('a blank middle grouping cell repeats the one above, finer ones begin anew', () => {
  const { ladder } = read(
    '| | | | Title | J | S |',
    '| A | g | h | a | 1 | 1 |\n| | | i | b | 2 | 2 |\n| | k | | c | 3 | 3 |\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual([
    'A > g · h > a: 1 | 1',
    'A > g · i > b: 2 | 2',
    'A > k > c: 3 | 3',
  ]);
});

test('rows without levels are headings of areas, with or without a grouping column', () => {
  const plain = read(
    '| Skill | J | S |',
    '| **Craft** | | |\n| a | 1 | 1 |\n| People | |\n| b | 2 | 2 |\n',
  );
  expect(rows(trackAt(plain.ladder, 0))).toEqual(['Craft >  > a: 1 | 1', 'People >  > b: 2 | 2']);
  const grouped = read(
    '| | Skill | J | S |',
    '| Craft | | | |\n| | a | 1 | 1 |\n| People | b | 2 | 2 |\n',
  );
  expect(rows(trackAt(grouped.ladder, 0))).toEqual(['Craft >  > a: 1 | 1', 'People >  > b: 2 | 2']);
});

test('a competency blank at every level stays one where areas have a column', () => {
  const { ladder } = read('| | Skill | J | S |', '| Craft | a | | |\n| | b | | 1 |\n');
  expect(rows(trackAt(ladder, 0))).toEqual(['Craft >  > a: _ | _', 'Craft >  > b: _ | 1']);
});

test('an area that no competency follows is kept and reported', () => {
  const { ladder, messages } = read('| Skill | J | S |', '| a | 1 | 1 |\n| Lost | | |\n');
  expect(placed(messages)).toEqual(['6:3 area-empty']);
  expect(trackAt(ladder, 0).areas.map(({ title }) => title)).toEqual(['', 'Lost']);
});

test('an area named again later takes up the rows of both places', () => {
  const { ladder } = read(
    '| | Skill | J | S |',
    '| A | a | 1 | 1 |\n| B | b | 2 | 2 |\n| A | c | 3 | 3 |\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual([
    'A >  > a: 1 | 1',
    'A >  > c: 3 | 3',
    'B >  > b: 2 | 2',
  ]);
});

test('a row that names nothing is a summary, not a continuation', () => {
  const { ladder, messages } = read(
    '| Skill | J | S |',
    '| | In short: learns. | In short: leads. |\n| a | 1 | 1 |\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Summary: In short: learns. | In short: leads.',
    ' >  > a: 1 | 1',
  ]);
  expect(placed(messages)).toEqual(['5:1 row-unnamed']);
});

test('a competency left blank beside a group has the name of the group', () => {
  const { ladder, messages } = read('| | | Skill | J | S |', '| A | Facilitation | | 1 | 2 |\n');
  expect(rows(trackAt(ladder, 0))).toEqual(['A > Facilitation > Facilitation: 1 | 2']);
  expect(messages).toEqual([]);
});

test('the header repeated in the body, blank rows and rows of dashes are no competencies', () => {
  const { ladder, messages } = read(
    '| | Skill | J | S |',
    '| A | a | 1 | 1 |\n| | | | |\n| | Skill | J | S |\n| --- | --- | --- | --- |\n| | b | 2 | 2 |\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual(['A >  > a: 1 | 1', 'A >  > b: 2 | 2']);
  expect(messages).toEqual([]);
});

test('a short row is blank at its end, with a warning', () => {
  const { ladder, messages } = read('| Skill | J | S |', '| a | 1 |\n');
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: 1 | _']);
  expect(placed(messages)).toEqual(['5:1 row-short']);
});

test('a row of one cell is a row where it has a pipe', () => {
  const { ladder, messages } = read('| Skill | J | S |', '| Craft |\n| a | 1 | 2 |\n');
  expect(rows(trackAt(ladder, 0))).toEqual(['Craft >  > a: 1 | 2']);
  expect(placed(messages)).toEqual(['5:1 row-short']);
});

test('words in cells beyond the header are named in an error; blank cells are not', () => {
  const { ladder, messages } = read(
    '| Skill | J | S |',
    '| a | 1 | 2 | |\n| b | `x|y` | 2 | |\n| c | 1 | 2 | 3 | 4 |\n',
  );
  expect(placed(messages)).toEqual(['6:15 row-long', '7:15 row-long']);
  expect(messages[1]).toMatchObject({ severity: 'error' });
  expect(messages[1]?.message).toContain('"3 | 4"');
  expect(rows(trackAt(ladder, 0))[2]).toBe(' >  > c: 1 | 2');
});

test('an escaped pipe is a pipe', () => {
  const { ladder, messages } = read('| Skill | J | S |', '| a | x \\| y | `p\\|q` |\n');
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: x | y | p|q']);
  expect(messages).toEqual([]);
});

test('text that follows without a blank line is text, not a row', () => {
  const { ladder, messages } = read(
    '| Skill | J | S |',
    '| a | 1 | 2 |\nEach level adds to the one before.\n',
  );
  const track = trackAt(ladder, 0);
  expect(rows(track)).toEqual([' >  > a: 1 | 2']);
  expect(words(track.introduction)).toBe('Each level adds to the one before.');
  expect(messages).toEqual([]);
});

test('rows need no outer pipes and may be padded with tabs', () => {
  const { ladder } = read('| Skill | J | S |', '| a\t| 1\t| 2\nb | 3 | 4\n');
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: 1 | 2', ' >  > b: 3 | 4']);
});

test('a second header row completes titles that were merged to the right', () => {
  const { ladder } = read('| Skill | Engineer | | Lead |', '| | I | II | I |\n| a | 1 | 2 | 3 |\n');
  const track = trackAt(ladder, 0);
  expect(track.levels.map(({ title }) => title)).toEqual(['Engineer I', 'Engineer II', 'Lead I']);
  expect(rows(track)).toEqual([' >  > a: 1 | 2 | 3']);
});

test('a level without a title has a number; a column blank from head to foot is none', () => {
  const { ladder, messages } = read('| Skill | J | | |', '| a | 1 | 2 | |\n');
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual(['J', 'Level 2']);
  expect(placed(messages)).toEqual(['3:13 level-untitled']);
});

test('two levels, two areas, two competencies of one title get ids of their own', () => {
  const { ladder } = read(
    '| Skill | J | J | ★ |',
    '| a | 1 | 2 | 3 |\n| a | 1 | 2 | 3 |\n| C++ | | | 1 |\n| C | | | 1 |\n',
  );
  const track = trackAt(ladder, 0);
  expect(track.levels.map(({ id }) => id)).toEqual(['j', 'j-1', 'level']);
  expect(track.areas.flatMap(({ competencies }) => competencies.map(({ id }) => id))).toEqual([
    'area.a',
    'area.a-1',
    'area.c',
    'area.c-1',
  ]);
});

test('letters of every script make ids', () => {
  const { ladder } = seen(header('| Умение | 주니어 | シニア |') + '| Čistý kód | a | b |\n');
  const track = trackAt(ladder, 0);
  expect(track.levels.map(({ id }) => id)).toEqual(['주니어', 'シニア']);
  expect(track.areas[0]?.competencies[0]?.id).toBe('area.čistý-kód');
});

test('a table without rows is a track without competencies, with a warning', () => {
  const { ladder, messages } = read('| Skill | J | S |', '');
  expect(trackAt(ladder, 0).levels).toHaveLength(2);
  expect(placed(messages)).toEqual(['3:1 table-empty']);
});

test('a row may open a group, and is reported where no competency follows', () => {
  const { ladder, messages } = read(
    '| | | Skill | J | S |',
    '| A | | | | |\n| | g | | | |\n| | | a | 1 | 1 |\n| | Lost | | | |\n',
  );
  expect(rows(trackAt(ladder, 0))).toEqual(['A > g > a: 1 | 1']);
  expect(placed(messages)).toEqual(['8:5 area-empty']);
});
