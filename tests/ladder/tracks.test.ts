import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const table = '| Skill | Junior | Senior |\n|---|---|---|\n| a | 1 | 2 |\n';
const other = '| Skill | Lead | Head |\n|---|---|---|\n| b | 3 | 4 |\n';

const titles = (text: string): readonly string[] =>
  seen(text).ladder.tracks.map(({ title }) => title);

test('each heading with a table of levels is a track', () => {
  const text = `# All\n\n## One\n\n${table}\n## Two\n\n${other}`;
  expect(titles(text)).toEqual(['One', 'Two']);
  expect(seen(text).ladder.source.title).toBe('All');
});

test('an empty heading at the depth of the tracks is a track without levels, with a warning', () => {
  const { ladder, messages } = seen(`# All\n\n## One\n\n${table}\n## Management\n\n---\n`);
  expect(trackAt(ladder, 1)).toMatchObject({ title: 'Management', levels: [], areas: [] });
  expect(placed(messages)).toEqual(['9:1 track-empty']);
});

test.each(['Coming soon.', 'TBD', '*To be defined*', 'Work in progress: see the wiki.'])(
  'a heading over "%s" is such a track too, with those words',
  (promise) => {
    const { ladder, messages } = seen(`# All\n\n## One\n\n${table}\n## Management\n\n${promise}\n`);
    expect(words(trackAt(ladder, 1).introduction)).toBe(promise.replaceAll('*', ''));
    expect(placed(messages)).toEqual(['9:1 track-empty']);
  },
);

test('words of a whole section join the introduction of the ladder, its heading in bold', () => {
  const { ladder, messages } = seen(
    `# All\n\nWelcome.\n\n## How to use\n\nWith care.\n\n### Often\n\nYearly.\n\n## One\n\nOf one.\n\n${table}\n## Links\n\nSee [x](https://x.org).\n`,
  );
  expect(ladder.tracks).toHaveLength(1);
  expect(words(ladder.introduction)).toBe(
    'Welcome. How to use With care. Often Yearly. Links See x.',
  );
  expect(ladder.introduction[1]).toEqual({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: 'How to use' }] }],
  });
  expect(placed(messages)).toEqual(['5:1 section-prose', '21:1 section-prose']);
  expect(messages[0]?.severity).toBe('info');
});

test('words below a track, before and after its table and in deeper sections, are its own', () => {
  const { ladder, messages } = seen(
    `# All\n\n## One\n\nBefore.\n\n${table}\nAfter.\n\n### Notes\n\nDeeper.\n\n## Two\n\n${other}`,
  );
  expect(words(trackAt(ladder, 0).introduction)).toBe('Before. After. Notes Deeper.');
  expect(words(trackAt(ladder, 1).introduction)).toBe('');
  expect(messages).toEqual([]);
});

test('a heading that parts the track from its table does not hide it', () => {
  const { ladder } = seen(`# All\n\n## One\n\n${table}\n## Two\n\n#### Levels\n\n${other}`);
  expect(titles(`# All\n\n## One\n\n${table}\n## Two\n\n#### Levels\n\n${other}`)).toEqual([
    'One',
    'Two',
  ]);
  expect(words(trackAt(ladder, 1).introduction)).toBe('Levels');
});

test('tables of the same levels under one track are its areas', () => {
  const { ladder, messages } = seen(
    `# All\n\n## One\n\n### Craft\n\n${table}\n### People\n\n${table.replace('| a |', '| b |')}\n## Two\n\n${other}`,
  );
  expect(rows(trackAt(ladder, 0))).toEqual(['Craft >  > a: 1 | 2', 'People >  > b: 1 | 2']);
  expect(words(trackAt(ladder, 0).introduction)).toBe('');
  expect(ladder.tracks).toHaveLength(2);
  expect(placed(messages)).toEqual(['3:1 tables-joined']);
});

test('tables of the same levels are areas even where their track has no table itself', () => {
  const more = table.replace('| a |', '| b |');
  const text = `# All\n\n## One\n\n### Craft\n\n${table}\n### People\n\n${more}\n## Two\n\nOf two.\n\n### Craft\n\n${table}\n### People\n\n${more}`;
  const { ladder, messages } = seen(text);
  expect(titles(text)).toEqual(['One', 'Two']);
  expect(rows(trackAt(ladder, 1))).toEqual(['Craft >  > a: 1 | 2', 'People >  > b: 1 | 2']);
  expect(words(trackAt(ladder, 1).introduction)).toBe('Of two.');
  expect(placed(messages)).toEqual(['3:1 tables-joined', '17:1 tables-joined']);
});

test.each([
  [
    'below the heading of the file',
    `# All\n\n## One\n\n${table}\n## Two\n\n${other.replace('Lead | Head', 'Junior | Senior')}`,
  ],
  ['that share a competency', `# All\n\n## Part\n\n### One\n\n${table}\n### Two\n\n${table}`],
])('tables of the same levels %s are tracks', (_, text) => {
  expect(titles(text)).toEqual(['One', 'Two']);
});

test('an overview whose rows are levels is no table of levels', () => {
  const overview =
    '| Level | Title | Scope |\n|---|---|---|\n| L1 | Engineer I | Task |\n| L2 | Engineer II | Team |\n';
  const { ladder, messages } = seen(`# All\n\n## Overview\n\n${overview}\n## One\n\n${table}`);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['One']);
  expect(words(ladder.introduction)).toContain('L2 Engineer II Team');
  expect(placed(messages)).toEqual(['3:1 section-prose', '5:1 table-not-levels']);
});

