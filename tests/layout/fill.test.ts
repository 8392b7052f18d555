import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { About, View } from '../../src/audience/model.ts';
import { viewOf } from '../../src/audience/view.ts';
import { company, documentView, personCalled, policyOf, wording } from '../support/company.ts';
import { fill } from '../../src/layout/fill.ts';
import { filled, front, seen, seenFile, shown } from './reading.ts';

const viewFor = (about: About): View =>
  viewOf(about, policyOf('manager'), company, wording, documentView);
const jo = viewFor({ kind: 'person', person: personCalled('P-2') });
const stranger = viewFor({ kind: 'person', person: personCalled('P-3') });

const partials = { name: '({{title}})', whole: '{{level.title}}', deep: '{{@root.person.name}}' };
const said = (body: string): string => shown(filled(body, jo, { partials })).trim();

describe('what a layout can say', () => {
  it.each([
    ['a field', '{{person.name}}', '«"Jo Known"»'],
    ['a number, which needs no slot', '{{#each areas}}{{count}};{{/each}}', '2;1;'],
    ['nothing for what is absent', '[{{cycle.managerReviewDue}}]', '[]'],
    ['if, else and unless', '{{#if next}}a{{else}}b{{/if}}{{#unless next}}c{{/unless}}', 'a'],
    ['else if', '{{#if cycle.managerReviewDue}}a{{else if cycle}}b{{else}}c{{/if}}', 'b'],
    ['each', '{{#each areas}}{{title}} {{/each}}', '«"Wood"» «"People"»'],
    ['with', '{{#with next}}{{title}}{{/with}}', '«"Master"»'],
    ['the parent', '{{#each areas}}{{../level.title}}{{/each}}', '«"Journeyman"»«"Journeyman"»'],
    ['the root', '{{#each areas}}{{@root.next.title}}{{/each}}', '«"Master"»«"Master"»'],
    [
      'the place in a list',
      '{{#each areas}}{{@index}}{{#if @first}}f{{/if}}{{#if @last}}l{{/if}} {{/each}}',
      '0f 1l',
    ],
    [
      'block parameters',
      '{{#each areas as |area n|}}{{n}}{{area.title}}{{/each}}',
      '0«"Wood"»1«"People"»',
    ],
    [
      'a field beside a block parameter of its name',
      '{{#each areas as |title|}}{{title.count}}{{this.title}}{{/each}}',
      '2«"Wood"»1«"People"»',
    ],
    [
      'a block parameter further in',
      '{{#each areas as |a|}}{{#each competencies}}{{a.count}}{{/each}}{{/each}}',
      '221',
    ],
    ['a partial', '{{#each areas}}{{> name}}{{/each}}', '(«"Wood"»)(«"People"»)'],
    ['a partial with what it is given', '{{> name next}}', '(«"Master"»)'],
    ['a partial of the whole', '{{> whole}} {{> deep next}}', '«"Journeyman"» «"Jo Known"»'],
    [
      'plural',
      '{{plural 1 "area" "areas"}}, {{#each areas}}{{plural count "one" "more"}} {{/each}}',
      '«"1 area"», «"2 more"» «"1 one"»',
    ],
    ['comments, which say nothing', 'a{{! {{ }}b{{!-- {{#if x}} --}}c', 'abc'],
    ['words in quotes', '{{"words"}}', '«"words"»'],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toBe(expected);
  });

  it('rich text, which goes beside the text as it is', () => {
    const body = '{{#each areas}}{{#each competencies}}{{now.text}}{{/each}}{{/each}}';
    const { content } = filled(body, jo);
    expect(content.slots[0]).toMatchObject([{ type: 'paragraph' }]);
    expect(content.text).not.toContain('saws');
  });
});

const body = `# {{person.name}}
{{#if person.manager}}
- {{person.manager}}
{{/if}}
{{#each areas}}
{{title}}: {{plural count "one" "many"}}
{{/each}}
`;

