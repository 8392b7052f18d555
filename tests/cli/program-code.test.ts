/** The built program with other code: these tests need `npm run build`. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, hashOfCode } from '../../src/cli/program-code.ts';
import { entriesOf, rebuilt } from '../support/builds.ts';
import { program } from '../support/built.ts';
import { folderOf, put } from '../support/folder.ts';
import { smallProject } from '../support/small-project.ts';

const dist = dirname(dirname(program));
const own = dirname(dist);

/** The program in a folder of its own. */
function installed(): string {
  const folder = folderOf();
  for (const part of ['dist', 'templates', 'package.json']) {
    cpSync(join(own, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(own, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const runIn = (at: string) => async (folder: string, args: readonly string[]) => {
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
  const out = execFileSync(process.execPath, [join(at, 'dist/cli/main.js'), ...args], options);
  return { code: 0, out, err: '' };
};

describe('the same version with other code', () => {
  it('makes everything again, also of the same words', async () => {
    const [one, other] = [installed(), installed()];
    const file = 'dist/render/page.js';
    put(other, file, `${readFileSync(join(other, file), 'utf8')}\n// other\n`);
    execFileSync(process.execPath, [join(other, 'dist/cli/write-code.js')]);
    const folder = smallProject();
    const args = ['track-guide', '--format', 'docx', '--date', '2026-11-23'];
    await runIn(one)(folder, ['build', ...args]);
    expect((await rebuilt(folder, args, runIn(installed()))).written).toEqual([]);
    const all = entriesOf(folder).map(({ path }) => path);
    expect((await rebuilt(folder, args, runIn(other))).written).toEqual(all);
    expect((await rebuilt(folder, args, runIn(one))).written).toEqual(all);
  });
});

describe('the hash of code', () => {
  const files = {
    'package.json': '{"version":"1.0.0","dependencies":{"a":"1"}}',
    'node_modules/a/package.json': '{"version":"1.0.0","dependencies":{"b":"1"}}',
    'node_modules/b/package.json': '{"version":"1.0.0"}',
    'node_modules/c/package.json': '{"version":"1.0.0"}',
    'src/x.ts': 'x',
    'src/y/z.js': 'z',
    'src/x.d.ts': 'types alone',
  };
  const codeWith = (changes: Readonly<Record<string, string>>): string =>
    codeOf(join(folderOf({ ...files, ...changes }), 'src'));

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['nothing', {}, false],
    ['a file', { 'src/x.ts': 'y' }, true],
    ['a file in a folder', { 'src/y/z.js': 'x' }, true],
    ['one more file', { 'src/w.ts': '' }, true],
    ['types alone', { 'src/x.d.ts': 'others' }, false],
    [
      'a package',
      { 'node_modules/a/package.json': '{"version":"1.0.1","dependencies":{"b":"1"}}' },
      true,
    ],
    ['a package of a package', { 'node_modules/b/package.json': '{"version":"1.0.1"}' }, true],
    [
      'another one within it',
      { 'node_modules/a/node_modules/b/package.json': '{"version":"2.0.0"}' },
      true,
    ],
    [
      'a package that nothing needs',
      { 'node_modules/c/package.json': '{"version":"2.0.0"}' },
      false,
    ],
    ['what the build wrote down', { 'src/code.sha256': 'abc' }, true],
  ])('tells %s apart', (_, changes, isOther) => {
    expect(codeWith(changes) !== codeWith({})).toBe(isOther);
  });

  it('is written down by the build of the program', () => {
    expect(readFileSync(join(dist, 'code.sha256'), 'utf8')).toBe(hashOfCode(dist));
    const copy = installed();
    rmSync(join(copy, 'dist/code.sha256'));
    expect(existsSync(join(copy, 'dist/code.sha256'))).toBe(false);
    expect(codeOf(join(copy, 'dist'))).toBe(codeOf(dist));
  });
});
