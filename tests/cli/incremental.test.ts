import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesIn, change, copyOf, differing, entriesOf, rebuilt } from '../support/builds.ts';
import { command } from '../support/command.ts';
import { templatesFolder } from '../support/company.ts';
import { ladder, people, smallProject, teams } from '../support/small-project.ts';

const word = ['--format', 'docx'];
const assessments =
  'person,competency,self,manager,evidence\nK-2,Knives,meeting,exceeding,Cut leeks.\n';

const printed = v.object({
  files: v.array(v.object({ path: v.string(), kept: v.optional(v.boolean()) })),
  counts: v.record(v.string(), v.number()),
});

/** A project with templates of its own, built in Word. */
let built = '';
const spare = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff',
  ),
);

beforeAll(async () => {
  built = smallProject({ 'roster/assessments.csv': assessments });
  cpSync(templatesFolder, join(built, 'templates'), { recursive: true });
  const theme = readFileSync(join(built, 'templates/theme.yaml'), 'utf8').replace(
    '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff',
    'hebrew.woff',
  );
  change(built, { 'templates/theme.yaml': theme, 'templates/hebrew.woff': spare });
  await command(built, ['build', ...word]);
});

const text = (path: string): string => readFileSync(join(built, path), 'utf8');
const packets = (...ids: readonly string[]): readonly string[] =>
  ['committee', 'employee', 'manager'].flatMap((audience) =>
    ids.map((id) => `review-packet/${audience}/${id}.docx`),
  );
const guides = (...levels: readonly string[]): readonly string[] =>
  levels.map((level) => `level-guide/everyone/${level}.docx`);
const everything = (): readonly string[] => entriesOf(built).map(({ path }) => path);

describe('a second build', () => {
  it('makes nothing where nothing changed, and says so', async () => {
    const folder = copyOf(built);
    const before = bytesIn(folder);
    const { written, out, err, code } = await rebuilt(folder, word);
    expect([written, code]).toEqual([[], 0]);
    expect(out).toMatch(/^22 documents in 22 files under out\/ · 0 made, 22 up to date · 0 errors/);
    expect(err).not.toContain('of 22 documents');
    expect(bytesIn(folder)).toEqual(before);
  });

  it('makes everything with --force', async () => {
    const { written, out } = await rebuilt(copyOf(built), [...word, '--force']);
    expect(written).toEqual(everything());
    expect(out).toMatch(/^22 documents in 22 files under out\/ · 0 errors/);
  });

  it('lists what it kept beside what it made, with --json', async () => {
    const folder = copyOf(built, {
      'roster/people.csv': people.replace('2024-03-01', '2024-04-01'),
    });
    const { out } = await rebuilt(folder, [...word, '--json']);
    const { files, counts } = v.parse(printed, JSON.parse(out));
    expect(counts).toMatchObject({ documents: 22, files: 22, made: 3, kept: 19 });
    const made = files.filter(({ kept }) => kept !== true).map(({ path }) => path);
    expect(made.toSorted()).toEqual(packets('K-2'));
  });

  it.each<[string, Readonly<Record<string, string>>, () => readonly string[]]>([
    [
      'a row: the documents of that person',
      { 'roster/people.csv': people.replace('2024-03-01', '2024-04-01') },
      () => packets('K-2'),
    ],
    [
      "a name: the documents of those whose manager it is, and the person's own",
      { 'roster/people.csv': people.replace('Odile', 'Odette') },
      () => ['offer-appendix/candidate/K-5.docx', ...packets('K-1', 'K-2', 'K-3')],
    ],
    [
      'a cell: what shows that cell',
      { 'ladders/kitchen.md': ladder.replace('Knows regulars by name', 'Knows regulars') },
      () => [
        ...guides('serving--head-waiter', 'serving--waiter'),
        'level-step/everyone/serving--waiter--to--head-waiter.docx',
        ...packets('K-3'),
        'team-handbook/team/floor.docx',
        'track-guide/everyone/serving.docx',
      ],
    ],
    [
      'a mark: what the audience sees of it',
      { 'roster/assessments.csv': assessments.replace('meeting', 'exceeding') },
      () => ['committee', 'employee', 'manager'].map((one) => `review-packet/${one}/K-2.docx`),
    ],
    [
      'places in files alone: nothing',
      {
        'ladders/kitchen.md': ladder.replace('# Kitchen', '\n\n# Kitchen'),
        'roster/people.csv': people.replace(/(K-4.*\n)(K-5.*\n)/, '$2$1'),
      },
      () => [],
    ],
    [
      'a team: who is in it, and its own',
      { 'roster/teams.yaml': teams.replace('The Floor', 'Front of House') },
      () => [...packets('K-3'), 'team-handbook/team/floor.docx'],
    ],
    [
      'the language of a person, whose words stay the same',
      {
        'roster/people.csv': people
          .replace('status\n', 'status,locale\n')
          .replace('2024-03-01,active', '2024-03-01,active,en-IE'),
      },
      () => packets('K-2'),
    ],
  ])('after a change of %s', async (_, changes, expected) => {
    const folder = copyOf(built, changes);
    const { written } = await rebuilt(folder, word);
    expect(written).toEqual(expected().toSorted());
    const fresh = copyOf(folder);
    change(fresh, { 'out/manifest.json': '' });
    await command(fresh, ['build', ...word, '--force']);
    expect(bytesIn(folder)).toEqual(bytesIn(fresh));
    expect(written).toEqual(differing(built, folder));
  });

  it.each<[string, () => Readonly<Record<string, string | Uint8Array>>]>([
    [
      'the theme',
      () => ({ 'templates/theme.yaml': text('templates/theme.yaml').replace(/^/, '# \n') }),
    ],
    [
      'a label',
      () => ({ 'templates/labels/en.yaml': `${text('templates/labels/en.yaml')}\n# more\n` }),
    ],
    [
      'who may see what',
      () => ({ 'templates/audiences.yaml': `${text('templates/audiences.yaml')}\n# more\n` }),
    ],
    [
      'a file of a spare face',
      () => ({ 'templates/hebrew.woff': Buffer.concat([spare, Buffer.from([0])]) }),
    ],
  ])('makes everything again after a change of %s', async (_, changes) => {
    expect((await rebuilt(copyOf(built, changes()), word)).written).toEqual(everything());
  });

  it('makes again what a layout prints', async () => {
    const path = 'templates/level-guide/everyone.md.hbs';
    const folder = copyOf(built, { [path]: `${text(path)}\nOne more line.\n` });
    const expected = everything().filter((one) => one.startsWith('level-guide/'));
    expect((await rebuilt(folder, word)).written).toEqual(expected);
  });

  it('makes everything again on another day, also where nobody named it', async () => {
    expect((await rebuilt(copyOf(built), [...word, '--date', '2026-11-24'])).written).toEqual(
      everything(),
    );
    const tomorrow = await rebuilt(copyOf(built), word, (folder, args) =>
      command(folder, args, { today: '2026-11-24' }),
    );
    expect(tomorrow.written).toEqual(everything());
  });

  it('makes again what is gone or was changed on the disk', async () => {
    const [gone = '', torn = '', padded = ''] = packets('K-2');
    const folder = copyOf(built, { [`out/${gone}`]: '' });
    const bytes = readFileSync(join(folder, 'out', torn));
    writeFileSync(join(folder, 'out', torn), bytes.subarray(0, -1));
    writeFileSync(join(folder, 'out', padded), Buffer.concat([bytes, Buffer.from('x')]));
    expect((await rebuilt(folder, word)).written).toEqual([gone, torn, padded]);
    expect(bytesIn(folder)).toEqual(bytesIn(built));
  });

  it('makes again what a manifest says without a key, or with another', async () => {
    const folder = copyOf(built);
    const [without, other] = packets('K-2');
    const files = entriesOf(folder).map(({ key, ...entry }) => {
      if (entry.path === without) return entry;
      return { ...entry, key: entry.path === other ? entry.sha256 : key };
    });
    const manifest = { schema: 2, program: 'p 1', version: '1', date: '2026-11-23', files };
    change(folder, { 'out/manifest.json': JSON.stringify(manifest) });
    expect((await rebuilt(folder, word)).written).toEqual([without, other]);
    change(folder, { 'out/manifest.json': 'no manifest' });
    expect((await rebuilt(folder, word)).written).toEqual(everything());
  });
});

