/** Sets runs in a document's faces. */
import type { Look } from '../../renderer.ts';
import type { Face } from './face.ts';
import { type Hyphens, hyphensOf } from './hyphens.ts';
import { type Line, linesOf } from './lines.ts';
import type { Run } from './run.ts';
import { TypeCase } from './typecase.ts';
import { type Word, wordsOf } from './words.ts';

/** A character that no face is right for, and the words it stands in. */
export interface Gap {
  readonly codePoint: number;
  readonly words: string;
  /** The package of the face that is meant for it, where theme.yaml names one that is not installed. */
  readonly wanted?: string;
}

/** How the lines of a paragraph end. */
export interface Breaks {
  /** The last as far as the others: titles. */
  readonly balanced?: boolean;
  /** Also within words. */
  readonly hyphenated?: boolean;
}

/** Ordinary prose: its letters are as wide as those of a line of prose. */
const PROSE =
  'Listens to what people need, writes it down, and agrees with the team on the next step';

export class Press {
  /** The first place of each character that no face has. */
  readonly gaps = new Map<number, Gap>();
  /** By package: the first character in a face of last resort, for want of the package's. */
  readonly makeshifts = new Map<string, Gap>();
  /** The width of an average letter of prose, in font sizes. */
  readonly letterWidth: number;
  readonly #typecase: TypeCase;
  readonly #language: string;
  readonly #rhythm: number;

  /** `language`: BCP 47, of the document. */
  constructor(look: Look, language: string) {
    this.#rhythm = look.theme.rhythm;
    this.#typecase = new TypeCase(look, language);
    this.#language = language;
    const width = this.width([{ weight: 'regular', size: 1, leading: 1, colour: '', text: PROSE }]);
    this.letterWidth = width / PROSE.length;
  }

  face({ weight }: Pick<Run, 'weight'>): Face {
    return this.#typecase.face(weight);
  }

  /** Half of the height of capitals, in points. */
  middle(run: Pick<Run, 'weight' | 'size'>): number {
    return (this.face(run).capHeight * run.size) / 2000;
  }

  /** The lines of a paragraph in a width of `width` points; none for no runs. */
  lines(
    runs: readonly Run[],
    width: number,
    { balanced, hyphenated }: Breaks = {},
  ): readonly Line[] {
    if (runs.length === 0) return [];
    const hyphens: Hyphens = (word, may) => hyphensOf(this.#language)?.(word, may) ?? [];
    const words = wordsOf(runs, this.#typecase, width, hyphens);
    for (const word of words) {
      if (word.shaped.missing.length > 0) this.#reportMissing(word);
      if (word.drawer.makeshift) this.#reportMakeshift(word);
    }
    const manner = { balanced, hyphens: hyphenated ? hyphens : undefined };
    return linesOf(words, width, this.#rhythm, manner);
  }

  /** The width of runs in one line, in points. */
  width(runs: readonly Run[]): number {
    return Math.max(0, ...this.lines(runs, Infinity).map((line) => line.width));
  }

  #reportMissing({ shaped, run }: Word): void {
    for (const codePoint of shaped.missing) {
      if (!this.gaps.has(codePoint)) this.gaps.set(codePoint, this.#gap(codePoint, run));
    }
  }

  #reportMakeshift({ text, run }: Word): void {
    const gap = this.#gap(text.codePointAt(0) ?? 0, run);
    if (gap.wanted !== undefined && !this.makeshifts.has(gap.wanted)) {
      this.makeshifts.set(gap.wanted, gap);
    }
  }

  #gap(codePoint: number, { text }: Run): Gap {
    const wanted = this.#typecase.wanted(String.fromCodePoint(codePoint));
    return { codePoint, words: text, ...(wanted !== undefined && { wanted }) };
  }
}
