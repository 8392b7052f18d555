import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderWord } from '../../../src/render/word/document.ts';
import { look } from '../../support/look.ts';
import { lint } from '../../support/ooxml-lint.ts';
import { sdkFaults } from '../../support/ooxml-sdk.ts';
import { bodyOf } from '../../support/ooxml.ts';
import { controlFaults } from './controls.ts';
import { h, meta, section } from './nodes.ts';
import { samples } from './samples.ts';
import { trees } from './trees.ts';

describe('a Word file', () => {
  it.each(Object.entries(samples))('is clean: %s', { timeout: 60_000 }, async (_, document) => {
    const { bytes, messages } = await renderWord(document, look);
    expect(lint(bytes)).toEqual([]);
    expect(controlFaults(bodyOf(bytes))).toEqual([]);
    expect(await sdkFaults(bytes)).toEqual([]);
    expect(messages).toEqual([]);
  });

  it('is clean to the linter whatever the document', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (document) => {
        const { bytes } = await renderWord(document, look);
        expect(lint(bytes)).toEqual([]);
        expect(controlFaults(bodyOf(bytes))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it(
    'is clean to the linter with contents, whatever the document',
    { timeout: 60_000 },
    async () => {
      const contents = section([{ kind: 'toc', depth: 3 }, h(1, 'Always there')]);
      await fc.assert(
        fc.asyncProperty(trees, async (document) => {
          const sections = [contents, ...document.sections];
          const { bytes, pages, messages } = await renderWord({ ...document, sections }, look);
          expect(lint(bytes)).toEqual([]);
          const unknown = messages.some(({ code }) => code === 'word-pages-unknown');
          expect(unknown || (pages ?? 0) >= sections.length).toBe(true);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('is clean to the Open XML SDK whatever the document', { timeout: 60_000 }, async () => {
    const many = fc.array(trees, { minLength: 20, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(many, async (documents) => {
        const sections = documents.flatMap((document) => document.sections);
        const { bytes } = await renderWord({ meta: meta('All'), sections }, look);
        expect(await sdkFaults(bytes)).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });
});
