import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { command } from '../support/command.ts';
import { templatesFolder } from '../support/company.ts';
import { folderOf, put } from '../support/folder.ts';
import { png } from '../support/pictures.ts';
import { ladder, people, smallProject, teams } from '../support/small-project.ts';

const MANIFEST = 'out/manifest.json';
const packet = (audience: string): string => `review-packet/${audience}/K-2`;
const guide = 'level-guide/everyone/serving--waiter.pdf';
const offer = 'offer-appendix/candidate/serving--waiter.pdf';
const step = 'level-step/everyone/cooking--commis--to--sous-chef.docx';
const merged = 'review-packet/employee/merged/kitchen.pdf';
const packets = ['employee', 'manager'].flatMap((one) => [
  `${packet(one)}.docx`,
  `${packet(one)}.pdf`,
]);
const assessments = 'person,competency,self,manager\nK-2,Knives,meeting,\n';
const cycles = '- { id: h2, name: Second half, calibration: 2026-12-16 }\n';

const textOf = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** A project with documents that a whole build makes, and some that it makes only when asked. */
let built = '';

beforeAll(async () => {
  built = smallProject({ 'roster/assessments.csv': assessments, 'roster/cycles.yaml': cycles });
  const builds = [
    ['review-packet/employee', '--person', 'K-2', '--merge', 'team'],
    ['review-packet/manager', '--person', 'K-2'],
    ['level-guide', 'offer-appendix', '--level', 'Waiter', '--format', 'pdf'],
    ['--from', 'Commis', '--to', 'Sous Chef', '--format', 'docx'],
  ];
  for (const args of builds) await command(built, ['build', ...args]);
}, 60_000);

/** The same project again, with other files; '' leaves one out. */
function project(changes: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderOf();
  cpSync(built, folder, { recursive: true });
  for (const [path, content] of Object.entries(changes)) {
    if (content === '') rmSync(join(folder, path));
    else put(folder, path, content);
  }
  return folder;
}

const printed = v.object({
  files: v.array(v.object({ path: v.string(), state: v.string(), reasons: v.array(v.string()) })),
  messages: v.array(v.looseObject({ code: v.string() })),
  counts: v.record(v.string(), v.number()),
});

/** What is wrong with which files, how it ends, and the codes of its errors. */
async function verified(folder: string, ...args: readonly string[]) {
  const { code, out, err } = await command(folder, ['verify', '--json', ...args]);
  expect(err).toBe('');
  const { files, messages, counts } = v.parse(printed, JSON.parse(out));
  const wrong = files.filter(({ state }) => state !== 'ok');
  const said = wrong.map(({ path, state, reasons }) => [path, `${state}: ${reasons.join('; ')}`]);
  const codes = messages.map((one) => one.code).filter((one) => one.startsWith('verify-'));
  return { code, wrong: Object.fromEntries(said), codes, counts };
}

/** All of these are stale for one reason. */
const stale = (paths: readonly string[], reason: string): Readonly<Record<string, string>> =>
  Object.fromEntries(paths.map((path) => [path, `stale: ${reason}`]));

const ofParts = { [merged]: `stale: made of stale files: ${packet('employee')}.pdf` };

