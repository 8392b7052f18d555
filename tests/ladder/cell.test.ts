import { expect, test } from 'vitest';
import { cellOf, placed, seen, trackAt, withCell } from './reading.ts';

test.each([
  'n/a',
  'N/A',
  'NA',
  'n.a.',
  'n/a (not applicable at this level)',
  'N/A – see the guide',
  'Not applicable',
  'not applicable to juniors.',
  'Does not apply',
  'Doesn’t apply.',
  '*n/a*',
  '(n/a)',
  'none.',
  'None required',
  'Not expected at this level',
  'Not required (yet)',
  'Nothing expected at these levels.',
  'No expectations',
  'não se aplica',
  '該当なし',
])('%s is not applicable, with its words', (cell) => {
  expect(cellOf(cell)).toMatchObject({ kind: 'not-applicable', text: cell.replaceAll('*', '') });
});

test.each(['-', '—', '–', '--', '&mdash;'])('a bare dash, %s, is not applicable', (cell) => {
  expect(cellOf(cell)).toMatchObject({ kind: 'not-applicable', text: '—' });
});

test.each([
  'N/A. Reads the handbook all the same.',
  'National standards are known.',
  'N/A to most, but the eldest leads.',
  'Not applicable except at sea',
  'None of the boats leaks.',
  'No direct reports',
  'Not expected to, but often does.',
  'Nothing is left outside.',
  'Navigates.',
  'TBD',
  '✅',
  '- Writes code',
])('%s states something', (cell) => {
  expect(cellOf(cell).kind).toBe('stated');
});

test.each([
  '',
  ' ',
  '\t',
  '\u00A0',
  '\u200B',
  '&nbsp;',
  '<!-- later -->',
  '<br>',
  '\uFEFF',
  '****',
])('a cell of %j is blank, or says what it says', (cell) => {
  expect(cellOf(cell).kind).toBe(cell === '****' ? 'stated' : 'blank');
});

const levels = (titles: string, cells: string): string =>
  `# T\n\n| Skill | ${titles} |\n|---${'|---'.repeat(titles.split('|').length)}|\n| a | ${cells} |\n`;

const last = (titles: string, cells: string) => {
  const { ladder, messages } = seen(levels(titles, cells));
  return {
    found: trackAt(ladder, 0).areas[0]?.competencies[0]?.expectations.at(-1),
    messages: placed(messages),
  };
};

test.each([
  ['Same as Engineer I', 'engineer-i'],
  ['same as for an engineer i.', 'engineer-i'],
  ['**Same as** *Engineer I*', 'engineer-i'],
  ['See “Engineer I”', 'engineer-i'],
  ['The same as at Engineer I level', 'engineer-i'],
  ['Same as Junior', 'junior-engineer'],
  ['Same as E I', 'engineer-i'],
  ['Same as the previous level', 'engineer-i'],
  ['"', 'engineer-i'],
  ['Ditto', 'engineer-i'],
  ['〃', 'engineer-i'],
  ['(same)', 'engineer-i'],
  ['(Same as Junior)', 'junior-engineer'],
  ['No change.', 'engineer-i'],
  ['As at the previous level', 'engineer-i'],
])('%s refers to another level', (cell, level) => {
  const { found, messages } = last('Junior Engineer | Engineer I | Engineer II', `x | y | ${cell}`);
  expect(found).toMatchObject({ kind: 'same-as', level });
  expect(messages).toEqual([]);
});

test.each([
  ['Same as Engineer', 'two levels fit'],
  ['Same as Manager', 'no level fits'],
  ['Same as Senior Engineer', 'it is the level itself'],
])('%s stays as it is written, with a warning: %s', (cell) => {
  const { found, messages } = last(
    'Engineer I | Staff Engineer | Senior Engineer',
    `x | y | ${cell}`,
  );
  expect(found).toMatchObject({ kind: 'stated', text: cell });
  expect(messages).toEqual(['5:15 same-as-unknown']);
});

test.each([
  'See the handbook',
  'Same as Junior, and reviews the work of two other people',
  'Same as Junior plus reviews',
  'Same energy every day',
  'Unchanged plans are kept.',
])('%s is a plain statement', (cell) => {
  const { found, messages } = last('Junior | Senior', `x | ${cell}`);
  expect(found).toMatchObject({ kind: 'stated', text: cell });
  expect(messages).toEqual([]);
});

test('"above" is the level above where levels stand below one another, and uncertain elsewhere', () => {
  const below = seen('# T\n\n## Junior\n\n- **a:** x\n\n## Senior\n\n- **a:** Same as above\n');
  const [competency] = trackAt(below.ladder, 0).areas[0]?.competencies ?? [];
  expect(competency?.expectations.at(-1)).toMatchObject({ kind: 'same-as', level: 'junior' });
  const beside = last('Junior | Senior', 'x | As above');
  expect(beside.found).toMatchObject({ kind: 'stated', text: 'As above' });
  expect(beside.messages).toEqual(['5:11 same-as-unknown']);
});

test('a ditto mark at the first level refers to nothing', () => {
  expect(placed(seen(withCell('"')).messages)).toEqual(['5:17 same-as-unknown']);
});

test('of two levels with one title, none is meant for certain', () => {
  const { found, messages } = last('Lead | Lead | Head', 'x | y | Same as Lead');
  expect(found?.kind).toBe('stated');
  expect(messages).toEqual(['5:15 same-as-unknown']);
});