test('an overview does not hide levels that have headings', () => {
  const text =
    '# All\n\n## Levels overview\n\n| Level | Title |\n|---|---|\n| L1 | Junior |\n\n## L1: Junior\n\nLearns.\n\n## L2: Senior\n\nLeads.\n';
  const { ladder } = seen(text);
  expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual(['L1: Junior', 'L2: Senior']);
});

test('tables of other levels under one track are tracks of their own', () => {
  const text = `# All\n\n## One\n\n${table}\n### Managers\n\n${other}\n## Two\n\n${other}`;
  expect(titles(text)).toEqual(['One', 'Managers', 'Two']);
});

test('two tables of the same levels in one section are one track', () => {
  const { ladder } = seen(`# One\n\n${table}\nThen:\n\n${table.replace('| a |', '| b |')}`);
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: 1 | 2', ' >  > b: 1 | 2']);
  expect(words(trackAt(ladder, 0).introduction)).toBe('Then:');
});

test('a table without a heading is a track called as the file is', () => {
  expect(titles(`---\ntitle: Mine\n---\n\n${table}`)).toEqual(['Mine']);
  expect(titles(table)).toEqual(['test']);
});

test('a glossary is no track: its table stays in the text', () => {
  const glossary = '| Term | Meaning |\n|---|---|\n| PR | Pull request |\n';
  const legend = '| Mark | Means | Used |\n|---|---|---|\n| x | yes | often |\n';
  const { ladder, messages } = seen(
    `# All\n\n## One\n\n${table}\n## Words\n\n${glossary}\n## Legend\n\n${legend}`,
  );
  expect(ladder.tracks).toHaveLength(1);
  expect(words(ladder.introduction)).toBe(
    'Words Term Meaning PR Pull request Legend Mark Means Used x yes often',
  );
  expect(placed(messages)).toEqual([
    '9:1 section-prose',
    '11:1 table-not-levels',
    '15:1 section-prose',
    '17:1 table-not-levels',
  ]);
});

test('a glossary of skills is no track beside one of several levels', () => {
  const glossary = '| Skill | Meaning |\n|---|---|\n| a | b |\n';
  const { ladder, messages } = seen(`# All\n\n## One\n\n${table}\n## Words\n\n${glossary}`);
  expect(ladder.tracks).toHaveLength(1);
  expect(placed(messages)).toEqual(['9:1 section-prose', '11:1 table-not-levels']);
});

test('a track of one level is one where no table has more', () => {
  const { ladder } = seen('# One\n\n| Skill | Head |\n|---|---|\n| a | 1 |\n');
  expect(rows(trackAt(ladder, 0))).toEqual([' >  > a: 1']);
});

test('a list of links to headings is navigation, not text', () => {
  const { ladder, messages } = seen(
    `# All\n\n- [One](#one)\n  - [Two](#two)\n\n## Contents\n\n* [One](#one)\n\n## One\n\n${table}\n## Two\n\n${other}`,
  );
  expect(ladder.introduction.map(({ type }) => type)).toEqual(['paragraph']);
  expect(messages).toEqual([]);
  const mixed = seen(`# All\n\n- [One](#one) first\n\n## One\n\n${table}`);
  expect(words(mixed.ladder.introduction)).toBe('One first');
});

test('stray marks and links in a heading are no part of the title', () => {
  expect(titles(`## **Senior\n\n${table}`)).toEqual(['Senior']);
  expect(titles(`## [One](https://x.org) \`x\`\n\n${table}`)).toEqual(['One x']);
});

test('a comment around a table hides it', () => {
  const { ladder } = seen(`# One\n\n${table}\n<!--\n${other}-->\n`);
  expect(ladder.tracks).toHaveLength(1);
});

test('a comment without an end is reported', () => {
  const { messages } = seen(`# One\n\n${table}\n<!-- hidden\n\n${other}`);
  expect(placed(messages)).toEqual(['7:1 comment-unclosed']);
});

test('a file without levels keeps its words and says what was expected', () => {
  const { ladder, messages } = seen('# Handbook\n\nWelcome.\n');
  expect(ladder.tracks).toEqual([]);
  expect(words(ladder.introduction)).toBe('Handbook Welcome.');
  expect(placed(messages)).toEqual(['1:1 ladder-unrecognised']);
  expect(messages[0]?.hint).toContain('whose columns are levels');
});

test.each([
  '| Skill | J | S |\n| a | 1 | 2 |\n',
  '| Skill | J | S |\n|---|---|\n| a | 1 | 2 |\n',
  'Skill | J | S\n--|--\na | 1 | 2\n',
])('%j is reported as a table that Markdown does not read', (broken) => {
  const { messages } = seen(`# One\n\n${table}\n# Two\n\n${broken}`);
  expect(placed(messages)).toEqual(['7:1 section-prose', '9:1 table-broken']);
  expect(messages[1]?.severity).toBe('error');
});

test('a table that tells two roles apart is no track', () => {
  const two = '|  | Senior mate | Chief bosun |\n|---|---|---|\n| Does | Steers | Mends |\n';
  const { ladder, messages } = seen(`# Deck\n\n${table}\n# Mate vs. Bosun\n\n${two}`);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Deck']);
  expect(JSON.stringify(ladder.introduction)).toContain('Steers');
  expect(placed(messages).join()).toContain('table-not-levels');
});
