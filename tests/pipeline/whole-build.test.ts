import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/delivery/manifest.ts';
import { command } from '../support/command.ts';
import { flat, isPrompt, tight } from '../support/finished.ts';
import { folderOf } from '../support/folder.ts';
import { part, partsOf, textOf } from '../support/ooxml.ts';
import { opened, ownFolder } from '../support/opened.ts';
import { buildEverything, called, entriesIn, type Printed } from './everything.ts';

const out = folderOf();
let printed: readonly Printed[] = [];
beforeAll(async () => {
  printed = await buildEverything(out);
});

const { press } = opened(ownFolder);
const { roster, tracks } = press.company;
const of = (document: string): readonly Printed[] =>
  printed.filter(({ entry }) => entry.document === document);
const bothTexts = ({ pdf, word }: Printed): readonly string[] => [
  flat(pdf.pages.join(' ')),
  flat(word),
];

/** Of the ladders that a document rests on. */
const versionsIn = ({ ladder = '' }: Entry): readonly string[] =>
  ladder.split('; ').map((one) => one.replace(/^.* /, ''));

const dated = (foot: string, version: string): boolean =>
  [', ', ', in effect '].some((since) => foot.includes(` ${version}${since}1 July 2026`));

describe('every document', () => {
  it('exists in both formats, and the manifest tells the truth of each file', () => {
    const entries = entriesIn(out);
    expect(printed.length).toBeGreaterThanOrEqual(60);
    expect(entries).toHaveLength(2 * printed.length);
    for (const { path, sha256, bytes } of entries) {
      const content = readFileSync(join(out, path));
      expect(content.length).toBe(bytes);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  it('has as many pages as the manifest says', () => {
    for (const { entry, pdf } of printed) expect(pdf.pages).toHaveLength(entry.pages ?? -1);
  });

  it('is small enough to send: a packet takes at most 120 KB, with its tags and fields', () => {
    const packets = entriesIn(out).filter(({ path }) => /^review-packet.*pdf$/.test(path));
    expect(packets.length).toBeGreaterThan(10);
    for (const { path, bytes } of packets) expect(bytes, path).toBeLessThan(120_000);
  });

  it('says on every page which page it is, of which document, from which version and since when', () => {
    for (const { path, entry, pdf } of printed) {
      const covers = ['team-handbook', 'track-guide'].includes(entry.document) ? 1 : 0;
      const feet = pdf.pages.map((page) => flat(page).slice(-200));
      for (const foot of feet.slice(0, covers)) expect(foot).not.toMatch(/Page \d/);
      for (const [index, foot] of feet.slice(covers).entries()) {
        const number = `Page ${index + covers + 1} of ${feet.length}`;
        expect(foot.endsWith(number), `${path}: ${number}`).toBe(true);
        expect(foot, path).toContain(entry.id);
        expect(foot, path).toContain(entry.checksum.slice(0, 8));
        expect(
          versionsIn(entry).some((version) => dated(foot, version)),
          path,
        ).toBe(true);
      }
    }
  });

  it('says so in every foot of its Word file', () => {
    for (const { path, entry } of printed) {
      const file = readFileSync(join(out, `${path}.docx`));
      const names = [...partsOf(file).keys()].filter((name) => name.startsWith('word/footer'));
      const feet = names.map((name) => flat(textOf(part(file, name))));
      const said = feet.filter((foot) => foot !== '');
      expect(said.length, path).toBeGreaterThan(0);
      for (const foot of said) {
        expect(foot, path).toContain(entry.id);
        expect(foot, path).toContain(entry.checksum.slice(0, 8));
        expect(
          versionsIn(entry).some((version) => dated(foot, version)),
          path,
        ).toBe(true);
      }
    }
  });

  it('prints its checksum, and where it has a block about itself, what it was made from', () => {
    for (const document of printed) {
      const { entry, path } = document;
      const [pdf = '', word = ''] = bothTexts(document);
      expect(pdf, path).toContain(entry.checksum.slice(0, 8));
      expect(word, path).toContain(entry.checksum.slice(0, 8));
      expect(pdf, path).toContain(entry.id);
      expect(pdf, path).toMatch(/Made on 23 November 2026/);
      const facts = [
        `Document ${entry.id} `,
        / (Ladder .+|Version) \d+\.\d+/,
        / in effect (since )?\d+ \w+ \d{4} /i,
        / Owner [A-Z]/,
        ' Made on 23 November 2026 ',
      ];
      for (const fact of facts) expect(word, path).toMatch(fact);
    }
  });
});

/** The lines of a page between its running head and foot. */
function body(page: string): string {
  const lines = page.split('\n');
  return (/Page \d+ of \d+$/.test(page) ? lines.slice(1, -1) : lines).join('\n');
}

/** Whether the pages hold a paragraph, on one or divided by the end of one. */
function hold(pages: readonly string[], paragraph: string): boolean {
  return pages.some((page, index) => {
    if (page.includes(paragraph)) return true;
    const next = pages[index + 1] ?? '';
    return Array.from(paragraph).some(
      (_, at) => page.includes(paragraph.slice(0, at)) && next.includes(paragraph.slice(at)),
    );
  });
}

describe('page 1 of a committee’s copy', () => {
  it('suffices to decide, whatever is known of the person', () => {
    const copies = of('review-packet').filter(({ entry }) => entry.audience === 'committee');
    expect(copies.length).toBeGreaterThan(10);
    for (const { path, pdf } of copies) {
      const first = flat(pdf.pages[0] ?? '');
      for (const words of [
        'at this level',
        'The ask',
        'At a glance',
        'Three proofs',
        'Rationale',
      ]) {
        expect(first, path).toContain(words);
      }
    }
  });
});

describe('the words of PDF and Word agree', () => {
  it('every paragraph of Word stands in the PDF', () => {
    for (const { path, pdf, word } of printed) {
      const pages = pdf.pages.map((page) => tight(body(page)));
      const paragraphs = word
        .replace(/\t\d+$/gm, '') // page numbers of the contents
        .split(/[\n\t☐]/)
        .filter((text) => text.trim() !== '' && !isPrompt(text))
        .map(tight);
      const lost = paragraphs.filter((paragraph) => !hold(pages, paragraph));
      expect(lost, path).toEqual([]);
    }
  });

  it('every word of the PDF stands in Word', () => {
    for (const { path, pdf, word } of printed) {
      const known = tight(word).replaceAll('☐', '');
      const text = flat(pdf.pages.map(body).join('\n'));
      const words = text.replaceAll('This page is left blank.', '').split(' ');
      const alien = words.filter((one) => !known.includes(one) && !/^(\d+|–|continued)$/.test(one));
      expect(alien, path).toEqual([]);
    }
  });
});

describe('names', () => {
  it.each([
    ['NW-0143', 'Łukasz Brzeziński-Vane'],
    ['NW-0145', 'Lan Nguyễn'],
    ['NW-0142', 'Zoë Ferreira-Holm'],
    ['NW-0144', "Saoirse O'Brien"],
    ['NW-0147', 'Ingrid Þórsdóttir'],
    ['NW-0149', 'Siân Llewellyn-Okafor'],
    ['NW-0102', 'Tomasz Łukaszewicz'],
  ])('come out letter for letter: %s %s', (id, name) => {
    for (const audience of ['manager', 'employee', 'committee']) {
      for (const text of bothTexts(called(printed, `review-packet/${audience}/${id}`))) {
        expect(text).toContain(name);
      }
    }
  });
});

describe('who may see what', () => {
  const everyName = roster.people.flatMap(({ name, legalName }) => [name, legalName]);

  /** Names of the person and of the manager. */
  function allowed(id: string): ReadonlySet<string> {
    const person = roster.people.find((one) => one.id === id);
    const manager = roster.people.find((one) => one.id === person?.manager);
    return new Set([person, manager].flatMap((one) => (one ? [one.name, one.legalName] : [])));
  }

  it("nobody's name stands in a packet or offer, but the person's own and the manager's", () => {
    const personal = [...of('review-packet'), ...of('offer-appendix')];
    expect(personal.length).toBeGreaterThan(30);
    for (const document of personal) {
      const own = allowed(document.entry.subject);
      const others = everyName.filter((name) => !own.has(name));
      for (const text of bothTexts(document)) {
        expect(
          others.filter((name) => text.includes(name)),
          document.path,
        ).toEqual([]);
      }
    }
  });

  it('no name stands in a handbook or guide', () => {
    const guides = ['team-handbook', 'track-guide', 'level-guide', 'level-step'];
    for (const document of guides.flatMap(of)) {
      for (const text of bothTexts(document)) {
        expect(
          everyName.filter((name) => text.includes(name)),
          document.path,
        ).toEqual([]);
      }
    }
  });

  it('a candidate reads of no other level, and of no marks', () => {
    const offers = of('offer-appendix');
    expect(offers.map(({ entry }) => entry.subject)).toEqual(['NW-0201', 'NW-0202']);
    for (const document of offers) {
      const position = roster.people.find(({ id }) => id === document.entry.subject)?.position;
      const levels = tracks.flatMap((track) => track.levels.map((level) => ({ track, level })));
      const own = levels.find(
        ({ level, track }) => track.id === position?.track && level.id === position.level,
      );
      const titles = levels
        .map(({ level }) => level.title)
        .filter((title) => !own?.level.title.includes(title));
      const ownWords = sentencesOf(own);
      const sentences = levels
        .flatMap(sentencesOf)
        .filter((sentence) => !ownWords.includes(sentence));
      expect(sentences.length).toBeGreaterThan(200);
      for (const text of bothTexts(document)) {
        expect(titles.filter((title) => text.includes(title))).toEqual([]);
        expect(sentences.filter((sentence) => tight(text).includes(tight(sentence)))).toEqual([]);
        expect(text).not.toMatch(/Working towards|Exceeding|Recommendation|Promote/);
        expect(ownWords.filter((sentence) => !tight(text).includes(tight(sentence)))).toEqual([]);
      }
    }
  });

  type Step = { readonly track: (typeof tracks)[number]; readonly level: { readonly id: string } };

  /** The sentences that a level's cells state. */
  function sentencesOf(step: Step | undefined): readonly string[] {
    if (!step) return [];
    const index = step.track.levels.findIndex(({ id }) => id === step.level.id);
    return step.track.areas
      .flatMap(({ competencies }) => competencies)
      .map(({ expectations }) => expectations[index])
      .flatMap((one) => (one?.kind === 'stated' ? one.text.split(/(?<=[.!?]) /) : []));
  }
});

describe('the same inputs and date give the same bytes', () => {
  it('in workers and without, in a whole build and in one for a person', async () => {
    const again = folderOf();
    const names = ['build', 'review-packet', '--person', 'NW-0145', '--date', '2026-11-23'];
    expect((await command(ownFolder, [...names, '--out', again])).code).toBe(0);
    expect(
      (
        await command(ownFolder, [
          'build',
          'team-handbook',
          '--team',
          'payments',
          '--date',
          '2026-11-23',
          '--out',
          again,
        ])
      ).code,
    ).toBe(0);
    const entries = entriesIn(again);
    expect(entries).toHaveLength(8);
    const whole = new Map(entriesIn(out).map((entry) => [entry.path, entry]));
    for (const entry of entries) {
      // Here runs the code as it is written: it has another hash than what was built of it.
      const unbuilt = { ...entry, key: whole.get(entry.path)?.key };
      expect(whole.get(entry.path)).toEqual(unbuilt);
      expect(
        readFileSync(join(again, entry.path)).equals(readFileSync(join(out, entry.path))),
      ).toBe(true);
    }
  });
});
