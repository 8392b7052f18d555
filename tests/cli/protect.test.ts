import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import officeCrypto from 'officecrypto-tool';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../src/delivery/manifest.ts';
import { built } from '../support/built.ts';
import { command, type Said, TODAY } from '../support/command.ts';
import { readPdf, wordText } from '../support/finished.ts';
import { put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';

const secrets = ['Sesame & öffne 1', '', 'sesame-for-nell', 'sesame-for-gone', 'short'];

/** The people with a password each, some without a good one. */
const rowsWith = (passwords: readonly string[], heading = 'document_password'): string =>
  people
    .trimEnd()
    .split('\n')
    .map((row, i) => `${row},${i === 0 ? heading : (passwords[i - 1] ?? '')}`)
    .join('\n');

const project = (changes: Readonly<Record<string, string>> = {}): string =>
  smallProject({ 'roster/people.csv': rowsWith(secrets), ...changes });

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

const bytesOf = (folder: string, path: string): Uint8Array =>
  readFileSync(join(folder, 'out', path));
const manifestOf = (folder: string) =>
  readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));

/** Where any of the passwords stands: in the output, or in what was said. */
function told(folder: string, { out, err }: Said, passwords = secrets): readonly string[] {
  const texts = new Map([
    ['stdout', out],
    ['stderr', err],
    ...filesIn(join(folder, 'out')).map((path) => [path, readFileSync(path, 'utf8')] as const),
  ]);
  const looked = passwords.filter((one) => one.length > 5);
  return [...texts].flatMap(([name, text]) =>
    looked.some((one) => text.includes(one)) ? [name] : [],
  );
}

async function textWith(bytes: Uint8Array, password: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), password, verbosity: 0 });
  const content = await (await (await task.promise).getPage(1)).getTextContent();
  await task.destroy();
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

const one = ['build', 'review-packet/manager', '--person', 'K-1', '--format', 'pdf'];
const packets = ['build', 'review-packet/manager', 'offer-appendix', 'track-guide'];

describe('a build that protects with the roster', () => {
  let folder = '';
  let said: Said = { code: 0, out: '', err: '' };
  beforeAll(async () => {
    folder = project();
    said = await command(folder, [...packets, '--protect', 'roster']);
  });

  it('gives each person’s documents their password, in both formats', async () => {
    const path = 'review-packet/manager/K-1';
    const [password = ''] = secrets;
    expect(await textWith(bytesOf(folder, `${path}.pdf`), password)).toContain('Odile Marchetti');
    await expect(textWith(bytesOf(folder, `${path}.pdf`), 'sesame-for-nell')).rejects.toThrow(
      /password/i,
    );
    const word = Buffer.from(bytesOf(folder, `${path}.docx`));
    expect(await wordText(await officeCrypto.decrypt(word, { password }))).toContain('Knives');
    await expect(officeCrypto.decrypt(word, { password: 'sesame-for-nell' })).rejects.toThrow(
      /incorrect/,
    );
  });

  it('leaves what is about no person in clear', async () => {
    const { pages } = await readPdf(bytesOf(folder, 'track-guide/everyone/cooking.pdf'));
    expect(pages.join()).toContain('Cuts evenly');
    expect(await wordText(bytesOf(folder, 'track-guide/everyone/cooking.docx'))).toContain('Cuts');
  });

  it('makes nothing for who has no password, or a bad one, and says so; the others go on', () => {
    expect(said.code).toBe(1);
    expect(said.err).toMatch(/people\.csv:3:1: error: K-2 has no .*\[password-missing\]/);
    expect(said.err).toMatch(/people\.csv:6:1: error: .* K-5 has fewer .*\[password-short\]/);
    expect(said.err).not.toContain('K-4'); // who has left gets nothing
    const made = manifestOf(folder)?.files.map(({ subject }) => subject);
    expect(new Set(made)).toEqual(new Set(['K-1', 'K-3', 'cooking', 'serving']));
  });

  it('says in the manifest what is protected, and no more', () => {
    const { files = [] } = manifestOf(folder) ?? {};
    const guarded = files.filter((entry) => entry.protected);
    expect(new Set(guarded.map(({ document }) => document))).toEqual(new Set(['review-packet']));
    expect(files.filter((entry) => 'protected' in entry)).toEqual(guarded);
    for (const { path, bytes } of guarded) expect(bytesOf(folder, path).length).toBe(bytes);
  });

  it('tells the password nowhere', () => {
    expect(told(folder, said)).toEqual([]);
    expect(told(folder, { ...said, err: `x ${secrets[2]} y` })).toEqual(['stderr']);
  });

  it('hands it on to workers, and says nothing of it in JSON', async () => {
    const all = ['first 12345', 'second 12345', 'third 12345', 'fourth 12345', 'fifth 12345'];
    const other = project({ 'roster/people.csv': rowsWith(all, 'pdf_password') });
    const out = await built(other, [
      'build',
      'review-packet/employee',
      '--format',
      'pdf',
      '--protect',
      'roster',
      '--jobs',
      '2',
      '--json',
    ]);
    expect(told(other, { code: 0, out, err: '' }, all)).toEqual([]);
    const bytes = bytesOf(other, 'review-packet/employee/K-2.pdf');
    expect(await textWith(bytes, 'second 12345')).toContain('Piotr Żuławski');
    expect(JSON.parse(out).files).toHaveLength(3);
    const list = await built(other, ['list', 'people', '--json']);
    expect(list).not.toContain('12345');
  });

  it('needs a column', async () => {
    const { code, err } = await command(smallProject(), [...one, '--protect', 'roster']);
    expect(code).toBe(1);
    expect(err.match(/\[password-column-missing\]/g)).toHaveLength(1);
    expect(err).toContain('people.csv:1:1');
  });

  it('names what an earlier build left in clear', async () => {
    const other = project();
    for (const name of ['K-1.docx', 'K-2.pdf']) {
      const content = name.endsWith('pdf') ? '%PDF-1.7 in clear' : 'PK in clear';
      put(other, `out/review-packet/manager/${name}`, content);
    }
    const args = ['build', 'review-packet/manager', '--format', 'pdf', '--protect', 'roster'];
    const { err } = await command(other, args);
    const left = [...err.matchAll(/(\S+) is left from an earlier build, and opens/g)];
    expect(left.map(([, path]) => path)).toEqual([
      'review-packet/manager/K-1.docx',
      'review-packet/manager/K-2.pdf',
    ]);
  });
});