describe('verify', () => {
  it('ends with 0 where all is as it was made, also what a build makes only when asked', async () => {
    const folder = project();
    expect(await verified(folder)).toMatchObject({
      code: 0,
      wrong: {},
      codes: [],
      counts: { ok: 9, altered: 0, missing: 0, stale: 0, unknown: 0, errors: 0 },
    });
    const { out, err, code } = await command(folder, ['verify', 'out']);
    expect([out, err, code]).toEqual([
      '9 files under out: 9 as they were made and of today\n',
      '',
      0,
    ]);
  });

  it('does not count the day as a change: each document is held to its own', async () => {
    const { out } = await command(project(), ['verify'], { today: '2031-01-01' });
    expect(out).toContain('9 as they were made');
  });

  it('finds a byte that is other, a file that is gone, and one that is in no list', async () => {
    const bytes = readFileSync(join(built, 'out', guide));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    const folder = project({
      [`out/${guide}`]: bytes,
      [`out/${offer}`]: '',
      [`out/${packet('manager')}.pdf`]: `${textOf(built, MANIFEST)}x`,
      'out/level-guide/everyone/copy.PDF': 'x',
      'out/notes.txt': 'x',
    });
    const found = await verified(folder);
    const size = textOf(built, MANIFEST).length + 1;
    expect(found).toMatchObject({
      code: 1,
      codes: ['verify-altered', 'verify-missing', 'verify-unknown'],
      counts: { ok: 6, altered: 2, missing: 1, stale: 0, unknown: 1 },
    });
    expect(found.wrong).toMatchObject({
      [guide]: 'altered: other bytes than were made',
      [offer]: 'missing: it is not there',
      'level-guide/everyone/copy.PDF': 'unknown: it is not in the manifest',
    });
    expect(found.wrong[`${packet('manager')}.pdf`]).toMatch(
      new RegExp(`^altered: ${size} bytes, and \\d+ were made$`),
    );
    const { out, err } = await command(folder, ['verify']);
    expect(out).toMatch(/^state +file +why\nunknown +level-guide\/everyone\/copy\.PDF +it is not/);
    expect(out).toMatch(
      /\n10 files under out: 6 as they were made and of today · 2 altered · 1 missing · 1 unknown\n$/,
    );
    expect(err).toContain('[verify-altered]');
  });

  it('only warns of what is in no list', async () => {
    expect(await verified(project({ 'out/x.docx': 'x' }))).toMatchObject({
      code: 0,
      codes: ['verify-unknown'],
    });
  });

  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    [
      'a cell of the ladder, in whatever document holds it',
      { 'ladders/kitchen.md': ladder.replace('Stirs as told', 'Stirs') },
      { ...stale([step, ...packets], 'ladders/kitchen.md has changed'), ...ofParts },
    ],
    [
      'a row of the roster',
      { 'roster/people.csv': people.replace('2024-03-01', '2024-04-01') },
      { ...stale(packets, "the roster's row of K-2 has changed"), ...ofParts },
    ],
    [
      "the manager's name",
      { 'roster/people.csv': people.replace('Odile', 'Odette') },
      { ...stale(packets, "the manager's name, or who it is, has changed"), ...ofParts },
    ],
    [
      'a team',
      { 'roster/teams.yaml': teams.replace('The Kitchen', 'The Great Kitchen') },
      { ...stale(packets, 'the team has changed'), ...ofParts },
    ],
    [
      'a review cycle',
      { 'roster/cycles.yaml': cycles.replace('Second half', 'Autumn') },
      { ...stale(packets, 'the review cycle has changed'), ...ofParts },
    ],
    [
      'what a title means',
      { 'roster/titles.yaml': 'aliases:\n  Commis: { track: Cooking, level: Sous Chef }\n' },
      { ...stale(packets, 'the level has changed'), ...ofParts },
    ],
    [
      'marks',
      { 'roster/assessments.csv': assessments.replace('meeting', 'exceeding') },
      { ...stale(packets, 'the assessments of K-2 have changed'), ...ofParts },
    ],
    ['somebody else', { 'roster/people.csv': people.replace('2027-01-04', '2027-02-01') }, {}],
    [
      'a person who left',
      { 'roster/people.csv': people.replace(/(K-2,.*),active/, '$1,left') },
      {
        ...stale(packets, 'nothing calls for it any more'),
        [merged]: `${ofParts[merged]}; K-2: not of the team any more`,
      },
    ],
    [
      'a level that is gone',
      { 'ladders/kitchen.md': ladder.replace('Waiter | Head', 'Server | Head') },
      stale([offer, guide], 'nothing calls for it any more'),
    ],
  ])('names as the cause %s', async (_, changes, expected) => {
    const { wrong, code } = await verified(project(changes));
    expect(wrong).toEqual(expected);
    expect(code).toBe(Object.keys(expected).length > 0 ? 1 : 0);
  });

  it.each([
    ['theme.yaml', 'brand: { company: Other }\n', 'the theme has changed'],
    ['labels/en.yaml', 'evidence: Proof\n', 'the labels have changed'],
  ])('names as the cause templates/%s', async (file, text, reason) => {
    const theme = { 'templates/theme.yaml': readFileSync(`${templatesFolder}/theme.yaml`, 'utf8') };
    const folder = project({ ...theme, [`templates/${file}`]: text });
    const { wrong } = await verified(folder);
    expect(wrong[guide]).toBe(`stale: ${reason}`);
    expect(Object.keys(wrong)).toHaveLength(8);
  });

  it('names as the cause the layout, and who may see what', async () => {
    const folder = project();
    cpSync(templatesFolder, join(folder, 'templates'), { recursive: true });
    expect((await verified(folder)).wrong).toEqual({});
    const layout = 'templates/level-guide/everyone.md.hbs';
    put(folder, layout, textOf(folder, layout).replace('What colleagues', 'All that colleagues'));
    const reason = 'the layout level-guide/everyone, or a part of it, has changed';
    expect((await verified(folder)).wrong).toEqual(stale([guide], reason));
    const policies = 'templates/audiences.yaml';
    put(folder, policies, textOf(folder, policies).replace('levelSince, location', 'levelSince'));
    expect((await verified(folder)).wrong[`${packet('employee')}.pdf`]).toBe(
      'stale: audiences.yaml, which says who may see what, has changed',
    );
  });

  it('names as the cause another version of the same words, and of the program', async () => {
    const text = ladder.replace("version: '3.1'\n", '');
    const changed = await verified(project({ 'ladders/kitchen.md': text }));
    expect(changed.wrong[guide]).toBe('stale: ladders/kitchen.md has changed');
    const manifest = textOf(built, MANIFEST).replaceAll(
      /"ladderpress [^"]*"/g,
      '"ladderpress 0.0.9"',
    );
    const { wrong } = await verified(project({ [MANIFEST]: manifest }));
    expect(wrong[guide]).toMatch(
      /^stale: it was made by ladderpress 0\.0\.9, and this is ladderpress \d/,
    );
    expect(Object.keys(wrong)).toHaveLength(8);
  });

  it('names as the cause a picture', async () => {
    const pictured = ladder.replace('Greets within', 'Greets ![a smile](smile.png) within');
    const folder = project({ 'ladders/kitchen.md': pictured, 'ladders/smile.png': png() });
    const made = ['level-guide', '--level', 'Waiter', '--format', 'pdf'];
    expect((await command(folder, ['build', ...made])).code).toBe(0);
    expect((await verified(folder)).wrong[guide]).toBeUndefined();
    put(folder, 'ladders/smile.png', png({ width: 9 }));
    const { wrong } = await verified(folder);
    expect(wrong[guide]).toBe('stale: a picture that the ladder names has changed');
  });

  it('finds a merged file whose parts were made anew', async () => {
    const folder = project({ 'ladders/kitchen.md': ladder.replace('Stirs as told', 'Stirs') });
    await command(folder, ['build', 'review-packet', '--person', 'K-2', '--format', 'pdf']);
    const { wrong } = await verified(folder);
    expect(wrong[merged]).toBe(
      `stale: made of files that were made anew since: ${packet('employee')}.pdf`,
    );
  });

  it('reads a manifest of schema 1, and says what it cannot say', async () => {
    const manifest = textOf(built, MANIFEST)
      .replace('"schema": 2', '"schema": 1')
      .replaceAll('"templates"', '"unheard-of"')
      .replaceAll(/"checksum": "\w+"/g, `"checksum": "${'0'.repeat(64)}"`);
    const { wrong } = await verified(project({ [MANIFEST]: manifest }));
    expect(wrong[guide]).toBe(
      'stale: an earlier version made its manifest, which does not say from what',
    );
    expect(wrong[merged]).toBe(ofParts[merged]);
  });

  it('verifies the files where what they were made from is not there', async () => {
    const folder = project({ 'ladders/kitchen.md': '', [`out/${guide}`]: '' });
    const { wrong, code, codes } = await verified(folder);
    expect([code, wrong, codes]).toEqual([
      1,
      { [guide]: 'missing: it is not there' },
      ['verify-inputs', 'verify-missing'],
    ]);
    const { out, err } = await command(folder, ['verify']);
    expect(out).toContain('8 as they were made · 1 missing');
    expect(err).toContain('[ladder-none]');
  });

  it.each<[string, readonly string[], string]>([
    ['without a manifest', ['ladders'], '[verify-manifest]'],
    ['for a folder that is not there', ['nowhere'], '[file-unreadable]'],
    ['for a folder beside a file', ['out', MANIFEST], '[usage]'],
  ])('ends with 2 %s', async (_, args, said) => {
    const { code, err, out } = await command(project(), ['verify', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
  });
});
