import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldKey } from '../../src/document/field-id.ts';
import { program } from '../support/built.ts';
import { put } from '../support/folder.ts';
import { smallProject } from '../support/small-project.ts';
import { client, pagesOf } from './client.ts';

const record = v.object({
  files: v.array(
    v.looseObject({
      path: v.string(),
      id: v.string(),
      filled: v.number(),
      fields: v.array(
        v.object({ id: v.string(), label: v.string(), holds: v.string(), value: v.string() }),
      ),
      gone: v.array(v.any()),
      unread: v.array(v.any()),
      comparison: v.looseObject({ compared: v.boolean() }),
    }),
  ),
  messages: v.array(v.looseObject({ file: v.string(), code: v.string(), message: v.string() })),
});

/** The program as it is installed; its exit code may be any. */
async function ladderpress(folder: string, ...args: readonly string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [program, ...args], { cwd: folder });
  const { stdout } = await run.catch((error: { readonly stdout: string }) => error);
  return stdout;
}

const build = (folder: string, ...narrow: readonly string[]): Promise<string> =>
  ladderpress(
    folder,
    'build',
    'review-packet',
    '--person',
    'K-2',
    '--date',
    '2026-11-23',
    ...narrow,
  );

/** What is collected of one file. */
async function collected(folder: string, path: string) {
  const { files, messages } = v.parse(
    record,
    JSON.parse(await ladderpress(folder, 'collect', path, '--json')),
  );
  return { file: files[0], messages: messages.filter(({ file }) => file === path) };
}

type Values = Readonly<Record<string, string>>;

const valuesOf = (file: Awaited<ReturnType<typeof collected>>['file']): Values =>
  Object.fromEntries((file?.fields ?? []).map(({ id, value }) => [id, value]));

const evidence = 'Cut "evenly" & <fast>.\nÜber alles 木, twice 🎉.';

/** What the person fills in, as `collect` gives it. */
const own: Values = {
  'rating.craft.knives': 'exceeding',
  'rating.craft.sauces': 'working-towards',
  'rating.service.timing': 'meeting',
  'evidence.craft.knives': evidence,
  comments: '=A good year',
  'sign.employee.name': 'PIOTR ŻUŁAWSKI',
  declined: 'yes',
};

const labels: Values = {
  exceeding: 'Exceeding',
  'working-towards': 'Working towards',
  meeting: 'Meeting',
};

const packet = (audience: string, format: string): string =>
  `out/review-packet/${audience}/K-2.${format}`;

let folder = '';
beforeAll(async () => {
  folder = smallProject();
  await build(folder);
  mkdirSync(join(folder, 'back'));
});

const path = (name: string): string => join(folder, name);

/** A Word file as LibreOffice saves it, some of its fields filled in. */
async function savedByLibreOffice(source: string, target: string, values: Values): Promise<string> {
  const wanted = Object.entries(values).map(([id, value]) => [
    fieldKey(id),
    labels[value] ?? value,
  ]);
  put(folder, 'values.json', JSON.stringify(Object.fromEntries(wanted)));
  const script = new URL('fill-word.py', import.meta.url).pathname;
  const files = [path('profile'), path(source), path(target), path('values.json')];
  return (await client('/usr/bin/python3', script, ...files)).trim();
}

describe('a Word file that somebody opened in LibreOffice', () => {
  it('and saved as it was is empty, and nothing is altered', async () => {
    expect(await savedByLibreOffice(packet('employee', 'docx'), 'back/same.docx', {})).toBe('0');
    const { file, messages } = await collected(folder, 'back/same.docx');
    expect(file).toMatchObject({
      id: 'RP-h2-K-2-E',
      filled: 0,
      gone: [],
      unread: [],
      comparison: { compared: true, changes: [] },
    });
    expect(file?.fields.length).toBeGreaterThan(10);
    expect(messages.map(({ code }) => code)).toEqual(['collect-empty']);
  });

  it('and filled in gives what was filled in, and nothing is altered', async () => {
    const target = 'back/RP final (2).docx';
    const count = await savedByLibreOffice(packet('employee', 'docx'), target, own);
    expect(count).toBe(String(Object.keys(own).length));
    const { file, messages } = await collected(folder, target);
    expect(valuesOf(file)).toMatchObject(own);
    expect(file).toMatchObject({
      filled: Object.keys(own).length,
      gone: [],
      unread: [],
      comparison: { compared: true, changes: [] },
    });
    expect(messages).toEqual([]);
  });

  it('and saved twice is the same', async () => {
    await savedByLibreOffice('back/RP final (2).docx', 'back/again.docx', {});
    const { file } = await collected(folder, 'back/again.docx');
    expect(valuesOf(file)).toMatchObject({ 'rating.craft.knives': 'exceeding' });
    expect(file).toMatchObject({ gone: [], comparison: { changes: [] } });
  });
});