describe('values', () => {
  it('are never in the text: it is the same for two people at one level', () => {
    const [one, other] = [filled(body, jo), filled(body, stranger)];
    expect(one.content.text).toBe(other.content.text);
    expect(one.content.text).not.toMatch(/Jo|Boss|Wood/);
    expect(one.content.slots).not.toEqual(other.content.slots);
  });

  it('whatever they hold, leave the text as it is, and come out on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const about: About = { kind: 'person', person: { ...personCalled('P-2'), name } };
        const { content, texts } = filled(body, viewFor(about));
        expect(content.text).toBe(filled(body, jo).content.text);
        const [value] = content.slots;
        if (typeof value !== 'string') throw new Error('words were expected');
        expect(value).not.toMatch(/[\n\r\t\u2028\u2029\uffff]/);
        expect(value).not.toContain('\u0000');
        expect(value.isWellFormed()).toBe(true);
        expect(texts.id).toBe('T-P-2');
      }),
    );
  });

  it('of the front matter stand in place, on one line, and are not taken for tokens', () => {
    const text = `---
subject: person
id: '{{person.name}}'
title: 'Packet {{document.id}}'
head: ['{{person.name}}', 'a']
foot: f
---
{{document.id}}
`;
    const { layout } = seenFile(text);
    if (!layout) throw new Error('no layout');
    const about: About = {
      kind: 'person',
      person: { ...personCalled('P-2'), name: ' \uE0000\uE001 and\n *Bob* {{x}} ' },
    };
    const { texts } = fill(layout, viewFor(about));
    expect(texts.headLeft).toBe('\uE0000\uE001 and *Bob* {{x}}');
    expect(texts.title).toBe('Packet \uE0000\uE001 and *Bob* {{x}}');
  });

  it('name the document, its title and who receives it, which the page may then print', () => {
    const text = front.replace('head:', "for: '{{person.name}} {{document.id}}'\nhead:");
    const names = '{{document.title}}, {{document.id}}, for {{document.recipient}}';
    const { layout, messages } = seenFile(text + names);
    if (!layout) throw new Error(JSON.stringify(messages));
    const about: About = { kind: 'person', person: { ...personCalled('P-2'), name: 'Ada Byron' } };
    expect(shown(fill(layout, viewFor(about))).trim()).toBe(
      '«"Test"», «"T-P-2"», for «"Ada Byron T-P-2"»',
    );
  });
});

const fileWith = (line: string): string =>
  `---\nsubject: [person, level]\nstatus: [candidate]\nid: T\ntitle: T\nhead: [L, R]\nfoot: F\npaper: Letter\norientation: landscape\n---\n${line}`;

const hash = (text: string, part: string): string | undefined =>
  seen(text, { partials: { part } }).layout?.sha256;

describe('what a layout is made for', () => {
  it('is said by its front matter', () => {
    const { layout } = seen('x');
    expect(layout).toMatchObject({
      document: 'test',
      audience: 'manager',
      subjects: ['person'],
      statuses: ['active', 'leave'],
      orientation: 'portrait',
    });
  });

  it('has margins of its own, in points, where it says so', () => {
    const margins = 'margins: { inside: 25.4mm, outside: 36, top: 72pt, bottom: 50.8mm }';
    const own = fileWith('x').replace('paper: Letter', margins);
    expect(seenFile(own).layout).toMatchObject({
      margins: { inside: 72, outside: 36, top: 72, bottom: 144 },
    });
  });

  it('is several subjects, each of which it must fit', () => {
    expect(seenFile(fileWith('{{level.title}}')).layout).toMatchObject({
      subjects: ['person', 'level'],
      statuses: ['candidate'],
      paper: 'Letter',
      orientation: 'landscape',
    });
    const both = fileWith('x').replace('[person, level]', '[person, track]');
    expect(seenFile(both.replace(/x$/, '{{level.title}}')).messages).toMatchObject([
      { code: 'layout-field-unknown', line: 11, column: 3 },
    ]);
  });

  it('has a hash that changes with the layout and with any partial', () => {
    const hashes = [hash('a', 'b'), hash('c', 'b'), hash('a', 'd')];
    expect(new Set(hashes).size).toBe(3);
    expect(hash('a', 'b')).toBe(hashes[0]);
  });
});
