import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { entriesOf, inodesIn } from '../support/builds.ts';
import { program } from '../support/built.ts';
import { command, type Said } from '../support/command.ts';
import { templatesFolder } from '../support/company.ts';
import { put } from '../support/folder.ts';
import { ladder, people, smallProject } from '../support/small-project.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

const few = ['build', 'review-packet/employee', 'track-guide', '--format', 'docx', '--jobs', '1'];

const running = new Set<AbortController>();
afterEach(() => {
  for (const one of running) one.abort();
});

/** A watch that runs beside the test. Its rounds end with a line that begins with the time. */
function watching(folder: string, args: readonly string[] = [], more: Partial<Terminal> = {}) {
  const stop = new AbortController();
  running.add(stop);
  const said = { out: '', err: '' };
  const heard: string[] = [];
  const hear = (where: 'out' | 'err') => (text: string) => {
    said[where] += text;
    heard.push(text);
  };
  const ended: Promise<Said> = command(folder, [...few, '--watch', ...args], {
    signal: stop.signal,
    out: hear('out'),
    err: hear('err'),
    ...more,
  });
  const rounds = (): readonly string[] => heard.filter((text) => text.startsWith('14:03:22  '));
  return {
    said,
    rounds,
    /** Resolves once so many rounds have ended. */
    after: async (count: number): Promise<void> => {
      while (rounds().length < count) await Promise.race([setTimeout(10), ended]);
      while (!said.err.includes('Watching ')) await setTimeout(5);
    },
    end: async (): Promise<number> => {
      stop.abort();
      return (await ended).code;
    },
  };
}

/** As many editors save: beside it first, then into its place. */
function saveByRenaming(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, `${path}.tmp~`), text);
  renameSync(join(folder, `${path}.tmp~`), join(folder, path));
}

describe('a watch', () => {
  it('builds, makes again what a change calls for, and ends with 130 when it is interrupted', async () => {
    const folder = smallProject();
    const { after, rounds, said, end } = watching(folder);
    await after(1);
    expect(rounds()).toEqual([
      expect.stringContaining('14:03:22  5 documents in 5 files under out/ · 0 errors'),
    ]);
    expect(said.err).toContain(
      'Watching ladders, roster, templates, ladderpress.yaml. Ctrl-C ends it.',
    );
    put(folder, 'roster/people.csv', people.replace('2024-03-01', '2024-04-01'));
    await after(2);
    expect(rounds()[1]).toContain('1 made, 4 up to date');
    saveByRenaming(folder, 'ladders/kitchen.md', ladder.replace('by name', 'by sight'));
    await after(3);
    expect(rounds()[2]).toContain('2 made, 3 up to date');
    saveByRenaming(folder, 'ladders/kitchen.md', ladder.replace('by name', 'by heart'));
    await after(4);
    expect(rounds()[3]).toContain('2 made, 3 up to date');
    expect(await end()).toBe(130);
  });

  it('sees files that come and go, and folders that were not there', async () => {
    const folder = smallProject();
    const { after, rounds, end } = watching(folder);
    await after(1);
    put(
      folder,
      'ladders/bar.md',
      '# Bar\n\n| Skill | Junior | Senior |\n|---|---|---|\n| Pouring | Pours. | Teaches. |\n',
    );
    await after(2);
    expect(rounds()[1]).toContain('6 documents in 6 files under out/ · 1 made, 5 up to date');
    rmSync(join(folder, 'ladders/bar.md'));
    await after(3);
    expect(rounds()[2]).toContain('5 documents in 5 files under out/ · 0 made, 5 up to date');
    mkdirSync(join(folder, 'templates'));
    const theme = readFileSync(join(templatesFolder, 'theme.yaml'), 'utf8');
    put(folder, 'templates/theme.yaml', `${theme}\n# ours\n`);
    await after(4);
    expect(rounds()[3]).toContain('5 documents');
    expect(rounds()[3]).not.toContain('up to date');
    expect(await end()).toBe(130);
  });

  it('says what is wrong, and goes on', async () => {
    const folder = smallProject({ 'ladderpress.yaml': 'format: [docx' });
    const { after, rounds, said, end } = watching(folder);
    await after(1);
    expect(rounds()[0]).toContain('nothing was made');
    expect(said.err).toContain('[yaml-syntax]');
    put(folder, 'ladderpress.yaml', 'format: [docx]\n');
    await after(2);
    expect(rounds()[1]).toContain('5 documents');
    put(folder, 'ladders/kitchen.md', '');
    await after(3);
    put(folder, 'ladders/kitchen.md', ladder);
    await after(4);
    expect(rounds()[3]).toContain('5 up to date');
    expect(await end()).toBe(130);
  });

  it('watches what ladderpress.yaml names, once it does', async () => {
    const folder = smallProject({ 'other/people.csv': people });
    const { after, rounds, said, end } = watching(folder);
    await after(1);
    put(folder, 'ladderpress.yaml', 'roster: other\n');
    await after(2);
    expect(said.err).toContain('Watching ladders, other, templates, ladderpress.yaml.');
    put(folder, 'other/people.csv', people.replace('2024-03-01', '2024-04-01'));
    await after(3);
    expect(rounds().at(-1)).toContain('1 made, 4 up to date');
    expect(await end()).toBe(130);
  });

  it('does not see what it makes itself, nor what is hidden', async () => {
    const folder = smallProject();
    const { after, rounds, end } = watching(folder, ['--ladders', '.']);
    await after(1);
    put(folder, '.hidden/x.md', '# X');
    put(folder, 'node_modules/x/x.md', '# X');
    rmSync(join(folder, 'out'), { recursive: true });
    await setTimeout(600);
    expect(rounds()).toHaveLength(1);
    put(folder, 'ladders/notes.txt', 'x');
    await after(2);
    expect(entriesOf(folder)).toHaveLength(5);
    await setTimeout(600);
    expect(rounds()).toHaveLength(2);
    expect(await end()).toBe(130);
  });

  it('ends while a round goes on, and what was made is in the manifest', async () => {
    const folder = smallProject();
    const stop = new AbortController();
    const { code } = await command(folder, [...few, '--watch'], {
      signal: stop.signal,
      err: (text) => text.startsWith('1 of 5') && stop.abort(),
    });
    expect(code).toBe(130);
    expect(entriesOf(folder).length).toBeGreaterThan(0);
    expect(inodesIn(join(folder, 'out')).size).toBe(entriesOf(folder).length);
  });

  it('ends at once when the program is interrupted', async () => {
    const child = spawn(process.execPath, [program, ...few, '--watch'], {
      cwd: smallProject(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    while (!said.includes('Watching ') && child.exitCode === null) await setTimeout(10);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
  });

  it('asks for a password once', async () => {
    const asked: string[] = [];
    const folder = smallProject();
    const { after, end } = watching(folder, ['--protect', 'ask'], {
      ask: async (question) => {
        asked.push(question);
        return 'correct horse battery';
      },
    });
    await after(1);
    put(folder, 'roster/people.csv', people.replace('2024-03-01', '2024-04-01'));
    await after(2);
    expect(asked).toHaveLength(2);
    expect(await end()).toBe(130);
  });

  it('is refused with --json', async () => {
    const { code, out } = await command(smallProject(), [...few, '--watch', '--json']);
    expect(code).toBe(2);
    expect(out).toContain('--watch and --json');
  });
});
