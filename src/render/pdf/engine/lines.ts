/* oxlint-disable no-underscore-dangle -- pdfmake and pdfkit name their own things so */
/** Words → lines: pdfmake's line breaking, without its quadratic cost. */
import type { Line as BrokenLine } from 'pdfmake/js/LayoutBuilder.js';
import { placed } from './direction.ts';
import { onRhythm, stepsUp } from '../../rhythm.ts';
import type { Face } from './face.ts';
import { LayoutBuilder } from './pdfmake.ts';
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

/** pdfmake copies the rest of a paragraph for every word it sets: it is shown this many at once. */
const AHEAD = 80;

class LineBreaker extends LayoutBuilder {
  readonly #rhythm: number;

  constructor(width: number, rhythm: number) {
    super({}, {}, null);
    this.#rhythm = rhythm;
    this.writer = { context: () => ({ availableWidth: width }) };
  }

  lines(words: readonly Word[]): Line[] {
    const node = { _inlines: [] as Word[] };
    const lines: Line[] = [];
    for (let next = 0; ;) {
      if (node._inlines.length < AHEAD) {
        node._inlines.push(...words.slice(next, next + AHEAD));
        next += AHEAD;
      }
      const line = this.buildNextLine(node);
      if (!line) return lines;
      lines.push(finished(line, node._inlines.length > 0, this.#rhythm));
    }
  }
}

/** The lines of a paragraph in a width of `width` points, each a whole number of steps of `rhythm` high. */
export const linesOf = (words: readonly Word[], width: number, rhythm: number): Line[] =>
  new LineBreaker(width, rhythm).lines(words);

function finished(line: BrokenLine<Word>, goesOn: boolean, rhythm: number): Line {
  const last = line.inlines.at(-1);
  if (last?.hyphenated && goesOn && !last.lineEnd) {
    line.inlines[line.inlines.length - 1] = { ...withHyphen(last), x: last.x ?? 0 };
  }
  const words = placed(line.inlines);
  return { words, width: line.getWidth(), ...heights(words, rhythm) };
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