/** A PDF as qpdf writes it with other values. */
async function filledByQpdf(source: string, target: string, values: Values): Promise<void> {
  await client('qpdf', '--json-output', path(source), path('fields.json'));
  const objects = v.record(v.string(), v.any());
  const file = v.looseObject({ qpdf: v.tuple([v.any(), objects]) });
  const read = v.parse(file, JSON.parse(readFileSync(path('fields.json'), 'utf8')));
  const [, all] = read.qpdf;
  const nameOf = (dict: Values): string => {
    const outer = v.parse(v.fallback(v.optional(v.string()), undefined), dict['/Parent']);
    const last = (dict['/T'] ?? '').replace(/^u:/, '');
    const around = outer ? nameOf(all[`obj:${outer}`].value) : '';
    return [around, last].filter((part) => part !== '').join('.');
  };
  for (const { value: dict } of Object.values(all)) {
    const value = dict?.['/FT'] && values[nameOf(dict)];
    if (value) dict['/V'] = dict['/FT'] === '/Btn' ? `/${value}` : `u:${value}`;
  }
  writeFileSync(path('fields.json'), JSON.stringify(read));
  await client('qpdf', path(source), `--update-from-json=${path('fields.json')}`, path(target));
}

describe('a PDF', () => {
  const source = packet('employee', 'pdf');

  it('that qpdf filled in gives what was filled in, and nothing is altered', async () => {
    await filledByQpdf(source, 'back/qpdf.pdf', own);
    const { file, messages } = await collected(folder, 'back/qpdf.pdf');
    expect(valuesOf(file)).toMatchObject(own);
    expect(file).toMatchObject({ gone: [], comparison: { compared: true, changes: [] } });
    expect(messages).toEqual([]);
  });

  it.each([
    ['--linearize', '--object-streams=generate'],
    ['--qdf', '--object-streams=disable'],
    ['--recompress-flate', '--compression-level=9'],
  ])('that qpdf wrote anew (%s) is the same', async (...options) => {
    await filledByQpdf(source, 'back/qpdf.pdf', own);
    await client('qpdf', ...options, path('back/qpdf.pdf'), path('back/anew.pdf'));
    const { file } = await collected(folder, 'back/anew.pdf');
    expect(valuesOf(file)).toMatchObject(own);
    expect(file).toMatchObject({ gone: [], comparison: { changes: [] } });
  });

  it('that was printed to a new file is named by its foot, to be typed in by hand', async () => {
    await client('pdftocairo', '-pdf', path(source), path('back/printed.pdf'));
    const { file, messages } = await collected(folder, 'back/printed.pdf');
    expect(file).toBeUndefined();
    expect(messages.map(({ code }) => code)).toEqual(['collect-no-fields']);
    expect(messages[0]?.message).toContain('RP-h2-K-2-E');
  });

  it('that was flattened is named, to be typed in by hand', async () => {
    await client('qpdf', '--flatten-annotations=all', path(source), path('back/flat.pdf'));
    const { messages } = await collected(folder, 'back/flat.pdf');
    expect(messages.map(({ code }) => code)).toEqual(['collect-no-fields']);
  });

  it('that has a password is named', async () => {
    const encrypt = ['--encrypt', 'user', 'owner', '256', '--'];
    await client('qpdf', ...encrypt, path(source), path('back/locked.pdf'));
    const { messages } = await collected(folder, 'back/locked.pdf');
    expect(messages.map(({ code }) => code)).toEqual(['collect-encrypted']);
  });
});

describe('the whole circle', () => {
  it('ends where the manager sees the person’s marks, and the committee both', async () => {
    await savedByLibreOffice(packet('employee', 'docx'), 'round/e.docx', own);
    const pdf = await PDFDocument.load(readFileSync(path(packet('manager', 'pdf'))));
    pdf.getForm().getRadioGroup('rating.craft.knives').select('meeting');
    put(folder, 'round/m.pdf', await pdf.save());
    await ladderpress(folder, 'collect', 'round');
    put(folder, 'roster/assessments.csv', readFileSync(path('out/collected/assessments.csv')));
    await build(folder, '--format', 'pdf');
    const text = async (audience: string): Promise<string> =>
      (await pagesOf(path(packet(audience, 'pdf')))).join(' ').replace(/\s+/g, ' ');
    expect(await text('manager')).toMatch(/Knives.*Self-mark Exceeding/);
    expect(await text('committee')).toMatch(/Knives.*Self.*Exceeding.*Manager.*Meeting/);
  });
});
