import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isPrompt, tight, wordText } from '../support/finished.ts';
import { heard, readStructure } from '../support/pdf-structure.ts';
import { client, documents, pagesOf, samples } from './client.ts';

let out = '';
beforeAll(async () => {
  out = await samples();
});

describe.each(documents)('%s.pdf', (document) => {
  const file = (): string => join(out, `${document}.pdf`);

  it('is sound to qpdf', async () => {
    expect(await client('qpdf', '--check', file())).toContain(
      'No syntax or stream encoding errors',
    );
  });

  it('embeds every font, subset, with its meaning as text', async () => {
    const [, , ...fonts] = (await client('pdffonts', file())).trim().split('\n');
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes +\d+ +\d+$/);
  });

  it('says its number on every page but a cover', async () => {
    const pages = await pagesOf(file());
    const bare = document.startsWith('team-handbook') ? 1 : 0;
    pages.slice(bare).forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1 + bare} of ${pages.length}`);
    });
  });

  it('has a title that viewers show, and its language', async () => {
    const info = await client('pdfinfo', file());
    expect(info).toMatch(/^Title: +\S/m);
    expect(info).toMatch(/^Producer: +ladderpress/m);
  });
});

describe('words as poppler reads them', () => {
  it.each(documents)('%s holds every paragraph that its Word file holds', async (document) => {
    const word = await wordText(readFileSync(join(out, `${document}.docx`)));
    const text = (await client('pdftotext', '-raw', join(out, `${document}.pdf`), '-')).split('\f');
    const pages = tight(text.map(body).join('\n'));
    const sentences = word.split(/[\n\t☐]|(?<=[.!?]) /).filter((one) => !isPrompt(one));
    const lost = sentences.filter((said) => !pages.includes(tight(said)));
    expect(sentences.length).toBeGreaterThan(60);
    expect(lost).toEqual([]);
  });
});

describe('the structure as poppler reads it', () => {
  it.each(documents)('%s says the same as to others, with whole words', async (document) => {
    const file = join(out, `${document}.pdf`);
    const told = await client('pdfinfo', '-struct-text', file);
    const words = [...told.matchAll(/^ *"(.*)"$/gm)].map(([, text = '']) => text);
    const { root } = await readStructure(readFileSync(file));
    expect(told).toMatch(/^Document$/m);
    expect(words.length).toBeGreaterThan(60);
    expect(tight(words.join(''))).toBe(tight(heard(root)));
    expect(words.join('')).not.toContain('\u00ad');
  });
});

/** The lines of a page between its running head and foot. */
function body(page: string): string {
  const lines = page.trim().split('\n');
  return (/Page \d+ of \d+$/.test(page.trim()) ? lines.slice(1, -1) : lines).join('\n');
}

describe('names as poppler reads them', () => {
  it.each([
    ['review-packet/manager/NW-0142', 'Zoë Ferreira-Holm'],
    ['review-packet/manager/NW-0142', 'Tomasz Łukaszewicz'],
    ['offer-appendix/candidate/NW-0201', 'Daniel Nguyễn'],
  ])('%s holds %s', async (document, name) => {
    expect((await pagesOf(join(out, `${document}.pdf`))).join(' ')).toContain(name);
  });
});
