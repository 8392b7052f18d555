/** Dates in Word's pictures of them (ECMA-376 part 1, 17.16.4.1): `d MMMM yyyy`. */

/** The Gregorian calendar, in the figures that Word writes. */
const CALENDAR = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** One figure in the day and in the month, so that a second one is seen to be wanted. */
const EXAMPLE = new Date(Date.UTC(2026, 2, 4));

/** A day as a language writes it out (BCP 47). */
export const dateFormat = (language: string): string =>
  new Intl.DateTimeFormat(language, { ...CALENDAR, dateStyle: 'long' })
    .formatToParts(EXAMPLE)
    .map(picture)
    .join('');

function picture({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'year') return 'yyyy';
  if (type === 'day') return 'd'.repeat(value.length);
  if (type === 'month') return /^\d+$/.test(value) ? 'M'.repeat(value.length) : 'MMMM';
  return quoted(value);
}

/** Letters that are not to be read as parts of the picture. */
const quoted = (text: string): string =>
  text.replace(/\p{L}[\p{L}\p{M}.]*/gu, (word) => `'${word}'`);
