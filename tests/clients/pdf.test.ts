import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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

describe('names as poppler reads them', () => {
  it.each([
    ['review-packet/manager/NW-0142', 'Zoë Ferreira-Holm'],
    ['review-packet/manager/NW-0142', 'Tomasz Łukaszewicz'],
    ['offer-appendix/candidate/NW-0201', 'Daniel Nguyễn'],
  ])('%s holds %s', async (document, name) => {
    expect((await pagesOf(join(out, `${document}.pdf`))).join(' ')).toContain(name);
  });
});
