import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { type Format, formats } from '../../src/config.ts';
import { readBackFrom } from '../support/reading-back.ts';
import type { Document } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { look } from '../support/look.ts';
import { sample, sampleWith, sampleWithFoot, sampleWithout, saying } from './sample.ts';

const rendered = async (document: Document, format: Format): Promise<Uint8Array> =>
  (await renderers[format](document, look)).bytes;

/** What is said of a file made from `given` where `wanted` should be. */
async function check(wanted: Document, given: Document, format: Format) {
  const { messages } = await readBackFrom(wanted, format, await rendered(given, format), 'x');
  return messages.map(({ code, severity, message }) => ({ code, severity, message }));
}

describe.each(formats)('a finished %s', (format) => {
  it('that holds everything passes', async () => {
    expect(await check(sample, sample, format)).toEqual([]);
  });

  it('that lost a paragraph is refused, and the lost words are named', async () => {
    const [message] = await check(sampleWith('These words vanished.'), sample, format);
    expect(message).toMatchObject({ code: 'words-lost', severity: 'error' });
    expect(message?.message).toContain('These · words · vanished.');
  });

  it('that lost one word is refused', async () => {
    const lost = await check(sampleWith('We never ship it.'), sampleWith('We ship it.'), format);
    expect(lost).toMatchObject([{ code: 'words-lost' }]);
    expect(lost[0]?.message).toContain('never');
  });

  it('that lost one of two equal sentences is refused', async () => {
    const [one] = sample.sections[0]?.blocks.filter(({ kind }) => kind === 'paragraph') ?? [];
    const lost = await check(
      sample,
      sampleWithout((block) => block === one),
      format,
    );
    expect(lost).toMatchObject([{ code: 'words-lost' }]);
  });

  it('that lost its contents list is refused, though the headings stand in the text', async () => {
    const lost = await check(
      sample,
      sampleWithout(({ kind }) => kind === 'toc'),
      format,
    );
    expect(lost).toMatchObject([{ code: 'words-lost' }]);
    expect(lost[0]?.message).toContain('heading');
  });

  it('that lost its running foot is refused', async () => {
    const lost = await check(sampleWithFoot('the other foot'), sample, format);
    expect(lost).toMatchObject([{ code: 'words-lost' }, { code: 'words-surplus' }]);
    expect(lost[0]?.message).toContain('other');
    expect(lost[0]?.message).toContain(format === 'pdf' ? 'page 1' : 'in a running foot');
  });
});

/** A PDF that nobody laid out: words at given places. */
function byHand(words: readonly { text: string; x: number; y: number }[]): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0 });
  const parts: Uint8Array[] = [];
  for (const { text, x, y } of words) pdf.text(text, x, y, { lineBreak: false });
  return new Promise((resolve) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.end();
  });
}

describe('words beyond the edge of the page', () => {
  it.each([
    ['right', 540, 100],
    ['left', -4, 100],
    ['top', 100, -5],
    ['bottom', 100, 833],
  ])('are refused where they are cut: %s', async (_, x, y) => {
    const bytes = await byHand([{ text: 'A long sentence.', x, y }]);
    const { messages } = await readBackFrom(saying('A long sentence.'), 'pdf', bytes, 'x');
    expect(messages).toContainEqual(
      expect.objectContaining({ code: 'words-outside', severity: 'error' }),
    );
  });

  it.each([
    ['right', 640, 100],
    ['left', -200, 100],
    ['top', 100, -60],
    ['bottom', 100, 900],
  ])('are refused where nobody sees them: %s', async (_, x, y) => {
    const bytes = await byHand([{ text: 'A long sentence.', x, y }]);
    const { messages } = await readBackFrom(saying('A long sentence.'), 'pdf', bytes, 'x');
    expect(messages.map(({ severity }) => severity)).toContain('error');
  });

  it('are told from words at its edge', async () => {
    const bytes = await byHand([{ text: 'A long sentence.', x: 0, y: 828 }]);
    const { messages, pages } = await readBackFrom(saying('A long sentence.'), 'pdf', bytes, 'x');
    expect(messages.map(({ code }) => code)).not.toContain('words-outside');
    expect(pages).toBe(1);
  });
});

describe('a file that is none', () => {
  it.each(formats)('is refused by throwing: %s', async (format) => {
    const torn = (await rendered(sample, format)).subarray(0, 900);
    await expect(readBackFrom(sample, format, torn, 'x')).rejects.toThrow(/PDF|zip/i);
  });
});
