/** What documents of one look and language have in common, kept from one to the next. */
import { LRUCache } from 'lru-cache';
import { type Memory, memory } from '../../../memory.ts';
import type { Look } from '../../renderer.ts';
import type { Drawn } from './canvas.ts';
import type { Line } from './lines.ts';
import type { Report } from './press.ts';

/** The lines of a paragraph, and what was reported of their letters. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly reports: readonly Report[];
}

export interface Edition {
  /** By their words, how these are set, and in what width. */
  readonly lines: Memory<Lines>;
  /** By what stands where. */
  readonly drawn: LRUCache<string, Drawn>;
  /** Whether something was there before: what comes once is not kept. */
  readonly isKnown: (key: string) => boolean;
}

/** Words, letters of operators, and keys. */
const MOST = { words: 60_000, letters: 8_000_000, keys: 30_000 };

function newEdition(): Edition {
  const keys = memory<{ isKnown: boolean }>({ most: MOST.keys });
  return {
    lines: memory({
      most: MOST.words,
      sizeOf: ({ lines }) => lines.reduce((sum, { words }) => sum + words.length, 1),
    }),
    drawn: new LRUCache<string, Drawn>({
      maxSize: MOST.letters,
      sizeCalculation: ({ text }, key) => text.length + key.length,
    }),
    isKnown: (key) => {
      const entry = keys(key, () => ({ isKnown: false }));
      const { isKnown } = entry;
      entry.isKnown = true;
      return isKnown;
    },
  };
}

const editions = new WeakMap<Look, Memory<Edition>>();
/** Languages and wordings at a time. */
const WORDINGS = 8;

/** `wording`: the language, and the words that are printed beside the document's own. */
export function editionOf(look: Look, wording: string): Edition {
  const known = editions.get(look) ?? memory<Edition>({ most: WORDINGS });
  editions.set(look, known);
  return known(wording, newEdition);
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** A number that tells objects apart: for keys, never for what is printed. */
export function numberOf(object: object): number {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(object, last);
  return last;
}
