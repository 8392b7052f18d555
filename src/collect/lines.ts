/** White space, and what takes no room: programs put it into empty fields. */
const EDGES = /^[\s\u200b\u2060\ufeff]+|(?<![\s\u200b\u2060\ufeff])[\s\u200b\u2060\ufeff]+$/g;

export const trimmed = (text: string): string => text.replace(EDGES, '');

/** What was written, line by line; those with nothing on them are only ruled. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/)
    .map(trimmed)
    .filter((line) => line !== '');

/** Alike but for white space. */
export const squeezed = (text: string): string =>
  trimmed(text).replace(/\s+/g, ' ').normalize('NFC');
