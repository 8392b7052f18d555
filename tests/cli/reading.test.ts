import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { folderOf, put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';

const message = v.object({
  file: v.string(),
  severity: v.string(),
  code: v.string(),
  message: v.string(),
  hint: v.string(),
});

/** What `--json` promises, whatever the command. */
const promised = v.looseObject({
  files: v.array(v.looseObject({ path: v.string(), format: v.string() })),
  messages: v.array(message),
  counts: v.record(v.string(), v.number()),
});

const parsed = (text: string) => v.parse(promised, JSON.parse(text));
const bar =
  '# Bar\n\n| Competency | Barback | Bartender |\n| --- | --- | --- |\n| Pouring | Slow. | Fast. |\n';
const unplaced = `${people}K-8,Nobody Knows,Juggler,kitchen,K-1,2024-03-01,active\n`;

describe('check', () => {
  it('makes nothing and counts what is wrong', async () => {
    const { code, out, err } = await command(smallProject(), ['check']);
    expect(code).toBe(0);
    expect(out).toMatch(/^0 errors, 0 warnings(, \d+ for information)?\n$/);
    expect(err).not.toMatch(/: (error|warning): /);
  });

  it('shows place, severity, code and how to mend it', async () => {
    const folder = smallProject({ 'roster/people.csv': unplaced });
    const { code, out, err } = await command(folder, ['check']);
    expect(code).toBe(1);
    expect(out).toMatch(/^1 error, \d+ warnings?(, \d+ for information)?\n$/);
    expect(err).toMatch(
      /^roster\/people\.csv\n\nroster\/people\.csv:7:1: error: .* \[person-unplaced\]\n {4}\S.*\n\n$/m,
    );
  });

  it('does not take a ladder for something else because it is a link to nothing, hidden, or a package’s', async () => {
    const folder = smallProject({
      'ladders/.draft/secret.md': '# Not a ladder',
      'ladders/node_modules/x/y.md': '# Not a ladder',
    });
    put(folder, 'ladders/shared/bar.txt', bar);
    symlinkSync(join(folder, 'ladders/shared/bar.txt'), join(folder, 'ladders/bar.md'));
    symlinkSync(join(folder, 'gone.md'), join(folder, 'ladders/gone.md'));
    mkdirSync(join(folder, 'ladders/empty'));
    const { code, out } = await command(folder, ['list', 'tracks']);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
      'id',
      'bar',
      'cooking',
      'serving',
      '',
    ]);
  });

  it('says where a roster is not UTF-8, and reads the rest', async () => {
    const folder = smallProject();
    const rows = 'id,legal_name,title\nK-1,Zoë Vane,Commis\n';
    put(folder, 'roster/people.csv', Buffer.from(rows, 'latin1'));
    const { code, out, err } = await command(folder, ['list', 'people']);
    expect(code).toBe(1);
    expect(out).toContain('K-1');
    expect(err).toMatch(/^roster\/people\.csv:2:7: error: .*\[text-not-utf8\]/);
  });
});

