/** Whether a row, or a column, of titles is one of levels. */
import type { FrontMatter } from '../front-matter.ts';
import { namingKind } from './header-words.ts';
import { isLevelTitle } from '../level/level-words.ts';

/** Half of them read like levels, or all are numbered in order. */
export const areLevels = (titles: readonly string[], front: FrontMatter): boolean =>
  levelShare(titles, front) >= 0.5;

/** How many of them read like levels, from 0 to 1. */
export function levelShare(titles: readonly string[], front: FrontMatter): number {
  if (!front.levels && areNumbered(titles)) return 1;
  return titles.filter((title) => isLevel(title, front)).length / Math.max(1, titles.length);
}

/** A word that heads names ("Level", "Internal level") names no level, nor does a step ("L1 → L2"). */
export function isLevel(title: string, front: FrontMatter): boolean {
  if (front.levels) return isLevelTitle(title, front);
  if (namingKind(title) !== undefined || /→|->|⇒/.test(title)) return false;
  if (/\S\s+levels?$/i.test(title) && !isRanked(title)) return false;
  return isLevelTitle(title, front) || craft.test(title);
}

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
  /(?<!\p{L})(?:junior|jr|mid|intermediate|senior|sr|staff|principal|distinguished|fellow|lead|head|associate|intern|trainee|graduate|entry|apprentice|beginner|novice|basic|advanced|expert|proficient|foundation)(?!\p{L})/iu;
