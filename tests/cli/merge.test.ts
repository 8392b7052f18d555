import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Manifest, readManifest } from '../../src/delivery/manifest.ts';
import { readPdf } from '../render/pdf/read.ts';
import { command } from '../support/command.ts';
import { put } from '../support/folder.ts';
import { people, smallProject } from '../support/small-project.ts';

const packets = ['build', 'review-packet/manager', '--format', 'pdf', '--jobs', '1'];
const byTeam = [...packets, '--merge', 'team'];
const folderOfMerged = 'review-packet/manager/merged';

function manifestOf(folder: string): Manifest {
  const manifest = readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  if (!manifest) throw new Error('that is no manifest');
  return manifest;
}

const bytesOf = (folder: string, path: string): Buffer => readFileSync(join(folder, 'out', path));

const mergedIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\bmerged\b.*\.pdf$/.test(path))
    .toSorted();

describe('a build that merges by team', () => {
  it('makes a file a team, which begins each packet on an odd page', async () => {
    const folder = smallProject();
    const { code, out } = await command(folder, byTeam);
    expect(code).toBe(0);
    expect(out).toContain(' · 2 merged files · ');
    expect(mergedIn(folder)).toEqual([
      `${folderOfMerged}/floor.pdf`,
      `${folderOfMerged}/kitchen.pdf`,
    ]);
    const { pages, bookmarks } = await readPdf(bytesOf(folder, `${folderOfMerged}/kitchen.pdf`));
    const names = ['Odile Marchetti', 'Piotr Żuławski'];
    const [list, ...packetsOf] = bookmarks;
    expect(list).toMatchObject({ title: 'Cover list: The Kitchen', page: 1 });
    expect(packetsOf.map(({ title }) => title)).toEqual(names);
    for (const { title, page } of packetsOf) {
      expect(page % 2).toBe(1);
      expect(pages[page - 1]?.text).toContain(title);
      expect(pages[page - 1]?.text).toContain('Page 1 of ');
    }
  });

  it('writes into the manifest whose packet begins where, and what it is made of', async () => {
    const folder = smallProject();
    await command(folder, byTeam);
    const { files, merged } = manifestOf(folder);
    const [, kitchen] = merged ?? [];
    const bytes = bytesOf(folder, `${folderOfMerged}/kitchen.pdf`);
    const { pages, info } = await readPdf(bytes);
    expect(kitchen).toMatchObject({
      path: `${folderOfMerged}/kitchen.pdf`,
      by: 'team',
      subject: 'kitchen',
      pages: pages.length,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      missing: [],
    });
    expect(info['Title']).toBe('The Kitchen · review-packet · manager');
    for (const { person, path, sha256, page, pages: own } of kitchen?.parts ?? []) {
      const file = files.find((one) => one.path === path);
      expect(file).toMatchObject({ subject: person, sha256, pages: own });
      const single = await readPdf(bytesOf(folder, path));
      const part = pages.slice(page - 1, page - 1 + own);
      expect(part.map(({ text }) => text)).toEqual(single.pages.map(({ text }) => text));
    }
  });

  it('gives the same bytes again', async () => {
    const [one, two] = [smallProject(), smallProject()];
    for (const folder of [one, two]) await command(folder, byTeam);
    expect(manifestOf(one)).toEqual(manifestOf(two));
    expect(manifestOf(one).merged).toHaveLength(2);
  });

  it('merges the others where somebody’s packet fails, and names who is missing', async () => {
    const row = 'K-8,\u{13000} 太郎,Commis,kitchen,K-1,2024-03-01,active\n';
    const folder = smallProject({ 'roster/people.csv': people + row });
    const { code, err } = await command(folder, byTeam);
    expect(code).toBe(1);
    expect(err).toMatch(/kitchen\.pdf is without K-8, .*\[merge-incomplete\]/);
    const kitchen = manifestOf(folder).merged?.find(({ subject }) => subject === 'kitchen');
    expect(kitchen?.missing).toEqual(['K-8']);
    expect(kitchen?.parts.map(({ person }) => person)).toEqual(['K-1', 'K-2']);
  });

  it('makes no file of packets that all fail', async () => {
    const broken = people.replace("Nell O'Brien", '\u{13000}');
    const folder = smallProject({ 'roster/people.csv': broken });
    await command(folder, byTeam);
    expect(mergedIn(folder)).toEqual([`${folderOfMerged}/kitchen.pdf`]);
    expect(manifestOf(folder).merged?.map(({ subject }) => subject)).toEqual(['kitchen']);
  });

  it('names who is in no team', async () => {
    const folder = smallProject({
      'roster/people.csv': people.replace(',kitchen,K-1,2024', ',,K-1,2024'),
    });
    const { code, err } = await command(folder, byTeam);
    expect(code).toBe(0);
    expect(err).toMatch(/people\.csv:3:1: warning: K-2 has no team .*\[merge-without\]/);
    const parts = manifestOf(folder).merged?.flatMap((one) => one.parts) ?? [];
    expect(parts.map(({ person }) => person)).toEqual(['K-3', 'K-1']);
  });

  it('takes teams as the rows name them where no file defines any', async () => {
    const folder = smallProject({ 'roster/teams.yaml': '' });
    await command(folder, [...packets, '--merge', 'team']);
    expect(manifestOf(folder).merged?.map(({ subject }) => subject)).toEqual(['floor', 'kitchen']);
  });

  it('puts a person called "merged" beside the folder, not into it', async () => {
    const folder = smallProject({ 'roster/people.csv': people.replaceAll('K-2', 'merged') });
    const { code } = await command(folder, byTeam);
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'out/review-packet/manager/merged.pdf'))).toBe(true);
    expect(mergedIn(folder)).toContain(`${folderOfMerged}/kitchen.pdf`);
  });

  it('leaves no page blank where the theme says that one side is printed', async () => {
    const odd = '---\nsubject: person\nid: X\ntitle: X\nhead: [a, b]\nfoot: c\n---\n\n# One page\n';
    const layout = { 'templates/card/manager.md.hbs': odd };
    const kitchen = async (sides: string) => {
      const folder = smallProject({ ...layout, 'templates/theme.yaml': `sides: ${sides}\n` });
      await command(folder, ['build', '--merge', 'team', '--format', 'pdf']);
      return manifestOf(folder).merged?.find(({ subject }) => subject === 'kitchen');
    };
    const [one, both] = [await kitchen('single'), await kitchen('double')];
    expect(one).toMatchObject({ pages: 3, parts: [{ page: 2 }, { page: 3 }] });
    expect(both).toMatchObject({ pages: 5, parts: [{ page: 3 }, { page: 5 }] });
  });

  it('merges no document that is not made for people', async () => {
    const folder = smallProject();
    await command(folder, [
      'build',
      'track-guide',
      'offer-appendix',
      '--merge',
      'team',
      '--format',
      'pdf',
    ]);
    expect(mergedIn(folder)).toEqual(['offer-appendix/candidate/merged/kitchen.pdf']);
  });
});

