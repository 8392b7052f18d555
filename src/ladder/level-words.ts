/** Headings that name levels. */

const words = new RegExp(
  '^(?:' +
    [
      'levels?|grade|band|tier|stage|step|[a-z]{1,3}\\d{1,2}|[ivx]{1,4}|\\d{1,2}',
      'junior|jr|mid|middle|intermediate|senior|sr|staff|principal|distinguished|fellow|associate',
      'entry|apprentice|intern|trainee|graduate|lead|head|chief|director|vp|manager',
      'engineer|developer|designer|analyst|architect|scientist|consultant|specialist|programmer',
    ].join('|') +
    ')$',
);

/** "L3 – Senior Engineer", "Developer II", "Mid-level": a short title with a word for a level. */
export function readsLikeLevel(title: string): boolean {
  const own = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.length <= 8 && own.some((word) => words.test(word)) && !/[.?!]$/.test(title);
}
