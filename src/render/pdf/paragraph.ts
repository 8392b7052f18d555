/** Runs → lines of a paragraph. */
import type { Align } from '../../document/model.ts';
import type { Line } from './engine/lines.ts';
import type { Run } from './engine/run.ts';
import type { Fragment, Item } from './flow/fragment.ts';
import type { Setting } from './setting.ts';

/** Ordinary prose: the width of its letters is that of a line of prose. */
const SAMPLE = 'this is what a colleague at the level does well and it is read before each review';

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
function widthFor([first]: readonly Run[], { measured, press, theme, width }: Setting): number {
  if (!measured || !first) return width;
  const plain = { weight: 'regular', size: first.size, leading: 0, colour: first.colour } as const;
  const letter = press.width([{ ...plain, text: SAMPLE }]) / SAMPLE.length;
  return Math.min(width, letter * theme.measure);
}

const shares: Readonly<Record<Align, number>> = { left: 0, center: 0.5, right: 1 };

const indentOf = (line: Line, { align, width }: Setting): number =>
  shares[align] * (width - line.width);
