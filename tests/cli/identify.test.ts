import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { folderOf, put } from '../support/folder.ts';
import { ladder, smallProject } from '../support/small-project.ts';

const MANIFEST = 'out/manifest.json';
const [PDF, WORD] = ['review-packet/employee/K-2.pdf', 'review-packet/employee/K-2.docx'];
const MERGED = 'review-packet/employee/merged/kitchen.pdf';

let built = '';
const sent = (path: string): Uint8Array => readFileSync(join(built, 'out', path));
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const manifest = (): string => readFileSync(join(built, MANIFEST), 'utf8');

beforeAll(async () => {
  built = smallProject();
  const packet = ['review-packet/employee', '--person', 'K-2', '--merge', 'team'];
  await command(built, ['build', ...packet]);
}, 60_000);

const loaded = (path: string): Promise<PDFDocument> =>
  PDFDocument.load(sent(path), { updateMetadata: false });

async function filledPdf(): Promise<Uint8Array> {
  const pdf = await loaded(PDF);
  pdf.getForm().getTextField('comments').setText('A good year');
  return pdf.save();
}

/** The Word file with its body changed. */
function wordWith(change: (body: string) => string): Uint8Array {
  const parts = unzipSync(sent(WORD));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = change(body);
  if (changed === body) throw new Error('nothing was changed');
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) });
}

/** What somebody writes over the prompt of the first field that has one. */
const filledWord = (): Uint8Array =>
  wordWith((body) => body.replace('<w:showingPlcHdr/>', '').replace('Write here', 'A good year'));

const printed = v.object({
  files: v.array(v.record(v.string(), v.any())),
  messages: v.array(v.looseObject({ code: v.string() })),
  counts: v.record(v.string(), v.number()),
});

/** What is said of one file, in the built project or in the folder that is given. */
async function identified(bytes: Uint8Array | string, folder = built, ...args: readonly string[]) {
  put(folder, 'back/x', bytes);
  const said = await command(folder, ['verify', 'back/x', '--json', ...args]);
  rmSync(join(folder, 'back/x'));
  const { files, messages } = v.parse(printed, JSON.parse(said.out));
  const [file] = v.parse(
    v.tuple([v.looseObject({ state: v.string(), reasons: v.array(v.string()) })]),
    files,
  );
  return { code: said.code, file, codes: messages.map(({ code }) => code) };
}

const aboutIt = {
  title: 'Review packet: Piotr Żuławski',
  document: 'review-packet',
  audience: 'employee',
  recipient: 'Piotr Żuławski · Employee',
  id: 'RP-h2-K-2-E',
  ladder: 'Kitchen 3.1',
  effective: '2026-02-01',
  date: '2026-11-23',
};

const ofManifest = {
  ...aboutIt,
  subject: 'K-2',
  manifest: MANIFEST,
  program: expect.stringMatching(/^ladderpress \d/),
  checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
};

