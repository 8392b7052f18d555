/** A file of three tracks, one of them empty, as companies write them: the whole program on it. */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { command, type Said } from '../support/command.ts';
import { flat, type Pdf, readPdf, wordHtml, wordText } from '../support/finished.ts';
import { folderOf } from '../support/folder.ts';

const fixture = new URL('../fixtures/harbour.md', import.meta.url).pathname;
const people = `id,legal_name,title,team,manager_id,start_date,status
H-1,Ana Reis,Master Boatbuilder,yard,,2015-01-05,active
H-2,Ole Brandt,Apprentice Boatbuilder,yard,H-1,2025-03-01,active
H-3,Mina Sato,Rigger,yard,H-1,2027-01-04,candidate
`;
const teams = '- { id: yard, name: The Yard, tracks: [Boatbuilding, Rigging, Harbour Office] }\n';

const folder = folderOf({ 'roster/people.csv': people, 'roster/teams.yaml': teams });
let said: Said = { code: -1, out: '', err: '' };
beforeAll(async () => {
  mkdirSync(join(folder, 'ladders'));
  copyFileSync(fixture, join(folder, 'ladders/harbour.md'));
  said = await command(folder, ['build', '--jobs', '1']);
});

const file = (path: string): Uint8Array => readFileSync(join(folder, 'out', path));
const pdfOf = (path: string): Promise<Pdf> => readPdf(file(`${path}.pdf`));
const bothTexts = async (path: string): Promise<readonly string[]> => [
  flat((await pdfOf(path)).pages.join('\n')),
  flat(await wordText(file(`${path}.docx`))),
];

describe('the build', () => {
  it('ends with 0 and makes every document', () => {
    expect(said.code).toBe(0);
    expect(said.out).toMatch(/^19 documents in 38 files under out\//);
  });

  it('warns of what is odd in the file, with its place', () => {
    expect(said.err).toMatch(/ladders\/harbour\.md:3:\d+: warning: .*#Boat-Building/);
    expect(said.err).toMatch(/ladders\/harbour\.md:5:\d+: warning: .*#Harbour-Office-Levels/);
    expect(said.err).toMatch(/ladders\/harbour\.md:24:1: warning: .*\[track-empty\]/);
  });
});

describe('the empty track', () => {
  it('has a guide that says that nothing is defined yet', async () => {
    for (const text of await bothTexts('track-guide/everyone/harbour-office')) {
      expect(text).toContain('Nothing is defined for this track yet');
      expect(text).not.toMatch(/Contents|The whole track/);
    }
  });

  it('has its place in the handbook of a team that works with it', async () => {
    for (const text of await bothTexts('team-handbook/team/yard')) {
      expect(text).toContain('Harbour Office');
      expect(text).toContain('Nothing is defined for this track yet');
    }
  });
});

describe('cells', () => {
  it('say what the ladder says where a level is not asked for something', async () => {
    for (const text of await bothTexts(
      'level-guide/everyone/boatbuilding--apprentice-boatbuilder',
    )) {
      expect(text).toContain('n/a (not applicable at this level)');
    }
  });

  it('that are blank at one level leave the others as they are', async () => {
    const [pdf = '', word = ''] = await bothTexts('track-guide/everyone/boatbuilding');
    for (const text of [pdf, word]) {
      expect(text).toContain('Keeps a razor edge on all shared tools.');
      expect(text).toContain('Never stands below a hanging load.');
    }
    for (const text of await bothTexts('review-packet/employee/H-2')) {
      expect(text).toContain('Nothing is expected at this level.');
    }
  });

  it('never fill one level with the words of another', async () => {
    for (const text of await bothTexts('level-guide/everyone/boatbuilding--master-boatbuilder')) {
      expect(text).not.toContain('Rigs a lift');
      expect(text).not.toContain('Never stands');
    }
  });
});

describe('formatting', () => {
  it('survives in Word: bold, italic, code, lists, links', async () => {
    const html = await wordHtml(file('track-guide/everyone/boatbuilding.docx'));
    expect(html).toMatch(/Sorts planks by <strong>grain<\/strong> before/);
    expect(html).toMatch(/<em>patiently<\/em>/);
    expect(html).toMatch(/<code>mallet no. 3<\/code>/);
    expect(html).toMatch(/<ul><li>every rivet by ear<\/li><li>every rove by hand<\/li><\/ul>/);
    expect(html).toMatch(/<a href="https:\/\/example.com\/notes\/caulking">caulking notes<\/a>/);
  });

  it('survives in PDF: list items on lines of their own, links', async () => {
    const { pages, urls } = await pdfOf('level-guide/everyone/boatbuilding--boatbuilder');
    expect(pages.join('\n')).toMatch(/checks:\n\S? ?every rivet by ear\n\S? ?every rove by hand/);
    expect(urls).toEqual([]);
    const guide = await pdfOf('level-guide/everyone/boatbuilding--master-boatbuilder');
    expect(guide.urls).toEqual(['https://example.com/notes/caulking']);
  });

  it('survives in PDF: bold, italic and code look different from what stands beside them', async () => {
    const faces = await facesOf(file('track-guide/everyone/boatbuilding.pdf'));
    expect(faces('grain')).toMatch(/Semibold/i);
    expect(faces('patiently')).toMatch(/It/);
    expect(faces('before anything')).toMatch(/Regular/i);
  });
});

const isNamed = (font: unknown): font is { readonly name: string } =>
  typeof font === 'object' && font !== null && 'name' in font && typeof font.name === 'string';

/** The name of the face in which words are set, by the words that a run begins with. */
async function facesOf(bytes: Uint8Array): Promise<(words: string) => string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    fontExtraProperties: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const runs: { readonly str: string; readonly face: string }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      const font: unknown = page.commonObjs.get(item.fontName);
      runs.push({ str: item.str, face: isNamed(font) ? font.name : 'unnamed' });
    }
  }
  await task.destroy();
  return (words) => runs.find(({ str }) => str.trim().startsWith(words))?.face ?? 'none';
}
