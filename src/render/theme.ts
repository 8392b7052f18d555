/** How documents look, as data: read once from `templates/theme.yaml`, used by both renderers. */
import type { Margins, Orientation, Paper } from '../document/model.ts';

/** All lengths in points, all colours `#rrggbb`. */
export interface Theme {
  readonly paper: Paper;
  /** BCP 47, of subjects that name none. */
  readonly locale: string;
  readonly brand: {
    readonly company: string;
    readonly classification: string;
    readonly author: string;
    /** Printed where layouts ask for it; empty: nowhere. */
    readonly legal: string;
    /** A Word file beside the theme, which lends its styles to our Word documents. */
    readonly word?: string;
    /** A picture beside the theme, how high it is printed, and what it shows. */
    readonly logo?: { readonly file: string; readonly height: number; readonly alt: string };
  };
  readonly faces: Faces;
  readonly colours: Readonly<Record<Colour, string>>;
  readonly sizes: Readonly<Record<Size, number>>;
  readonly leading: { readonly text: number; readonly table: number; readonly title: number };
  /** All heights of lines, and all spaces above and below, are whole numbers of this. */
  readonly rhythm: number;
  /** Whether leaves are printed on both sides. */
  readonly sides: 'double' | 'single';
  readonly margins: Readonly<Record<Orientation, Margins>>;
  /**
   * `least`: share of its height that the last page of a section holds, where what is kept whole
   * allows; `tight`: share of the blank space left where that saves a page.
   */
  readonly pages: { readonly least: number; readonly tight: number };
  /** Distances of head and foot from the paper's edge. */
  readonly furniture: { readonly head: number; readonly foot: number };
  readonly spacing: Spacing;
  readonly strokes: {
    readonly hairline: number;
    readonly rule: number;
    readonly bar: number;
    /** Blank between the dots of a leader. */
    readonly dots: number;
    /** Of the tick in a box. */
    readonly tick: number;
  };
  readonly form: {
    /** Side of a box to tick. */
    readonly box: number;
    /** Distance between ruled lines. */
    readonly line: number;
    /** Length of a ruled blank in a line. */
    readonly blank: number;
    /** Height of what is filled in on a line to sign on. */
    readonly field: number;
    /** Whether Word lets its readers change nothing but what they are to fill in. */
    readonly protect: 'yes' | 'no';
  };
  /** Radius of a bullet, in sizes of the letters beside it. */
  readonly bullet: number;
  /** Share of a band's title bar that the aside takes at most. */
  readonly band: { readonly aside: number };
  /** What is no higher than `icon` stands in the line; others are at most `height` high. */
  readonly pictures: { readonly icon: number; readonly height: number };
  /** Width of a fact's label. */
  readonly facts: { readonly label: number };
  /** Height of a level's bar. */
  readonly thermometer: { readonly bar: number };
  /** A dot, the ring around one, and from one dot to the next: parts of the letters' size. */
  readonly dots: { readonly size: number; readonly ring: number; readonly apart: number };
  /** A square of a row, and from one to the next: parts of the letters' size. */
  readonly units: { readonly size: number; readonly apart: number };
  readonly cover: {
    /** `block`: the accent to the paper's edges; `bar`: inside the margins, as some printers need. */
    readonly style: 'block' | 'bar';
    /** Share of the page's height that the block takes, or bar and title together. */
    readonly block: number;
    /** How high a bar is. */
    readonly bar: number;
    /** Width of the facts at the foot. */
    readonly facts: number;
  };
  /** Space added between the letters of a kicker. */
  readonly tracking: number;
  /** Share of the accent in the darkest cell of a heat-map: dark enough to tell, light to read. */
  readonly heat: number;
  /** Words are divided with hyphens where lines are of fewer letters than `below`. */
  readonly hyphenation: { readonly below: number };
  /** Letters in a line of prose, at most. */
  readonly measure: number;
}

export type Colour = 'ink' | 'soft' | 'line' | 'tint' | 'accent' | 'paper';

export type Size =
  | 'furniture'
  | 'label'
  | 'small'
  | 'table'
  | 'text'
  | 'lead'
  | 'heading4'
  | 'heading3'
  | 'heading2'
  | 'heading1'
  | 'cover';

export type Weight = 'regular' | 'semibold' | 'italic' | 'semibold-italic';

export interface Faces {
  /** A file, or `package/path` of an installed npm package, for each weight. */
  readonly pdf: Readonly<Record<Weight, string>>;
  /** Where the text face lacks a letter: the first of these that has it. */
  readonly fallback: readonly SpareFace[];
  /** Names of faces that Word finds on the reader's machine. */
  readonly word: string;
  readonly 'word-code': string;
  /** Has the empty box to tick. */
  readonly 'word-symbol': string;
}

/** A printed face for letters that the text faces lack. Files as for `pdf`. */
export interface SpareFace {
  /** Unicode scripts (UAX #24) whose letters it is asked for; none: any letter. */
  readonly scripts: readonly string[];
  /** BCP 47: asked before the others in documents of these languages. */
  readonly languages: readonly string[];
  readonly regular: string;
  /** Where it has none, the regular one is drawn with a thin outline. */
  readonly semibold?: string;
  /** Beside letters of the text face of size 1. */
  readonly size: number;
}

interface Around {
  readonly before: number;
  readonly after: number;
}

export interface Spacing {
  readonly paragraph: number;
  readonly heading1: Around;
  readonly heading2: Around;
  readonly heading3: Around;
  readonly heading4: Around;
  /** Around tables, facts and callouts. */
  readonly block: number;
  /** Around the parts of a band, and the entries of the contents. */
  readonly part: number;
  readonly cell: { readonly horizontal: number; readonly vertical: number };
  /** Between list items. */
  readonly item: number;
  readonly indent: number;
  /** Between columns. */
  readonly gap: number;
}
