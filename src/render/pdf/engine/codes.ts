/* oxlint-disable no-underscore-dangle -- fontkit names its own things so */
/**
 * Codes of a face's glyphs that are the same in every document: what is drawn with them is written
 * with the same bytes, whatever a document uses first.
 */
import type { Font, Glyph } from 'pdfmake/js/PDFDocument.js';
import { capitalOf, codePointsOf, mirror } from './letters.ts';

/** A glyph under a code, and what it reads as. */
export interface Coded {
  readonly code: number;
  readonly glyph: number;
  readonly codePoints: readonly number[];
  /** What is embedded, is so with all of its set: then documents embed few different ones. */
  readonly set: number;
}

/** What nearly every text has stands in a few large sets; of capitals, the rarer ones apart. */
const everyday = [
  'abcdefghijklmnopqrstuvwxyz',
  'ACDEILMNPRST',
  'BFGHJKOQUVWXYZ',
  ' .,:;!?\'"-()/&',
  '0123456789',
].map(codePointsOf);
/** Code points of every other set, as a power of two. */
const IN_SET = 3;

function setOf(codePoint: number): number {
  const common = everyday.findIndex((members) => members.includes(codePoint));
  return common < 0 ? everyday.length + (codePoint >> IN_SET) : common;
}

/** The code points that may be in a set. */
function candidates(set: number): readonly number[] {
  const first = (set - everyday.length) << IN_SET;
  return everyday[set] ?? Array.from({ length: 1 << IN_SET }, (_, i) => first + i);
}

/**
 * What a glyph stands for that is a further part of the letter before it: a word joiner. Readers
 * take no mapping at all for a mapping to the glyph's number.
 */
export const SILENT = 0x2060;
/** Sets of letters that show another shape than their own, and of ligatures. */
const DISGUISED = 0x100000;
const LIGATURES = 0x200000;
/** Letters that may show another shape than their own: those of Latin-1. */
const LATIN = 0x100;
const FIRST = 0x20;
const HYPHEN = '-';
const SOFT_HYPHEN = 0xad;
const COMMON = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ft', 'tt', 'fj', 'Th'];

export class Codes {
  readonly #font: Font;
  readonly #known = new Map<Glyph, Coded | undefined>();
  readonly #sets = new Map<number, readonly Coded[]>();
  /** By glyph: the first letter of Latin-1 that it shows, and the ligature that it is. */
  readonly #latin = new Map<number, number>();
  readonly #ligatures = new Map<number, readonly number[]>();
  /** By letter of Latin-1: what it shows in place of its own shape. */
  readonly #disguises: (number | undefined)[] = [];

  constructor(font: Font) {
    this.#font = font;
    for (let codePoint = FIRST; codePoint < LATIN; codePoint += 1) {
      const glyph = this.#glyphOf(codePoint);
      if (glyph !== 0 && !this.#latin.has(glyph)) this.#latin.set(glyph, codePoint);
    }
    for (const letters of COMMON) this.#addLigature(letters);
    for (let codePoint = FIRST; codePoint < LATIN; codePoint += 1) {
      this.#disguises[codePoint] = this.#disguiseOf(codePoint);
    }
  }

  /** Of a glyph with its meaning; nothing where it is too rare to have a code of its own. */
  of(glyph: Glyph): Coded | undefined {
    if (this.#known.has(glyph)) return this.#known.get(glyph);
    const coded = this.#codedOf(glyph.id, glyph.codePoints);
    this.#known.set(glyph, coded);
    return coded;
  }

  /** All codes of a set, in ascending order. */
  membersOf(set: number): readonly Coded[] {
    const known = this.#sets.get(set);
    if (known) return known;
    const members = this.#listed(set).toSorted((a, b) => a.code - b.code);
    this.#sets.set(set, members);
    return members;
  }

  /** The first code that no letter of Latin-1 has: of what has none of its own. */
  get end(): number {
    return this.#font.numGlyphs + LATIN;
  }

  #listed(set: number): readonly Coded[] {
    if (set === LIGATURES) {
      return Array.from(this.#ligatures, ([glyph, codePoints]) => ligature(glyph, codePoints));
    }
    return candidates(set % DISGUISED).flatMap((codePoint) => {
      const glyph = set < DISGUISED ? this.#glyphOf(codePoint) : this.#disguises[codePoint];
      const coded = glyph ? this.#codedOf(glyph, [codePoint]) : undefined;
      return coded?.set === set ? [coded] : [];
    });
  }

  #codedOf(glyph: number, codePoints: readonly number[]): Coded | undefined {
    const [codePoint = 0, ...more] = codePoints;
    if (glyph === 0) return undefined;
    if (more.length > 0) {
      const isOwn = this.#ligatures.get(glyph)?.join() === codePoints.join();
      return isOwn ? ligature(glyph, codePoints) : undefined;
    }
    if (this.#isPlain(glyph, codePoint)) {
      return { code: glyph, glyph, codePoints, set: setOf(codePoint) };
    }
    if (this.#disguises[codePoint] !== glyph) return undefined;
    const code = this.#font.numGlyphs + codePoint;
    return { code, glyph, codePoints, set: DISGUISED + setOf(codePoint) };
  }

  /** A glyph shows one letter as itself: of several, the first. */
  #isPlain(glyph: number, codePoint: number): boolean {
    const latin = this.#latin.get(glyph);
    if (codePoint < LATIN || latin !== undefined) return latin === codePoint;
    if (this.#ligatures.has(glyph) || this.#glyphOf(codePoint) !== glyph) return false;
    return Math.min(...this.#font._cmapProcessor.codePointsForGlyph(glyph)) === codePoint;
  }

  /** A space that does not break shows a space, a soft hyphen a hyphen, and a letter its capital. */
  #disguiseOf(codePoint: number): number | undefined {
    const letter = String.fromCodePoint(codePoint);
    const shown = codePoint === SOFT_HYPHEN ? HYPHEN : letter;
    return [shown, capitalOf(letter), mirror(letter)]
      .map((one) => this.#glyphOf(one.codePointAt(0) ?? 0))
      .find((glyph) => glyph !== 0 && !this.#isPlain(glyph, codePoint));
  }

  #addLigature(letters: string): void {
    const [glyph, ...more] = this.#font.layout(letters).glyphs;
    if (!glyph || more.length > 0 || this.#latin.has(glyph.id)) return;
    this.#ligatures.set(glyph.id, glyph.codePoints);
  }

  #glyphOf = (codePoint: number): number => this.#font._cmapProcessor.lookup(codePoint);
}

const ligature = (glyph: number, codePoints: readonly number[]): Coded => ({
  code: glyph,
  glyph,
  codePoints,
  set: LIGATURES,
});
