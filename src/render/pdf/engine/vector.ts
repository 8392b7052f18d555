/** Shapes as pdfmake describes them: x and y in points, y downwards. */

interface Stroke {
  readonly lineWidth?: number;
  readonly lineColor?: string;
  readonly dash?: { readonly length: number; readonly space: number };
  readonly lineCap?: 'butt' | 'round';
}

interface Rectangle extends Stroke {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color?: string;
}

interface Ellipse extends Stroke {
  readonly type: 'ellipse';
  readonly x: number;
  readonly y: number;
  readonly r1: number;
  readonly r2: number;
  readonly color?: string;
}

interface Rule extends Stroke {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type Vector = Rectangle | Ellipse | Rule;

/** The same shape, elsewhere. */
export function moved(vector: Vector, dx: number, dy: number): Vector {
  switch (vector.type) {
    case 'rect':
    case 'ellipse':
      return { ...vector, x: vector.x + dx, y: vector.y + dy };
    case 'line':
      return {
        ...vector,
        x1: vector.x1 + dx,
        x2: vector.x2 + dx,
        y1: vector.y1 + dy,
        y2: vector.y2 + dy,
      };
  }
}

/** From where to where a shape reaches down the page. */
export function extent(vector: Vector): { readonly top: number; readonly bottom: number } {
  switch (vector.type) {
    case 'rect':
      return { top: vector.y, bottom: vector.y + vector.h };
    case 'ellipse':
      return { top: vector.y - vector.r2, bottom: vector.y + vector.r2 };
    case 'line':
      return { top: Math.min(vector.y1, vector.y2), bottom: Math.max(vector.y1, vector.y2) };
  }
}
