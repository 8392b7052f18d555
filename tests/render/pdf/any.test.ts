import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import { anyDocument } from './arbitrary.ts';
import { isOnItsPages } from './on-pages.ts';
import { packed, readPdf } from './read.ts';

/** Not drawn: they steer shaping and line breaks. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/gu;

/** All that a document says, as one string. */
function said(node: unknown, key = ''): string {
  if (typeof node === 'string') return SAYING.has(key) ? node : '';
  if (Array.isArray(node)) return node.map((each) => said(each, key)).join('');
  if (typeof node !== 'object' || node === null) return '';
  const field = Object.entries(node).find(([name]) => name === 'kind')?.[1];
  if (SPOKEN.has(field)) return ''; // its label is said, not printed
  return Object.entries(node)
    .filter(([name]) => field !== 'one-of' || name === 'answers') // nor is what it asks
    .filter(([name]) => name !== 'value' || !('label' in node)) // nor what an answer stands for
    .map(([name, value]) => said(value, name))
    .join('');
}

const SPOKEN = new Set<unknown>(['blank', 'lines']);

const SAYING = new Set(['value', 'label', 'headLeft', 'headRight', 'foot']);

function letters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFC').replace(UNSEEN, '')) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** Letters of the document that its pages do not have. */
function lost(document: Document, shown: string): string[] {
  const have = letters(shown);
  const wanted = letters(said(document.sections));
  return [...wanted].filter(([it, count]) => (have.get(it) ?? 0) < count).map(([it]) => it);
}

test('every letter of any document is printed, and stands on its page', { timeout: 120_000 }, () =>
  fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const { bytes, messages, pages } = await renderPdf(document, look);
      fc.pre(await isOnItsPages(bytes));
      const file = await readPdf(bytes);
      expect(messages).toEqual([]);
      expect(file.pages).toHaveLength(pages ?? 0);
      expect(lost(document, packed(file))).toEqual([]);
      for (const page of file.pages) {
        for (const { text, x, y, width } of page.words) {
          if (text.trim() === '') continue;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(page.width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(page.height);
        }
      }
    }),
    { numRuns: 25 },
  ),
);
