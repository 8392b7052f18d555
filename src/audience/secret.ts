/** What an audience may not read: a secret, the letters it is known by, and how they are found. */
import { type Folded, foldedWords } from '../folded.ts';

export interface Secret {
  readonly kind: 'expectation' | 'level' | 'mark' | 'evidence' | 'person' | 'record';
  /** As messages name it: `an expectation of Senior Engineer: Debugging`, `the name`. */
  readonly what: string;
  /** Id of the person that it says something of. */
  readonly person?: string;
}

/** Letters that give a secret away. */
export interface Needle {
  readonly letters: string;
  readonly secret: Secret;
  /** So few that they say nothing by themselves: `May`, `Lead`, `K-1`. */
  readonly weak: boolean;
  /** How an id is written: `n-w1` is not `nw-1`. */
  readonly exact?: string;
}

/** Where a needle stands in letters. */
export interface Hit {
  readonly needle: Needle;
  readonly at: number;
}

/** Words of a piece of a sentence: what is left of one that is cut in two is found by them. */
const PIECE = 5;

/** Letters that needles are looked up by, and that short ones are; one letter says nothing. */
const KEY = 10;
const SHORT_KEY = 2;

/** Needles by their first letters. */
export class Needles {
  readonly #long = new Map<number, Needle[]>();
  readonly #short = new Map<number, Needle[]>();
  readonly #known = new Map<string, Needle>();
  #longest = 0;

  /** Letters of the longest. */
  get longest(): number {
    return this.#longest;
  }

  /** Every one of them. */
  all(): Iterable<Needle> {
    return this.#known.values();
  }

  /** Adds a whole text: a name, a title, an id. */
  add(
    text: string,
    secret: Secret,
    how: { readonly weak: boolean; readonly exact?: string },
  ): void {
    this.#put({ letters: foldedWords(text).join(''), secret, ...how });
  }

  /** Adds a sentence by its pieces, one from every `stride`th word on. */
  addSentence(text: string, secret: Secret, stride: number): void {
    const words = foldedWords(text);
    const letters = words.join('');
    if (words.length <= PIECE || letters.length <= KEY) {
      this.#put({ letters, secret, weak: isWeak(words, PIECE - 2) });
      return;
    }
    const starts = startsOf(words);
    const last = words.length - PIECE;
    for (let word = 0; word <= last; word += Math.min(stride, Math.max(1, last - word))) {
      let end = word + PIECE;
      while (end < words.length && (starts[end] ?? 0) - (starts[word] ?? 0) < KEY) end += 1;
      this.#put({ letters: letters.slice(starts[word], starts[end]), secret, weak: false });
    }
  }

  #put(needle: Needle): void {
    const { letters } = needle;
    if (letters.length < SHORT_KEY || this.#known.has(letters)) return;
    this.#known.set(letters, needle);
    this.#longest = Math.max(this.#longest, letters.length);
    const isShort = letters.length < KEY;
    const [all, length] = isShort ? [this.#short, SHORT_KEY] : [this.#long, KEY];
    const key = keyAt(letters, 0, length);
    const known = all.get(key);
    if (known) known.push(needle);
    else all.set(key, [needle]);
  }

  /**
   * Every needle that stands in letters, from the beginning of a word to the end of one; where only
   * those that begin in a part of them are asked for, from there up to there.
   */
  hitsIn({ letters, starts }: Folded, from = 0, to = letters.length): readonly Hit[] {
    const hits: Hit[] = [];
    for (let at = from; at < to; at++) {
      if (starts[at] !== 1) continue;
      const long = this.#long.get(keyAt(letters, at, KEY));
      const short = this.#short.get(keyAt(letters, at, SHORT_KEY));
      if (long) take(long, letters, starts, at, hits);
      if (short) take(short, letters, starts, at, hits);
    }
    return hits;
  }
}

/** Adds the needles that stand at a place up to the end of a word. */
function take(
  needles: readonly Needle[],
  letters: string,
  starts: Uint8Array,
  at: number,
  hits: Hit[],
): void {
  for (const needle of needles) {
    const isWhole = starts[at + needle.letters.length] === 1;
    if (isWhole && letters.startsWith(needle.letters, at)) hits.push({ needle, at });
  }
}

/** A number for the letters from a place on: the same for the same letters, seldom for others. */
function keyAt(letters: string, at: number, length: number): number {
  let key = 0;
  const end = Math.min(at + length, letters.length);
  for (let i = at; i < end; i++) key = (Math.imul(key, PRIME) + letters.charCodeAt(i)) | 0;
  return key;
}

/** Spreads keys (that of FNV-1a, 32 bits). */
const PRIME = 0x01000193;

/** Where each word begins in their letters, and where the last one ends. */
function startsOf(words: readonly string[]): readonly number[] {
  let at = 0;
  return [0, ...words.map((word) => (at += word.length))];
}

/** Fewest letters that say something by themselves. */
const TELLING = 6;

/** Whether words are too few to mean one thing only. */
export const isWeak = (words: readonly string[], fewest: number): boolean =>
  words.length < fewest || words.join('').length < TELLING;
