import { describe, expect, it } from 'vitest';
import { placed, theOnly } from '../support/messages.ts';
import { file, seen, seenFile } from './reading.ts';

/** Name, body, place, and words of the message. */
type Wrong = readonly [string, string, string, string?];

/** The body begins on line 8; places are in the whole file. */
const wrong: readonly Wrong[] = [
  ['an unknown field', 'Dear {{person.nick}}', '8:8 layout-field-unknown', '"person.nick"'],
  ['an unknown field in the middle of a path', '{{person.name.first}}', '8:3 layout-field-unknown'],
  [
    'a field that objects have and records have not',
    '{{person.constructor}}',
    '8:3 layout-field-unknown',
  ],
  [
    'a field that exists, but not for this audience',
    'a\nb {{person.email}}',
    '9:5 layout-field-forbidden',
    '"person.email"',
  ],
  [
    'a field of a higher reach',
    '{{#each track.levels}}{{title}}{{/each}}',
    '8:9 layout-field-unknown',
  ],
  [
    'an unknown field in a branch that is seldom taken',
    '{{#if cycle}}x{{else}}{{bad}}{{/if}}',
    '8:25 layout-field-unknown',
  ],
  ['an unknown field in a condition', '{{#if person.rating}}x{{/if}}', '8:7 layout-field-unknown'],
  [
    'an unknown field in a list',
    '{{#each areas}}\n  {{titel}}\n{{/each}}',
    '9:5 layout-field-unknown',
  ],
  [
    'an unknown field of the root in a list',
    '{{#each areas}}{{@root.foo}}{{/each}}',
    '8:18 layout-field-unknown',
  ],
  [
    'a parent that there is not',
    '{{#each areas}}{{../../title}}{{/each}}',
    '8:18 layout-field-unknown',
  ],
  ['a place in a list outside one', '{{@index}}', '8:3 layout-field-unknown'],
  ['what Handlebars keeps for itself', '{{@slots}}', '8:3 layout-field-unknown'],
  ['triple braces', 'x {{{person.name}}}', '8:3 layout-triple-stash'],
  ['an ampersand, which is as bad', 'x {{&person.name}}', '8:3 layout-triple-stash'],
  ['an unknown helper', '{{shout person.name}}', '8:1 layout-helper', '"shout"'],
  [
    'a helper of Handlebars that layouts have not',
    '{{lookup person "email"}}',
    '8:1 layout-helper',
  ],
  ['an unknown block', '{{#repeat areas}}x{{/repeat}}', '8:1 layout-helper'],
  ['a record as a block', '{{#person}}x{{/person}}', '8:1 layout-helper'],
  [
    'an expression in brackets',
    '{{#if (eq level.title "x")}}x{{/if}}',
    '8:7 layout-statement',
    'brackets',
  ],
  ['an expression in brackets in a helper', '{{plural (n) "a" "b"}}', '8:10 layout-statement'],
  ['named values', '{{> part title=level.title}}', '8:1 layout-statement', 'title=…'],
  ['a helper with too few values', '{{plural level.title}}', '8:1 layout-arguments'],
  ['a helper with none', '{{plural}}', '8:1 layout-arguments'],
  ['a block with none', '{{#if}}x{{/if}}', '8:1 layout-arguments'],
  ['a block with too many', '{{#each areas cycle}}x{{/each}}', '8:1 layout-arguments'],
  ['a partial with too many', '{{> part level cycle}}', '8:1 layout-arguments'],
  ['printing a list', '{{areas}}', '8:3 layout-not-text', '"areas" is a list'],
  ['printing a record', '{{level}}', '8:3 layout-not-text', 'is a record'],
  ['printing what stands here', '{{#each areas}}{{this}}{{/each}}', '8:18 layout-not-text'],
  [
    'printing a flag',
    '{{#each areas}}{{#each competencies}}{{now.stated}}{{/each}}{{/each}}',
    '8:40 layout-not-text',
    'flag',
  ],
  ['printing yes or no', '{{true}}', '8:3 layout-not-text'],
  ['counting a list', '{{plural areas "a" "b"}}', '8:10 layout-not-text'],
  [
    'each over a record',
    '{{#each level}}{{title}}{{/each}}',
    '8:1 layout-kind',
    '"level" is a record where a list',
  ],
  ['each over a text', '{{#each level.title}}x{{/each}}', '8:1 layout-kind'],
  ['with over a list', '{{#with areas}}x{{/with}}', '8:1 layout-kind'],
  ['an unknown partial', 'a {{> nothing}}', '8:3 layout-partial-unknown', '"nothing"'],
  ['a partial whose name is worked out', '{{> (which)}}', '8:1 layout-partial-unknown'],
  ['a decorator', 'a {{* log}}', '8:3 layout-statement', 'decorators'],
  ['an inline partial', '{{#*inline "x"}}y{{/inline}}', '8:1 layout-statement', 'inline'],
  ['a partial with a block', '{{#> part}}x{{/part}}', '8:1 layout-statement'],
  [
    'a block that is not closed',
    'a\n  {{#if cycle}}\n{{#each areas}}x{{/each}}\n',
    '9:3 layout-syntax',
    'not closed',
  ],
  ['the innermost of two', '{{#if cycle}}\n{{#each areas}}\n', '9:1 layout-syntax'],
  [
    'a block whose end is another’s',
    'a {{#if cycle}}x{{/each}}',
    '8:6 layout-syntax',
    "if doesn't match each",
  ],
  ['an end without a beginning', 'abc\n{{/if}}', '9:1 layout-syntax', 'not opened'],
  ['an else without a block', 'x {{else}}', '8:3 layout-syntax', 'else'],
  ['empty braces', 'some words here to begin {{}}', '8:28 layout-syntax'],
  [
    'braces that are not closed',
    'ab\n\nwords of some length, then {{person.name',
    '10:37 layout-syntax',
  ],
  ['a path that leads nowhere', '{{person/../name}}', '8:3 layout-syntax', 'Invalid path'],
  ['a character that values are marked with', 'a\n b \uE000', '9:4 layout-private-use'],
];

