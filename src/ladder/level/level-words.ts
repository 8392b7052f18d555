/** Headings that name levels. */
import { canonical } from '../aliases.ts';
import type { FrontMatter } from '../front-matter.ts';
import {
  grades,
  parts,
  plainWords,
  ranks,
  roleParts,
  roles,
  speaking,
  steps,
} from './level-vocabulary.ts';
import { lettersOf } from '../words.ts';

/** A level that the front matter lists; where it lists none, what reads like one. */
export function isLevelTitle(title: string, front: FrontMatter): boolean {
  if (!front.levels) return readsLikeLevel(title);
  const letters = lettersOf(canonical(title, front));
  return front.levels.some((level) => lettersOf(level) === letters);
}

/** "L3 – Senior Engineer", "Developer II", "Mid-level": a short title with a word for a level. */
export const readsLikeLevel = (title: string): boolean => likeness(title) !== 'none';

/** "All levels", "Senior vs Staff": it has words for levels, and names none. */
export const speaksOfLevels = (title: string): boolean =>
  plainWords(title).some((word) => speaking.has(word));

/**
 * `sure`: a number or rank ("L3", "Level 2", "Senior", "Designer II"). `maybe`: a profession or
 * a grade of skill ("Developer", "Expert"), which heads other things too.
 */
export function likeness(title: string): 'sure' | 'maybe' | 'none' {
  const own = plainWords(title);
  const isCoded = codes.some((code) => code.test(title.trim()));
  if (own.length === 0 || own.length > (isCoded ? 16 : 8)) return 'none';
  if (/[?!]$/.test(title) || (title.endsWith('.') && !/\b[js]r\.$/i.test(title))) return 'none';
  if (isCoded && /^\P{L}{0,40}\p{L}{0,40}\s?\d{1,9}\s?[:–—-]\s/u.test(title)) return 'sure';
  if (speaksOfLevels(title)) return 'none';
  if (isCoded || parts.test(title) || own.some((word) => ranks.has(word))) return 'sure';
  if (own.some((word) => roles.has(word)) || roleParts.test(title)) {
    const isNumbered = own.some((word, at) => roles.has(own[at - 1] ?? '') && number.test(word));
    return isNumbered ? 'sure' : 'maybe';
  }
  const isGrade = own.every((word) => grades.has(word) || steps.has(word));
  return isGrade || (own.length < 5 && own.some((word) => steps.has(word))) ? 'maybe' : 'none';
}

/** The number of a level with the word or letters before it: "Level 3", "IC4". */
export const codeOf = (title: string): string | undefined =>
  /^(?:\p{L}{1,3}|\p{L}+ )-?\d{1,2}\p{L}?(?![\p{L}\p{N}])/u.exec(title.trim())?.[0];

const roman = '(?:i{1,3}|i?v|vi{1,3}|ix|x)';
const number = new RegExp(`^(?:\\d{1,2}|${roman})$`);
const step = `(?:${[...steps].join('|')})`;
// "Level 5T – …": one of two levels with a number.
const forked = `\\d{1,2}\\p{L}(?=\\s*(?:$|[:–—(.-]))`;
const counted = `(?:${forked}|\\d{1,2}|${roman}|one|two|three|four|five|six|seven)(?![\\p{L}\\p{N}])`;

const codes = [
  // "L3", "D2 – Developer 2", "SDE-2"; Q1 and H2 are parts of a year.
  /^[^\p{L}\p{N}]*(?![QH]\d)\p{L}{1,3}-?\d{1,2}\+?(?![\p{L}\p{N}])/iu,
  // "IC 4", "L 3".
  /^[^\p{L}\p{N}]*(?:IC|[LEGMPT]) \d{1,2}\+?(?![\p{L}\p{N}])/u,
  // "Senior Software Engineer (P4)".
  /\((?:[LEPGMT]|IC|SE|EM)-?\d{1,2}\+?\)/u,
  /^(?:\d{1,2}|[IVX]{1,4}|EM|CTO|VP)$/,
  // More words would make it a step of a process.
  /^(?:stage|step|phase) \d{1,2}$/i,
  // "Level 3", "Grade B", "Stufe 2 – …".
  new RegExp(`^[^\\p{L}\\p{N}]*${step}[\\s:#.-]*(?:${counted}|[a-h](?=\\s*(?:$|[:–—(.-])))`, 'iu'),
  // "3. Stufe", "2nd level".
  new RegExp(`^[^\\p{L}\\p{N}]*\\d{1,2}(?:[.ºªe]|st|nd|rd|th)?\\s*${step}(?![\\p{L}\\p{N}])`, 'iu'),
];
