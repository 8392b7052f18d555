import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../../src/document/check.ts';
import { placed, theOnly } from '../support/messages.ts';

const file = 'templates/test/manager.md.hbs';
const check = (body: string) => checkMarkdown(file, body);

describe('a layout is refused, with the place, for', () => {
  it.each([
    ['an unknown text directive', 'a :shout[b]', '1:3 directive-unknown'],
    ['an unknown leaf directive', '\n::shout', '2:1 directive-unknown'],
    ['an unknown container', ':::shout\na\n:::', '1:1 directive-unknown'],
    ['a directive of another kind', 'a :lead[b]', '1:3 directive-unknown'],
    ['a container where a leaf is meant', ':::toc\n:::', '1:1 directive-unknown'],
    ['what every object has', 'a :constructor[b]', '1:3 directive-unknown'],
    ['an unknown attribute', '::lines{rows=3}', '1:1 directive-attribute'],
    ['an attribute where there are none', '::page-break{now}', '1:1 directive-attribute'],
    ['a class', '::lead[a]{.big}', '1:1 directive-attribute'],
    ['words where a number is meant', '::lines{count=many}', '1:1 directive-attribute'],
    ['an attribute that dots have not', ':dots[a]{max=3}', '1:1 directive-attribute'],
    ['a mark in words', ':dots[a]{mark=two}', '1:1 directive-attribute'],
    ['more dots than a strip has', ':dots[a]{of=12}', '1:1 directive-attribute'],
    ['half a line', '::lines{count=1.5}', '1:1 directive-attribute'],
    [
      'a style that there is not',
      ':::table{style=grand}\n| A |\n|---|\n:::',
      '1:1 directive-attribute',
    ],
    ['widths that are none', ':::columns{widths="wide"}\na\n:::', '1:1 directive-attribute'],
    [
      'alignments that are none',
      ':::table{align="top"}\n| A |\n|---|\n:::',
      '1:1 directive-attribute',
    ],
    ['a value for a flag', ':::section{landscape=no}\na\n:::', '1:1 directive-attribute'],
    ['a container that is not closed', 'a\n\n:::keep\nb', '3:1 directive-unclosed'],
    ['a section that is not closed', ':::section\nb', '1:1 directive-unclosed'],
    ['a cover that is not closed', ':::cover[a]\n# b', '1:1 directive-unclosed'],
    [
      'an inner container that is not closed',
      '::::keep\n:::callout\nb\n::::',
      '2:1 directive-unclosed',
    ],
    [
      'an outer one, though the inner is closed',
      '::::keep\n:::callout\nb\n:::',
      '1:1 directive-unclosed',
    ],
    ['colons that close nothing', 'a\n\n:::', '3:1 directive-stray'],
    [
      'a section inside another container',
      '::::keep\n:::section\na\n:::\n::::',
      '2:1 directive-misplaced',
    ],
    [
      'a cover inside a section',
      '::::section\n:::cover[x]\n# a\n:::\n::::',
      '2:1 directive-misplaced',
    ],
    ['a band outside a table', 'a :band[b]', '1:3 directive-misplaced'],
    ['a tint beside words', '| A |\n|---|\n| b :tint[c] |', '3:5 directive-misplaced'],
    ['a step outside a thermometer', ':now[a]', '1:1 directive-misplaced'],
    ['facts without labels', ':::facts\n- a\n:::', '2:1 directive-facts'],
    ['facts that are no list', ':::facts\n**a** b\n:::', '1:1 directive-facts'],
    ['a thermometer that is no list', ':::thermometer[a]\nb\n:::', '1:1 directive-thermometer'],
    ['a step of several blocks', ':::thermometer[a]\n- b\n\n  c\n:::', '2:1 directive-thermometer'],
    ['a cover without a title', ':::cover[a]\n:::', '1:1 directive-cover'],
    ['a cover with more than facts', ':::cover[a]\n# b\n\nc\n:::', '1:1 directive-cover'],
    [
      'a table that does not read as one',
      ':::table\n| A | B |\n|---|\n| 1 | 2 |\n:::',
      '1:1 directive-table',
    ],
    ['a row that is too long', '| A |\n|---|\n| 1 | 2 |', '3:1 layout-row'],
    ['HTML in a line', 'a <b>b', '1:3 layout-html'],
    ['HTML of its own', 'a\n\n<div>b</div>', '3:1 layout-html'],
    ['a picture', 'a ![b](c.png)', '1:3 layout-markdown'],
    ['a footnote', 'a[^1]\n\n[^1]: b', '1:2 layout-markdown'],
    ['a link by reference', '[a][b]\n\n[b]: https://x.org', '1:1 layout-markdown'],
  ])('%s', (_, body, place) => {
    expect(placed(check(body))).toContain(`${file}:${place}`);
  });

  it.each([
    [':constructor[b]', '"constructor"'],
    ['::lines{rows=3}', '"rows" of the directive "lines": it takes id, label, count'],
    ['a <b>{{x}}</b>', '<b>'],
    ['a ![b](c.png)', 'no pictures'],
  ])('%s, in words that tell what is wrong', (body, words) => {
    expect(check(body)[0]?.message).toContain(words);
  });
});

