import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { folderOf, put } from '../support/folder.ts';

const table = (title: string, words: string): string =>
  `# ${title}\n\n| Competency | Junior | Senior |\n| --- | --- | --- |\n| Care | ${words} | Teaches care. |\n`;

const level = (title: string): string => `# ${title}\n\n- **Care:** ${title} takes care.\n`;

function git(folder: string, ...args: readonly string[]): string {
  const own = ['-c', 'user.name=N', '-c', 'user.email=n@example.org', '-c', 'core.autocrlf=false'];
  return execFileSync('git', [...own, ...args], { cwd: folder, encoding: 'utf8' }).trim();
}

/** Commits all that is in the folder; gives the first digits of the commit. */
function commit(folder: string): string {
  git(folder, 'add', '-A');
  git(folder, 'commit', '--quiet', '--message', 'x');
  return git(folder, 'rev-parse', 'HEAD').slice(0, 8);
}

/** A repository with its first commit. */
function repository(files: Readonly<Record<string, string>>): readonly [string, string] {
  const folder = folderOf(files);
  git(folder, 'init', '--quiet');
  return [folder, commit(folder)];
}

const explained = v.object({
  ladders: v.array(
    v.object({
      file: v.string(),
      version: v.object({ value: v.string(), from: v.string() }),
    }),
  ),
});

/** The version of each ladder by its file, and where it is from. */
async function versions(folder: string, ...args: readonly string[]) {
  const { out } = await command(folder, ['check', '--explain', '--json', ...args]);
  const { ladders } = v.parse(explained, JSON.parse(out));
  return Object.fromEntries(
    ladders.map(({ file, version: { value, from } }) => [file, `${value} from ${from}`]),
  );
}

const hashed = expect.stringMatching(/^[0-9a-f]{8} from checksum$/);

describe('the version of a ladder', () => {
  it('is what its front matter says, else the commit that changed it last', async () => {
    const [folder, first] = repository({
      'ladders/a.md': table('A', 'Takes care.'),
      'ladders/b é.md': table('B', 'Takes care.'),
      'ladders/c.md': `---\nversion: '7'\n---\n${table('C', 'Takes care.')}`,
    });
    put(folder, 'ladders/a.md', table('A', 'Takes great care.'));
    const second = commit(folder);
    put(folder, 'other.md', 'x');
    commit(folder);
    expect(await versions(folder)).toEqual({
      'ladders/a.md': `${second} from commit`,
      'ladders/b é.md': `${first} from commit`,
      'ladders/c.md': '7 from front matter',
    });
    const { out } = await command(folder, ['check', '--explain']);
    expect(out).toContain(`${second} (the commit that changed it last, as no version is given)`);
    expect(out).toContain('# printed in place of the commit');
  });

  it('is the hash of a file that was changed since, or that git does not know', async () => {
    const [folder, first] = repository({
      'ladders/a.md': table('A', 'Takes care.'),
      'ladders/b.md': table('B', 'Takes care.'),
      '.gitignore': 'd.md\n',
    });
    put(folder, 'ladders/a.md', table('A', 'Takes great care.'));
    put(folder, 'ladders/c.md', table('C', 'Takes care.'));
    put(folder, 'ladders/d.md', table('D', 'Takes care.'));
    git(folder, 'add', 'ladders/c.md');
    expect(await versions(folder)).toEqual({
      'ladders/a.md': hashed,
      'ladders/b.md': `${first} from commit`,
      'ladders/c.md': hashed,
      'ladders/d.md': hashed,
    });
    put(folder, 'ladders/a.md', table('A', 'Takes care.'));
    expect(await versions(folder, '--ladders', 'ladders/a.md')).toEqual({
      'ladders/a.md': `${first} from commit`,
    });
  });

  it('is the same where only the ends of lines differ, as on Windows', async () => {
    const [folder, first] = repository({ 'ladders/a.md': table('A', 'Takes care.') });
    put(folder, 'ladders/a.md', table('A', 'Takes care.').replaceAll('\n', '\r\n'));
    expect(await versions(folder)).toEqual({ 'ladders/a.md': `${first} from commit` });
  });

  it('is the newest commit of any file of a folder that is one ladder, if all are clean', async () => {
    const files = {
      'ladders/craft/README.md': '# Craft\n\n- [Junior](junior.md)\n- [Senior](senior.md)\n',
      'ladders/craft/junior.md': level('Junior'),
      'ladders/craft/senior.md': level('Senior'),
    };
    const [folder] = repository(files);
    put(folder, 'ladders/craft/senior.md', `${level('Senior')}- **Haste:** None.\n`);
    const second = commit(folder);
    put(folder, 'ladders/craft/junior.md', `${level('Junior')}- **Haste:** Little.\n`);
    const third = commit(folder);
    expect(third).not.toBe(second);
    expect(await versions(folder)).toEqual({ 'ladders/craft': `${third} from commit` });
    put(folder, 'ladders/craft/junior.md', `${level('Junior')}- **Haste:** Some.\n`);
    expect(await versions(folder)).toEqual({ 'ladders/craft': hashed });
  });

  it('is found behind merges, where each side changed one file', async () => {
    const [folder] = repository({
      'ladders/a.md': table('A', 'Takes care.'),
      'ladders/b.md': table('B', 'Takes care.'),
    });
    git(folder, 'checkout', '--quiet', '-b', 'side');
    put(folder, 'ladders/a.md', table('A', 'Takes great care.'));
    const left = commit(folder);
    git(folder, 'checkout', '--quiet', '-');
    put(folder, 'ladders/b.md', table('B', 'Takes great care.'));
    const right = commit(folder);
    git(folder, 'merge', '--quiet', '--no-ff', '--message', 'both', 'side');
    expect(await versions(folder)).toEqual({
      'ladders/a.md': `${left} from commit`,
      'ladders/b.md': `${right} from commit`,
    });
  });

  it('is the hash where the history is cut off, and where there is none', async () => {
    const [folder] = repository({ 'ladders/a.md': table('A', 'Takes care.') });
    put(folder, 'other.md', 'x');
    commit(folder);
    const clone = folderOf();
    git(clone, 'clone', '--quiet', '--depth', '1', `file://${folder}`, 'cut');
    expect(await versions(join(clone, 'cut'))).toEqual({ 'ladders/a.md': hashed });
    const apart = folderOf({ 'ladders/a.md': table('A', 'Takes care.') });
    expect(await versions(apart)).toEqual({ 'ladders/a.md': hashed });
  });

  it('is known however often the others were changed', async () => {
    const [folder, first] = repository({
      'ladders/a.md': table('A', 'Takes care.'),
      'ladders/b.md': table('B', 'Takes care.'),
    });
    let last = '';
    for (const times of ['once', 'twice', 'often']) {
      put(folder, 'ladders/b.md', table('B', `Takes care ${times}.`));
      last = commit(folder);
    }
    expect(await versions(folder)).toEqual({
      'ladders/a.md': `${first} from commit`,
      'ladders/b.md': `${last} from commit`,
    });
  });

  it('makes a document stale once the same words are committed', async () => {
    const folder = folderOf({ 'ladders/a.md': table('A', 'Takes care.') });
    const guide = ['level-guide', '--level', 'Junior', '--format', 'docx'];
    expect((await command(folder, ['build', ...guide])).code).toBe(0);
    git(folder, 'init', '--quiet');
    const first = commit(folder);
    const { out, code } = await command(folder, ['verify']);
    expect(code).toBe(1);
    expect(out).toMatch(
      new RegExp(`stale +level-guide/\\S+ +the ladder was A [0-9a-f]{8}, and is A ${first}\\n`),
    );
  });
});
