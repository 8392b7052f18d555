/** A chart as SVG 1.1. It is made of our own shapes: nothing that a user wrote is in it. */
import type { Drawing, Paint, Shape } from '../chart/shape.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** What is less than a point wide or high may have no pixels at all. */
const LEAST = 1;

/** As large as the drawing, in points. */
export function svg({ shapes, ...drawing }: Drawing): string {
  const [width, height] = [Math.max(LEAST, drawing.width), Math.max(LEAST, drawing.height)];
  const size = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${short(width)}pt`,
    height: `${short(height)}pt`,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
  };
  return `<svg${written(size)}>${shapes.map(element).join('')}</svg>`;
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape;
      return `<rect${written({ x, y, width, height, ...painted(shape) })}/>`;
    }
    case 'line': {
      const { from, to } = shape;
      const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      return `<line${written({ ...ends, ...painted(shape) })}/>`;
    }
    case 'circle': {
      const { middle, radius: r } = shape;
      return `<circle${written({ cx: middle.x, cy: middle.y, r, ...painted(shape) })}/>`;
    }
  }
}

const painted = ({ fill, stroke }: Paint): Attributes => ({
  fill: fill ?? 'none',
  ...(stroke && { stroke: stroke.colour, 'stroke-width': stroke.width }),
});

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : value}"`)
    .join('');

/** To a thousandth of a point. */
const DECIMALS = 3;

const short = (value: number): string => String(Number(value.toFixed(DECIMALS)));
