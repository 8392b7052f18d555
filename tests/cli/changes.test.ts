/** `ladderpress changes`: what changed between two versions, listed and told in documents. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, type Said } from '../support/command.ts';
import { flat, readPdf, wordText } from '../support/finished.ts';
import { put } from '../support/folder.ts';
import { commit, git, repository } from '../support/repository.ts';
import { ladder, smallProject } from '../support/small-project.ts';

/** Knives reworded at two levels, Timing renamed, Sauces gone. */
const later = ladder
  .replace("version: '3.1'", "version: '4.0'\naliases:\n  Timing: The pass")
  .replace('Cuts evenly and keeps', 'Cuts evenly, neatly and keeps')
  .replace(
    'Cuts fast without waste.',
    'Cuts fast, and answers for the knives of the whole kitchen.',
  )
  .replace(/^.*Sauces.*\n/m, '')
  .replace('| Timing |', '| The pass |');

const reasons = '- competency: Sauces\n  reason: Nobody makes them here any more.\n';

describe('between two revisions of git', () => {
  const folder = repository();
  let said: Said;
  beforeAll(async () => {
    put(folder, 'ladders/kitchen.md', later);
    put(folder, 'ladders/changes.yaml', reasons);
    commit(folder, 'v2');
    put(folder, 'ladders/kitchen.md', 'nothing that could be read');
    said = await command(folder, ['changes', 'v1', 'v2', '--jobs', '1']);
  });

  it('lists three changes, and makes a document for each level and person', () => {
    expect(said.code, said.err).toBe(0);
    expect(said.out.split('\n').map((line) => line.trimEnd())).toEqual([
      'Cooking',
      '  size   change    what      area     levels          before  reason',
      '  minor  reworded  Knives    Craft    Commis',
      '  major  reworded  Knives    Craft    Chef de Partie',
      '  minor  renamed   The pass  Service  all 3           Timing',
      '  minor  removed   Sauces    Craft    all 3                   Nobody makes them here any more.',
      '',
      '11 expectations: 2 reworded, 3 removed, 3 renamed, 3 unchanged · the largest change is major',
      expect.stringMatching(/^8 documents in 16 files under out\//),
      '',
    ]);
  });

  async function read(path: string): Promise<readonly string[]> {
    const file = (ending: string) => readFileSync(join(folder, 'out', `${path}.${ending}`));
    const { pages } = await readPdf(file('pdf'));
    return [flat(pages.join(' ')), flat(await wordText(file('docx')))];
  }

  it('tells a person both texts under their heading, the own level before the next', async () => {
    for (const text of await read('ladder-changes/employee/K-2')) {
      expect(text).toContain('at your level: 1 reworded, 1 removed, 1 renamed');
      expect(text).toContain('This asks nothing new of you');
      expect(text).toMatch(/Kitchen 3\.1.*Kitchen 4\.0/);
      expect(text).toContain('v1 (' + git(folder, 'rev-parse', 'v1').slice(0, 8) + ')');
      expect(text).toMatch(
        /This level: Commis .*Knives Before .*Cuts evenly and keeps .*Cuts evenly, neatly and keeps .*Sauces .*Stirs as told\. .*This is no longer asked\. .*The next level: Chef de Partie .*Cuts fast without waste\. .*Cuts fast, and answers/,
      );
      expect(text).toMatch(/The pass Formerly Timing\. The expectation is the same\. renamed/);
      expect(text).toContain('Why: Nobody makes them here any more.');
      expect(text).not.toMatch(/Teaches how|Invents a sauce|Calls the pass|Greets/);
      expect(text).not.toMatch(/Signature/);
    }
  });

  it('asks for a signature where something new is asked of the level itself', async () => {
    for (const text of await read('ladder-changes/everyone/cooking--chef-de-partie')) {
      expect(text).toContain('Something new is asked at this level.');
    }
  });

  it('says so where nothing changed', async () => {
    for (const text of await read('ladder-changes/employee/K-3')) {
      expect(text).toContain('Nothing changed at your level: 1 competency asks what they asked.');
      expect(text).toMatch(/As before 1 competency.* Guests Welcome/);
    }
  });
});

const listed = async (folder: string, ...args: readonly string[]) => {
  const { code, out } = await command(folder, ['changes', ...args, '--list', '--json']);
  const { changes, messages }: { changes: unknown; messages: { code: string }[] } = JSON.parse(out);
  return { code, changes, codes: messages.map((message) => message.code) };
};

describe('a version', () => {
  it('is a file or a folder as well, and the later one is the project’s own', async () => {
    const folder = smallProject({ 'old/kitchen.md': ladder, 'ladders/kitchen.md': later });
    for (const older of ['old', 'old/kitchen.md', join(folder, 'old')]) {
      const { code, changes } = await listed(folder, older);
      expect(code).toBe(0);
      expect(changes).toMatchObject({
        from: older,
        to: null,
        size: 'major',
        counts: { removed: 3 },
      });
    }
  });

  it('of git may be another path, and the project a folder of its repository', async () => {
    const folder = repository({ 'sub/ladders/kitchen.md': later });
    const sub = join(folder, 'sub');
    for (const older of [
      'v1:ladders',
      'v1:ladders/kitchen.md',
      'v1:./../ladders',
      'HEAD:ladders',
    ]) {
      expect(await listed(sub, older), older).toMatchObject({
        code: 0,
        changes: { size: 'major' },
      });
    }
    expect(await listed(sub, 'v1')).toMatchObject({
      code: 0,
      changes: { size: null, entries: [] },
    });
  });

  it('of git has the pictures of its own time', async () => {
    const withPicture = ladder.replace('Calls the pass.', '![](bars.png) Calls the pass.');
    const folder = repository({ 'ladders/kitchen.md': withPicture });
    const { codes } = await listed(folder, 'v1', 'v1');
    expect(codes).toContain('picture-missing');
  });

  it.each([
    ['v9', 'revision-unknown'],
    ['-v', 'usage'],
    [':/v1', 'revision-unknown'],
    ['v1:elsewhere', 'revision-path'],
    ['v1:../..', 'revision-path'],
  ])('called %s is none: %s', async (name, expected) => {
    const { code, codes } = await listed(repository(), name);
    expect({ code, codes }).toEqual({ code: 2, codes: [expected] });
  });

  it('is none where there are no levels', async () => {
    const folder = smallProject({ 'notes.md': 'Nothing of a ladder.' });
    const { code, changes, codes } = await listed(folder, 'notes.md');
    expect({ code, changes }).toEqual({ code: 2, changes: undefined });
    expect(codes).toContain('changes-without');
  });

  it('is none of git where there is no repository', async () => {
    expect(await listed(smallProject(), 'v1')).toMatchObject({
      code: 2,
      codes: ['revision-unknown'],
    });
  });
});

const moved = (first: string, last: string): string =>
  `# K\n\n## Cooking\n\n| Area | Competency | Commis | Chef | Sous Chef | Patron |\n|---|---|---|---|---|---|\n| Craft | Knives | ${first} | Teaches it. | Buys them. | ${last} |\n`;

describe('what was asked of a level and is asked of a far one now', () => {
  it('may be told to those whom it was asked of', async () => {
    const much = 'Cuts fast without any waste and keeps the whole board clear at all times.';
    const folder = smallProject({
      'old.md': moved(much, 'Sells them.'),
      'ladders/kitchen.md': moved('Holds a knife.', much),
    });
    const only = ['--person', 'K-2', '--format', 'docx', '--json'];
    const { out } = await command(folder, ['changes', 'old.md', ...only]);
    const { files }: { files: { path: string }[] } = JSON.parse(out);
    expect(files.map(({ path }) => path)).toEqual(['ladder-changes/employee/K-2.docx']);
  });
});

describe('build', () => {
  const folder = smallProject({ 'old.md': ladder, 'ladders/kitchen.md': later });

  it('makes documents about changes with --since, beside all others', async () => {
    const { code, out } = await command(folder, [
      'build',
      '--since',
      'old.md',
      '--level',
      'Waiter',
      '--format',
      'docx',
      '--json',
    ]);
    const { files }: { files: { path: string }[] } = JSON.parse(out);
    expect(code).toBe(0);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'ladder-changes/everyone/serving--waiter.docx',
        'level-guide/everyone/serving--waiter.docx',
      ]),
    );
  });

  it('makes none without an earlier version, and says why where one was named', async () => {
    const all = await command(folder, ['build', '--level', 'Waiter', '--format', 'docx', '--json']);
    expect(all.code).toBe(0);
    expect(all.out).not.toContain('ladder-changes');
    const named = await command(folder, ['build', 'ladder-changes']);
    expect(named.code).toBe(2);
    expect(named.err).toContain('[changes-since]');
  });

  it('is told by check of versions and reasons that do not fit', async () => {
    put(folder, 'ladders/changes.yaml', '- { competency: Forks, reason: R }');
    const { code, err } = await command(folder, ['check', '--since', 'old.md']);
    expect(code).toBe(1);
    expect(err).toContain('[changes-unknown]');
  });
});