describe('check', () => {
  it('says who has no password, where the roster is to protect', async () => {
    const folder = project({ 'ladderpress.yaml': 'protect: roster' });
    const { code, err } = await command(folder, ['check']);
    expect(code).toBe(1);
    expect(err.match(/\[password-\w+\]/g)).toEqual(['[password-missing]', '[password-short]']);
    expect((await command(project(), ['check'])).code).toBe(0);
  });
});

const asking = (...answers: readonly (string | undefined)[]) => {
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    return Promise.resolve(answers[asked.length - 1]);
  };
  return { asked, ask };
};

describe('a build that asks for a password', () => {
  it('asks twice, and tells it nowhere', async () => {
    const folder = smallProject();
    const { asked, ask } = asking('asked for 1', 'asked for 1');
    const said = await command(folder, [...one, '--protect', 'ask'], { ask });
    expect(said.code).toBe(0);
    expect(asked).toHaveLength(2);
    const bytes = bytesOf(folder, 'review-packet/manager/K-1.pdf');
    expect(await textWith(bytes, 'asked for 1')).toContain('Odile Marchetti');
    expect(told(folder, said, ['asked for 1'])).toEqual([]);
  });

  it.each([
    [['asked for 1', 'asked for 2'], 'differ', 2],
    [['short'], 'fewer than 8', 1],
    [[''], 'fewer than 8', 1],
    [[undefined], 'No password was given', 1],
    [['asked for 1', undefined], 'No password was given', 2],
  ])('makes nothing of the answers %j', async (answers, reason, times) => {
    const folder = smallProject();
    const { asked, ask } = asking(...answers);
    const said = await command(folder, [...one, '--protect', 'ask'], { ask });
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining(reason) });
    expect(asked).toHaveLength(times);
    expect(said.err).not.toContain('asked for 1');
    expect(manifestOf.bind(undefined, folder)).toThrow('no such file');
  });

  it('is wrong usage where nobody can be asked', async () => {
    const folder = smallProject();
    const { code, err } = await command(folder, [...one, '--protect', 'ask']);
    expect([code, err]).toEqual([2, expect.stringContaining('needs a terminal')]);
    const { asked, ask } = asking();
    const json = await command(folder, [...one, '--protect', 'ask', '--json'], { ask });
    expect(json.code).toBe(2);
    expect(json.out).toContain('needs a terminal');
    expect(asked).toEqual([]);
  });

  it('is interrupted where the question is', async () => {
    const stop = new AbortController();
    const ask = (): Promise<undefined> => {
      stop.abort();
      return Promise.resolve(undefined);
    };
    const args = [...one, '--protect', 'ask'];
    expect(await command(smallProject(), args, { ask, signal: stop.signal })).toEqual({
      code: 130,
      out: '',
      err: '',
    });
  });
});

describe('protection', () => {
  it.each([
    [['--protect', 'sesame-for-nell'], 'roster or ask'],
    [['--protect', 'roster', '--merge', 'team'], '--merge and --protect'],
    [['--protect', 'roster', '--archive'], '--archive and --protect'],
  ])('with %j is wrong usage', async (flags, reason) => {
    const { code, err } = await command(smallProject(), ['build', '--date', TODAY, ...flags]);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });

  it('changes nothing but the file: its checksum and those of its sources stay', async () => {
    const folder = project();
    await command(folder, one);
    const [plain] = manifestOf(folder)?.files ?? [];
    await command(folder, [...one, '--protect', 'roster']);
    const [guarded] = manifestOf(folder)?.files ?? [];
    const { key, ...same } = plain ?? {};
    expect(key).toBeDefined(); // what opens with a password has none: it is made again each time
    expect(guarded).toEqual({
      ...same,
      protected: true,
      sha256: guarded?.sha256,
      bytes: guarded?.bytes,
    });
    expect(guarded?.sha256).not.toBe(plain?.sha256);
  });
});
