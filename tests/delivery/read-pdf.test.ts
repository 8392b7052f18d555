/** Our reader of PDFs beside one that is not ours. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/delivery/read-pdf.ts';
import { lettersOf } from '../../src/delivery/letters.ts';
import type { Document } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { composed } from '../support/composed.ts';
import { look } from '../support/look.ts';
import { opened, ownFolder } from '../support/opened.ts';
import { sampleWith } from './sample.ts';
import { sentences } from './sentences.ts';

/** The letters of each page, as pdf.js reads them. */
async function others(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (
      await pdf.getPage(page)
    ).getTextContent({ disableNormalization: true });
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join('\n'));
  }
  await task.destroy();
  return texts.map(lettersOf);
}

describe('the words of a finished PDF', () => {
  const { press } = opened(ownFolder);
  const [packet] = composed(press, { documents: ['review-packet/manager'] });

  it.each<[string, Document]>([
    ['in every script', sampleWith(sentences.join(' '))],
    ...(packet ? [['of a packet', packet.document] satisfies [string, Document]] : []),
  ])('are those that pdf.js reads: %s', async (_, document) => {
    const { bytes } = await renderers.pdf(document, look);
    const { texts, stray } = await readPdf(bytes);
    expect(texts.map(lettersOf)).toEqual(await others(bytes));
    expect(stray).toEqual([]);
  });
});