const options = { partials: { part: 'words' } };

describe('a layout is refused, with the place, for', () => {
  it.each(wrong)('%s', (_, body = '', place = '', words = '') => {
    const { layout, messages } = seen(body, options);
    expect(layout).toBeUndefined();
    expect(placed(messages)).toEqual([`${file}:${place}`]);
    expect(theOnly(messages).message).toContain(words);
  });

  it('more than 256 KiB', () => {
    const { messages } = seen('x'.repeat(256 * 1024 + 1));
    expect(placed(messages)).toEqual([`${file}:1:1 layout-too-large`]);
  });

  it('blocks nested too deeply', () => {
    const body = '{{#if cycle}}'.repeat(70) + '{{/if}}'.repeat(70);
    expect(placed(seen(body).messages)[0]).toMatch(/^.*:8:\d+ layout-too-deep$/);
  });

  it('an audience that audiences.yaml has not', () => {
    const { messages } = seen('x', { audience: 'press' });
    expect(theOnly(messages)).toMatchObject({ code: 'layout-audience', file });
    expect(theOnly(messages).hint).toContain('candidate');
  });

  it('each fault it has, not the first alone', () => {
    expect(placed(seen('{{a}}\n{{b}}').messages)).toHaveLength(2);
  });
});

const ofCompetency = (field: string): string =>
  `{{#each areas}}{{#each competencies}}{{${field}}}{{/each}}{{/each}}`;

describe('a layout that names marks or evidence its audience may not see is refused', () => {
  it.each([
    ['employee', ofCompetency('assessment.manager.word')],
    ['employee', ofCompetency('assessment.evidence')],
    ['employee', '{{#each areas}}{{marks.manager.given}}{{/each}}'],
    ['employee', '{{#each proofs}}{{title}}{{/each}}'],
    ['manager', ofCompetency('assessment.manager.number')],
    ['manager', '{{#each proofs}}{{evidence}}{{/each}}'],
  ])('for the %s: %s', (audience, body) => {
    const { layout, messages } = seen(body, { audience });
    expect(layout).toBeUndefined();
    expect(theOnly(messages).code).toBe('layout-field-forbidden');
  });

  it.each([
    ['candidate', ofCompetency('assessment.self.word')],
    ['candidate', '{{#if given.self}}x{{/if}}'],
    ['team', ofCompetency('assessment.self.word')],
    ['everyone', ofCompetency('assessment.self.word')],
  ])('for the %s, who sees none: %s', (audience, body) => {
    const { layout, messages } = seen(body, { audience });
    expect(layout).toBeUndefined();
    expect(messages[0]?.code).toMatch(/^layout-field-(forbidden|unknown)$/);
  });

  it.each([
    ['employee', ofCompetency('assessment.self.word')],
    ['manager', ofCompetency('assessment.evidence')],
    ['committee', ofCompetency('assessment.manager.word')],
    ['committee', '{{#each proofs}}{{evidence}}{{/each}}'],
  ])('but for the %s it is not: %s', (audience, body) => {
    expect(seen(body, { audience }).messages).toEqual([]);
  });
});

