/** Whether a row, or a column, of titles is one of levels. */
import type { FrontMatter } from './front-matter.ts';
import { namingKind } from './header-words.ts';
import { isLevelTitle } from './level-words.ts';

/** Half of them read like levels, or all are numbered in order. */
export const areLevels = (titles: readonly string[], front: FrontMatter): boolean =>
  titles.length > 0 &&
  (2 * titles.filter((title) => isLevel(title, front)).length >= titles.length ||
    (!front.levels && areNumbered(titles)));

/** A word that heads names ("Level", "Title") names no level. */
export const isLevel = (title: string, front: FrontMatter): boolean =>
  front.levels
    ? isLevelTitle(title, front)
    : (isLevelTitle(title, front) || craft.test(title)) && namingKind(title) === undefined;

/** Steps of a craft, each a single word. */
const craft = /^(?:novice|apprentice|journeyman|adept|master|guru)$/i;

const roman = /^(?:i{1,3}|i?v|vi{1,3}|ix|x)$/i;

/** "1", "2", "3"; "I", "II"; "A1", "A2": nothing but numbers of steps. */
const areNumbered = (titles: readonly string[]): boolean =>
  titles.length > 1 &&
  new Set(titles).size === titles.length &&
  (titles.every((title) => /^\p{L}{0,3}[ -]?\d{1,2}$/u.test(title)) ||
    titles.every((title) => roman.test(title)));

/** A number or a rank: no mere profession ("Developer"), which heads tracks too. */
export const isRanked = (title: string): boolean => /\d|\b[IVX]+$/.test(title) || rank.test(title);

const rank =
  /(?<!\p{L})(?:junior|jr|mid|intermediate|senior|sr|staff|principal|distinguished|fellow|lead|head|associate|intern|trainee|graduate|entry|apprentice)(?!\p{L})/iu;
