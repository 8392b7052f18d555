import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../render/pdf/read.ts';
import { front, hashOf, manifestOf, project } from '../support/bundles.ts';
import { command, type Said } from '../support/command.ts';
import { put } from '../support/folder.ts';
import { people, teams } from '../support/small-project.ts';

const piles = 'card/manager/merged';

const merge = (folder: string, by = 'manager'): Promise<Said> =>
  command(folder, ['build', 'card/manager', '--format', 'pdf', '--merge', by, '--jobs', '1']);

const pagesOf = async (folder: string, name: string) =>
  (await readPdf(readFileSync(join(folder, 'out', piles, `${name}.pdf`)))).pages;

/** Words as they come, whatever the lines they are broken into. */
const said = (text = ''): string => text.replaceAll(/\s+/g, ' ');

const entryOf = (folder: string, subject: string) => {
  const entry = manifestOf(folder).merged?.find((one) => one.subject === subject);
  if (!entry) throw new Error(`nothing was merged for ${subject}`);
  return entry;
};

/** So many people of the kitchen, who report to K-1. */
const crowd = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `P-${i + 100},Person No${i + 100},Commis,kitchen,K-1,2024-03-01,active\n`,
  ).join('');

describe('the cover list of a manager', () => {
  it('stands first, and says whose pile it is and what is in it', async () => {
    const folder = project();
    expect((await merge(folder)).code).toBe(0);
    const [list, back, first] = await pagesOf(folder, 'K-1');
    const text = said(list?.text);
    expect(text).toContain('Odile Marchetti');
    expect(text).toMatch(/Review cycle Second half/);
    expect(text).toMatch(/Documents 2 Pages in all 5 Sheets of paper 3/);
    expect(text).toMatch(/1 Piotr Żuławski C-K-2 1 3 .*2 Nell O'Brien C-K-3 1 5/);
    expect(text).not.toContain('Not in this pile');
    expect(back?.text).toBe('');
    expect(first?.text).toContain('Piotr Żuławski');
    const { cover, parts, pages } = entryOf(folder, 'K-1');
    expect(cover).toEqual({ id: 'CL-K-1', pages: 1 });
    expect(parts.map(({ page }) => page)).toEqual([3, 5]);
    expect(pages).toBe(5);
  });

  it('of more than a page names the pages where documents begin after it', async () => {
    const folder = project({ 'roster/people.csv': people + crowd(60) });
    await merge(folder);
    const { cover, parts } = entryOf(folder, 'K-1');
    expect(cover?.pages).toBe(2);
    const pages = await pagesOf(folder, 'K-1');
    const text = said(`${pages[0]?.text} ${pages[1]?.text}`);
    for (const { person, page } of parts.filter((one) => one.person.startsWith('P-'))) {
      const name = `Person No${person.slice(2)}`;
      expect(page % 2).toBe(1);
      expect(pages[page - 1]?.text).toContain(name);
      expect(text).toContain(`${name} C-${person} 1 ${page} `);
    }
    expect(parts).toHaveLength(62);
    expect(parts[0]?.page).toBe(3);
  });

  it('names whose document is missing', async () => {
    const folder = project();
    put(
      folder,
      'templates/card/manager.md.hbs',
      `${front('person', 'C-{{person.id}}')}# {{person.title}}\n`,
    );
    const rows = people.replace('Waiter,floor,K-1,2023', '\u{13000},floor,K-1,2023');
    put(folder, 'roster/people.csv', rows);
    put(
      folder,
      'roster/titles.yaml',
      'aliases:\n  "\u{13000}": { track: Serving, level: Waiter }\n',
    );
    const { err } = await merge(folder);
    expect(err).toContain('[merge-incomplete]');
    const [list] = await pagesOf(folder, 'K-1');
    expect(said(list?.text)).toMatch(
      /Not in this pile Documents that could not be made: 1\. .*Nell O'Brien/,
    );
    expect(said(list?.text)).toMatch(/Documents 1 /);
  });

  it('names them by their ids where a name is what could not be printed', async () => {
    const rows = people.replace("Nell O'Brien", '\u{13000}');
    const folder = project({ 'roster/people.csv': rows });
    await merge(folder);
    const [list] = await pagesOf(folder, 'K-1');
    expect(said(list?.text)).toMatch(/could not be made: 1\. .*K-3/);
  });

  it('is left out where it cannot be printed itself, and the documents are merged', async () => {
    const folder = project({ 'roster/teams.yaml': teams.replace('The Kitchen', 'The \u{13000}') });
    const { code, err } = await merge(folder, 'team');
    expect(code).toBe(1);
    expect(err).toContain('[glyph-missing]');
    const { cover, parts, map } = entryOf(folder, 'kitchen');
    expect(cover).toBeUndefined();
    expect(parts.map(({ page }) => page)).toEqual([1, 3]);
    expect(map?.path).toBe(`${piles}/kitchen.csv`);
  });

  it('tells nobody a name that they may not know', async () => {
    const blind = '{ levels: own, person: [], others: [], cycle: [] }';
    const folder = project({
      'templates/audiences.yaml': `manager: ${blind}`,
      'templates/card/employee.md.hbs': '',
      'templates/note/manager.md.hbs': '',
      'templates/sheet/team.md.hbs': '',
      'templates/card/manager.md.hbs': `${front('person', 'C')}# A card\n`,
    });
    const { err } = await merge(folder);
    expect(err).not.toContain('error');
    const [list] = await pagesOf(folder, 'K-1');
    expect(said(list?.text)).toMatch(/1 C 1 3 /);
    expect(list?.text).not.toMatch(/Piotr|Nell|Odile|K-2|K-3|Second half/);
  });

  it('is in the language of whose pile it is', async () => {
    const german = 'coverList: Deckblatt\ninThisPile: In diesem Stapel\n';
    const folder = project({
      'templates/labels/de.yaml': german,
      'roster/teams.yaml': teams.replace('name: The Kitchen,', 'name: Die Küche, locale: de-DE,'),
    });
    await merge(folder, 'team');
    const [list] = await pagesOf(folder, 'kitchen');
    expect(said(list?.text)).toContain('In diesem Stapel');
    expect(said(list?.text)).toContain('23. November 2026');
    const [other] = await pagesOf(folder, 'floor');
    expect(said(other?.text)).toContain('What is in this pile');
  });
});

describe('the page map beside a merged file', () => {
  it('says on which pages of it each document is, list and all', async () => {
    const folder = project({
      'roster/people.csv': people.replace('Piotr Żuławski', '"=HYPERLINK(1), x"'),
    });
    await merge(folder);
    const { map } = entryOf(folder, 'K-1');
    const bytes = readFileSync(join(folder, 'out', map?.path ?? ''));
    expect(map).toMatchObject({ bytes: bytes.length, sha256: hashOf(bytes) });
    expect(parse(bytes, { bom: true })).toEqual([
      ['title', 'document', 'file', 'first_page', 'last_page', 'pages'],
      ['Cover list: Odile Marchetti', 'CL-K-1', '', '1', '1', '1'],
      ["'=HYPERLINK(1), x", 'C-K-2', 'K-2.pdf', '3', '3', '1'],
      ["Nell O'Brien", 'C-K-3', 'K-3.pdf', '5', '5', '1'],
    ]);
  });

  it('is known to verify', async () => {
    const folder = project();
    await merge(folder);
    put(folder, `out/${piles}/K-1.csv`, 'somebody wrote this');
    const { code, out } = await command(folder, ['verify']);
    expect(code).toBe(1);
    expect(out).toMatch(/altered +card\/manager\/merged\/K-1\.csv/);
  });
});

describe('a cover list by itself', () => {
  const cover = ['build', 'card/manager', '--format', 'pdf', '--cover', 'manager', '--jobs', '1'];
  const path = 'card/manager/lists/K-1.pdf';

  it('names the files, and how much there is to print', async () => {
    const folder = project();
    const { code, out } = await command(folder, cover);
    expect(code).toBe(0);
    expect(out).toContain(' · 1 cover list · ');
    const bytes = readFileSync(join(folder, 'out', path));
    const [page] = (await readPdf(bytes)).pages;
    const text = said(page?.text);
    expect(text).toMatch(/Documents 2 Pages in all 2 Sheets of paper 2/);
    expect(text).toMatch(/1 Piotr Żuławski C-K-2 1 K-2\.pdf .*2 Nell O'Brien C-K-3 1 K-3\.pdf/);
    expect(text).not.toContain('From page');
    expect(manifestOf(folder).lists).toMatchObject([
      { path, by: 'manager', subject: 'K-1', id: 'CL-K-1', pages: 1, sha256: hashOf(bytes) },
    ]);
    expect(manifestOf(folder).merged).toBeUndefined();
  });

  it('is known to verify, by its folder and by itself', async () => {
    const folder = project();
    await command(folder, cover);
    expect((await command(folder, ['verify'])).code).toBe(0);
    const { code, out } = await command(folder, ['verify', `out/${path}`]);
    expect(code).toBe(0);
    expect(out).toContain('a list of 2 documents');
    put(folder, 'roster/people.csv', people.replace('Piotr', 'Pawel'));
    expect((await command(folder, ['verify'])).out).toMatch(
      /stale +card\/manager\/lists\/K-1\.pdf/,
    );
  });

  it('that is of earlier files is reported by a later build', async () => {
    const folder = project();
    await command(folder, cover);
    put(folder, 'roster/people.csv', people.replace('Piotr', 'Pawel'));
    const { err } = await command(folder, cover.slice(0, 4));
    expect(err).toMatch(/lists earlier forms of .*K-2\.pdf.*\[list-stale\]/s);
  });

  it('needs PDF, and no password', async () => {
    const word = await command(project(), ['build', '--format', 'docx', '--cover', 'team']);
    expect(word).toMatchObject({ code: 2, err: expect.stringContaining('--cover needs PDF') });
    const locked = await command(project(), ['build', '--protect', 'roster', '--cover', 'team']);
    expect(locked).toMatchObject({
      code: 2,
      err: expect.stringContaining('contradict each other'),
    });
  });
});
