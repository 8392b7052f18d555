import { memory } from '../memory.ts';

/**
 * How long it is from one ISO day to another, in whole years and months as people of the locale
 * say it: `1 year 9 months`; in days within the first month. Nothing where the first day is later.
 */
export function timeSpan(from: string, to: string, locale: string): string | undefined {
  const [start, end] = [partsOf(from), partsOf(to)];
  const all = 12 * (end.year - start.year) + end.month - start.month - Number(end.day < start.day);
  const days = (Date.parse(to) - Date.parse(from)) / DAY;
  if (days < 0) return undefined;
  const span = { years: Math.floor(all / 12), months: all % 12, days: all === 0 ? days : 0 };
  return spans([...Object.values(span), locale].join(' '), () => inWords(span, locale));
}

const DAY = 24 * 60 * 60 * 1000;

function partsOf(isoDay: string): Readonly<Record<'year' | 'month' | 'day', number>> {
  const [year = 0, month = 0, day = 0] = isoDay.split('-').map(Number);
  return { year, month, day };
}

/** Formatters take a hundred times as long to make as to use, and people have joined long ago. */
const spans = memory<string>({ most: 4000 });

type Span = Readonly<Record<'years' | 'months' | 'days', number>>;

function inWords({ years, months, days }: Span, locale: string): string {
  const isYoung = years === 0 && months === 0;
  const parts = isYoung
    ? [counted(days, 'day', locale)]
    : [
        ...(years > 0 ? [counted(years, 'year', locale)] : []),
        ...(months > 0 ? [counted(months, 'month', locale)] : []),
      ];
  return new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }).format(parts);
}

const counted = (count: number, unit: 'year' | 'month' | 'day', locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
