/** Review cycles whose ladder is pinned, while the ladder itself moves on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { built } from '../support/built.ts';
import { command } from '../support/command.ts';
import { flat, wordText } from '../support/finished.ts';
import { put } from '../support/folder.ts';
import { placed } from '../support/messages.ts';
import { commit, git, repository } from '../support/repository.ts';
import { ladder, people } from '../support/small-project.ts';

/** Knives are gone, Commis is another name, and it asks for something else. */
const later = ladder
  .replace("version: '3.1'", "version: '4.0'\naliases:\n  Commis: Junior Cook")
  .replace(/^.*Knives.*\n/m, '| Craft | Plating | Plates as shown. | Plates as drawn. | Draws. |\n')
  .replace('| Commis |', '| Junior Cook |')
  .replace('| Head Waiter |', '| Head Waiter | Patron |')
  .replace('Knows regulars by name. |', 'Knows regulars by name. | Owns it. |')
  .replace(/(Competency \| Waiter.*\n\| --- )/, '$1| --- ');

const assessments = `person,competency,self
K-2,Knives,meeting
K-5,Plating,meeting
`;

const folder = repository({ 'roster/assessments.csv': assessments });

beforeAll(() => {
  put(folder, 'ladders/kitchen.md', later);
  put(folder, 'ladderpress.yaml', 'cycle:\n  h2: v1\n');
  commit(folder, 'v2');
});

const build = (...args: readonly string[]) =>
  command(folder, ['build', '--format', 'docx', '--date', '2026-11-23', ...args]);

const words = async (path: string): Promise<string> =>
  flat(await wordText(readFileSync(join(folder, 'out', `${path}.docx`))));

describe('a packet of a cycle whose ladder is pinned', () => {
  const hash = git(folder, 'rev-parse', 'v1').slice(0, 8);

  it('rests on that version: level, expectations, marks', async () => {
    const { code, err } = await build('review-packet', '--person', 'K-2');
    expect(code, err).toBe(0);
    const text = await words('review-packet/manager/K-2');
    expect(text).toContain(
      `Reviewed against Cooking 3.1, in effect since 1 February 2026, pinned for the cycle: v1 (${hash}).`,
    );
    expect(text).toMatch(/Commis.*Knives.*Cuts evenly/);
    expect(text).not.toMatch(/Junior Cook|Plating/);
    const committee = await words('review-packet/committee/K-2');
    expect(committee).toContain(`pinned for the cycle: v1 (${hash})`);
  });

  it('is told by list fields to those who see it', async () => {
    const { out } = await command(folder, ['list', 'fields']);
    expect(out).toMatch(/^ladderpress\.yaml +pinned +pinned +employee manager committee$/m);
  });

  it('says so in the manifest', () => {
    const manifest = readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
    const [entry] = manifest?.files ?? [];
    expect(entry).toMatchObject({ cycle: 'h2', ladder: 'Kitchen 3.1' });
    expect(Object.keys(entry?.sources.ladders ?? {})).toEqual(['v1:./ladders/kitchen.md']);
  });

  it('is the same out of a worker', async () => {
    const hashes = (out: string): unknown =>
      readManifest(readFileSync(join(folder, out, 'manifest.json'), 'utf8'))?.files.map(
        ({ path, sha256 }) => [path, sha256],
      );
    const args = ['review-packet/employee', '--person', 'K-1', '--person', 'K-2'];
    await build(...args, '--out', 'one');
    const rest = ['--format', 'docx', '--date', '2026-11-23', '--out', 'two', '--jobs', '2'];
    await built(folder, ['build', ...args, ...rest]);
    expect(hashes('two')).toEqual(hashes('one'));
  });
});

describe('documents of no cycle', () => {
  it('go by the ladder as it is: an offer, and what changed', async () => {
    const { code, err } = await build('--person', 'K-5', '--person', 'K-2', '--since', 'v1');
    expect(code, err).toBe(0);
    expect(await words('offer-appendix/candidate/K-5')).toMatch(/Junior Cook.*Plating/);
    expect(await words('ladder-changes/employee/K-2')).toMatch(/Kitchen 4\.0.*Plating/);
    expect(await words('review-packet/employee/K-2')).toContain('Kitchen 3.1');
  });
});

const check = async (yaml: string, args: readonly string[] = ['check']) => {
  put(folder, 'ladderpress.yaml', yaml);
  const { code, out } = await command(folder, [...args, '--json']);
  const { messages } = JSON.parse(out);
  const errors = messages.filter(({ severity }: { severity: string }) => severity === 'error');
  return { code, errors: placed(errors) };
};

describe('a pin that does not fit', () => {
  it.each([
    [
      'a revision that git does not know',
      'cycle:\n  h2: v9\n',
      2,
      'ladderpress.yaml:2:7 revision-unknown',
    ],
    ['one that is an option', 'cycle: { h2: --all }', 2, 'ladderpress.yaml:1:14 revision-unknown'],
    ['a path without ladders', 'cycle: { h2: "v1:out" }', 2, 'ladderpress.yaml:1:14 revision-path'],
    ['a cycle that there is not', 'cycle:\n  h1: v1\n', 1, 'ladderpress.yaml:2:7 cycle-pin'],
  ])('%s', async (_, yaml, code, message) => {
    const found = await check(yaml);
    expect(found.code).toBe(code);
    expect(found.errors).toContain(message);
  });

  it('none, where a level has another name by now: rows may have either', async () => {
    put(folder, 'roster/people.csv', people.replace('Żuławski,Commis', 'Żuławski,Junior Cook'));
    expect(await check('cycle:\n  h2: v1\n')).toEqual({ code: 0, errors: [] });
  });

  it('a person whose level came later', async () => {
    const rows = people.replace('Marchetti,Sous Chef', 'Marchetti,Patron');
    put(folder, 'roster/people.csv', rows);
    const { code, errors } = await check('cycle:\n  h2: v1\n');
    expect({ code, errors }).toEqual({ code: 1, errors: ['roster/people.csv:2:1 cycle-unplaced'] });
  });
});
