import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { bodyOf, squeezed, textOf } from '../../support/ooxml.ts';
import { packet } from './packet.ts';
import { spoken } from './spoken.ts';
import { trees } from './trees.ts';

it('says every word of a packet, in reading order', async () => {
  const { bytes } = await renderWord(packet, look);
  expect(squeezed(textOf(bodyOf(bytes)))).toBe(squeezed(spoken(packet)));
});

const letters = (text: string): string => text.replace(/\s+/gu, '');

it('says every word of any document, in reading order', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(trees, async (document) => {
      const { bytes } = await renderWord(document, look);
      expect(letters(textOf(bodyOf(bytes)))).toBe(letters(spoken(document)));
    }),
    { numRuns: 150 },
  );
});