describe('a layout that names of a team, a ladder or a cycle what its audience may not see', () => {
  it.each([
    ['candidate', '{{cycle.name}}'],
    ['candidate', '{{#if cycle}}x{{/if}}'],
    ['committee', '{{person.location}}'],
  ])('is refused, for the %s: %s', (audience, body) => {
    const { layout, messages } = seen(body, { audience });
    expect(layout).toBeUndefined();
    expect(messages[0]?.code).toBe('layout-field-forbidden');
    expect(messages[0]?.message).toContain(/(?:cycle|person)[.\w]*/.exec(body)?.[0]);
  });
});

describe('a fault in a partial', () => {
  it('is found at its own place, from the fields where it is used', () => {
    const partials = { row: 'x\n {{titel}}' };
    const { messages } = seen('{{#each areas}}{{> row}}{{/each}}', { partials });
    expect(placed(messages)).toEqual(['row.md.hbs:2:4 layout-field-unknown']);
  });

  it('is told once, however often it is used', () => {
    const { messages } = seen('{{> row}}{{> row}}', { partials: { row: '{{titel}}' } });
    expect(messages).toHaveLength(1);
  });

  it('is found where it is not Handlebars, though the layout does not use it', () => {
    const { messages } = seen('x', { partials: { row: '\n{{#if a}}' } });
    expect(placed(messages)).toEqual(['row.md.hbs:2:1 layout-syntax']);
  });

  it('is a circle of partials', () => {
    const partials = { one: 'a {{> two}}', two: 'b\n{{> one}}' };
    expect(placed(seen('{{> one}}', { partials }).messages)).toEqual([
      'two.md.hbs:2:1 layout-partial-cycle',
    ]);
    expect(placed(seen('{{> me}}', { partials: { me: '{{> me}}' } }).messages)).toEqual([
      'me.md.hbs:1:1 layout-partial-cycle',
    ]);
  });
});

const frontWith = (line: string): string =>
  `---\nsubject: person\nid: 'T'\n${line}\nhead: [L, R]\nfoot: F\n---\nbody\n`;

describe('front matter', () => {
  it.each([
    ['is missing', '# Hello\n', '1:1 layout-front-matter'],
    ['has a key that there is not', frontWith('title: T\nmargin: 3'), '5:1 yaml-value'],
    ['lacks a key', frontWith('paper: A4'), '2:1 yaml-value'],
    [
      'has margins that leave no room',
      frontWith('title: T\nmargins: { inside: 99mm, outside: 50mm, top: 1mm, bottom: 1mm }'),
      '5:10 yaml-value',
    ],
    ['lacks a margin', frontWith('title: T\nmargins: { inside: 9mm }'), '5:10 yaml-value'],
    ['has a paper that there is not', frontWith('title: T\npaper: A5'), '5:8 yaml-value'],
    [
      'has no subject in its list',
      frontWith('title: T').replace('person', '[]'),
      '2:10 yaml-value',
    ],
    ['is not YAML', frontWith('title: T: U'), '4:8 yaml-syntax'],
    [
      'names a field that there is not',
      frontWith('title: Of {{nobody}}'),
      '4:13 layout-field-unknown',
    ],
    ['names one in quotes', frontWith('title: "Of {{nobody}}"'), '4:14 layout-field-unknown'],
    [
      'names one in a list',
      frontWith('title: T').replace('R]', "'{{nobody}}']"),
      '5:14 layout-field-unknown',
    ],
    [
      'names one on lines of their own',
      frontWith('title: |\n  Of {{nobody}}'),
      '5:8 layout-field-unknown',
    ],
    [
      'names one that is forbidden',
      frontWith("title: '{{person.email}}'"),
      '4:11 layout-field-forbidden',
    ],
    ['leaves a block open', frontWith("title: 'a {{#if cycle}}x'"), '4:11 layout-syntax'],
  ])('that %s is told where', (_, text, place) => {
    const { layout, messages } = seenFile(text);
    expect(layout).toBeUndefined();
    expect(placed(messages)).toContain(`${file}:${place}`);
  });

  it('cannot print rich text', () => {
    const text = frontWith("title: '{{track.about}}'").replace('person', 'track');
    const { messages } = seenFile(text, { audience: 'everyone' });
    expect(placed(messages)).toEqual([`${file}:4:11 layout-not-text`]);
  });

  it('may stand alone, with CRLF', () => {
    expect(
      seenFile('---\r\nsubject: person\r\nid: T\r\ntitle: T\r\nhead: [L, R]\r\nfoot: F\r\n---')
        .messages,
    ).toEqual([]);
    const { messages } = seenFile(frontWith('title: T').replaceAll('\n', '\r\n') + '{{bad}}');
    expect(placed(messages)).toEqual([`${file}:9:3 layout-field-unknown`]);
  });
});
