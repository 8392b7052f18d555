/** The words below lines to sign on: programs for electronic signatures look for them in the text. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/model.ts';
import { textOf } from '../../src/document/text.ts';
import { allBlocks } from '../../src/document/walk.ts';
import { command } from '../support/command.ts';
import { composed } from '../support/composed.ts';
import { flat, readPdf, wordText } from '../support/finished.ts';
import { partsOf } from '../support/ooxml.ts';
import { opened } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const folder = smallProject();
const { press } = opened(folder);

const anchorsOf = (document: Document): readonly string[] =>
  allBlocks(document).flatMap((block) =>
    block.kind === 'signature' ? block.parts.map(({ label }) => textOf(label)) : [],
  );

const three = (of: string): readonly string[] =>
  ['Signature', 'Name in capitals', 'Date'].map((what) => `${what}, ${of}`);

/** Each document that is signed, and by whom. */
const signed: Readonly<Record<string, readonly string[]>> = {
  'offer-appendix/candidate/K-5': [
    ...three('candidate'),
    'Signature, Northwind Instruments',
    'Name in capitals, company',
    'Date, company',
  ],
  'review-packet/employee/K-2': ['employee', 'manager', 'witness'].flatMap(three),
  'review-packet/manager/K-2': ['employee', 'manager', 'witness'].flatMap(three),
  'review-packet/committee/K-2': three('chair'),
  'team-handbook/team/kitchen': ['reader', 'witness'].flatMap(three),
};

beforeAll(async () => {
  const { code, err } = await command(folder, ['build', '--jobs', '1']);
  if (code !== 0) throw new Error(err);
});

const bytesOf = (path: string, format: string): Uint8Array =>
  readFileSync(join(folder, 'out', `${path}.${format}`));

/** Lines of a PDF, paragraphs of a Word file. */
const linesOf: Readonly<Record<string, (path: string) => Promise<readonly string[]>>> = {
  pdf: async (path) =>
    (await readPdf(bytesOf(path, 'pdf'))).pages.flatMap((page) => page.split('\n')),
  docx: async (path) => (await wordText(bytesOf(path, 'docx'))).split('\n'),
};

const timesIn = (text: string, words: string): number => text.split(words).length - 1;

describe('the lines to sign on', () => {
  it('are these, in all documents that have any', () => {
    const found = composed(press)
      .map(({ path, document }) => [path, anchorsOf(document)] as const)
      .filter(([, anchors]) => anchors.length > 0);
    for (const [path, anchors] of Object.entries(signed))
      expect(found).toContainEqual([path, anchors]);
    const kinds = new Set(found.map(([path]) => path.split('/').slice(0, 2).join('/')));
    expect(kinds.size).toBe(Object.keys(signed).length);
  });

  it.each(
    Object.entries(signed).flatMap(([path, anchors]) => [
      [path, 'pdf', anchors] as const,
      [path, 'docx', anchors] as const,
    ]),
  )('have words of their own, once and on one line: %s.%s', async (path, format, anchors) => {
    const lines = ((await linesOf[format]?.(path)) ?? []).map(flat);
    const whole = lines.join('\n');
    for (const anchor of anchors) {
      expect([anchor, timesIn(whole, anchor)]).toEqual([anchor, 1]);
      expect([anchor, timesIn(flat(whole), anchor)]).toEqual([anchor, 1]);
    }
  });

  it.each(Object.entries(signed))('are whole in one run of a Word file: %s', (path, anchors) => {
    const xml = partsOf(bytesOf(path, 'docx')).get('word/document.xml') ?? '';
    for (const anchor of anchors)
      expect([anchor, timesIn(xml, `>${anchor}</w:t>`)]).toEqual([anchor, 1]);
  });
});
