import { type Diagnostic, report } from '../diagnostics.ts';
import { descriptionsIn, listedIn } from '../document/walk.ts';
import type { Document } from '../document/model.ts';
import { passages, textOf } from '../document/text.ts';
import { furnitureOf, furnitureTexts } from './furniture.ts';
import { textOfPage } from './letters.ts';
import { missing } from './missing.ts';
import type { Reopened } from './reopen.ts';

/** At most so many lost words are named. */
const NAMED = 12;

interface Loss {
  readonly lost: readonly string[];
  readonly outside: readonly string[];
  /** Absent in Word, whose pages are not known before the file is laid out. */
  readonly pages?: number;
}

/**
 * Looks in a finished file for every word that went in. A file with a message of severity error
 * must not be delivered.
 */
export function readBack(
  document: Document,
  reopened: Reopened,
  file: string,
): { readonly pages: number | undefined; readonly messages: readonly Diagnostic[] } {
  const { lost, outside, pages } = lossOf(document, reopened);
  const messages = [
    ...(lost.length > 0
      ? [report('words-lost', { file }, { count: lost.length, words: some(lost) })]
      : []),
    ...(outside.length > 0 ? [report('words-outside', { file }, { words: some(outside) })] : []),
  ];
  return { pages, messages };
}

function lossOf(document: Document, reopened: Reopened): Loss {
  switch (reopened.format) {
    case 'pdf': {
      const { texts, pages, outside } = reopened;
      const running = furnitureOf(document, texts.map(textOfPage));
      return { lost: missing(expected(document), texts, running), outside, pages };
    }
    case 'docx': {
      const { body, furniture, pictures } = reopened;
      const heads = missing(furnitureTexts(document), [furniture]);
      const said = missing(descriptionsIn(document), [pictures]);
      return { lost: [...heads, ...missing(expected(document), [body]), ...said], outside: [] };
    }
  }
}

/** Every passage, and what the contents list repeat. */
const expected = (document: Document): readonly string[] =>
  document.sections.flatMap((section) => [
    ...section.blocks
      .flatMap((block) => (block.kind === 'toc' ? listedIn(block, document) : []))
      .map(({ children }) => textOf(children)),
    ...passages({ ...document, sections: [section] }),
  ]);

const some = (words: readonly string[]): string =>
  words.slice(0, NAMED).join(' · ') + (words.length > NAMED ? ' …' : '');
