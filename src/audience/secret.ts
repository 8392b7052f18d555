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

/** Letters that needles are looked up by; none but short ones have fewer. */
const KEY = 10;

/** Needles by their first letters. */
export class Needles {
  readonly #byKey = new Map<string, Needle[]>();
  readonly #short = new Map<string, Needle>();
  readonly #lengths = new Set<number>();
  readonly #known = new Set<string>();

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
    if (letters === '' || this.#known.has(letters)) return;
    this.#known.add(letters);
    if (letters.length < KEY) {
      this.#short.set(letters, needle);
      this.#lengths.add(letters.length);
      return;
    }
    const key = letters.slice(0, KEY);
    const known = this.#byKey.get(key);
    if (known) known.push(needle);
    else this.#byKey.set(key, [needle]);
  }

  /** Every needle that stands in letters, from the beginning of a word to the end of one. */
  hitsIn({ letters, starts }: Folded): readonly Hit[] {
    const hits: Hit[] = [];
    const take = (needle: Needle | undefined, at: number): void => {
      if (needle && starts[at + needle.letters.length]) hits.push({ needle, at });
    };
    for (let at = 0; at < letters.length; at++) {
      if (!starts[at]) continue;
      for (const needle of this.#byKey.get(letters.slice(at, at + KEY)) ?? []) {
        if (letters.startsWith(needle.letters, at)) take(needle, at);
      }
      for (const length of this.#lengths) take(this.#short.get(letters.slice(at, at + length)), at);
    }
    return hits;
  }
}

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
