/** Runs → lines of a paragraph. */
import type { Align } from '../../document/model.ts';
import type { Line } from './engine/lines.ts';
import type { Run } from './engine/run.ts';
import type { Fragment, Item } from './flow/fragment.ts';
import type { Setting } from './setting.ts';

/** The lines of runs, one below the other, aligned in the setting's width. */
export function paragraph(runs: readonly Run[], setting: Setting): Fragment {
  const lines = setting.press.lines(runs, widthFor(runs, setting));
  const items: Item[] = [];
  let y = 0;
  for (const line of lines) {
    items.push({ kind: 'line', x: indentOf(line, setting), y, line });
    y += line.height;
  }
  return { height: y, items };
}

/** The setting's width, or the measure where that is narrower. */
function widthFor(runs: readonly Run[], { measured, press, theme, width }: Setting): number {
  if (!measured) return width;
  const size = Math.max(0, ...runs.map((run) => run.size));
  return Math.min(width, press.letterWidth * size * theme.measure);
}

const shares: Readonly<Record<Align, number>> = { left: 0, center: 0.5, right: 1 };

const indentOf = (line: Line, { align, width }: Setting): number =>
  shares[align] * (width - line.width);
