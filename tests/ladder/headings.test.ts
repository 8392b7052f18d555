import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

test('headings below a level are competencies', () => {
  const { ladder, messages } = seen(
    '# Engineering\n\nHow we grow.\n\n## Junior\n\n### Testing\n\n- Tests.\n- Asks.\n\n### Talk\n\nListens.\n\n## Senior\n\n### Talk\n\nSame as Junior\n\n### testing\n\nLeads.\n',
  );
  const track = trackAt(ladder, 0);
  expect(messages).toEqual([]);
  expect(track).toMatchObject({ id: 'engineering', title: 'Engineering' });
  expect(words(track.introduction)).toBe('How we grow.');
  expect(track.levels.map(({ id, place }) => [id, place.line])).toEqual([
    ['junior', 5],
    ['senior', 16],
  ]);
  expect(rows(track)).toEqual([
    ' >  > Testing: Tests. Asks. | Leads.',
    ' >  > Talk: Listens. | =junior',
  ]);
  expect(track.areas[0]?.competencies[0]?.place).toEqual({
    file: 'ladders/test.md',
    line: 7,
    column: 1,
  });
});

const levels = (junior: string, senior: string): string =>
  `# T\n\n## Junior\n\n${junior}\n\n## Senior\n\n${senior}\n`;

const bullets = (junior: string, senior: string): readonly string[] => {
  const { ladder, messages } = seen(levels(junior, senior));
  expect(messages).toEqual([]);
  return rows(trackAt(ladder, 0));
};

test.each([
  ['- **Testing:** tests', 'a colon in bold'],
  ['- **Testing**: tests', 'a colon'],
  ['- **Testing** – tests', 'a dash'],
  ['- **Testing**\n  - tests', 'a list below'],
  ['- **Testing:**\n\n  tests', 'a paragraph below'],
  ['- Testing: tests\n- Talk: n/a', 'a plain name'],
  ['- Testing\n  - tests\n- Talk\n  - talks', 'a plain name over a list'],
  ['**Testing**\n\n- tests', 'a paragraph in bold'],
  ['**Testing:** tests', 'a paragraph that begins in bold'],
])('%j: a name is told by %s', (junior) => {
  expect(bullets(junior, '- **Testing:** leads')[0]).toBe(' >  > Testing: tests | leads');
});

test.each([
  '- Writes code.\n- Tests it: often.\n- Asks.',
  '- **Writes** code',
  '- **Writes code.**',
  'Writes code.',
  '1. Writes code\n2. Tests it',
])('%j has no name: it is the summary of its level', (junior) => {
  const plain = junior
    .replaceAll(/\n?(?:- |\d\. )/g, ' ')
    .replaceAll('**', '')
    .trim();
  expect(bullets(junior, '- Leads')).toEqual([` >  > Summary: ${plain} | Leads`]);
});

test('the words after a name keep their marks', () => {
  const { ladder } = seen(levels('- **Testing:** writes *good* `tests`', '- **Testing:** x'));
  const found = trackAt(ladder, 0).areas[0]?.competencies[0]?.expectations[0];
  expect(found).toMatchObject({
    text: 'writes good tests',
    place: { line: 5, column: 1 },
    content: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'writes ' },
          { type: 'emphasis' },
          { type: 'text', value: ' ' },
          { type: 'inlineCode', value: 'tests' },
        ],
      },
    ],
  });
});

test('a heading is an area at every level if it has further headings, or names that come again', () => {
  expect(
    bullets(
      '### Craft\n\n- **Testing:** tests\n- **Code:** writes\n\n### People\n\n#### Talk\n\nListens.',
      '### People\n\nCares.\n\n#### Talk\n\nTalks.\n\n### Craft\n\nIn all things.\n\n- **Testing:** well\n- **Code:** well',
    ),
  ).toEqual([
    'Craft >  > Testing: tests | well',
    'Craft >  > Code: writes | well',
    'Craft >  > Craft: _ | In all things.',
    'People >  > Talk: Listens. | Talks.',
    'People >  > People: _ | Cares.',
  ]);
});

test('names below a heading that come again at no other level are mere emphasis', () => {
  expect(
    bullets(
      '### Craft\n\n- **Testing:** tests\n- **Code:** writes',
      '### Craft\n\n- **Design:** draws',
    ),
  ).toEqual([' >  > Craft: Testing: tests Code: writes | Design: draws']);
});

test('deeper headings stay in the expectation', () => {
  expect(
    bullets(
      '### Craft\n\n#### Code\n\nWrites.\n\n##### Style\n\nClean.',
      '### Craft\n\n#### Code\n\nx',
    ),
  ).toEqual(['Craft >  > Code: Writes. Style Clean. | x']);
});

test('tracks with levels of their own, and a track that is not yet written', () => {
  const { ladder, messages } = seen(
    '# All\n\nWelcome.\n\n## Software Engineer\n\n### Engineer I\n\na\n\n### Engineer II\n\nb\n\n## Designer\n\nOf design.\n\n### Designer I\n\nc\n\n### Designer II\n\nd\n\n## Management\n\n## How to use\n\nWith care.\n',
  );
  expect(ladder.source.title).toBe('All');
  expect(ladder.tracks.map(({ title, levels: { length } }) => [title, length])).toEqual([
    ['Software Engineer', 2],
    ['Designer', 2],
    ['Management', 0],
  ]);
  expect(words(ladder.introduction)).toBe('Welcome. How to use With care.');
  expect(words(trackAt(ladder, 1).introduction)).toBe('Of design.');
  expect(placed(messages)).toEqual(['27:1 track-empty', '29:1 section-no-level']);
});

test('headings among the levels that name no level are the introduction of the track', () => {
  const { ladder, messages } = seen(
    '# T\n\n## Legend\n\nBold is new.\n\n## Level 1\n\na\n\n## Level 2\n\nb\n\n## Level 3\n',
  );
  const track = trackAt(ladder, 0);
  expect(words(track.introduction)).toBe('Legend Bold is new.');
  expect(rows(track)).toEqual([' >  > Summary: a | b | _']);
  expect(placed(messages)).toEqual(['3:1 section-no-level', '15:1 level-empty']);
});

test('levels at the first depth are a track called as the file is', () => {
  const { ladder } = seen('---\ntitle: Mine\n---\n\n# Junior\n\na\n\n# Senior\n\nb\n');
  expect(trackAt(ladder, 0)).toMatchObject({ title: 'Mine', id: 'mine' });
});

test.each([
  ['one level', '# T\n\n## Junior\n\na\n'],
  ['levels that say nothing', '# T\n\n## Junior\n\n## Senior\n'],
  ['sections that are no levels', '# T\n\n## Purpose\n\na\n\n## Scope\n\nb\n\n## Senior\n\nc\n'],
  [
    'two professions among many others',
    '# T\n\n## A\n\na\n\n## B\n\n## C\n\n## Designer\n\na\n\n## Developer\n\nb\n',
  ],
])('%s are not read as a track', (_, text) => {
  const { ladder, messages } = seen(text);
  expect(ladder.tracks).toEqual([]);
  expect(placed(messages)).toEqual(['1:1 ladder-unrecognised']);
});

test('what one level says of one competency in two places is said one after the other', () => {
  expect(bullets('- **Testing:** tests\n- **testing:** asks', '- **Testing:** x')).toEqual([
    ' >  > Testing: tests asks | x',
  ]);
});
