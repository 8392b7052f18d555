import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotation } from '../../src/cli/annotation.ts';
import { command } from '../support/command.ts';
import { put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';

/** Two warnings and an error, the error first in reading, last in the file. */
const bakery = `# Bakery

See [the rules](#ruls).

| Skill | Apprentice | Baker |
| --- | --- | --- |
| Kneading |\t生地をこねる | Kneads ${'well and '.repeat(5000)}long |
| Shaping | Loaves. | Plaits. | Too much |
| Icing |  |  |
| Baking | Watches. | Runs the oven. |
`;

const rows = `${people}K-8,Nobody Knows,Juggler,kitchen,K-1,2024-03-01,active\n`;
const settings = 'out: paper\n';

/** Lines of the messages that begin with a place. */
const heads = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter((line) => /^\S+:\d+:\d+: /.test(line))
    .map((line) => line.replace(/: (\w+): .* \[(.*)\]$/, ' $1 $2'));

describe('check prints messages', () => {
  it('by file, in the order of the lines, each with its line, a mark and how to mend it', async () => {
    const folder = smallProject({ 'ladders/bakery.md': bakery, 'roster/people.csv': rows });
    const { code, out, err } = await command(folder, ['check']);
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => /^\S+$/.test(line))).toEqual([
      join('ladders', 'bakery.md'),
      join('ladders', 'kitchen.md'),
      join('roster', 'people.csv'),
    ]);
    const ofBakery = heads(err).filter((head) => head.includes('bakery'));
    const inLadder = ofBakery.map((head) => Number(/:(\d+):/.exec(head)?.[1]));
    expect(inLadder).toEqual(inLadder.toSorted((a, b) => a - b));
    expect(heads(err)).toContain('ladders/bakery.md:3:5 warning link-anchor-unknown');
    expect(heads(err)).toContain('ladders/bakery.md:8:33 error row-long');
    expect(heads(err).at(-1)).toBe('roster/people.csv:7:1 error person-unplaced');
    expect(err).toContain(`[link-anchor-unknown]
     3 | See [the rules](#ruls).
       |     ^~~~~~~~~~~~~~~~~~
    It probably means`);
    expect(err).toContain(`     8 | | Shaping | Loaves. | Plaits. | Too much |
       |                                 ^~~~~~~~
    Write a pipe`);
    expect(out).toMatch(/^2 errors, \d+ warnings?(, \d+ for information)?\n$/);
  });

  it('in the same order each time', async () => {
    const folder = smallProject({ 'ladders/bakery.md': bakery, 'roster/people.csv': rows });
    const [one, two] = [await command(folder, ['check']), await command(folder, ['check'])];
    expect(one).toEqual(two);
  });

  it('without the rows of people, which hold more than may be shown', async () => {
    const folder = smallProject({ 'roster/people.csv': rows });
    const { err } = await command(folder, ['check']);
    expect(err).toContain('roster/people.csv:7:1: error:');
    expect(err).not.toContain('2024-03-01');
  });

  it('without lines of what is no text', async () => {
    const folder = smallProject();
    put(folder, 'ladders/picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 10, 0, 0, 0xff, 65]));
    const { code, err } = await command(folder, ['check']);
    expect(code).toBe(1);
    expect(err).toContain('[text-not-utf8]');
    expect(err.slice(err.indexOf('ladders/picture.md'))).not.toMatch(/^ +\d+ \|/m);
  });

  it('in colour only where there is some', async () => {
    const folder = smallProject({ 'ladders/bakery.md': bakery });
    const plain = await command(folder, ['check']);
    const coloured = await command(folder, ['check'], { colour: true });
    // oxlint-disable-next-line no-control-regex -- colours begin with a control character
    const escapes = /\u001B\[\d+m/g;
    expect(plain.err).not.toMatch(escapes);
    expect(coloured.err).toMatch(escapes);
    expect(coloured.err.replace(escapes, '')).toBe(plain.err);
  });

  it('no wider than the terminal, but for the words of the message itself', async () => {
    const folder = smallProject({ 'ladders/bakery.md': bakery });
    const { err } = await command(folder, ['check'], { width: 60 });
    const lines = err.split('\n').filter((line) => /^ +\d* \|/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe('build prints messages', () => {
  it('in the same form, as they come', async () => {
    const folder = smallProject({ 'ladders/bakery.md': bakery });
    const { err } = await command(folder, ['build', 'level-guide', '--level', 'Waiter']);
    expect(err).toContain('       |                                 ^~~~~~~~\n');
    expect(err).not.toMatch(/^ladders\/bakery\.md$/m);
  });
});

const project = (): string =>
  smallProject({ 'ladders/bakery.md': bakery, 'roster/people.csv': rows });

describe('check --format', () => {
  it('json is what --json is', async () => {
    const folder = project();
    const form = await command(folder, ['check', '--format', 'json']);
    expect(form).toEqual(await command(folder, ['check', '--json']));
    expect(form.err).toBe('');
    expect(Object.keys(JSON.parse(form.out))).toEqual(['files', 'messages', 'counts']);
  });

  it('json holds the messages in the order of reading, as plain data', async () => {
    const { out } = await command(project(), ['check', '--json']);
    const { messages, counts } = JSON.parse(out);
    expect(Object.keys(counts)).toEqual(['errors', 'warnings']);
    expect(messages).toContainEqual({
      file: 'ladders/bakery.md',
      line: 3,
      column: 5,
      code: 'link-anchor-unknown',
      severity: 'warning',
      message: expect.any(String),
      hint: expect.any(String),
    });
  });

  it('github gives annotations on stdout, and the count', async () => {
    const { code, out, err } = await command(project(), ['check', '--format', 'github']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines.at(-1)).toMatch(/^2 errors, /);
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(
        /^::(error|warning|notice) file=[^:,]+,line=\d+,col=\d+,title=[a-z-]+::\S/,
      );
    }
    expect(out).toContain('::error file=ladders/bakery.md,line=8,col=33,title=row-long::The row');
  });

  it('is a format of files to build, and of messages to check', async () => {
    expect((await command(project(), ['build', '--format', 'github'])).err).toContain(
      'pdf or docx',
    );
    expect((await command(project(), ['check', '--format', 'pdf'])).err).toContain('text, json');
    const kept = smallProject({ 'ladderpress.yaml': 'messages: github\nformat: [docx]\n' });
    expect(await command(kept, ['check'])).toMatchObject({ code: 0, err: '' });
  });

  it('json holds wrong usage too', async () => {
    const { code, out } = await command(project(), ['check', '--format', 'json', '--colour']);
    expect(code).toBe(2);
    expect(JSON.parse(out).messages[0].code).toBe('usage');
  });
});

describe('an annotation for GitHub', () => {
  it('escapes what would end it or its properties', () => {
    const text = annotation({
      file: 'a, b: 100%.md',
      line: 3,
      column: 7,
      code: 'row-long',
      severity: 'error',
      message: '100% of "a:b, c"\r\nis lost',
      hint: 'Mend it.',
    });
    expect(text).toBe(
      '::error file=a%2C b%3A 100%25.md,line=3,col=7,title=row-long::' +
        '100%25 of "a:b, c"%0D%0Ais lost%0AMend it.\n',
    );
  });

  it('names neither line nor column where there is none; information is a notice', () => {
    const message = { code: 'row-long', severity: 'info', message: 'Yes', hint: 'No' } as const;
    expect(annotation({ file: 'a.md', ...message })).toBe(
      '::notice file=a.md,title=row-long::Yes%0ANo\n',
    );
  });
});

describe('--strict', () => {
  const warned = {
    'ladders/kitchen.md': '# Bar\n\n| Skill | Junior | Senior |\n|---|---|---|\n| A | b |\n',
  };
  const noPeople = { 'roster/people.csv': '', 'roster/teams.yaml': '' };

  it.each<[readonly string[]]>([[['check']], [['build', 'track-guide', '--format', 'docx']]])(
    '%j ends with 1 on a warning, and with 0 otherwise',
    async (args) => {
      const folder = smallProject({ ...warned, ...noPeople });
      expect((await command(folder, args)).err).toContain('[row-short]');
      expect((await command(folder, args)).code).toBe(0);
      expect((await command(folder, [...args, '--strict'])).code).toBe(1);
      expect((await command(smallProject(), [...args, '--strict'])).code).toBe(0);
    },
  );

  it('leaves what is merely told alone, and wrong usage at 2', async () => {
    const told = '# Bar\n\n| Skill | Junior | Senior |\n|---|---|---|\n| A | Writes. | Writes. |\n';
    const folder = smallProject({ 'ladders/kitchen.md': told, ...noPeople });
    const { code, out } = await command(folder, ['check', '--strict']);
    expect({ code, out }).toEqual({ code: 0, out: '0 errors, 0 warnings, 1 for information\n' });
    expect((await command(folder, ['check', '--strict', '--ladders', 'x'])).code).toBe(2);
  });

  it('can stay the same in ladderpress.yaml', async () => {
    const folder = smallProject({
      ...warned,
      ...noPeople,
      'ladderpress.yaml': `${settings}strict: true`,
    });
    expect((await command(folder, ['check'])).code).toBe(1);
  });
});
