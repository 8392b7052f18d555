/** Where words may be divided with a hyphen: by the patterns of TeX for a language (F. M. Liang, 1983). */
import { createRequire } from 'node:module';
import type { HyphenationFunctionSync } from 'hyphen';

/**
 * Before which letters of a word a hyphen may stand; none for what is better left whole. `isWide`:
 * it must be divided, even if it begins with a capital.
 */
export type Hyphens = (word: string, isWide?: boolean) => readonly number[];

/** Letters that stay on the line, and letters that go to the next. */
const BEFORE = 2;
const AFTER = 3;
const SHORTEST = 6;
const HYPHEN = '\u00ad';

/** A word in its punctuation. Not what holds capitals inside, digits or signs: names, code, addresses. */
const PLAIN = /^([\p{Ps}\p{Pi}"'¿¡]*)((?:\p{Lu}|\p{Ll})\p{Ll}+)(?:[\p{Pe}\p{Pf}\p{Po}\s]*)$/u;
const CAPITAL = /^\p{Lu}/u;
/** Elsewhere a capital may be a name's. */
const CAPITAL_NOUNS = /^de\b/i;
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]+)*$/;

const require = createRequire(import.meta.url);
const known = new Map<string, Hyphens | undefined>();

/** `language`: BCP 47; nothing where there are no patterns for it. They are read when first asked for. */
export function hyphensOf(language: string): Hyphens | undefined {
  const name = language.toLowerCase();
  if (!known.has(name)) known.set(name, hyphens(name));
  return known.get(name);
}

function hyphens(language: string): Hyphens | undefined {
  const divided = patterns(language);
  if (!divided) return undefined;
  const hasCapitals = CAPITAL_NOUNS.test(language);
  return (word, isWide = false) => pointsIn(word, divided, hasCapitals || isWide);
}

function pointsIn(
  text: string,
  divided: HyphenationFunctionSync,
  hasCapitals: boolean,
): readonly number[] {
  const [, opening = '', word = ''] = PLAIN.exec(text) ?? [];
  if (word.length < SHORTEST || (CAPITAL.test(word) && !hasCapitals)) return [];
  let at = 0;
  const points = divided(word, { hyphenChar: HYPHEN, minWordLength: SHORTEST })
    .split(HYPHEN)
    .map((part) => (at += part.length));
  return points
    .filter((point) => point >= BEFORE && point <= word.length - AFTER)
    .map((point) => opening.length + point);
}

/** Of the language as it is spoken somewhere, else of the language. */
function patterns(language: string): HyphenationFunctionSync | undefined {
  if (!LANGUAGE.test(language)) return undefined;
  const parts = language.split('-');
  for (let count = parts.length; count > 0; count -= 1) {
    const found = installed(parts.slice(0, count).join('-'));
    if (found) return found.hyphenateSync;
  }
  return undefined;
}

function installed(
  language: string,
): { readonly hyphenateSync: HyphenationFunctionSync } | undefined {
  try {
    return require(`hyphen/${language}`);
  } catch {
    return undefined;
  }
}
