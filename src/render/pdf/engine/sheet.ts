/** What stands where on a page: absolute positions in points, from the page's top left. */
import type { Page } from 'pdfmake/js/Renderer.js';
import type { Line } from './lines.ts';
import type { Owner } from './structure.ts';

export interface PlacedLine {
  readonly x: number;
  readonly y: number;
  readonly line: Line;
  readonly owner: Owner;
}

/** A place that links and bookmarks lead to. */
export interface Anchor {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface Sheet extends Page<PlacedLine> {
  readonly anchors: readonly Anchor[];
}
