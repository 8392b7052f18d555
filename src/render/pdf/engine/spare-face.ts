/** A face for letters that the text faces lack, of any script. */
import { Face, type Shaped, type ShapedGlyph } from './face.ts';
import { codePointsOf, isUnseen, lettersOf } from './letters.ts';

export class SpareFace extends Face {
  /** Few letters of many: documents number them. */
  override get codes(): undefined {
    return undefined;
  }

  /** Letter by letter: shaping may move and join the parts of one, and still it reads as written. */
  override shape(text: string): Shaped {
    return this.remember(text, () =>
      this.measured(lettersOf(text).flatMap((letter) => this.#letter(letter))),
    );
  }

  /** Scripts that are set in capitals are those of the text faces. */
  override capitals(text: string): Shaped {
    return this.shape(text);
  }

  /** Joined over the whole word, as in Arabic; the glyphs run from left to right. */
  override mirrored(text: string): Shaped {
    return this.remember(`\0${text}`, () =>
      this.measured(this.#withMarks(this.#seen(text, 'rtl'))),
    );
  }

  /**
   * From left to right, a letter's marks come before it. They read as part of it: readers take what
   * is drawn from left to right the other way round, also the characters that one glyph stands for.
   */
  #withMarks(glyphs: readonly ShapedGlyph[]): readonly ShapedGlyph[] {
    let marks: number[] = [];
    return glyphs.map((each, i) => {
      const own = each.glyph.codePoints;
      const isBefore = isMark(each) && glyphs.slice(i).some((later) => !isMark(later));
      if (!isBefore && marks.length === 0) return each;
      marks = [...marks, ...own];
      if (isBefore) return this.#meaning(each, []);
      const meaning = marks;
      marks = [];
      return this.#meaning(each, meaning);
    });
  }

  /** What a letter is made of reads as the letter once: its first glyph has all of it. */
  #letter(letter: string): readonly ShapedGlyph[] {
    const drawn = this.#seen(letter);
    const meaning = codePointsOf(letter);
    const own = drawn.flatMap(({ glyph }) => glyph.codePoints);
    const isPlain = own.join() === meaning.filter((one) => !isUnseen(one)).join();
    if (isPlain || drawn.some(({ glyph }) => glyph.id === 0)) return drawn;
    return drawn.map((each, i) => this.#meaning(each, i === 0 ? meaning : []));
  }

  #meaning(shaped: ShapedGlyph, codePoints: number[]): ShapedGlyph {
    return { ...shaped, glyph: this.font.getGlyph(shaped.glyph.id, codePoints) };
  }

  /** Joiners that joined nothing are not drawn, and the face need not have them. */
  #seen(text: string, direction?: 'rtl'): readonly ShapedGlyph[] {
    return this.laidOut(text, direction).filter(
      ({ glyph: { codePoints } }) => codePoints.length === 0 || !codePoints.every(isUnseen),
    );
  }
}

const isMark = ({ glyph: { codePoints } }: ShapedGlyph): boolean =>
  codePoints.length > 0 && /^\p{M}+$/u.test(String.fromCodePoint(...codePoints));

const parsed = new WeakMap<Uint8Array, SpareFace>();

/** The face in a font file; parsed when it is first asked for. `factor`: its size beside others. */
export function spareFaceOf(bytes: Uint8Array, factor: number): SpareFace {
  const face = parsed.get(bytes) ?? new SpareFace(bytes, factor);
  parsed.set(bytes, face);
  return face;
}
