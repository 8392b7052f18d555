/** Words one after the other, as a text; a line, or a gap in it, parts them. */
import type { Box } from './matrix.ts';

export interface Run {
  readonly text: string;
  /** Of its first and last words. */
  readonly first: Box;
  readonly last: Box;
}

/** A run, or a new one, that goes on with what is drawn next. */
export function longer(run: Run | undefined, text: string, box: Box): Run {
  if (!run) return { text, first: box, last: box };
  const more = isNext(run.last, box) ? text : `\n${text}`;
  return { text: run.text + more, first: run.first, last: box };
}

/** As if all had been drawn in one go. */
export function joined(one: Run | undefined, other: Run | undefined): Run | undefined {
  if (!one || !other) return one ?? other;
  const text = `${one.text}${isNext(one.last, other.first) ? '' : '\n'}${other.text}`;
  return { text, first: one.first, last: other.last };
}

/** The share of a letter's height that a gap between words is at least. */
const GAP = 0.1;

const isNext = (last: Box, { left, bottom, top }: Box): boolean =>
  Math.abs(last.bottom - bottom) < GAP * (top - bottom) &&
  Math.abs(left - last.right) < GAP * (top - bottom);

/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** What runs from right to left is drawn from left to right: its last letter first. */
export const inOrder = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? Array.from(text).toReversed().join('') : text;
