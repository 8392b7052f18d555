/** Texts of a finished file as messages quote them. */

import { SEAM } from './found.ts';

/** An id is as it is written, by itself or between signs. */
export const holds = (text: string, exact: string): boolean =>
  [' ', ''].some((seam) => holdsPlain(text.replaceAll(SEAM, seam), exact));

function holdsPlain(text: string, exact: string): boolean {
  const [all, wanted] = [plain(text), plain(exact)];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const around = [all.slice(0, at).slice(-1), all.slice(at + wanted.length).slice(0, 1)];
    if (!around.some((sign) => /[\p{L}\p{N}]/u.test(sign))) return true;
  }
  return false;
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** A message is no place for what is secret: a few words of it. */
const LETTERS = 40;

export function brief(text: string): string {
  const words = text.replaceAll(SEAM, '').replace(/\s+/g, ' ').trim();
  return words.length > LETTERS
    ? `${words.slice(0, LETTERS).replace(/\p{Surrogate}$/u, '')} …`
    : words;
}

/** A text from one of its words on, counted from 0. */
export const fromWord = (text: string, word: number): string =>
  text.slice([...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)][word]?.index ?? 0);
