/** What documents of one look and language have in common, kept from one to the next. */
import { type Memory, memory } from '../../../memory.ts';
import type { Look } from '../../renderer.ts';
import type { Line } from './lines.ts';
import type { Report } from './report.ts';

/** The lines of a paragraph, and what was reported of their letters. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly reports: readonly Report[];
}

export interface Edition {
  /** By their words, how these are set, and in what width. */
  readonly lines: Memory<Lines>;
  /** Whether something was there before: what comes once is not kept. */
  readonly isKnown: (key: string) => boolean;
  /** A short name for a long key. */
  readonly shortened: (key: string) => string;
}

/** Words, and keys. */
const MOST = { words: 60_000, keys: 30_000, names: 3000 };

function newEdition(): Edition {
  const names = memory<string>({ most: MOST.names });
  let named = 0;
  const keys = memory<{ isKnown: boolean }>({ most: MOST.keys });
  return {
    lines: memory({
      most: MOST.words,
      sizeOf: ({ lines }) => lines.reduce((sum, { words }) => sum + words.length, 1),
    }),
    isKnown: (key) => {
      const entry = keys(key, () => ({ isKnown: false }));
      const { isKnown } = entry;
      entry.isKnown = true;
      return isKnown;
    },
    shortened: (key) => names(key, () => String((named += 1))),
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
