/** Whatever a layout names, it gets a field of its record or an error: never what all objects have. */
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/audience/model.ts';
import { readTranslation } from '../../src/audience/labels.ts';
import { readPolicies } from '../../src/audience/policy.ts';
import { readTheme } from '../../src/render/read-theme.ts';
import { filled, seen, shown } from './reading.ts';

const inherited = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'length',
  'call',
  'slots',
  'budget',
];

describe('a name that objects inherit', () => {
  it.each(inherited)(
    '%s is no field: not here, of a record, a list, a text or the root',
    (name) => {
      const places = [
        `{{${name}}}`,
        `{{this.${name}}}`,
        `{{person.${name}}}`,
        `{{person.name.${name}}}`,
        `{{areas.${name}}}`,
        `{{@root.${name}}}`,
        `{{@${name}}}`,
        `{{label.${name}}}`,
        `{{#with ${name}}}x{{/with}}`,
        `{{#each areas}}{{../${name}}}{{@root.${name}.${name}}}{{/each}}`,
        `{{> part ${name}}}`,
        `{{plural ${name} "a" "b"}}`,
        `{{person.[${name}]}}`,
        `{{person/${name}}}`,
      ];
      for (const body of places) {
        const { layout, messages } = seen(body, { partials: { part: 'x' } });
        expect([body, layout]).toEqual([body, undefined]);
        for (const { code } of messages) expect(code).toBe('layout-field-unknown');
      }
    },
  );

  it.each(['log', 'lookup', 'helperMissing', 'blockHelperMissing', 'slot', 'begin', ...inherited])(
    '%s is no helper, no block and no partial',
    (name) => {
      for (const body of [
        `{{${name} person.name}}`,
        `{{#${name} areas}}x{{/${name}}}`,
        `{{> ${name}}}`,
      ]) {
        expect([body, seen(body).layout]).toEqual([body, undefined]);
      }
      expect(seen(`{{> (${name} "x")}}`).layout).toBeUndefined();
      expect(seen(`{{#> ${name}}}x{{/${name}}}`).layout).toBeUndefined();
      expect(seen(`{{#*inline "${name}"}}x{{/inline}}`).layout).toBeUndefined();
      expect(seen(`{{* ${name}}}`).layout).toBeUndefined();
    },
  );
});

const jo: View = {
  person: { id: 'P-1', name: 'Jo' },
  document: {},
  areas: [{ title: 'Wood' }],
};

describe('a name that is ours to give', () => {
  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'lookup'])(
    '%s is a partial or a block parameter like any other',
    (name) => {
      const partials = Object.fromEntries([[name, '<{{title}}>']]);
      const body = `{{#each areas as |${name}|}}{{${name}.title}}{{> ${name}}}{{/each}}`;
      expect(shown(filled(body, jo, { partials })).trim()).toBe('«"Wood"»<«"Wood"»>');
    },
  );
});

describe('a block parameter', () => {
  it.each(['slot', 'begin', 'plural', 'if', 'each', 'with', 'unless'])(
    'is not called %s: it would stand in for the helper',
    (name) => {
      for (const body of [
        `{{#each areas as |${name}|}}{{title}}{{/each}}`,
        `{{#each areas as |a ${name}|}}{{title}}{{/each}}`,
        `{{#with level as |[${name}]|}}{{title}}{{/with}}`,
        `{{#if level as |${name}|}}{{level.title}}{{/if}}`,
        `{{#if level}}{{else each areas as |${name}|}}{{title}}{{/if}}`,
      ]) {
        const { layout, messages } = seen(body);
        expect([body, layout]).toEqual([body, undefined]);
        // Handlebars itself cannot read one in brackets
        const said = body.includes('[') ? 'cannot read this' : `block parameters called ${name}`;
        expect(messages[0]?.message).toContain(said);
      }
    },
  );
});

describe('a key that objects inherit', () => {
  const keys = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty'];

  it.each(keys)('%s changes no object: in theme, labels or audiences', (key) => {
    const yaml = `${key}: { polluted: 'yes', levels: own, person: [], others: [] }\n`;
    readTheme({ file: 'theme.yaml', text: yaml });
    readTheme({ file: 'theme.yaml', text: yaml }, { file: 'ours.yaml', text: 'paper: A4' });
    readTheme(
      { file: 'theme.yaml', text: `brand: { ${yaml.trim()} }` },
      { file: 'o', text: 'brand: { company: x }' },
    );
    readPolicies('audiences.yaml', yaml);
    const { words = {} } = readTranslation('en.yaml', `${key}: polluted\npage: Page\n`);
    expect(words['page']).toBe('Page');
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf(words)).toBe(Object.prototype);
  });
});
