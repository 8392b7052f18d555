/** What a block says by itself, wherever it stands: the same in each document that it is shared by. */
import type { Format } from '../config.ts';
import type { Block, Facts, Inline, List, Table, Toc } from '../document/model.ts';
import { textOf } from '../document/text.ts';
import { once } from '../memory.ts';
import { lettersOf } from './letters.ts';

export interface Said {
  readonly words: string;
  /** Of its words, as they are compared. */
  readonly letters: string;
  /** The number of a list's item; the place of the contents, which are the document's. */
  readonly kind: 'words' | 'numeral' | 'contents';
  /** What follows stands under it. */
  readonly isTitle: boolean;
  /** In the block, the same in every format. */
  readonly place: number;
  readonly toc?: Toc;
}

interface Telling {
  /** In the order of a format; what says nothing is left out. */
  readonly said: readonly Said[];
  /** How many there are in the block, with those that are left out. */
  readonly places: number;
}

const tellings: Readonly<Record<Format, (block: Block) => Telling>> = {
  pdf: once((block) => new Teller('pdf').tell(block)),
  docx: once((block) => new Teller('docx').tell(block)),
};

export const tellingOf = (block: Block, format: Format): Telling => tellings[format](block);

class Teller {
  readonly #said: Said[] = [];
  readonly #format: Format;
  #next = 0;

  constructor(format: Format) {
    this.#format = format;
  }

  tell(block: Block): Telling {
    this.#block(block);
    return { said: this.#said, places: this.#next };
  }

  /** Blocks inside are told by themselves. */
  #blocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      const { said, places } = tellingOf(block, this.#format);
      for (const one of said) this.#said.push({ ...one, place: this.#next + one.place });
      this.#next += places;
    }
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
        return this.#blocks(block.blocks);
      case 'band':
        this.#title(block.title);
        this.#say(block.aside);
        return this.#blocks(block.blocks);
      case 'columns':
        return block.columns.forEach(({ blocks }) => this.#blocks(blocks));
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
        return this.#contents(block);
      case 'rule':
      case 'lines':
      case 'page-break':
        return undefined;
    }
  }

  #add(words: string, kind: 'words' | 'numeral' = 'words', isTitle = false): void {
    const place = this.#next++;
    if (words.trim() === '' || (kind === 'numeral' && this.#format === 'docx')) return;
    this.#said.push({ words, letters: lettersOf(words), kind, isTitle, place });
  }

  #contents(toc: Toc): void {
    const place = this.#next++;
    this.#said.push({ words: '', letters: '', kind: 'contents', isTitle: false, place, toc });
  }

  #say(inlines: readonly Inline[]): void {
    this.#add(textOf(inlines));
  }

  #all(...all: readonly (readonly Inline[])[]): void {
    for (const inlines of all) this.#say(inlines);
  }

  #title(title: readonly Inline[]): void {
    this.#add(textOf(title), 'words', true);
  }

  /** Word counts the items of a list itself, so that its numbers are in no text. */
  #list({ ordered, start, items }: List): void {
    items.forEach((blocks, i) => {
      if (ordered) this.#add(`${start + i}.`, 'numeral');
      this.#blocks(blocks);
    });
  }

  #table({ header, groups }: Table): void {
    for (const { blocks } of header?.cells ?? []) this.#blocks(blocks);
    for (const { band, rows } of groups) {
      if (band) this.#title(band.title);
      if (band) this.#say(band.aside);
      for (const { cells } of rows) for (const { blocks } of cells) this.#blocks(blocks);
    }
  }

  /** Pairs are filled column by column; Word has both columns in one table, which is read by rows. */
  #facts({ columns, facts }: Pick<Facts, 'columns' | 'facts'>): void {
    const from = this.#said.length;
    const each = Math.ceil(facts.length / columns);
    const rows = facts.map(({ label, value }, i) => {
      const first = this.#said.length;
      this.#all(label, value);
      return { row: this.#format === 'docx' ? i % each : 0, told: this.#said.slice(first) };
    });
    const inOrder = rows.toSorted((a, b) => a.row - b.row).flatMap(({ told }) => told);
    this.#said.splice(from, inOrder.length, ...inOrder);
  }
}
