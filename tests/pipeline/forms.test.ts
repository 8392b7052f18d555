/** What can be filled in of whole documents: ids that stay, and documents that are refused. */
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldsOf, type FormField } from '../../src/document/fields.ts';
import { isFieldId } from '../../src/document/field-id.ts';
import { outlineOf } from '../../src/document/outline.ts';
import { headingsOf } from '../../src/document/walk.ts';
import { readLadders } from '../../src/ladder/read.ts';
import type { Press } from '../../src/press.ts';
import { command } from '../support/command.ts';
import { composed, type ComposedFile } from '../support/composed.ts';
import { opened, ownFolder } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const own = opened(ownFolder).press;
const samples: readonly ComposedFile[] = [
  ...composed(own),
  ...composed(own, { documents: ['offer-appendix'], level: ['Software Engineer'] }),
];

const shown = ({ id, holds, answers }: FormField): string =>
  `  ${id}: ${answers ? `${holds} of ${answers.map(({ value }) => value).join(', ')}` : holds}`;

/** `review-packet/manager`, of `review-packet/manager/NW-0142`. */
const kindOf = ({ path }: ComposedFile): string => path.split('/').slice(0, 2).join('/');

/** Each kind of document, and the fields that its documents have, with how many have them. */
function formsIn(files: readonly ComposedFile[]): string {
  const kinds = [...new Set(files.map(kindOf))].map((kind) => {
    const some = files.filter((one) => kindOf(one) === kind);
    return `${kind} (${some.length})\n${fieldsIn(some)}`;
  });
  return kinds.join('\n');
}

function fieldsIn(files: readonly ComposedFile[]): string {
  const counts = new Map<string, number>();
  for (const { document } of files)
    for (const field of fieldsOf(document).map(shown))
      counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([field, count]) => `${field} (${count})\n`).join('');
}

