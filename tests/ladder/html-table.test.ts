import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const tr = (...cells: readonly string[]): string => `<tr>\n${cells.join('\n')}\n</tr>\n`;
const td = (text: string, spans = ''): string => `<td${spans}>${text}</td>`;
const th = (text: string, spans = ''): string => `<th${spans}>${text}</th>`;
const table = (...all: readonly string[]): string => `# T\n\n<table>\n${all.join('')}</table>\n`;

const head = tr(th('Area'), th('Skill'), th('Junior'), th('Senior'));

test('an HTML table is read as a Markdown table is, each cell with its place', () => {
  const { ladder, messages } = seen(
    table(head, tr(td('Craft'), td('Testing'), td('<b>Tests</b><br>often'), td('n/a'))).concat(
      '\nAfter.\n',
    ),
  );
  const track = trackAt(ladder, 0);
  expect(messages).toEqual([]);
  expect(track.levels.map(({ id, place }) => [id, place.line])).toEqual([
    ['junior', 7],
    ['senior', 8],
  ]);
  expect(rows(track)).toEqual(['Craft >  > Testing: Tests often | n/a(n/a)']);
  expect(track.areas[0]?.competencies[0]?.expectations[0]?.place).toMatchObject({
    line: 13,
    column: 1,
  });
  expect(words(track.introduction)).toBe('After.');
});

test.each([
  [
    'an area over several rows',
    [
      tr(td('A', ' rowspan="2"'), td('a'), td('1'), td('2')),
      tr(td('b'), td('3'), td('4')),
      tr(td('B'), td('c'), td('5'), td('6')),
    ],
    ['A >  > a: 1 | 2', 'A >  > b: 3 | 4', 'B >  > c: 5 | 6'],
  ],
  [
    'an expectation over several levels, and over several rows',
    [
      tr(td('A'), td('a'), td('1', ' colspan="2"')),
      tr(td('A'), td('b'), td('2'), td('3', ' rowspan=2')),
      tr(td('A'), td('c'), td('4')),
    ],
    ['A >  > a: 1 | 1', 'A >  > b: 2 | 3', 'A >  > c: 4 | 3'],
  ],
  [
    'a competency over several rows',
    [tr(td('A', ' rowspan="2"'), td('a', ' rowspan="2"'), td('1'), td('2')), tr(td('3'), td('4'))],
    ['A >  > a: 1 | 2', 'A >  > a: 3 | 4'],
  ],
  [
    'a heading over all columns',
    [tr(th('A', ' colspan="4"')), tr(td(''), td('a'), td('1'), td(''))],
    ['A >  > a: 1 | _'],
  ],
])('merged cells: %s', (_, body, wanted) => {
  const { ladder, messages } = seen(table(head, ...body));
  expect(messages).toEqual([]);
  expect(rows(trackAt(ladder, 0))).toEqual(wanted);
});

test('two header rows are one, whatever is merged in them', () => {
  const { ladder, messages } = seen(
    table(
      '<thead>',
      tr(th('Skill', ' rowspan="2"'), th('Junior', ' rowspan="2"'), th('Lead', ' colspan="2"')),
      tr(th('I'), th('II')),
      '</thead><tbody>',
      tr(td('a'), td('1'), td('2'), td('3')),
      '</tbody>',
    ),
  );
  expect(messages).toEqual([]);
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual([
    'Junior',
    'Lead I',
    'Lead II',
  ]);
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: 1 | 2 | 3']);
});

test('a header merged over the columns of areas and competencies heads both', () => {
  const { ladder } = seen(
    table(
      tr(th('Skill', ' colspan="2"'), th('J'), th('S')),
      tr(td('A'), td('a'), td('1'), td('2')),
    ),
  );
  expect(rows(trackAt(ladder, 0))).toEqual(['A >  > a: 1 | 2']);
});

test('blank lines and Markdown in cells', () => {
  const { ladder, messages } = seen(
    table(head, tr(td('A'), td('a'), td('\n\n- **one**\n- [two](https://x.org)\n\n'), td('2'))),
  );
  expect(messages).toEqual([]);
  expect(rows(trackAt(ladder, 0))).toEqual(['A >  > a: one two | 2']);
});

