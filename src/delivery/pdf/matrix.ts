/** `[a b c d e f]`: where a point comes to lie (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` places is placed by `outer` in turn. */
export const within = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/** How many times larger things are drawn. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The upright box around one that is placed by a matrix. */
export const placed = ({ left, bottom, right, top }: Box, [a, b, c, d, e, f]: Matrix): Box => ({
  left: Math.min(a * left, a * right) + Math.min(c * bottom, c * top) + e,
  bottom: Math.min(b * left, b * right) + Math.min(d * bottom, d * top) + f,
  right: Math.max(a * left, a * right) + Math.max(c * bottom, c * top) + e,
  top: Math.max(b * left, b * right) + Math.max(d * bottom, d * top) + f,
});

/** The box around two. */
export const around = (one: Box, other: Box): Box => ({
  left: Math.min(one.left, other.left),
  bottom: Math.min(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
  top: Math.max(one.top, other.top),
});
