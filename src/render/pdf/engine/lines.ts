/** Words → lines. */
import { broken, type Manner } from './breaks.ts';
import { placed } from './direction.ts';
import { onRhythm, stepsUp } from '../../rhythm.ts';
import type { Face } from './face.ts';
import type { Run } from './run.ts';
import { type Word, withHyphen } from './words.ts';

/** A line of words, in points; each word's `x` counts from the line's left end. */
export interface Line {
  readonly words: readonly Word[];
  readonly width: number;
  readonly height: number;
  /** Below the line's top. */
  readonly baseline: number;
}

/** The lines of a paragraph in a width of `width` points, each a whole number of steps of `rhythm` high. */
export const linesOf = (
  words: readonly Word[],
  width: number,
  rhythm: number,
  manner?: Manner,
): Line[] =>
  broken(words, width, manner).map((line, i, { length }) => finished(line, i < length - 1, rhythm));

function finished(line: readonly Word[], goesOn: boolean, rhythm: number): Line {
  const last = line.at(-1);
  const isHyphenated = last?.hyphenated && goesOn && !last.lineEnd;
  const shown = isHyphenated ? [...line.slice(0, -1), withHyphen(last)] : line;
  let x = 0;
  for (const word of shown) {
    word.x = x;
    x += word.width;
  }
  const words = placed(shown);
  return { words, width: x - (shown.at(-1)?.trailingCut ?? 0), ...heights(words, rhythm) };
}

/**
 * Each run asks for its leading, half above and half below its letters, as in CSS. Small letters
 * among others ask for a little more than these: that is less than a step. A picture asks for all.
 */
function heights(words: readonly Word[], rhythm: number): { height: number; baseline: number } {
  let above = 0;
  let below = 0;
  for (const { run, base } of words) {
    const tall = heightOf(run);
    if (tall !== undefined) {
      above = Math.max(above, tall);
      continue;
    }
    const baseline = baselineOf(run, base);
    above = Math.max(above, baseline);
    below = Math.max(below, run.leading - baseline);
  }
  const asked = above + below;
  const isPictured = words.some(({ run }) => heightOf(run) !== undefined);
  const height = isPictured ? stepsUp(asked, rhythm) : onRhythm(asked, rhythm);
  return { height, baseline: isPictured ? above + height - asked : above };
}

/** What is drawn higher than letters, in points. */
const heightOf = ({ drawing }: Run): number | undefined =>
  drawing?.picture?.height ?? drawing?.height;

function baselineOf({ size, leading }: Run, { ascent, descent }: Face): number {
  const space = leading - ((ascent + descent) * size) / 1000;
  return space / 2 + (ascent * size) / 1000;
}
