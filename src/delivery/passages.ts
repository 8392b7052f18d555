/** What a document says, passage by passage, in the order in which a finished file must give it back. */
import type { Format } from '../config.ts';
import type { Block, Document, Toc } from '../document/model.ts';
import { textOf } from '../document/text.ts';
import { listedIn } from '../document/walk.ts';
import { once } from '../memory.ts';
import { lettersOf } from './letters.ts';
import { tellingOf } from './telling.ts';

export interface Passage {
  readonly words: string;
  /** Of its words, as they are compared. */
  readonly letters: string;
  /** The number of a list's item, which Word counts itself; an entry of the contents. */
  readonly kind: 'words' | 'numeral' | 'entry';
  /** The last heading before it, or itself. */
  readonly under: string;
  /** How-manieth of the document, from 0. */
  readonly section: number;
  /** Its place in the document, which is the same in every format. */
  readonly at: number;
}

const passages: Readonly<Record<Format, (document: Document) => readonly Passage[]>> = {
  pdf: once((document) => told(document, 'pdf')),
  docx: once((document) => told(document, 'docx')),
};

/**
 * The passages of a document in the order of a format; those that say nothing are left out. What
 * the formats are meant to differ in is said where it is told, and nowhere else.
 */
export const passagesOf = (document: Document, format: Format): readonly Passage[] =>
  passages[format](document);

function told(document: Document, format: Format): readonly Passage[] {
  const all: Passage[] = [];
  let [under, next] = ['', 0];
  for (const [section, { blocks }] of document.sections.entries()) {
    for (const block of blocks) {
      const { said, places } = tellingOf(block, format);
      for (const { words, letters, kind, isTitle, place, toc } of said) {
        if (isTitle) under = words.trim();
        const at = next + place;
        if (kind !== 'contents') all.push({ words, letters, kind, under, section, at });
        if (!toc) continue;
        const entries = entriesOf(toc, document);
        for (const [i, entry] of entries.entries())
          all.push({ ...entry, kind: 'entry', under, section, at: at + i });
        next += entries.length - 1; // contents have one place in the block
      }
      next += places;
    }
  }
  return all;
}

/** An entry is one even where its heading says nothing: it has its page still. */
const entriesOf = (toc: Toc, document: Document) =>
  listedIn(toc, document).map(({ children }) => {
    const words = textOf(children);
    return { words, letters: lettersOf(words) };
  });

/** The number of a list's item is none of its words: an item that begins without any has none. */
export const isSaid = ({ kind }: Pick<Passage, 'kind'>): boolean => kind !== 'numeral';

/** The words of blocks, as they stand again on a further page of a PDF: there are no contents in them. */
export const wordsAgain = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => tellingOf(block, 'pdf').said.map(({ words }) => words)).join('\n');
