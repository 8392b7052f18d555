/** Text as letters: what a reader takes for one, however many characters it is made of (UAX #29). */
import { bidi } from './bidi.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export const lettersOf = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

/** They steer breaking or shaping, and are not drawn. Control characters are no text. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** They say whether letters join, or make one picture of several. */
const JOINERS = /[\u200c\u200d]/g;

export const isUnseen = (codePoint: number): boolean =>
  String.fromCodePoint(codePoint).replace(UNSEEN, '') === '';

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** What a face may need to choose a letter's shape. */
export const withJoiners = (text: string): string =>
  text.replace(UNSEEN, (unseen) => (unseen.search(JOINERS) < 0 ? '' : unseen));

export const codePointsOf = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** A letter in capitals; the letter itself where that is several letters. */
export function capitalOf(letter: string): string {
  const upper = letter === 'ß' ? 'ẞ' : letter.toUpperCase();
  const [one = letter, ...more] = Array.from(upper);
  return more.length === 0 ? one : letter;
}

/** The letter that is drawn where this one runs from right to left: brackets turn round. */
export const mirror = (letter: string): string => bidi.getMirroredCharacter(letter) ?? letter;
