import type { Drawing, Paint, Shape } from '../chart/shape.ts';
import type { Vector } from './engine/vector.ts';

/** A chart's shapes as the engine draws them. */
export const vectorsOf = ({ shapes }: Drawing): readonly Vector[] => shapes.map(vector);

function vector(shape: Shape): Vector {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width: w, height: h } = shape;
      return { type: 'rect', x, y, w, h, ...painted(shape) };
    }
    case 'line': {
      const { from, to } = shape;
      return { type: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...painted(shape) };
    }
    case 'circle': {
      const { middle, radius } = shape;
      return { type: 'ellipse', ...middle, r1: radius, r2: radius, ...painted(shape) };
    }
  }
}

const painted = ({ fill, stroke }: Paint) => ({
  ...(fill !== undefined && { color: fill }),
  ...(stroke && { lineWidth: stroke.width, lineColor: stroke.colour }),
});
