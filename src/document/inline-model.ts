/** What stands in a line of words. */
import type { PictureFile } from '../picture/model.ts';

export type Inline = Text | Span | Link | Break | Code | Choice | Blank | Picture | Dots | Units;

export interface Text {
  readonly kind: 'text';
  readonly value: string;
}

/**
 * `mark` is new wording, underlined; `soft` is smaller and in soft ink, beside something that
 * matters more; `tag` is a short word in a box.
 */
export type SpanStyle = 'strong' | 'emphasis' | 'delete' | 'mark' | 'soft' | 'tag';

export interface Span {
  readonly kind: 'span';
  readonly style: SpanStyle;
  readonly children: readonly Inline[];
}

export interface Link {
  readonly kind: 'link';
  /** `https:`, `http:`, `mailto:`, or `#` and the id of a heading. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export interface Break {
  readonly kind: 'break';
}

export interface Code {
  readonly kind: 'code';
  readonly value: string;
}

/** An empty box to tick, and its words. */
export interface Choice {
  readonly kind: 'choice';
  readonly label: string;
}

/** A ruled blank to fill by hand. */
export interface Blank {
  readonly kind: 'blank';
  /** What to write there, for those who cannot see the line. */
  readonly name: string;
}

/** A small one stands in the line like a letter; a large one stands by itself. */
export interface Picture {
  readonly kind: 'picture';
  readonly file: PictureFile;
  /** What it shows, for those who cannot see it: spoken, never printed. May be empty. */
  readonly alt: string;
}

/**
 * A row of dots beside the words that it draws: filled up to the mark, the expected one ringed.
 * Counts are as the layout or a value writes them; one that is empty is not known.
 */
export interface Dots {
  readonly kind: 'dots';
  /** What it shows, for those who cannot see it: spoken, never printed. */
  readonly alt: string;
  readonly mark: string;
  readonly expected: string;
  readonly of: string;
}

/** A row of squares, one for each of what is counted: full, half filled, or empty. Counts as for dots. */
export interface Units {
  readonly kind: 'units';
  /** What it shows, for those who cannot see it; empty where the words beside it say all. */
  readonly alt: string;
  readonly full: string;
  readonly half: string;
  readonly of: string;
}
