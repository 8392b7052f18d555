/** A shape → PDF path operators (ISO 32000-1, 8.5). */
import { type Pen, points, shares } from './pen.ts';
import type { Vector } from './vector.ts';

/** Where the control points of a quarter of a circle lie, in radii. */
const ROUND = (4 / 3) * (Math.SQRT2 - 1);

const CAPS = { butt: '0', round: '1' } as const;

const BLACK = '#000000';

/** The operators that draw a shape; y is counted down from the page's top. */
export function vectorOperators(vector: Vector, pen: Pen): string {
  const fill = 'color' in vector ? vector.color : undefined;
  const isStroked = fill === undefined || vector.lineColor !== undefined;
  return [
    ...(fill === undefined ? [] : pen.set('rg', shares(fill))),
    ...(isStroked ? stroke(vector, pen) : []),
    path(vector),
    paint(fill !== undefined, isStroked),
  ].join('\n');
}

function stroke({ lineWidth, lineColor, dash, lineCap }: Vector, pen: Pen): readonly string[] {
  const dashes = dash ? `${points(dash.length)} ${points(dash.space)}` : '';
  return [
    ...pen.set('RG', shares(lineColor ?? BLACK)),
    ...pen.set('w', points(lineWidth ?? 1)),
    ...pen.set('d', `[${dashes}] 0`),
    ...pen.set('J', CAPS[lineCap ?? 'butt']),
  ];
}

function paint(isFilled: boolean, isStroked: boolean): string {
  if (!isFilled) return 'S';
  return isStroked ? 'B' : 'f';
}

function path(vector: Vector): string {
  switch (vector.type) {
    case 'rect':
      return `${listed(vector.x, vector.y, vector.w, vector.h)} re`;
    case 'line':
      return `${listed(vector.x1, vector.y1)} m ${listed(vector.x2, vector.y2)} l`;
    case 'ellipse':
      return ellipse(vector);
  }
}

/** Four curves, from the left end by the top. */
function ellipse({ x, y, r1, r2 }: Extract<Vector, { type: 'ellipse' }>): string {
  const [a, b] = [r1 * ROUND, r2 * ROUND];
  return [
    `${listed(x - r1, y)} m`,
    `${listed(x - r1, y - b, x - a, y - r2, x, y - r2)} c`,
    `${listed(x + a, y - r2, x + r1, y - b, x + r1, y)} c`,
    `${listed(x + r1, y + b, x + a, y + r2, x, y + r2)} c`,
    `${listed(x - a, y + r2, x - r1, y + b, x - r1, y)} c h`,
  ].join('\n');
}

const listed = (...values: readonly number[]): string => values.map(points).join(' ');
