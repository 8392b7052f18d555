/** Words one after the other, as a text; a line, or a gap in it, parts them. */
import type { Box } from './matrix.ts';
import type { Drawn } from './state.ts';

export interface Run {
  readonly text: string;
  /** Of its first and last words. */
  readonly first: Box;
  readonly last: Box;
}

/** Nothing where nothing is drawn. */
export function runOf(drawn: readonly Drawn[]): Run | undefined {
  const [begun] = drawn;
  if (!begun) return undefined;
  let text = '';
  let last = begun.box;
  for (const one of drawn) {
    if (one !== begun && !isNext(last, one.box)) text += '\n';
    text += inOrder(one.text);
    last = one.box;
  }
  return { text, first: begun.box, last };
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
const inOrder = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? Array.from(text).toReversed().join('') : text;
