/** What a document says, passage by passage, in the order in which a finished file must give it back. */
import type { Format } from '../config.ts';
import type { Block, Document, Facts, Inline, List, Section, Table } from '../document/model.ts';
import { textOf } from '../document/text.ts';
import { listedIn } from '../document/walk.ts';

export interface Passage {
  readonly words: string;
  /** The number of a list's item, which Word counts itself; an entry of the contents. */
  readonly kind: 'words' | 'numeral' | 'entry';
  /** The last heading before it, or itself. */
  readonly under: string;
  /** How-manieth of the document, from 0. */
  readonly section: number;
  /** Its place in the document, which is the same in every format. */
  readonly at: number;
}

/**
 * The passages of a document in the order of a format; those that say nothing are left out. What
 * the formats are meant to differ in is said where it is told, and nowhere else.
 */
export function passagesOf(document: Document, format: Format): readonly Passage[] {
  const teller = new Teller(document, format);
  document.sections.forEach((section, i) => teller.section(section, i));
  return teller.passages;
}

/** The number of a list's item is none of its words: an item that begins without any has none. */
export const isSaid = ({ kind }: Pick<Passage, 'kind'>): boolean => kind !== 'numeral';

/** The words of blocks, as they stand again on a further page of a PDF. */
export function wordsAgain(blocks: readonly Block[], document: Document): string {
  const teller = new Teller(document, 'pdf');
  teller.blocks(blocks);
  return teller.passages.map(({ words }) => words).join('\n');
}

class Teller {
  readonly passages: Passage[] = [];
  readonly #document: Document;
  readonly #format: Format;
  #under = '';
  #section = 0;
  #next = 0;

  constructor(document: Document, format: Format) {
    this.#document = document;
    this.#format = format;
  }

  section({ blocks }: Section, number: number): void {
    this.#section = number;
    this.blocks(blocks);
  }

  blocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        return this.#title(block.children);
      case 'paragraph':
        return this.#say(block.children);
      case 'code':
        return this.#add(block.value);
      case 'list':
        return this.#list(block);
      case 'callout':
      case 'keep':
        return this.blocks(block.blocks);
      case 'band':
        this.#title(block.title);
        this.#say(block.aside);
        return this.blocks(block.blocks);
      case 'columns':
        return block.columns.forEach(({ blocks }) => this.blocks(blocks));
      case 'table':
        return this.#table(block);
      case 'facts':
        return this.#facts(block);
      case 'thermometer':
        return block.steps.forEach(({ title, note }) => this.#all(title, note));
      case 'signature':
        return block.parts.forEach(({ label }) => this.#say(label));
      case 'cover':
        this.#say(block.label);
        this.#title(block.title);
        return this.#facts({ columns: 1, facts: block.facts });
      case 'toc':
        return listedIn(block, this.#document).forEach(({ children }) =>
          this.#add(textOf(children), 'entry'),
        );
      case 'rule':
      case 'lines':
      case 'page-break':
        return undefined;
    }
  }

  #add(words: string, kind: Passage['kind'] = 'words'): void {
    const [section, under, at] = [this.#section, this.#under, this.#next++];
    if (words.trim() === '' && kind !== 'entry') return; // an entry has its page still
    if (kind === 'numeral' && this.#format === 'docx') return;
    this.passages.push({ words, kind, under, section, at });
  }

  #say(inlines: readonly Inline[]): void {
    this.#add(textOf(inlines));
  }

  #all(...all: readonly (readonly Inline[])[]): void {
    for (const inlines of all) this.#say(inlines);
  }

  #title(title: readonly Inline[]): void {
    this.#under = textOf(title).trim() || this.#under;
    this.#say(title);
  }

  /** Word counts the items of a list itself, so that its numbers are in no text. */
  #list({ ordered, start, items }: List): void {
    items.forEach((blocks, i) => {
      if (ordered) this.#add(`${start + i}.`, 'numeral');
      this.blocks(blocks);
    });
  }

  #table({ header, groups }: Table): void {
    for (const { blocks } of header?.cells ?? []) this.blocks(blocks);
    for (const { band, rows } of groups) {
      if (band) this.#title(band.title);
      if (band) this.#say(band.aside);
      for (const { blocks } of rows.flatMap(({ cells }) => cells)) this.blocks(blocks);
    }
  }

  /** Pairs are filled column by column; Word has both columns in one table, which is read by rows. */
  #facts({ columns, facts }: Pick<Facts, 'columns' | 'facts'>): void {
    const from = this.passages.length;
    const each = Math.ceil(facts.length / columns);
    const rows = facts.map(({ label, value }, i) => {
      const first = this.passages.length;
      this.#all(label, value);
      return { row: this.#format === 'docx' ? i % each : 0, told: this.passages.slice(first) };
    });
    const inOrder = rows.toSorted((a, b) => a.row - b.row).flatMap(({ told }) => told);
    this.passages.splice(from, inOrder.length, ...inOrder);
  }
}
