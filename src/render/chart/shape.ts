/** What charts are drawn from, in both formats: points, y downwards from the top left corner. */

export type Shape = Rect | Line | Circle;

export interface Paint {
  /** `#rrggbb`; a shape may have either, or both. */
  readonly fill?: string;
  readonly stroke?: Stroke;
}

export interface Stroke {
  readonly colour: string;
  readonly width: number;
}

export interface Rect extends Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Line {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly stroke: Stroke;
}

export interface Circle extends Paint {
  readonly kind: 'circle';
  readonly middle: Point;
  readonly radius: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** All of a chart: nothing is drawn beyond its width and height. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}
