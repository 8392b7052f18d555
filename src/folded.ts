/** Texts as what is compared of them: letters and figures, without case, accents and white space. */

export interface Folded {
  /** The letters of all texts; a line break stands between two that do not belong together. */
  readonly letters: string;
  /** 1 where a word or a text begins, and where the last one ends. */
  readonly starts: Uint8Array;
  /** Where each text begins, and, last, where the letters end. */
  readonly texts: readonly number[];
}

export interface Text {
  readonly text: string;
  /** It goes on where the one before it ended: a run of the same page. */
  readonly joins?: boolean;
}

// oxlint-disable-next-line no-control-regex -- plain text may hold any of the first 128 characters
const PLAIN = /^[\u0000-\u007f]*$/;

/** Scripts that put no space between words: each letter counts as one. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{N}])+`, 'gu');

/** Accents, vowel signs, and what is not seen, such as soft hyphens. */
const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/** The words of a text as they are compared: `Zoë Ferreira-Holm` is zoe, ferreira, holm. */
export function foldedWords(text: string): readonly string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const folded = text.normalize('NFKD').replace(UNSEEN, '').toUpperCase().toLowerCase();
  return folded.normalize('NFKD').replace(UNSEEN, '').match(WORD) ?? [];
}

export const foldedLetters = (text: string): string => foldedWords(text).join('');

export function foldedTexts(all: readonly Text[]): Folded {
  const [words, begins, texts]: [string[], number[], number[]] = [[], [], []];
  let length = 0;
  for (const { text, joins } of all) {
    if (!joins && length > 0) length += words.push('\n') && 1;
    texts.push(length);
    for (const word of foldedWords(text)) {
      begins.push(length);
      words.push(word);
      length += word.length;
    }
  }
  const starts = new Uint8Array(length + 1);
  for (const at of [...begins, ...texts, length]) starts[at] = 1;
  const letters = words.join('');
  for (let at = letters.indexOf('\n'); at >= 0; at = letters.indexOf('\n', at + 1)) starts[at] = 1;
  return { letters, starts, texts: [...texts, length] };
}