describe('the sample documents', () => {
  it('are right', () => {
    expect(samples.length).toBeGreaterThan(60);
    expect(samples.filter(({ messages }) => messages.length > 0)).toEqual([]);
  });

  it('have the fields that files already sent out have: an id that changes is lost', async () => {
    await expect(formsIn(samples)).toMatchFileSnapshot('forms.golden.txt');
  });

  it('say of each field what goes there, as one hears it without what stands around', () => {
    for (const { path, document } of samples) {
      const labels = fieldsOf(document).map(({ label }) => label);
      const twice = labels.filter((label, at) => labels.indexOf(label) < at);
      expect([path, ...twice]).toEqual([path]);
      expect([path, ...labels.filter((label) => label.trim() === '')]).toEqual([path]);
    }
  });

  it('skip no level of headings, and begin with a title', () => {
    for (const { path, document } of samples) {
      const levels = [...outlineOf(document).values()];
      expect(levels.length, path).toBeGreaterThanOrEqual(headingsOf(document).length);
      for (const [index, level] of levels.entries())
        expect(level, `${path} ${index}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });
});

const layout = (fields: string): string => `---
subject: level
id: 'X'
title: 'X'
head: ['X', '']
foot: 'X'
---
# {{level.title}}

{{#each areas}}
{{#each competencies}}
${fields}

{{/each}}
{{/each}}
`;

describe('a build', () => {
  it.each([
    [
      '::lines{id=evidence label="{{title}}"}',
      'Two fields have the id "evidence"',
      'field-repeated',
    ],
    [
      '::lines{id="evidence.{{title}}"}',
      'A field cannot have the id "evidence.Cuts evenly"',
      'field-id',
    ],
    [
      '::lines{id="evidence.{{id}}"}\n\n:choice[x]{id="evidence.{{id}}.done"}',
      'stands inside another one, "evidence.craft.cuts-evenly"',
      'field-inside',
    ],
    [
      ':one-of[:choice[A]{value="{{title}}"} :choice[B]{value="{{title}}"}]{id="x.{{id}}"}',
      'cannot have the answer "Cuts evenly"',
      'field-answer',
    ],
  ])('delivers no file of %s', async (fields, words, code) => {
    const folder = smallProject({
      'templates/theme.yaml': 'brand:\n  company: Harrow Mills\n',
      'templates/card/everyone.md.hbs': layout(fields),
      'ladders/kitchen.md': `# Cooking\n\n| Area | Competency | Commis | Chef |\n|---|---|---|---|\n| Craft | Cuts evenly | a | b |\n| | Stirs well | c | d |\n`,
      'roster/people.csv': '',
      'roster/teams.yaml': '',
    });
    const { code: exit, err, out } = await command(folder, ['build', '--json', '--jobs', '1']);
    expect(exit).toBe(1);
    const { files, messages } = JSON.parse(out);
    expect([err, files]).toEqual([expect.anything(), []]);
    const found = messages.filter((one: { code: string }) => one.code === code);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ severity: 'error', file: 'templates/card/everyone.md.hbs' });
    expect(found[0].message).toContain(words);
    expect(existsSync(join(folder, 'out/card/everyone/cooking--commis.pdf'))).toBe(false);
  });
});

const { press } = opened(smallProject());

/** A ladder of two levels: competencies by area, and ids given to titles. */
function kitchen(areas: readonly Area[], ids: Readonly<Record<string, string>> = {}): Press {
  const levels = ['Commis', 'Chef de Partie', 'Sous Chef'];
  const text = JSON.stringify({
    title: 'Cooking',
    ids,
    levels,
    areas: areas.map(({ title, competencies }) => ({
      title,
      competencies: competencies.map((name, index) => ({
        title: name,
        levels: Object.fromEntries(levels.map((level) => [level, `Does ${index} as ${level}.`])),
      })),
    })),
  });
  const { ladders } = readLadders([{ file: 'ladders/kitchen.json', bytes: text }]);
  const tracks = ladders.flatMap((ladder) => ladder.tracks);
  return { ...press, company: { ...press.company, ladders, tracks } };
}

interface Area {
  readonly title: string;
  readonly competencies: readonly string[];
}

const packets = (from: Press): readonly ComposedFile[] =>
  composed(from, { documents: ['review-packet'], person: ['K-2'] });

const idsOf = ({ document }: ComposedFile): readonly string[] =>
  fieldsOf(document).map(({ id }) => id);

const anyTitle = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
  fc
    .array(
      fc.constantFrom(
        'Code',
        '½',
        'Ⓐ',
        '‿',
        '★',
        '.',
        '-',
        '_',
        'C++',
        'C#',
        ' ',
        '&',
        '技能',
        '"',
        'n/a',
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((parts) => parts.join('')),
);
const anyAreas = fc.uniqueArray(
  fc.record({
    title: anyTitle,
    competencies: fc.uniqueArray(anyTitle, { minLength: 1, maxLength: 5 }),
  }),
  { selector: ({ title }) => title, minLength: 1, maxLength: 3 },
);

const areaOf = ([title = '', ...competencies]: readonly string[]): readonly Area[] => [
  { title, competencies },
];

describe('the fields of a packet', () => {
  it('have ids that are right and apart, whatever the titles of competencies and areas', () => {
    let fields = 0;
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const from = kitchen(areas);
        expect(from.company.tracks[0]?.levels).toHaveLength(3);
        for (const packet of packets(from)) {
          expect(packet.messages).toEqual([]);
          const ids = idsOf(packet);
          expect(ids.filter((id) => !isFieldId(id))).toEqual([]);
          expect(new Set(ids).size).toBe(ids.length);
          fields += ids.filter((id) => id.startsWith('rating.')).length;
        }
      }),
      { numRuns: 60 },
    );
    expect(fields).toBeGreaterThan(100);
  });

  const title = fc.stringMatching(/^[A-Z][a-z]{3,8}( [a-zé]{3,8})?$/);
  const pairs = fc.uniqueArray(title, { minLength: 12, maxLength: 12 });

  it('stay when titles change but the front matter keeps the ids', () => {
    fc.assert(
      fc.property(pairs, (titles) => {
        const [before, after] = [titles.slice(0, 6), titles.slice(6)];
        const known = kitchen(areaOf(before));
        const [area] = known.company.tracks[0]?.areas ?? [];
        const ids = [area?.id, ...(area?.competencies.map(({ id }) => id.split('.')[1]) ?? [])];
        const kept = Object.fromEntries(after.map((one, index) => [one, ids[index] ?? '']));
        const changed = kitchen(areaOf(after), kept);
        expect(changed.company.tracks[0]?.areas[0]?.title).toBe(after[0]);
        expect(packets(changed).map(idsOf)).toEqual(packets(known).map(idsOf));
        expect(packets(kitchen(areaOf(after))).map(idsOf)).not.toEqual(packets(known).map(idsOf));
      }),
      { numRuns: 20 },
    );
  });
});