describe('Handlebars tags', () => {
  const bad = ':shout[x]';

  it.each([
    ['lines of block tags above', `{{#if a}}\n{{else}}\n{{/if}}\n\n${bad}`, '5:1'],
    ['block tags on the same line', `{{#if a}}{{#each b}}${bad}{{/each}}{{/if}}`, '1:21'],
    ['values on the same line', `{{person.name}} ${bad}`, '1:17'],
    ['comments of several lines', `{{!-- }} a\n\nb --}}\n${bad}`, '4:1'],
    ['a tag of several lines', `{{#if\n  a}}\n${bad}\n{{/if}}`, '3:1'],
    ['partials', `{{> part now}}\n- {{> part now}} ${bad}`, '2:18'],
    ['tags in braces with tildes', `{{~#if a~}}\n${bad}{{~/if~}}`, '2:1'],
    ['tags in a label', `::lead[{{#if a}}{{b}}{{/if}} ${bad}]`, '1:30'],
  ])('do not move the place: %s', (_, body, place) => {
    expect(placed(check(body))).toEqual([`${file}:${place} directive-unknown`]);
  });

  it('at the head of a line do not hide what follows as if it were code', () => {
    expect(placed(check(`a\n\n{{#if next}}${bad}{{/if}}`))).toHaveLength(1);
  });

  it('do not hide a leaf directive that begins the line after them', () => {
    expect(placed(check('{{#if a}}::lines{count=x}{{/if}}'))).toEqual([
      `${file}:1:10 directive-attribute`,
    ]);
  });

  it.each([
    ['a value in a number', '::lines{count="{{n}}"}'],
    ['a value in a width', ':::columns{widths="{{n}}mm *"}\na\n:::'],
    ['a value in a label', ':::band[{{a}}]{aside="{{plural n "x" "y"}}"}\nb\n:::'],
    [
      'values in a table',
      '| {{a}} | {{#each b}}{{c}} | {{/each}}\n|---|{{#each b}}---|{{/each}}\n| {{d}} | {{> e f}} |',
    ],
    ['a value before a full stop', ':::facts\n- **{{a}}** {{b}}\n:::\n\n{{n}}. Words'],
    ['a table that a partial prints', ':::table{style=plain}\n{{> rows}}\n:::'],
    [
      'containers in both branches',
      '{{#if a}}\n:::keep\nb\n:::\n{{else}}\n:::callout\nc\n:::\n{{/if}}',
    ],
    ['a loop over rows', ':::table\n| A |\n|---|\n{{#each b}}\n| {{c}} |\n{{/each}}\n:::'],
    ['a link to a value', '[a]({{url}})'],
  ])('are no fault: %s', (_, body) => {
    expect(check(body)).toEqual([]);
  });

  it('are not printed in messages', () => {
    expect(theOnly(check('<i title="{{a}}">')).message).toBe('Layouts hold no HTML: <i title="…">');
  });
});
