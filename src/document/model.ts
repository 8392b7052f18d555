/**
 * The document tree: all that the renderers know. Plain data, closed unions.
 * Lengths are points.
 */
import type { Field, Holds, Inline } from './inline-model.ts';

export type {
  Answer,
  Blank,
  Choice,
  Code,
  Dots,
  Field,
  Holds,
  Inline,
  Language,
  Link,
  OneOf,
  Picture,
  Span,
  SpanStyle,
  Text,
  Units,
} from './inline-model.ts';

export interface Document {
  readonly meta: Meta;
  readonly sections: readonly Section[];
}

export interface Meta {
  /** The document's id, as printed in its footer: `RP-2026H2-0142-M`. */
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO date (YYYY-MM-DD): becomes the creation date in both formats. */
  readonly date: string;
  /** Hex digest of what the document was made from. */
  readonly checksum: string;
  /** For whom it is, as its control block says. */
  readonly recipient: string;
  /** Title and version of the ladder it rests on; of several, with `; ` between; may be empty. */
  readonly ladder: string;
  /** From which day each of them holds: ISO dates, or `–`, likewise; empty where none says it. */
  readonly effective: string;
  /** What the company's logo shows, in words, where the document carries it. */
  readonly logo?: string;
  readonly words: Words;
}

/** Words that a renderer prints by itself. */
export interface Words {
  /** `Page {page} of {pages}` */
  readonly page: string;
  /** Follows a band's title when the band is repeated on a further page: `continued`. */
  readonly continued: string;
  /** On a page that is left blank so that a leaf may begin: `This page is left blank.` */
  readonly blank: string;
  /** In an empty field of a Word file: `Write here`, `Choose`, `Date`. */
  readonly writeHere: string;
  readonly choose: string;
  readonly chooseDate: string;
}

export type Paper = 'A4' | 'Letter';
export type Orientation = 'portrait' | 'landscape';

/** Blank space at a page's edges. `inside` is where pages are bound. */
export interface Margins {
  readonly inside: number;
  readonly outside: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pages of one size and furniture. A section begins a page. */
export interface Section {
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** The theme's where absent. */
  readonly margins?: Margins;
  /** Shares its leaf with nothing: it begins an odd page, and so does what follows. */
  readonly leaf?: boolean;
  /** Absent on a cover, which has neither head nor foot. */
  readonly furniture?: Furniture;
  readonly blocks: readonly Block[];
}

/** The running head and foot. The foot's right half is the page number. */
export interface Furniture {
  readonly headLeft: string;
  readonly headRight: string;
  readonly foot: string;
  /** Whose titles the head's left names as well, page by page. */
  readonly running?: Running;
}

export type Depth = 1 | 2 | 3 | 4;

/** Bands over blocks and over rows of tables, or the headings of a depth. */
export type Running = 'band' | `heading${Depth}`;

/** How a paragraph is set. `lead` is the sentence below a title; `label` a small semibold line. */
export type ParagraphStyle = 'body' | 'lead' | 'label' | 'kicker' | 'small' | 'soft';

export type Block =
  | Heading
  | Paragraph
  | List
  | CodeBlock
  | Rule
  | Callout
  | Table
  | Band
  | Columns
  | Keep
  | Facts
  | Thermometer
  | Signature
  | Lines
  | Cover
  | Toc
  | PageBreak;

export interface Heading {
  readonly kind: 'heading';
  readonly depth: Depth;
  readonly children: readonly Inline[];
  /** Target of links; unique in the document. */
  readonly id: string;
  /** In the contents and the bookmarks. */
  readonly listed: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly children: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

export interface CodeBlock {
  readonly kind: 'code';
  readonly value: string;
}

/** A hairline between two thoughts. */
export interface Rule {
  readonly kind: 'rule';
}

/** What the reader must know or do: a bar at its left. */
export interface Callout {
  readonly kind: 'callout';
  readonly blocks: readonly Block[];
}

/** `points` for a fixed column; `share` divides what the fixed ones leave. */
export type Width = { readonly points: number } | { readonly share: number };

export type Align = 'left' | 'center' | 'right';

export interface Column {
  readonly width: Width;
  readonly align: Align;
}

/** `matrix` is dense, for many columns; `plain` is for reading; `figures` for counts and marks. */
export type TableStyle = 'matrix' | 'plain' | 'figures';

export interface Table {
  readonly kind: 'table';
  readonly style: TableStyle;
  /** Says what the table holds, for those who cannot see it. */
  readonly description: string;
  readonly columns: readonly Column[];
  /** Repeated at the top of each page; absent where the columns explain themselves. */
  readonly header?: Row;
  readonly groups: readonly Group[];
}

/** Rows under a full-width band, which is repeated after a page break; or rows alone. */
export interface Group {
  readonly band?: BandTitle;
  readonly rows: readonly Row[];
}

export interface Row {
  /** As many as the table has columns. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Share of accent behind the text, 0 to 1, for heat-maps. */
  readonly tint?: number;
}

export interface BandTitle {
  readonly title: readonly Inline[];
  /** At the right of the band. */
  readonly aside: readonly Inline[];
}

/** A tinted title bar over a run of blocks, repeated with `continued` on each further page. */
export interface Band extends BandTitle {
  readonly kind: 'band';
  /** Hairlines stand between the blocks; each is kept whole where it fits a page. */
  readonly blocks: readonly Block[];
}

/** Columns side by side; text flows within each. */
export interface Columns {
  readonly kind: 'columns';
  readonly columns: readonly { readonly width: Width; readonly blocks: readonly Block[] }[];
}

/** Not divided over pages where it fits one. */
export interface Keep {
  readonly kind: 'keep';
  readonly blocks: readonly Block[];
}

/** Label and value pairs over hairlines; filled column by column. */
export interface Facts {
  readonly kind: 'facts';
  readonly columns: 1 | 2;
  /** In the letters of a dense table: what is looked up, not read. */
  readonly small?: true;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: readonly Inline[];
  readonly value: readonly Inline[];
}

/** One bar a level: filled = now, hatched = next. */
export interface Thermometer {
  readonly kind: 'thermometer';
  /** The chart in words, for those who cannot see it. */
  readonly description: string;
  /** At least one. */
  readonly steps: readonly Step[];
}

export interface Step {
  readonly title: readonly Inline[];
  /** Below the title; may be empty. */
  readonly note: readonly Inline[];
  readonly state: 'now' | 'next' | 'other';
}

/** Ruled lines side by side, a label under each: signature, name in capitals, date. */
export interface Signature {
  readonly kind: 'signature';
  readonly parts: readonly SignaturePart[];
}

export interface SignaturePart {
  /** Of the field; empty where it is for a pen only. Its label is what stands below. */
  readonly id: string;
  readonly holds: Holds;
  readonly label: readonly Inline[];
  readonly width: Width;
}

/** Ruled lines over the whole width, for as many words as it takes. */
export interface Lines extends Field {
  readonly kind: 'lines';
  readonly count: number;
}

/** The first page of a book: alone in its section. */
export interface Cover {
  readonly kind: 'cover';
  readonly label: readonly Inline[];
  readonly title: readonly Inline[];
  readonly facts: readonly Fact[];
}

/** The listed headings down to a depth, with page numbers. */
export interface Toc {
  readonly kind: 'toc';
  readonly depth: Depth;
}

export interface PageBreak {
  readonly kind: 'page-break';
}
