import type { Dots, Units } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { dotStrip } from './dots.ts';
import type { Inks, Letters } from './letters.ts';
import type { Drawing } from './shape.ts';
import { unitRow } from './units.ts';

/** A chart that stands in a line of words. */
export function strip(chart: Dots | Units, letters: Letters, inks: Inks, theme: Theme): Drawing {
  switch (chart.kind) {
    case 'dots':
      return dotStrip(chart, letters, inks, theme);
    case 'units':
      return unitRow(chart, letters, inks, theme);
  }
}