describe('verify', () => {
  it('takes what other code of the same version made for what it is: of today', async () => {
    const folder = copyOf(built);
    const files = entriesOf(folder).map((entry) => ({ ...entry, key: entry.sha256 }));
    const manifest = { schema: 2, program: 'p 1', version: '1', date: '2026-11-23', files };
    change(folder, { 'out/manifest.json': JSON.stringify(manifest) });
    expect((await command(folder, ['verify'])).out).toContain('22 as they were made and of today');
  });

  it('finds that the language of a person changed, whose words stay the same', async () => {
    const located = people
      .replace('status\n', 'status,locale\n')
      .replace('2024-03-01,active', '2024-03-01,active,en-IE');
    const { out } = await command(copyOf(built, { 'roster/people.csv': located }), ['verify']);
    expect(out).toContain('19 as they were made and of today · 3 stale');
  });

  it('knows what a build that was killed wrote down', async () => {
    const folder = copyOf(built);
    const [first, ...rest] = entriesOf(folder);
    change(folder, {
      'out/.unfinished.jsonl': `\n${JSON.stringify([first])}\n[{"path": "tor`,
      'out/manifest.json': JSON.stringify({
        ...JSON.parse(text('out/manifest.json')),
        files: rest,
      }),
    });
    const { out, code } = await command(folder, ['verify']);
    expect([out, code]).toEqual([
      '22 files under out (its last build was killed): 22 as they were made and of today\n',
      0,
    ]);
    const { out: json } = await command(folder, ['verify', '--json']);
    expect(json).toContain('verify-unfinished');
  });
});

describe('a document', () => {
  it('is held back when what it says has become a secret of somebody else', async () => {
    const folder = copyOf(built);
    const joined = `${people}K-9,Second Half,Waiter,floor,K-1,2026-01-01,active\n`;
    change(folder, { 'roster/people.csv': joined });
    const { written, err, code } = await rebuilt(folder, word);
    expect(code).toBe(1);
    expect(err).toContain('[wall-leak]');
    expect(err).toContain('the name of another person (K-9)');
    expect(written).toEqual(packets('K-9').toSorted());
    const { code: fresh } = await command(copyOf(folder), ['build', ...word, '--force']);
    expect(fresh).toBe(1);
  });

  it('of a schema-1 manifest is made again', async () => {
    const folder = copyOf(built);
    const files = entriesOf(folder).map((entry) => {
      const { date: _, program: __, key: ___, ...file } = entry;
      return file;
    });
    const older = { schema: 1, program: 'ladderpress 0.1.0', date: '2026-11-23', files };
    change(folder, { 'out/manifest.json': JSON.stringify(older) });
    expect((await rebuilt(folder, word)).written).toEqual(everything());
    expect(existsSync(join(folder, 'out/.unfinished.jsonl'))).toBe(false);
  });
});