describe('a build that merges by manager', () => {
  it('gives each manager the packets of those who report to them, and nobody else’s', async () => {
    const rows = people.replace('floor,K-1,2023', 'floor,K-2,2023');
    const folder = smallProject({ 'roster/people.csv': rows });
    const { err } = await command(folder, [...packets, '--merge', 'manager']);
    const { merged } = manifestOf(folder);
    expect(
      merged?.map(({ subject, parts }) => [subject, parts.map(({ person }) => person)]),
    ).toEqual([
      ['K-1', ['K-2']],
      ['K-2', ['K-3']],
    ]);
    const { pages, info } = await readPdf(bytesOf(folder, `${folderOfMerged}/K-2.pdf`));
    expect(info['Title']).toContain('Piotr Żuławski');
    const whose = new Set(
      pages.flatMap(({ text }) => /Nell O'Brien|Odile Marchetti/.exec(text) ?? []),
    );
    expect([...whose]).toEqual(["Nell O'Brien"]);
    expect(err).toMatch(/people\.csv:2:1: warning: K-1 has no manager .*\[merge-without\]/);
  });
});

describe('an audience that may not know names', () => {
  it('finds none in bookmarks and titles either', async () => {
    const folder = smallProject({
      'templates/audiences.yaml': 'blind: { levels: own, person: [id], others: [] }',
      'templates/blind-review/blind.md.hbs':
        "---\nsubject: person\nid: 'B-{{person.id}}'\ntitle: Blind\nhead: [a, b]\nfoot: c\n---\n\n# Person {{person.id}}\n",
    });
    await command(folder, ['build', '--merge', 'manager', '--format', 'pdf']);
    const { bookmarks, info } = await readPdf(bytesOf(folder, 'blind-review/blind/merged/K-1.pdf'));
    expect(bookmarks.map(({ title }) => title)).toEqual(['Cover list: K-1', 'B-K-2', 'B-K-3']);
    expect(info['Title']).toBe('K-1 · blind-review · blind');
  });
});

describe('merging', () => {
  it('is not done unless it is asked for', async () => {
    const folder = smallProject();
    const { out } = await command(folder, packets);
    expect(out).not.toContain('merged');
    expect(mergedIn(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'out/manifest.json'), 'utf8')).not.toContain('merged');
  });

  it('may be asked for in ladderpress.yaml, and is told of in JSON', async () => {
    const folder = smallProject({ 'ladderpress.yaml': 'merge: team' });
    const { out } = await command(folder, [...packets, '--json']);
    const { merged = [] } = manifestOf(folder);
    expect(merged).toHaveLength(2);
    expect(JSON.parse(out)).toMatchObject({ merged: expect.arrayContaining([...merged]) });
  });

  it('is wrong usage by anything else, or without PDF', async () => {
    const folder = smallProject();
    const other = await command(folder, [...packets, '--merge', 'country']);
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('team or manager') });
    const word = await command(folder, ['build', '--format', 'docx', '--merge', 'team']);
    expect(word).toMatchObject({ code: 2, err: expect.stringContaining('--merge needs PDF') });
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('that cannot be written is reported, and is no entry', async () => {
    const folder = smallProject();
    put(folder, `out/${folderOfMerged}`, 'a file where a folder should be');
    const { code, err } = await command(folder, byTeam);
    expect(code).toBe(1);
    expect(err).toContain('[file-unwritable]');
    expect(manifestOf(folder).merged).toBeUndefined();
  });

  it('is left when the build is interrupted', async () => {
    const folder = smallProject();
    const stop = new AbortController();
    const { code } = await command(folder, byTeam, {
      signal: stop.signal,
      err: (text) => {
        if (/of \d+ documents/.test(text)) stop.abort();
      },
    });
    expect(code).toBe(130);
    expect(mergedIn(folder)).toEqual([]);
  });
});
