/** Every line is a whole number of steps high, so that lines of neighbouring columns stand level. */
import type { Depth } from '../document/model.ts';
import type { Theme } from './theme.ts';

/** For which kind of text a line's height is asked. */
export type Leading = keyof Theme['leading'];

/** Points are kept to this part: 6 steps of 2.65 are 15.9. */
const PRECISION = 1000;

/** Points from one line of letters of a size to the next: the leading, in whole steps. */
export function lineHeight(size: number, leading: Leading, theme: Theme): number {
  const { rhythm } = theme;
  return Math.max(onRhythm(size * theme.leading[leading], rhythm), stepsUp(size, rhythm));
}

/** The nearest whole number of steps; at least one. */
export const onRhythm = (points: number, rhythm: number): number =>
  rounded(Math.max(1, Math.round(points / rhythm)) * rhythm);

/** As many whole steps as are needed. */
export const stepsUp = (points: number, rhythm: number): number =>
  rounded(Math.ceil(points / rhythm - 1 / PRECISION) * rhythm);

const rounded = (points: number): number => Math.round(points * PRECISION) / PRECISION;

/** Titles of one line stand close; the headings below them may run on. */
export const headingLeading = (depth: Depth): Leading => (depth === 1 ? 'title' : 'table');
