/** Shapes as pdfmake draws them: x and y in points, y downwards. */
import type { Vector } from 'pdfmake/js/Renderer.js';

export type { Vector };

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
