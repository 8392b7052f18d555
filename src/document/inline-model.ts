/** What stands in a line of words. */
import type { PictureFile } from '../picture/model.ts';

export type Inline =
  | Text
  | Span
  | Language
  | Link
  | Break
  | Code
  | Choice
  | OneOf
  | Blank
  | Picture
  | Dots
  | Units;

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

/** Words in another language than the document's. */
export interface Language {
  readonly kind: 'language';
  /** BCP 47. */
  readonly language: string;
  readonly children: readonly Inline[];
}

/**
 * What people fill in. The id stays when titles change, and is the same in every format:
 * `rating.technical-skills.debugging`. Where it is empty, the place is for a pen only.
 */
export interface Field {
  readonly id: string;
  /** What goes there, for those who cannot see the place. */
  readonly label: string;
}

/** An empty box to tick, and its words. */
export interface Choice extends Field {
  readonly kind: 'choice';
}

/** Several answers, of which one is right. */
export interface OneOf extends Field {
  readonly kind: 'one-of';
  /** `boxes`: each answer with a box to tick; `list`: a blank, and the answers to choose from. */
  readonly shown: 'boxes' | 'list';
  readonly answers: readonly Answer[];
}

export interface Answer {
  /** As it is read back, in whatever language it was printed: `working-towards`. */
  readonly value: string;
  readonly label: string;
}

/** A ruled blank for a few words. */
export interface Blank extends Field {
  readonly kind: 'blank';
  readonly holds: Holds;
}

export type Holds = 'text' | 'date';

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
