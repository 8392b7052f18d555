/** Words in brackets. */

/** `(same)` → `same`; other texts as they are. */
export const unwrapped = (text: string): string =>
  /^[([]([^()[\]]+)[)\]][.!]?$/.exec(text)?.[1]?.trim() ?? text;
