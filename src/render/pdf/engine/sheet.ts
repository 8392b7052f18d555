/** What stands where on a page: absolute positions in points, from the page's top left. */
import type { Line } from './lines.ts';
import type { Owner } from './structure.ts';
import type { Vector } from './vector.ts';

/** A place that links and bookmarks lead to. */
export interface Anchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** A line or a shape; places count from the block's. */
export type Mark = { readonly x: number; readonly y: number } & (
  | { readonly kind: 'line'; readonly line: Line; readonly owner: Owner }
  | { readonly kind: 'vector'; readonly vector: Vector }
);

/** What is drawn in one go, from a place on. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}

export interface Sheet {
  readonly pageSize: { readonly width: number; readonly height: number };
  /** A page's content comes in parts: the less they have in common, the better they stand apart. */
  readonly parts: readonly (readonly Block[])[];
  readonly anchors: readonly Anchor[];
}
