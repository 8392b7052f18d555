import type { Dots, Units } from '../../document/model.ts';
import type { Letters } from '../chart/letters.ts';
import { strip as drawn } from '../chart/strip.ts';
import type { Theme } from '../theme.ts';
import { ChartRun } from './chart.ts';

/** Half of the height of Calibri's capitals, as part of its size. */
const MIDDLE = 0.32;

/** The words beside it, and whether they stand on a dark ground. */
interface Line extends Letters {
  readonly reversed: boolean;
}

/** A small chart in place of letters, level with the middle of capitals. */
export function strip(chart: Dots | Units, line: Line, theme: Theme): ChartRun {
  const { ink, accent, paper } = theme.colours;
  const inks = line.reversed ? { ink: paper, accent: paper } : { ink, accent };
  const drawing = drawn(chart, line, inks, theme);
  return new ChartRun(drawing, { alt: chart.alt, below: drawing.height / 2 - MIDDLE * line.size });
}
