import type { Fragment } from './flow/fragment.ts';
import { shape } from './flow/fragment.ts';
import type { Setting } from './setting.ts';

/**
 * A line over the whole width; a hairline, unless told otherwise. It takes no height, so that what
 * is below stays on the rhythm: it stands in the foot of the space above it.
 */
export function hairline(
  { width, theme, inks }: Setting,
  { stroke = theme.strokes.hairline, colour = inks.line } = {},
): Fragment {
  const y = -stroke / 2;
  const line = { type: 'line', x1: 0, x2: width, y1: y, y2: y, lineWidth: stroke } as const;
  return { height: 0, items: [shape({ ...line, lineColor: colour })] };
}
