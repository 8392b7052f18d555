/** Which folders a command reads and writes, whoever wrote the project. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { write } from '../../src/delivery/write.ts';
import { diskFile } from '../../src/disk-file.ts';
import { git } from '../../src/cli/git.ts';
import { readTheme } from '../../src/render/read-theme.ts';
import { command } from '../support/command.ts';
import { folderOf, put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';

describe('what is named by the project itself', () => {
  it.each([
    ['ladders: [../secret]', '1:11'],
    ['ladders: [ladders, /etc]', '1:10'],
    ['roster: ..', '1:9'],
    ['templates: linked', '1:12'],
    ['out: ../elsewhere', '1:6'],
    ['out: linked/out', '1:6'],
  ])('stays in the folder of the project: %s', async (yaml, place) => {
    const folder = smallProject({ 'ladderpress.yaml': yaml });
    symlinkSync(folderOf({ 'theme.yaml': '', out: '' }), join(folder, 'linked'));
    const { code, err } = await command(folder, ['build']);
    expect(code).toBe(2);
    expect(err).toContain('[folder-outside]');
    expect(err).toContain(`ladderpress.yaml:${place.split(':')[0]}:`);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('is no link that leads out of it, where nobody typed its name', async () => {
    const folder = smallProject({
      'roster/people.csv': '',
      'roster/teams.yaml': '',
      'roster/cycles.yaml': '',
    });
    symlinkSync(folderOf({ 'people.csv': people }), join(folder, 'roster'));
    const { code, err } = await command(folder, ['list', 'tracks']);
    expect(code).toBe(2);
    expect(err).toMatch(/^roster: error: .*\[folder-outside\]/m);
    expect((await command(folder, ['list', 'tracks', '--roster', 'roster'])).code).toBe(0);
  });

  it('where it writes does not matter to a command that writes nothing', async () => {
    const folder = smallProject({ 'ladderpress.yaml': 'out: ../elsewhere' });
    expect((await command(folder, ['check'])).code).toBe(0);
    expect((await command(folder, ['list', 'tracks'])).code).toBe(0);
  });
});

describe('what is typed', () => {
  it('may lead anywhere, by a link or not; nothing in it may lead on', async () => {
    const elsewhere = smallProject();
    const folder = folderOf();
    symlinkSync(join(elsewhere, 'ladders'), join(folder, 'linked'));
    symlinkSync(join(elsewhere, 'roster/people.csv'), join(elsewhere, 'ladders/people.csv'));
    const { code, out, err } = await command(folder, ['list', 'tracks', '--ladders', 'linked']);
    expect(out).toContain('cooking');
    expect(code).toBe(1);
    expect(err).toMatch(/^linked\/people\.csv: error: .* leads out of linked; .*\[file-outside\]/m);
  });
});

describe('a theme', () => {
  it.each([
    'brand: { logo: { file: ../secret.png, height: 9mm, alt: x } }',
    'brand: { logo: { file: /etc/secret.png, height: 9mm, alt: x } }',
    'brand: { logo: { file: http://127.0.0.1/secret.png, height: 9mm, alt: x } }',
    "brand: { logo: { file: '\\\\host\\share\\secret.png', height: 9mm, alt: x } }",
    'brand: { word: file:///etc/secret.docx }',
    'brand: { word: a/../../secret.docx }',
    'brand: { word: C:secret.docx }',
    'faces: { pdf: { regular: /usr/share/fonts/x.ttf } }',
    "faces: { pdf: { italic: 'source-sans/../../../secret.ttf' } }",
    'faces: { fallback: [{ regular: ../secret.ttf }] }',
  ])('names no file but beside it, or of a package: %s', (text) => {
    const own = { file: 'theme.yaml', text };
    const { theme, messages } = readTheme(own, {
      file: 'ours',
      text: readFileSync(new URL('../../templates/theme.yaml', import.meta.url), 'utf8'),
    });
    expect(theme).toBeUndefined();
    expect(messages).toMatchObject([{ code: 'yaml-value', line: 1, file: 'theme.yaml' }]);
    expect(messages[0]?.message).toContain('a file beside theme.yaml');
  });

  it.each(['Latin}|(a+)+$|\\p{Script=Latin', 'Latin}', ''])(
    'puts no pattern of its own in: %s',
    (name) => {
      const text = `faces: { fallback: [{ regular: a.ttf, scripts: ['${name}'] }] }`;
      expect(readTheme({ file: 'theme.yaml', text }).theme).toBeUndefined();
    },
  );
});

describe('a file', () => {
  it('is read within its folder, also once links are followed', () => {
    const folder = folderOf({ 'in/a.txt': 'a', 'out.txt': 'b', 'inside/a.txt': 'c' });
    const within = join(folder, 'in');
    symlinkSync('../out.txt', join(within, 'leads-out'));
    symlinkSync('a.txt', join(within, 'stays'));
    const kind = (path: string) => diskFile(join(within, path), { within }).kind;
    expect(['a.txt', 'stays'].map(kind)).toEqual(['bytes', 'bytes']);
    expect(['leads-out', '../out.txt', '../inside/a.txt', '../nothing'].map(kind)).toEqual(
      Array.from({ length: 4 }, () => 'outside'),
    );
    expect(kind('nothing')).toBe('missing');
  });

  it('is a file: no pipe, which nobody may ever write to, no device, no folder', () => {
    const folder = folderOf({ 'f/x': '' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const path of [join(folder, 'pipe'), '/dev/zero', '/dev/null', join(folder, 'f')]) {
      expect(diskFile(path).kind).toBe('missing');
    }
  });

  it('is not read where it is larger than it may be', () => {
    const folder = folderOf({ a: 'four' });
    expect(diskFile(join(folder, 'a'), { largest: 3 })).toEqual({ kind: 'too-large', size: 4 });
  });
});

const setting = () => {
  const outside = folderOf({ kept: 'kept' });
  const out = folderOf();
  symlinkSync(outside, join(out, 'linked'));
  symlinkSync(join(outside, 'kept'), join(out, 'file'));
  symlinkSync(join(outside, 'none'), join(out, 'dangling'));
  return { out, outside };
};

describe('writing', () => {
  it.each(['../x', 'a/../../x', 'linked/x', 'linked/a/b/x', '/tmp/ladderpress-x'])(
    'goes nowhere else: %s',
    async (path) => {
      const { out, outside } = setting();
      expect(await write(out, path, 'x')).toContain('leads out of the folder');
      expect(readdirSync(outside)).toEqual(['kept']);
      expect(existsSync(join(out, '..', 'x'))).toBe(false);
    },
  );

  it('replaces a link, and does not follow it', async () => {
    const { out, outside } = setting();
    expect(await write(out, 'file', 'new')).toBeUndefined();
    expect(readFileSync(join(outside, 'kept'), 'utf8')).toBe('kept');
    expect(await write(out, 'dangling/x', 'new')).toBeDefined();
    expect(readdirSync(outside)).toEqual(['kept']);
  });

  it('takes an output folder that is a link itself', async () => {
    const { out, outside } = setting();
    expect(await write(join(out, 'linked'), 'a/b', 'x')).toBeUndefined();
    expect(readFileSync(join(outside, 'a/b'), 'utf8')).toBe('x');
  });
});

describe('git', () => {
  it('runs nothing that a repository asks for, and takes no folder for one', () => {
    const folder = folderOf({ 'a.md': 'a' });
    const run = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
    const [ran, script] = [join(folder, 'ran'), join(folder, 'evil.sh')];
    writeFileSync(script, `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
    run('init', '-q');
    run('add', 'a.md');
    run('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-qm', 'x');
    for (const name of [
      'core.fsmonitor',
      'gpg.program',
      'core.pager',
      'core.sshCommand',
      'diff.external',
    ]) {
      run('config', name, script);
    }
    run('config', 'log.showSignature', 'true');
    run('config', 'protocol.ext.allow', 'always');
    run('config', 'remote.origin.url', `ext::${script}`);
    run('config', 'remote.origin.promisor', 'true');
    expect(git(folder, ['log', '-1', '--format=%s'])?.toString()).toBe('x\n');
    expect(git(folder, ['ls-tree', 'HEAD'])?.toString()).toContain('a.md');
    expect(git(folder, ['cat-file', '-p', '1'.repeat(40)])).toBeUndefined();
    const bare = join(folder, 'docs');
    mkdirSync(bare);
    execFileSync('git', ['init', '-q', '--bare', bare]);
    execFileSync('git', ['config', 'core.fsmonitor', script], { cwd: bare });
    expect(git(bare, ['rev-parse', '--git-dir'])).toBeUndefined();
    expect(existsSync(ran)).toBe(false);
    put(folder, 'x', '');
  });
});
