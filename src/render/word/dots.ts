import type { Dots } from '../../document/model.ts';
import { dotStrip } from '../chart/dots.ts';
import type { Theme } from '../theme.ts';
import { ChartRun } from './chart.ts';

/** Half of the height of Calibri's capitals, as part of its size. */
const MIDDLE = 0.32;

/** The words beside it: their size and the width of their line in points, and their ground. */
interface Line {
  readonly size: number;
  readonly room: number;
  readonly reversed: boolean;
}

/** A row of dots in place of letters, level with the middle of capitals. */
export function dots(strip: Dots, line: Line, theme: Theme): ChartRun {
  const { ink, accent, paper } = theme.colours;
  const inks = line.reversed ? { ink: paper, accent: paper } : { ink, accent };
  const drawing = dotStrip(strip, line, inks, theme);
  return new ChartRun(drawing, { alt: strip.alt, below: drawing.height / 2 - MIDDLE * line.size });
}
