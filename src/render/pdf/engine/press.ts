/** Sets runs in a document's faces. */
import type { Look } from '../../renderer.ts';
import { type Face, faceOf } from './face.ts';
import { type Line, linesOf } from './lines.ts';
import type { Run } from './run.ts';
import { type Word, wordsOf } from './words.ts';

/** A character that no line could show, and the words it stands in. */
export interface Gap {
  readonly codePoint: number;
  readonly words: string;
}

/** Ordinary prose: its letters are as wide as those of a line of prose. */
const PROSE = 'this is what a colleague at the level does well and it is read before each review';

export class Press {
  /** The first place of each character that the faces lack. */
  readonly gaps = new Map<number, Gap>();
  /** The width of an average letter of prose, in font sizes. */
  readonly letterWidth: number;
  readonly #faces: Look['faces'];

  constructor(faces: Look['faces']) {
    this.#faces = faces;
    const width = this.width([{ weight: 'regular', size: 1, leading: 1, colour: '', text: PROSE }]);
    this.letterWidth = width / PROSE.length;
  }

  face({ weight }: Pick<Run, 'weight'>): Face {
    return faceOf(this.#faces[weight]);
  }

  /** The lines of a paragraph in a width of `width` points; none for no runs. */
  lines(runs: readonly Run[], width: number): readonly Line[] {
    if (runs.length === 0) return [];
    const words = wordsOf(runs, (run) => this.face(run), width);
    for (const word of words) if (word.shaped.missing.length > 0) this.#report(word);
    return linesOf(words, width);
  }

  /** The width of runs in one line, in points. */
  width(runs: readonly Run[]): number {
    return Math.max(0, ...this.lines(runs, Infinity).map((line) => line.width));
  }

  #report({ shaped, run }: Word): void {
    for (const codePoint of shaped.missing) {
      if (!this.gaps.has(codePoint)) this.gaps.set(codePoint, { codePoint, words: run.text });
    }
  }
}
