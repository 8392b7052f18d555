import type { Format } from '../config.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { descriptionsIn, listedIn } from '../document/walk.ts';
import type { Document } from '../document/model.ts';
import { passages, textOf } from '../document/text.ts';
import { furnitureOf, furnitureTexts } from './furniture.ts';
import { textOfPage } from './letters.ts';
import { missing } from './missing.ts';
import { readPdf } from './read-pdf.ts';
import { readWord } from './read-word.ts';

/** At most so many lost words are named. */
const NAMED = 12;

interface Loss {
  readonly lost: readonly string[];
  readonly outside: readonly string[];
  /** Absent in Word, whose pages are not known before the file is laid out. */
  readonly pages?: number;
}

/**
 * Reopens a finished file and looks for every word that went in. A file with a message of severity
 * error must not be delivered.
 */
export async function readBack(
  document: Document,
  format: Format,
  bytes: Uint8Array,
  file: string,
): Promise<{ readonly pages: number | undefined; readonly messages: readonly Diagnostic[] }> {
  const { lost, outside, pages } = await losses[format](document, bytes);
  const messages = [
    ...(lost.length > 0
      ? [report('words-lost', { file }, { count: lost.length, words: some(lost) })]
      : []),
    ...(outside.length > 0 ? [report('words-outside', { file }, { words: some(outside) })] : []),
  ];
  return { pages, messages };
}

const losses: Record<Format, (document: Document, bytes: Uint8Array) => Loss | Promise<Loss>> = {
  pdf: async (document, bytes) => {
    const { texts, pages, outside } = await readPdf(bytes);
    return {
      lost: missing(expected(document), texts, furnitureOf(document, texts.map(textOfPage))),
      outside,
      pages,
    };
  },
  docx: (document, bytes) => {
    const { body, furniture, pictures } = readWord(bytes);
    const heads = missing(furnitureTexts(document), [furniture]);
    const said = missing(descriptionsIn(document), [pictures]);
    return { lost: [...heads, ...missing(expected(document), [body]), ...said], outside: [] };
  },
};

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
