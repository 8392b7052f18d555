/** Languages, as documents and ladders name them (BCP 47, RFC 5646). */

/**
 * Whether a text is a language tag: `fr`, `pt-BR`. That a language has two letters or three is said
 * there too (2.2.1: no longer ones are registered), so that `German` is none.
 */
export function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // RangeError: what Intl says of anything else
  }
}

/** Whether a language is all of another, as `en-GB` is of `en`; both are well-formed tags. */
export const isWithin = (narrow: string, wide: string): boolean =>
  `${narrow}-`.toLowerCase().startsWith(`${wide}-`.toLowerCase());
