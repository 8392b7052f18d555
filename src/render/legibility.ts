/** Whether the theme's colours can be read, in colour and in grey. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { contrast, LEGIBLE } from './colour.ts';
import type { Colour, Theme } from './theme.ts';

/** Letters, and the grounds that they stand on. A white title on the accent is the third, reversed. */
const pairs: readonly (readonly [letters: Colour, ground: Colour])[] = [
  ['ink', 'paper'],
  ['soft', 'paper'],
  ['accent', 'paper'],
  ['soft', 'tint'],
];

/** Contrast at which two greys side by side are told apart: to ink, beside which it stands small. */
const APART = 1.5;

/** Messages for colours that are hard to read; `placeOf` a colour in the theme's file. */
export function legibility(
  { colours }: Theme,
  placeOf: (path: readonly string[]) => Place,
): readonly Diagnostic[] {
  const ratio = (one: Colour, other: Colour) => contrast(colours[one], colours[other]);
  const faint = pairs
    .filter(([colour, ground]) => ratio(colour, ground) < LEGIBLE)
    .map(([colour, ground]) => {
      const values = { colour, ground, ratio: ratio(colour, ground).toFixed(1), least: LEGIBLE };
      return report('theme-contrast', placeOf(['colours', colour]), values);
    });
  const lost = (['ink', 'paper'] as const)
    .filter((other) => ratio('accent', other) < APART)
    .map((other) => {
      const shade = other === 'ink' ? 'dark' : 'light';
      return report('theme-grey', placeOf(['colours', 'accent']), { shade, other });
    });
  return [...faint, ...lost];
}
