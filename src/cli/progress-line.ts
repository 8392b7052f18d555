/** What progress says, in one line. */
import stringWidth from 'string-width';
import { counted } from './messages.ts';
import type { Rate } from './pace.ts';

export interface Standing {
  readonly done: number;
  readonly total: number;
  /** Nothing before it is known. */
  readonly rate: Rate | undefined;
  /** Of the document that was done last, or what is going on. */
  readonly name: string;
}

/** Cells of a bar, and of the terminal where there is room for one. */
const [BAR, WIDE] = [24, 72];
const SEPARATOR = ' · ';

/** With a bar, where there is room, and the name as far as it goes: never wider than `width` cells. */
export function barLine({ done, total, rate, name }: Standing, width: number): string {
  const full = Math.round((BAR * done) / Math.max(1, total));
  const bar = width >= WIDE ? `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ` : '';
  const parts = [`${bar}${number(done)} of ${number(total)}`, ...paceOf(rate)];
  const fitting = parts.filter(
    (_, index) => index === 0 || stringWidth(parts.slice(0, index + 1).join(SEPARATOR)) <= width,
  );
  const said = fitting.join(SEPARATOR);
  const named = cut(name, width - stringWidth(said) - SEPARATOR.length);
  return named === '' ? cut(said, width) : `${said}${SEPARATOR}${named}`;
}

/** For a file or another program. */
export const plainLine = ({ done, total, rate }: Omit<Standing, 'name'>): string =>
  `${[`${done} of ${counted(total, 'document')}`, ...paceOf(rate)].join(SEPARATOR)}\n`;

function paceOf(rate: Rate | undefined): readonly string[] {
  if (!rate) return [];
  const { each, left } = rate;
  const speed = `${each >= 10 ? number(Math.round(each)) : each.toFixed(1)}/s`;
  return left > 0 ? [speed, `${durationOf(left)} left`] : [speed];
}

const number = (value: number): string => value.toLocaleString('en');

/** No finer than it can be known: it would only flicker. */
export function durationOf(seconds: number): string {
  if (seconds < 10) return `${Math.ceil(seconds)} s`;
  if (seconds < 90) return `${Math.ceil(seconds / 5) * 5} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.ceil(minutes / 60)} h`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The end of a name says most: whose document it is. Nothing where there is hardly any room. */
function cut(text: string, room: number): string {
  const clean = text.replace(/\p{C}/gu, '\uFFFD');
  if (stringWidth(clean) <= room) return clean;
  if (room < 8) return '';
  let left = room - 1;
  const kept = [...graphemes.segment(clean)]
    .toReversed()
    .filter(({ segment }) => (left -= stringWidth(segment)) >= 0);
  return `…${kept
    .toReversed()
    .map(({ segment }) => segment)
    .join('')}`;
}
