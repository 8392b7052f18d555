/** Headings that name levels. */
import type { FrontMatter } from './front-matter.ts';
import { lettersOf } from './words.ts';

const telling = new RegExp(
  '^(?:' +
    [
      'level|grade|band|tier|stage|step|(?:l|e|g|m|p|t|ic|se|em|sde|swe)\\d{1,2}',
      'junior|jr|mid|middle|intermediate|senior|sr|staff|principal|distinguished|fellow|associate',
      'entry|apprentice|intern|trainee|graduate|lead|head|chief|director|vp|manager',
      'engineer|developer|designer|analyst|architect|scientist|consultant|specialist|programmer',
    ].join('|') +
    ')$',
);

/** Words of headings that speak of levels, or of all of them. */
const speaking =
  /^(?:about|all|definitions?|examples?|expectations|guide|how|ladder|matrix|overview|summary|the|track|vs|what|why)$/;

/** A level that the front matter lists; where it lists none, what reads like one. */
export const isLevelTitle = (title: string, { levels }: FrontMatter): boolean =>
  levels ? levels.some((level) => lettersOf(level) === lettersOf(title)) : readsLikeLevel(title);

/** "L3 – Senior Engineer", "Developer II", "Mid-level": a short title with a word for a level. */
export function readsLikeLevel(title: string): boolean {
  const own = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (own.length > 8 || /[.?!]$/.test(title)) return false;
  return own.some((word) => telling.test(word)) && !own.some((word) => speaking.test(word));
}