test('a caption, and rows of the wrong length', () => {
  const { ladder, messages } = seen(
    table(
      '<caption>Of craft</caption>',
      head,
      tr(td('A'), td('a'), td('1')),
      tr(td('A'), td('b'), td('1'), td('2'), td('3')),
    ),
  );
  expect(words(trackAt(ladder, 0).introduction)).toBe('Of craft');
  expect(rows(trackAt(ladder, 0))).toEqual(['A >  > a: 1 | _', 'A >  > b: 1 | 2']);
  expect(placed(messages)).toEqual(['11:1 row-short', '20:1 row-long']);
});

test.each([
  [
    'cells overlap',
    table(
      head,
      tr(td('A'), td('a'), td('1', ' rowspan="2"'), td('2')),
      tr(td('B'), td('b', ' colspan="2"'), td('3')),
    ),
  ],
  [
    'a row ends before a merged cell',
    table(head, tr(td('A'), td('a'), td('1'), td('2', ' rowspan="2"')), tr(td('B'))),
  ],
  [
    'a competency covers one of its levels',
    table(head, tr(td('A'), td('a', ' colspan="2"'), td('2'))),
  ],
  [
    'a header covers two levels',
    table(tr(th('Skill'), th('J', ' colspan="2"')), tr(td('a'), td('1'), td('2'))),
  ],
  [
    'the table lays out a page',
    table(tr(td('one'), td('two'), td('three')), tr(td('a'), td('1'), td('2'))),
  ],
  ['words stand between rows', table(head, 'stray', tr(td('A'), td('a'), td('1'), td('2')))],
  ['it has too many fields', table(head, tr(td('A', ' colspan="1000000"')))],
  ['it has no end', `# T\n\n<table>\n${head}`],
])('where %s, all is kept as text', (_, text) => {
  const { ladder, messages } = seen(text);
  expect(ladder.tracks).toEqual([]);
  expect(messages.map(({ code }) => code)).toContain('ladder-unrecognised');
  const kept = words(ladder.introduction);
  for (const word of text.replace(/<[^>]*>|#/g, ' ').match(/\w+/g) ?? []) {
    expect(kept + ladder.source.title).toContain(word);
  }
});

/** No word that means something by itself, such as "Same" or "Ditto". */
const word = fc.stringMatching(/^[A-Z][a-z]{2,7}q$/);
const names = (least: number, most: number) =>
  fc.uniqueArray(word, { minLength: least, maxLength: most });

const drawn = fc
  .record({ levels: names(2, 5), areas: names(1, 3), skills: names(1, 4) })
  .chain(({ levels, areas, skills }) =>
    fc
      .array(fc.oneof(word, fc.constant('')), {
        minLength: levels.length * areas.length * skills.length,
        maxLength: levels.length * areas.length * skills.length,
      })
      .map((cells) => ({ levels, areas, skills, cells })),
  );

/** As many equal neighbours as there are become one cell. */
function merged(cells: readonly string[]): readonly string[] {
  const [first, ...rest] = cells;
  if (first === undefined) return [];
  const other = rest.findIndex((cell) => cell !== first);
  const width = other < 0 ? cells.length : other + 1;
  return [td(first, ` colspan="${width}"`), ...merged(cells.slice(width))];
}

test.each([
  ['as it is', (cells: readonly string[]) => cells.map((cell) => td(cell))],
  ['with equal levels merged', merged],
])('a matrix that was written as an HTML table, %s, is read as that matrix', (_, write) => {
  fc.assert(
    fc.property(drawn, ({ levels, areas, skills, cells }) => {
      const lines = areas.flatMap((area, a) =>
        skills.map((skill, s) => {
          const from = (a * skills.length + s) * levels.length;
          return { area, skill, s, cells: cells.slice(from, from + levels.length) };
        }),
      );
      const body = lines.map(({ area, skill, s, cells: own }) =>
        tr(...(s === 0 ? [td(area, ` rowspan="${skills.length}"`)] : []), td(skill), ...write(own)),
      );
      const heads = ['Area', 'Skill', ...levels].map((title) => th(title));
      const track = trackAt(seen(table(tr(...heads), ...body)).ladder, 0);
      expect(track.levels.map(({ title }) => title)).toEqual(levels);
      expect(rows(track)).toEqual(
        lines.map(
          ({ area, skill, cells: own }) =>
            `${area} >  > ${skill}: ${own.map((cell) => cell || '_').join(' | ')}`,
        ),
      );
    }),
    { numRuns: 50 },
  );
});
