import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { change, copyOf, differing, entriesOf, rebuilt } from '../support/builds.ts';
import { command } from '../support/command.ts';
import { ladder, people, smallProject, teams } from '../support/small-project.ts';

const word = ['--format', 'docx', '--date', '2026-11-23'];
const rows = people.trimEnd().split('\n');
const cells = ladder.match(/[A-Z][^|.\n]+\./g) ?? [];

/** Labels of its own are read beside a theme. */
const themed = { 'templates/theme.yaml': 'brand: { company: Ours }\n' };

let built = '';
beforeAll(async () => {
  built = smallProject(themed);
  await command(built, ['build', ...word]);
});

const words = fc.constantFrom('Sees', 'what is done', 'Zoë', 'x', 'A & B', 'two | bars');

/** What may change between two builds: each gives the project's files anew. */
const aChange = fc.oneof(
  fc
    .record({ row: fc.integer({ min: 1, max: rows.length - 1 }), name: words })
    .map(({ row, name }) => ({
      'roster/people.csv': rows
        .map((line, at) => (at === row ? line.replace(/,[^,]+,/, `,"${name} ${row}",`) : line))
        .join('\n'),
    })),
  fc.record({ cell: fc.constantFrom(...cells), to: words }).map(({ cell, to }) => ({
    'ladders/kitchen.md': ladder.replace(cell, `${to.replace('|', '\\|')}.`),
  })),
  fc.constantFrom(...rows.slice(1)).map((gone) => ({
    'roster/people.csv': rows.filter((line) => line !== gone).join('\n'),
  })),
  words.map((name) => ({
    'roster/people.csv': `${people}K-9,Nina ${name.replace('|', '')},Commis,kitchen,K-2,2026-03-01,active\n`,
  })),
  words.map((name) => ({
    'roster/teams.yaml': teams.replace('The Kitchen', JSON.stringify(name)),
  })),
  words.map((name) => ({ 'templates/labels/en.yaml': `evidence: ${JSON.stringify(name)}\n` })),
);

/** What nothing calls for any more is left where it is. */
const called = (folder: string): ReadonlySet<string> =>
  new Set(entriesOf(folder).map(({ path }) => path));

it('whatever changes, files kept and files made are those of a build from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 1, maxLength: 2 }), async (changes) => {
      const folder = copyOf(built);
      for (const one of changes) {
        change(folder, one);
        const before = copyOf(folder);
        const { written } = await rebuilt(folder, word);
        expect(differing(before, folder).filter((path) => !written.includes(path))).toEqual([]);
      }
      const fresh = smallProject(Object.assign({}, themed, ...changes));
      await command(fresh, ['build', ...word, '--force']);
      expect(differing(fresh, folder).filter((path) => called(fresh).has(path))).toEqual([]);
      const left = entriesOf(folder).filter(({ path }) => called(fresh).has(path));
      expect(left).toEqual(entriesOf(fresh));
    }),
    { numRuns: 6, endOnFailure: true },
  );
});
