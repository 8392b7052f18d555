/** Runs → lines of a paragraph. */
import type { Align } from '../../document/model.ts';
import type { Line } from './engine/lines.ts';
import type { Breaks, Press } from './engine/press.ts';
import type { Run } from './engine/run.ts';
import type { Fragment, Item } from './flow/fragment.ts';
import type { Setting } from './setting.ts';

/** The lines of runs, one below the other, aligned in the setting's width. */
export function paragraph(runs: readonly Run[], setting: Setting, breaks: Breaks = {}): Fragment {
  const width = widthFor(runs, setting);
  const hyphenated = breaks.hyphenated === true && width < narrow(runs, setting);
  const lines = setting.press.lines(runs, width, { ...breaks, hyphenated });
  const items: Item[] = [];
  let y = 0;
  for (const line of lines) {
    items.push({ kind: 'line', x: indentOf(line, setting), y, line, owner: setting.owner });
    y += line.height;
  }
  return { height: y, items };
}

/** The setting's width, or the measure where that is narrower. */
function widthFor(runs: readonly Run[], { measured, press, theme, width }: Setting): number {
  return measured ? Math.min(width, letters(theme.measure, runs, press)) : width;
}

/** Words are not divided in wider columns. */
const narrow = (runs: readonly Run[], { press, theme }: Setting): number =>
  letters(theme.hyphenation.below, runs, press);

/** The width of so many letters. */
const letters = (count: number, runs: readonly Run[], press: Press): number =>
  count * press.letterWidth * Math.max(0, ...runs.map((run) => run.size));

const shares: Readonly<Record<Align, number>> = { left: 0, center: 1 / 2, right: 1 };

const indentOf = (line: Line, { align, width }: Setting): number =>
  shares[align] * (width - line.width);