describe('list', () => {
  it.each([
    ['tracks', ['id', 'cooking', 'serving']],
    [
      'levels',
      [
        'id',
        'cooking--commis',
        'cooking--chef-de-partie',
        'cooking--sous-chef',
        'serving--waiter',
        'serving--head-waiter',
      ],
    ],
    ['people', ['id', 'K-1', 'K-2', 'K-3', 'K-5']],
    ['teams', ['id', 'kitchen', 'floor']],
    [
      'documents',
      [
        'document',
        'ladder-changes/employee',
        'ladder-changes/everyone',
        'level-guide/everyone',
        'level-step/everyone',
        'offer-appendix/candidate',
        'review-packet/committee',
        'review-packet/employee',
        'review-packet/manager',
        'team-handbook/team',
        'track-guide/everyone',
      ],
    ],
    [
      'steps',
      [
        'id',
        'cooking--commis--to--chef-de-partie',
        'cooking--chef-de-partie--to--sous-chef',
        'serving--waiter--to--head-waiter',
      ],
    ],
  ])('%s: aligned columns under a heading', async (what, first) => {
    const { code, out, err } = await command(smallProject(), ['list', what]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(first);
  });

  it('shows what is wrong on stderr, and lists the rest', async () => {
    const folder = smallProject({ 'roster/people.csv': unplaced });
    const { code, out, err } = await command(folder, ['list', 'people']);
    expect(code).toBe(1);
    expect(out).toContain('Piotr Żuławski');
    expect(err).toContain('[person-unplaced]');
  });
});

const rowsOf = async (changes: Readonly<Record<string, string>>) => {
  const { out } = await command(smallProject(changes), ['list', 'fields', '--json']);
  const rows = parsed(out)['fields'];
  if (!Array.isArray(rows)) throw new Error('no rows');
  return new Map(rows.map((row) => [`${row.file} ${row.field} ${row.as}`, row.seen]));
};

describe('list fields', () => {
  const pay = people
    .replace(',status\n', ',status,Base pay,PDF password\n')
    .replaceAll('ive\n', 'ive,70,correct horse\n');
  it('says of each column that was found who sees it, or that it is not read', async () => {
    const rows = await rowsOf({ 'roster/people.csv': pay });
    expect(rows.get('roster/people.csv legal_name legalName')).toBe('candidate');
    expect(rows.get('roster/people.csv manager_id manager')).toMatch(/^candidate employee manager/);
    expect(rows.get('roster/people.csv status status')).toContain('nobody');
    expect(rows.get('roster/people.csv Base pay ')).toBe('nobody: it is not read');
    expect(rows.get('roster/people.csv PDF password password')).toContain('nobody');
    expect(rows.get('ladders/kitchen.md owner owner')).toContain('everyone');
    expect(rows.get('ladders/kitchen.md expectations expectations')).toContain('candidate (own)');
    expect(rows.get('roster/teams.yaml lead lead')).toBe('nobody');
    expect(rows.get('roster/cycles.yaml calibration calibration')).toContain('committee');
    expect([...rows.keys()].join()).not.toMatch(/selfReviewDue|descriptions/);
  });

  it('goes by the audiences of the project', async () => {
    const rows = await rowsOf({
      'templates/audiences.yaml': 'payroll: { levels: own, person: [id], others: [], ladder: [] }',
      'templates/x/payroll.md.hbs': `---\nsubject: person\nid: x\ntitle: x\nhead: [x, x]\nfoot: x\n---\n\nx\n`,
    });
    expect(rows.get('roster/people.csv id id')).toBe('payroll');
    expect(rows.get('roster/people.csv start_date startDate')).toBe('nobody: it is not read');
    expect(rows.get('ladders/kitchen.md owner owner')).toBe('nobody');
    expect(rows.get('ladders/kitchen.md expectations expectations')).toBe('payroll (own)');
  });
});

describe('--json', () => {
  it.each<[string, readonly string[], number]>([
    ['build', ['build', 'level-guide', '--level', 'Waiter'], 1],
    ['check', ['check'], 1],
    ['list', ['list', 'people'], 1],
    ['an unknown name', ['build', '--person', 'Nobody'], 2],
    ['an unknown option', ['build', '--colour', 'red'], 2],
    ['an unreadable ladder', ['check', '--ladders', 'nowhere'], 2],
  ])('prints one object and nothing else: %s', async (_, args, expected) => {
    const folder = smallProject({ 'roster/people.csv': unplaced });
    const { code, out, err } = await command(folder, [...args, '--json']);
    expect(code).toBe(expected);
    expect(err).toBe('');
    const { files, messages, counts } = parsed(out);
    expect(files).toHaveLength(counts['files'] ?? 0);
    expect(messages.filter(({ severity }) => severity === 'error')).toHaveLength(
      counts['errors'] ?? -1,
    );
    expect(counts['errors']).toBeGreaterThan(0);
  });

  it('holds the entries of the files made, and how many', async () => {
    const { out } = await command(smallProject(), ['build', 'track-guide', '--json']);
    const { files, counts } = parsed(out);
    expect(counts).toMatchObject({ documents: 2, files: 4, errors: 0 });
    expect(files).toHaveLength(4);
    expect(files[0]).toMatchObject({ path: 'track-guide/everyone/cooking.pdf', format: 'pdf' });
  });

  it('holds the rows of a list under its name', async () => {
    const { out } = await command(smallProject(), ['list', 'teams', '--json']);
    expect(parsed(out)['teams']).toEqual([
      { id: 'kitchen', name: 'The Kitchen', tracks: 'cooking' },
      { id: 'floor', name: 'The Floor', tracks: 'serving' },
    ]);
  });
});

it('a folder called templates that holds none is left alone: ours are used', async () => {
  const folder = folderOf({ 'ladders/a.md': '# A\n\n## Junior\n\n- a\n\n## Senior\n\n- b\n' });
  put(folder, 'templates/letter.txt', 'Dear …');
  const { code, err } = await command(folder, ['list', 'documents']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
