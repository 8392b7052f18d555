import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { asPrinted, client, documents, pagesOf, samples } from './client.ts';

let out = '';
beforeAll(async () => {
  out = await samples();
});

const handbook = 'team-handbook/team/payments';

describe('Word files in LibreOffice', () => {
  it.each(documents)('%s has the text of every page, and numbers them', async (document) => {
    const pages = await pagesOf(await asPrinted(out, document));
    expect(pages.length).toBeGreaterThan(1);
    const [, number, count] = /Page (\d+) of (\d+)/.exec(pages.at(-1) ?? '') ?? [];
    expect(number).toBe(count);
    // The blank back before a signature leaf is counted, and printed, but not among these.
    const isLeaf = document.startsWith('review-packet/') && pages.length % 2 === 0;
    expect(Number(count)).toBe(pages.length + (isLeaf ? 1 : 0));
  });

  it('puts each heading of the contents on the page the contents name', async () => {
    const pages = await pagesOf(await asPrinted(out, handbook));
    const contents = pages[1] ?? '';
    const entries = [...contents.matchAll(/^ *(\S.*?) *\.{3,} *(\d+) *$/gm)];
    expect(entries.length).toBeGreaterThan(5);
    const lines = pages.map((page) => page.split('\n').map((line) => line.trim()));
    for (const [, title = '', number = ''] of entries) {
      expect(lines[Number(number) - 1], `${title} on page ${number}`).toContain(title);
    }
  });

  it('repeats the header row of a matrix on each of its pages', async () => {
    const pages = await pagesOf(await asPrinted(out, handbook));
    const matrix = pages.filter((page) => page.includes('the whole track'));
    expect(matrix.length).toBeGreaterThan(2);
    for (const page of matrix) {
      expect(page).toMatch(/Associate Software Engineer +Software Engineer +Senior/);
    }
  });
});

/** The handbook as pandoc reads it. */
const as = (format: string): Promise<string> =>
  client('pandoc', '-f', 'docx', '-t', format, join(out, `${handbook}.docx`));

describe('Word files in programs that unpack zips', () => {
  it.each(documents)('%s is sound to unzip and to Python', async (document) => {
    const file = join(out, `${document}.docx`);
    expect(await client('unzip', '-tq', file)).toContain('No errors detected');
    const test = 'import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).testzip())';
    expect(await client('python3', '-c', test, file)).toBe('None\n');
  });
});

describe('Word files in pandoc', () => {
  it('finds the headings in order', async () => {
    const markdown = await as('gfm');
    const headings = [...markdown.matchAll(/^#{1,2} (.+)$/gm)].map(([, title]) => title);
    const wanted = ['Levels at a glance', 'How to use this handbook', 'Software Engineering'];
    expect(headings.filter((title) => wanted.includes(title ?? ''))).toEqual(wanted);
    expect(headings.at(-1)).toBe('Acknowledgement');
  });

  it('finds tables with their header rows', async () => {
    const heads = [...(await as('html')).matchAll(/<thead>[\s\S]*?<\/thead>/g)].map(
      ([head]) => head,
    );
    expect(heads.filter((head) => head.includes('Staff Software Engineer'))).not.toEqual([]);
  });
});
