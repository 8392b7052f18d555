import type { Step } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { columnWidths, gapIn } from '../widths.ts';
import type { Drawing, Line, Rect, Shape, Stroke } from './shape.ts';

/** Where each step's bar and words stand, in points from the left. */
export interface StepColumns {
  readonly gap: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

/** Steps of one width, side by side. */
export function stepColumns(count: number, width: number, { strokes }: Theme): StepColumns {
  const gap = gapIn(width, count, strokes.bar);
  const even = Array.from({ length: count }, () => ({ share: 1 }));
  const widths = columnWidths(even, width, gap);
  return { gap, columns: widths.map((own, i) => ({ x: i * (own + gap), width: own })) };
}

type State = Step['state'];

/** One bar a step, over the whole width. Told apart without colour: filled, hatched or empty. */
export function thermometerBars(states: readonly State[], width: number, theme: Theme): Drawing {
  const { columns } = stepColumns(states.length, width, theme);
  const height = theme.thermometer.bar;
  const shapes = states.flatMap((state, i) => {
    const column = columns[i];
    return column ? bar(state, { ...column, y: 0, height }, theme) : [];
  });
  return { width, height, shapes };
}

type Box = Pick<Rect, 'x' | 'y' | 'width' | 'height'>;

function bar(state: State, box: Box, { strokes, colours }: Theme): readonly Shape[] {
  const stroke = { colour: colours.accent, width: strokes.hairline };
  const outline: Rect = { kind: 'rect', ...within(box, strokes.hairline / 2), stroke };
  switch (state) {
    case 'now':
      return [{ kind: 'rect', ...box, fill: colours.accent }];
    case 'next':
      return [...hatching(box, box.height / 2, stroke), outline];
    case 'other':
      return [outline];
  }
}

const within = ({ x, y, width, height }: Box, inset: number): Box => ({
  x: x + inset,
  y: y + inset,
  width: Math.max(0, width - 2 * inset),
  height: Math.max(0, height - 2 * inset),
});

/** Strokes that rise at 45 degrees, `apart` points from one another, cut at the box's edges. */
function hatching({ x, y, width, height }: Box, apart: number, stroke: Stroke): readonly Line[] {
  const count = Math.ceil((width + height) / apart) - 1;
  return Array.from({ length: count }, (_, i) => {
    const foot = (i + 1) * apart;
    const [left, right] = [Math.max(foot - height, 0), Math.min(foot, width)];
    return {
      kind: 'line',
      from: { x: x + left, y: y + foot - left },
      to: { x: x + right, y: y + foot - right },
      stroke,
    };
  });
}
