import { describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { folderOf } from '../support/folder.ts';
import { smallProject } from '../support/small-project.ts';

describe('wrong usage ends with 2, and says on stderr what would be right', () => {
  it.each<[readonly string[], string]>([
    [['build', '--colour', 'red'], "unknown option '--colour'"],
    [['build', '--format', 'odt'], 'Expected pdf or docx'],
    [['build', '--date', '23.11.2026'], 'YYYY-MM-DD'],
    [['build', '--date', '2026-02-31'], '2026-02-31'],
    [['build', '--jobs', '0'], 'Expected a number from 1'],
    [['build', '--jobs', 'many'], 'Expected a number from 1'],
    [['build', '--out'], 'argument missing'],
    [['list', 'wages'], 'tracks, levels, steps, people, teams, documents'],
    [['list'], "missing required argument 'what'"],
    [['check', 'this'], 'too many arguments'],
    [['dance'], "unknown command 'dance'"],
    [[], 'Usage: ladderpress'],
    [['build', '--person', 'Nobody'], 'Known: K-1'],
    [['build', '--to', 'Chef'], 'Known: cooking--commis'],
    [['build', 'memo'], 'review-packet/manager'],
    [['check', '--ladders', 'nowhere'], 'nowhere'],
    [['check', '--roster', 'nowhere'], 'nowhere'],
    [['check', '--templates', 'nowhere'], 'theme.yaml'],
  ])('%j', async (args, said) => {
    const { code, out, err } = await command(smallProject(), args);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(out).toMatch(
      args[0] === 'check' && args.length > 2 ? /^\d errors?, 0 warnings\n$/ : /^$/,
    );
  });

  it('a folder without ladders', async () => {
    const { code, err } = await command(folderOf({ 'ladders/README.md': '# Read me' }), ['check']);
    expect(code).toBe(2);
    expect(err).toContain('[ladder-none]');
  });
});

describe('help and version', () => {
  it.each<[readonly string[], RegExp]>([
    [['help'], /build .*\n.*check .*\n.*list /s],
    [['--help'], /Usage: ladderpress/],
    [['help', 'build'], /--ladders <PATH>.*--json/s],
    [['build', '--help'], /YYYY-MM-DD/],
    [['--version'], /^\d+\.\d+\.\d+\n$/],
  ])('%j: on stdout, and 0', async (args, text) => {
    const { code, out, err } = await command(folderOf(), args);
    expect(code).toBe(0);
    expect(out).toMatch(text);
    expect(err).toBe('');
  });
});

describe('ladderpress.yaml', () => {
  const settings = 'format: [docx]\ndate: 2027-01-02\nout: paper\nlevel: [Waiter]\n';

  it('holds options that stay the same', async () => {
    const folder = smallProject({ 'ladderpress.yaml': settings });
    const { code, out } = await command(folder, ['build', 'level-guide']);
    expect(code).toBe(0);
    expect(out).toContain('1 document in 1 file under paper/');
  });

  it('yields to flags', async () => {
    const folder = smallProject({ 'ladderpress.yaml': settings });
    const args = [
      'build',
      'level-guide',
      '--out',
      'desk',
      '--level',
      'Commis',
      '--level',
      'Waiter',
    ];
    const { out } = await command(folder, args);
    expect(out).toContain('2 documents in 2 files under desk/');
  });

  it.each([
    ['an unknown key', 'colour: red', 'ladderpress.yaml:1:'],
    ['a wrong value', 'out: here\nformat: [odt]', 'ladderpress.yaml:2:'],
    ['a date that is none', 'date: soon', 'ladderpress.yaml:1:'],
    ['no YAML', 'out: [', 'ladderpress.yaml:1:'],
  ])('ends with 2 for %s, with its place', async (_, text, place) => {
    const folder = smallProject({ 'ladderpress.yaml': text });
    const { code, err } = await command(folder, ['check']);
    expect(code).toBe(2);
    expect(err).toContain(place);
  });
});