describe('verify of one file', () => {
  it.each([
    ['PDF', () => PDF],
    ['Word file', () => WORD],
  ])('says what a %s is, and that it is unaltered, whatever it is called', async (_, path) => {
    expect(await identified(sent(path()))).toEqual({
      code: 0,
      codes: [],
      file: { ...ofManifest, path: 'back/x', state: 'unaltered', reasons: [], listed: path() },
    });
  });

  it('says it in words', async () => {
    const { code, out, err } = await command(built, ['verify', join('out', PDF)]);
    expect([code, err]).toEqual([0, '']);
    expect(out.replace(/[0-9a-f]{8}$/m, '…').replace(/ladderpress [\d.]+/, 'ladderpress')).toBe(
      [
        'out/review-packet/employee/K-2.pdf: unaltered',
        '  Document  Review packet: Piotr Żuławski · review-packet/employee',
        '  For       Piotr Żuławski · Employee',
        '  Ladder    Kitchen 3.1, in effect since 2026-02-01',
        '  Made      2026-11-23 by ladderpress',
        '  Id        RP-h2-K-2-E · checksum …',
        '  Listed    review-packet/employee/K-2.pdf in out/manifest.json',
        '',
        '',
      ].join('\n'),
    );
    const both = await command(built, ['verify', join('out', PDF), MANIFEST]);
    expect(both.code).toBe(1);
    expect(both.out).toMatch(/manifest\.json: cannot be read\n/);
    expect(both.out).toMatch(/\n1 of 2 files as they were made\n$/);
  });

  it('knows a merged file', async () => {
    expect(await identified(sent(MERGED))).toMatchObject({
      code: 0,
      file: {
        state: 'unaltered',
        reasons: ['of the team kitchen, put together of one document'],
        subject: 'kitchen',
        listed: MERGED,
      },
    });
  });

  it('tells what is filled in from what is altered, in a PDF', async () => {
    const filled = await identified(await filledPdf());
    expect(filled).toMatchObject({ code: 0, codes: [], file: { ...ofManifest, listed: PDF } });
    expect(filled.file.state).toBe('filled-in');
    expect(filled.file.reasons).toEqual([
      expect.stringMatching(
        /^1 of \d+ fields are filled in; beside them its pages are as they were made$/,
      ),
    ]);
    const pdf = await loaded(PDF);
    pdf.getPages()[0]?.drawText('Promoted', { x: 60, y: 60 });
    expect(await identified(await pdf.save())).toMatchObject({
      code: 1,
      codes: ['verify-file-altered'],
      file: { state: 'altered', reasons: ['"Promoted" was added'] },
    });
  });

  it('does not take for filled in what was drawn over', async () => {
    const pdf = await loaded(PDF);
    pdf.getPages()[0]?.drawRectangle({ x: 60, y: 60, width: 90, height: 9 });
    const drawn = {
      code: 1,
      file: { state: 'altered', reasons: [expect.stringMatching(/^its words are/)] },
    };
    expect(await identified(await pdf.save())).toMatchObject(drawn);
    const noted = await loaded(PDF);
    const stamp = noted.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [60, 60, 90, 90] });
    noted.getPages()[0]?.node.addAnnot(noted.context.register(stamp));
    expect(await identified(await noted.save())).toMatchObject(drawn);
  });

  it('tells what is filled in from what is altered, in a Word file', async () => {
    const filled = await identified(filledWord());
    expect(filled).toMatchObject({ code: 0, file: { state: 'filled-in', listed: WORD } });
    expect(filled.file.reasons).toEqual([
      expect.stringMatching(
        /^1 of \d+ fields are filled in; beside them its words are as they were made$/,
      ),
    ]);
    const altered = wordWith((body) => body.replace('keeps the board clear', 'leaves the board'));
    expect(await identified(altered)).toMatchObject({
      code: 1,
      codes: ['verify-file-altered'],
      file: {
        state: 'altered',
        reasons: ['"keeps" became "leaves"', '"board clear." became "board."'],
      },
    });
  });

  it('finds a foot of a Word file that was altered', async () => {
    const parts = unzipSync(sent(WORD));
    const feet = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    const changed = feet.map(([name, xml]): [string, Uint8Array] => [
      name,
      strToU8(strFromU8(xml).replace('3.1', '3.2')),
    ]);
    const forged = zipSync({ ...parts, ...Object.fromEntries(changed) });
    expect(await identified(forged)).toMatchObject({
      code: 1,
      file: { state: 'altered', reasons: ['its head or foot: 3.1, 3.2,'] },
    });
  });

  it('cannot tell where the built file is gone', async () => {
    const folder = folderOf({ [MANIFEST]: manifest() });
    expect(await identified(await filledPdf(), folder)).toMatchObject({
      code: 1,
      file: {
        state: 'altered',
        reasons: ['other bytes, and the built file is not there any more'],
      },
    });
  });

  it('knows a locked file by its bytes alone', async () => {
    const pdf = await loaded(PDF);
    pdf.encrypt({ userPassword: 'soup', ownerPassword: 'stock' });
    const locked = await pdf.save();
    expect(await identified(locked)).toMatchObject({
      code: 1,
      codes: ['verify-file-locked'],
      file: { state: 'locked', title: '' },
    });
    const listing = manifest().replaceAll(hash(sent(PDF)), hash(locked));
    expect(await identified(locked, folderOf({ [MANIFEST]: listing }))).toMatchObject({
      code: 0,
      file: { state: 'unaltered', id: 'RP-h2-K-2-E', subject: 'K-2', title: '' },
    });
  });

  it('proves nothing of a file of another build, and says what it says', async () => {
    const folder = smallProject({ 'ladders/kitchen.md': ladder.replace("'3.1'", "'3.0'") });
    const packet = ['build', 'review-packet/employee', '--person', 'K-2', '--format', 'docx'];
    await command(folder, packet);
    const early = readFileSync(join(folder, 'out', WORD));
    expect(await identified(early)).toMatchObject({
      code: 1,
      codes: ['verify-file-other'],
      file: { ...aboutIt, state: 'other-build', ladder: 'Kitchen 3.0', listed: WORD, program: '' },
    });
    put(built, 'early/manifest.json', readFileSync(join(folder, MANIFEST)));
    const named = await identified(early, built, '--out', 'early');
    rmSync(join(built, 'early'), { recursive: true });
    expect(named).toMatchObject({ code: 0, file: { state: 'unaltered', ladder: 'Kitchen 3.0' } });
  });

  it('proves nothing without a manifest, and says what the file says', async () => {
    for (const path of [PDF, WORD]) {
      expect(await identified(sent(path), folderOf())).toMatchObject({
        code: 1,
        codes: ['verify-file-unproved'],
        file: { ...aboutIt, state: 'unproved', subject: '', program: '', manifest: '' },
      });
    }
  });

  it('finds the manifest above the file, where that of the project does not know it', async () => {
    const folder = folderOf({ 'manifest.json': '{"name": "an app"}' });
    cpSync(join(built, 'out'), join(folder, 'sent/out'), { recursive: true });
    const { code, out } = await command(folder, ['verify', join('sent/out', PDF)]);
    expect(code).toBe(0);
    expect(out).toContain(`in ${join('sent/out', 'manifest.json')}`);
    const named = await command(folder, ['verify', join('sent/out', PDF), '--out', 'out']);
    expect(named.out).toContain('not proved: there is no manifest');
  });

  it.each<[string, () => Promise<Uint8Array>, string, string]>([
    [
      'no document of ours',
      async () => {
        const pdf = await PDFDocument.create();
        pdf.addPage().drawText('An invoice');
        return pdf.save();
      },
      'verify-file-unknown',
      'unknown',
    ],
    [
      'no document at all',
      () => Promise.resolve(Buffer.from('hello')),
      'collect-neither',
      'unreadable',
    ],
    [
      'a torn file',
      () => Promise.resolve(sent(PDF).slice(0, 900)),
      'collect-damaged',
      'unreadable',
    ],
  ])('says of %s that it is that', async (_, make, code, state) => {
    expect(await identified(await make())).toMatchObject({
      code: 1,
      codes: [code],
      file: { state },
    });
  });

  it('ends with 2 for a file that is not there', async () => {
    const { code, err } = await command(built, ['verify', 'gone.pdf']);
    expect(code).toBe(2);
    expect(err).toContain('[file-unreadable]');
  });
});
