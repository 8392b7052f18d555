/** What filling in a layout may take: told before anything is filled, or as it runs out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/audience/model.ts';
import { placed, theOnly } from '../support/messages.ts';
import { file, filled, seen } from './reading.ts';

/** Milliseconds that this process was at work: what others do on the machine does not count. */
const busy = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const tenfold = (name: string): string => `{{> ${name}}}`.repeat(10);

/** A record with so many areas of so many competencies. */
const view = (areas: number, competencies: number): View => ({
  person: { id: 'P-1', name: 'Jo' },
  document: {},
  areas: Array.from({ length: areas }, () => ({
    title: 'A',
    competencies: Array.from({ length: competencies }, () => ({ title: 'C' })),
  })),
});

const spent = (body: string, given: View, partials = {}) =>
  filled(body, given, { partials }).messages.map(
    ({ code, message, line, column }) => `${line}:${column} ${code} ${message}`,
  );

describe('tags', () => {
  it('are at most 5,000 in a file, counted before it is parsed', () => {
    expect(seen('{{person.name}}\n'.repeat(4990)).messages).toEqual([]);
    const begun = busy();
    const { layout, messages } = seen(`x\n${'{{a}}'.repeat(40_000)}`);
    expect(busy() - begun).toBeLessThan(2000);
    expect(layout).toBeUndefined();
    expect(placed(messages)).toEqual([`${file}:9:${5000 * 5 + 1} layout-tags`]);
  });

  it('are counted wherever a partial is used: ten times ten times ten is no cycle', () => {
    const partials = {
      p1: tenfold('p2'),
      p2: tenfold('p3'),
      p3: tenfold('p4'),
      p4: tenfold('p5'),
      p5: tenfold('p6'),
      p6: tenfold('p7'),
      p7: '{{person.name}}',
    };
    const begun = busy();
    const { layout, messages } = seen('{{> p1}}', { partials });
    expect(busy() - begun).toBeLessThan(2000);
    expect(layout).toBeUndefined();
    expect(theOnly(messages)).toMatchObject({ code: 'layout-tags' });
    expect(seen('{{> p5}}', { partials }).messages).toEqual([]);
  });

  it('are counted in partials that all use each other, too', () => {
    const names = Array.from({ length: 30 }, (_, n) => `p${n}`);
    const all = names.map((name) => `{{> ${name}}}`).join('');
    const begun = busy();
    const { messages } = seen('{{> p0}}', {
      partials: Object.fromEntries(names.map((name) => [name, all])),
    });
    expect(busy() - begun).toBeLessThan(5000);
    expect(messages.map(({ code }) => code)).toContain('layout-partial-cycle');
    expect(messages.map(({ code }) => code)).toContain('layout-tags');
  });
});

const nested =
  '{{#each areas}}{{#each competencies}}{{#each @root.areas}}.{{/each}}{{/each}}{{/each}}';

describe('a document', () => {
  it('may take 200,000 rounds of loops, and is an error with its place beyond', () => {
    expect(spent(nested, view(55, 55))).toEqual([]);
    const begun = busy();
    expect(spent(`\n${nested}`, view(200, 200))).toEqual([
      '9:38 layout-budget Filled in, the layout takes more than it may: 200,000 rounds of its loops.',
    ]);
    expect(busy() - begun).toBeLessThan(5000);
  });

  it('may go through 1,000,000 tags and texts, printed or not', () => {
    const partials = {
      many: '{{#if person.pronouns}}x{{else if person.title}}y{{/if}}'.repeat(900),
    };
    const body = '{{#each areas}}{{#each competencies}}{{> many @root}}{{/each}}{{/each}}';
    const begun = busy();
    expect(spent(body, view(100, 100), partials)).toEqual([
      '1:1 layout-budget Filled in, the layout takes more than it may: 1,000,000 tags and texts gone through.',
    ]);
    expect(busy() - begun).toBeLessThan(8000);
  });

  it('may print 2,000,000 letters', () => {
    const body = `{{#each areas}}${'word '.repeat(40_000)}{{/each}}`;
    expect(spent(body, view(9, 1))).toEqual([]);
    expect(spent(body, view(11, 1))).toMatchObject([
      expect.stringContaining('2,000,000 letters printed'),
    ]);
  });

  it('prints nothing of itself once that is spent', () => {
    const { content, texts } = filled(nested, view(200, 200));
    expect(content).toEqual({ text: '', slots: [] });
    expect(texts.id).toBe('');
  });

  it('is filled anew with a budget of its own', () => {
    for (let n = 0; n < 5; n += 1) expect(spent(nested, view(55, 55))).toEqual([]);
  });
});

const printable =
  'a _ ¶ {{person.name}} {{~person.name~}} {{>p}} {{!--c--}} {{#if_person}} {{else}} {{else_if_areas}} {{/if}} {{~#if_areas~}} {{#each_areas}} {{title}} {{/each}} {{^}}'
    .split(' ')
    .map((piece) => piece.replaceAll('_', ' ').replace('¶', '\n'));

describe('counting', () => {
  it('changes nothing of what is printed', () => {
    const pieces = fc.constantFrom(...printable);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const body = parts.join('');
        const { layout } = seen(body, { partials: { p: '\n x \n' } });
        if (!layout) return;
        const { content } = filled(body, view(2, 1), { partials: { p: '\n x \n' } });
        expect(content.text).not.toMatch(/undefined|object|\{\{/);
      }),
      { numRuns: 100 },
    );
  });
});
