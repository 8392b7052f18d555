import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../src/document/model.ts';
import { outlineOf } from '../../../src/document/outline.ts';
import { bodyOf, paragraphOf, part, styleOf } from '../../support/ooxml.ts';
import { type Element, val, within } from '../../support/xml.ts';
import { h, p, t } from './nodes.ts';
import { documentOf, fileOf, rendered } from './rendered.ts';
import { samples } from './samples.ts';
import { trees } from './trees.ts';

/** The levels that the styles of a file give their paragraphs, counted from 0. */
function levelsOf(file: Uint8Array): ReadonlyMap<string, string> {
  const styles = new Map(
    within(part(file, 'word/styles.xml'), 'w:style').map((one) => [
      one.attributes['w:styleId'] ?? '',
      one,
    ]),
  );
  const levelOf = (style: Element | undefined): string | undefined =>
    style &&
    (val(style, 'w:pPr', 'w:outlineLvl') ?? levelOf(styles.get(val(style, 'w:basedOn') ?? '')));
  return new Map(
    [...styles].flatMap(([id, style]) => {
      const level = levelOf(style);
      return level === undefined ? [] : [[id, level]];
    }),
  );
}

/** The levels of a file's paragraphs that have one, counted from 1, in reading order. */
async function outlineIn(document: Document): Promise<readonly number[]> {
  const file = await fileOf(document);
  const styles = levelsOf(file);
  return within(bodyOf(file), 'w:p').flatMap((paragraph) => {
    const level = val(paragraph, 'w:pPr', 'w:outlineLvl') ?? styles.get(styleOf(paragraph) ?? '');
    return level === undefined ? [] : [Number(level) + 1];
  });
}

const band = (title: string, ...blocks: readonly Block[]): Block => ({
  kind: 'band',
  title: [t(title)],
  aside: [t('aside')],
  blocks,
});

describe('the outline of a Word file', () => {
  it.each(Object.entries(samples))('is that of the document: %s', async (_, document) => {
    const levels = await outlineIn(document);
    expect(levels).toEqual([...outlineOf(document).values()]);
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1));
  });

  it('is that of any document', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (document) => {
        const levels = [...outlineOf(document).values()].map((level) => Math.min(level, 9));
        expect(await outlineIn(document)).toEqual(levels);
      }),
      { numRuns: 60 },
    );
  });

  it('skips no level where a layout does', async () => {
    expect(await outlineIn(documentOf([h(1, 'A'), h(3, 'B'), h(4, 'C'), h(2, 'D')]))).toEqual([
      1, 2, 3, 2,
    ]);
  });

  it('has bands over the headings in them, and the title of a cover', async () => {
    const cover: Block = { kind: 'cover', label: [t('Label')], title: [t('Title')], facts: [] };
    const document = documentOf([cover, h(2, 'A'), band('Band', h(4, 'B'), p('text')), h(2, 'C')]);
    expect(await outlineIn(document)).toEqual([1, 2, 3, 4, 2]);
  });

  it('ends where Word has no more levels', async () => {
    const nested = Array.from({ length: 11 }).reduce<Block>((inner) => band('Band', inner), p('a'));
    expect(await outlineIn(documentOf([nested]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9]);
  });

  it('is said outright only where the style says otherwise', async () => {
    const body = await rendered(h(1, 'A'), h(2, 'B'), h(4, 'C'), band('D'));
    const said = ['A', 'B', 'C', 'D aside'].map((words) =>
      val(paragraphOf(body, words), 'w:pPr', 'w:outlineLvl'),
    );
    expect(said).toEqual([undefined, undefined, '2', '3']);
  });
});
