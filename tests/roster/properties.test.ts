import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../src/diagnostics.ts';
import { columns } from '../../src/roster/columns.ts';
import { seen } from './reading.ts';

/** Text that looks enough like CSV and YAML to reach far into the readers. */
const marks = [
  '\n',
  '\r\n',
  ',',
  '"',
  '""',
  ': ',
  '- ',
  '  ',
  '#',
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  '|',
];
const letters = ['\uFEFF', '\u0000', '\ud800', '\u2028', '2026-02-31', '1', 'Engineering Manager'];
const names = [
  'id',
  'name',
  'title',
  'manager_id',
  'tracks',
  'aliases',
  '__proto__',
  'constructor',
  'person',
  'competency',
  'self',
];
const almost = fc
  .array(fc.constantFrom(...marks, ...letters, ...names), { maxLength: 40 })
  .map((parts) => parts.join(''));
const text = fc.oneof(almost, fc.string({ unit: 'binary', maxLength: 60 }));

const lineCount = (rows: readonly string[]): number => rows.join('\n').split('\n').length;

describe('whatever the files hold', () => {
  it('reading gives a roster and messages of the table, and never throws', () => {
    fc.assert(
      fc.property(text, text, text, text, text, (people, teams, titles, cycles, assessments) => {
        const { roster, messages } = seen({ people, teams, titles, cycles, assessments });
        expect(new Set(roster.people.map(({ id }) => id)).size).toBe(roster.people.length);
        for (const { code, message, hint, line } of messages) {
          expect(codeTable).toHaveProperty(code);
          expect(`${message}${hint}`).not.toMatch(/undefined|\[object|NaN/);
          expect(line).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every person of a well-formed file comes out on the line they went in', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((words) => `"${words.replaceAll('"', '""')}"`);
    const notes = fc.oneof(
      cell,
      cell.map((one) => `"${one.slice(1, -1)}\n${one.slice(1, -1)}"`),
    );
    fc.assert(
      fc.property(fc.array(notes, { maxLength: 12 }), (all) => {
        const rows = all.map((note, index) => `${index + 1},N,Engineering Manager,${note}`);
        const heading = 'id,name,title,notes';
        const { people } = seen({ people: [heading, ...rows].join('\n') });
        const expected = rows.map((_, index) => lineCount([heading, ...rows.slice(0, index)]) + 1);
        expect(people.map(({ place }) => place.line)).toEqual(expected);
      }),
    );
  });

  it('no column outside the list reaches the roster', () => {
    const known = new Set(
      Object.entries(columns).flatMap(([name, others]) =>
        [name, ...others].map((one) => one.replaceAll('_', '')),
      ),
    );
    const unlisted = fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
      .map((name) => name.replace(/[",\s]/g, '-'))
      .filter((name) => !known.has(name.toLowerCase().replace(/[^a-z0-9]/g, '')));
    fc.assert(
      fc.property(unlisted, (column) => {
        const { roster } = seen({
          people: `id,name,title,${column}\n1,A,Engineering Manager,zzsecretzz`,
        });
        expect(roster.people).toHaveLength(1);
        expect(JSON.stringify(roster)).not.toContain('zzsecretzz');
      }),
    );
  });
});
