/** The ladder model: what a ladder says, with each thing's place in its file. Plain data throughout. */
import type { BlockContent } from 'mdast';
import type { Place } from '../diagnostics.ts';
import type { PictureFile } from '../picture/model.ts';

/**
 * Markdown of a cell or of prose, as block nodes. `rich.ts` makes it: it never holds raw HTML,
 * references, or links to anything but https, http, mailto and `#`; its pictures have their files
 * beside them. Of directives it holds `lang` alone, around words in another language, and `mark`,
 * where levels are compared.
 */
export type RichText = readonly BlockContent[];

declare module 'mdast' {
  interface ImageData {
    /** What is printed; the alternative text and the title say it in words. */
    picture?: PictureFile;
    /** The size that an `img` element asks for, in CSS pixels. */
    asked?: { readonly width?: number; readonly height?: number };
  }
}

/** What one level of one competency asks for: exactly one of four answers. */
export type Expectation =
  | {
      readonly kind: 'stated';
      readonly content: RichText;
      /** The words of `content`, white space folded: for comparing and checking. */
      readonly text: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'same-as';
      /** Id of the level of the same track whose expectation holds here too. */
      readonly level: string;
      readonly text: string;
      readonly place: Place;
    }
  /** The ladder says, in its own words (`text`), that this level is not asked for this. */
  | { readonly kind: 'not-applicable'; readonly text: string; readonly place: Place }
  /** Nothing stands in the cell. */
  | { readonly kind: 'blank'; readonly place: Place };

export interface Level {
  /** Unique in its track. */
  readonly id: string;
  readonly title: string;
  readonly place: Place;
}

export interface Competency {
  /** Unique in its track: `<area-id>.<slug of the title>`. */
  readonly id: string;
  readonly title: string;
  /** The finer group inside the area, where the ladder has one. */
  readonly group?: string;
  /** What the ladder says of it for all levels, such as a column "Description". */
  readonly about?: RichText;
  /** One for each level of the track, in the order of `Track.levels`. */
  readonly expectations: readonly Expectation[];
  readonly place: Place;
}

export interface Area {
  /** Unique in its track. */
  readonly id: string;
  /** Empty where the ladder groups nothing. */
  readonly title: string;
  readonly competencies: readonly Competency[];
  readonly place: Place;
}

/**
 * How a ladder is written: a table whose columns, or whose rows, are levels; a heading (or file) for
 * each level with a table below; a heading (or file) for each level, or for each competency.
 */
export const shapeNames = ['table', 'rows', 'table-per-level', 'headings', 'competencies'] as const;

export type ShapeName = (typeof shapeNames)[number];

export interface SourceFile {
  readonly file: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
}

/** The commit of a repository that changed a file last: the file's bytes are as it has them. */
export interface Commit {
  /** In hex. */
  readonly id: string;
  /** Among the commits of one folder's files: the newest has 0. */
  readonly age: number;
}

/** What the front matter says of the ladder, and which bytes it was. */
export interface Source {
  /** The file; the folder of a ladder that several files make. */
  readonly file: string;
  /** Of the file's bytes, in hex; of several files, of their names and hashes. */
  readonly sha256: string;
  /** All that it was read from, in their order. */
  readonly files: readonly SourceFile[];
  readonly title: string;
  /** Front matter `version`, else the first 8 digits of `commit`, else those of `sha256`. */
  readonly version: string;
  /** The commit that changed it last; absent where a file is not as a commit has it. */
  readonly commit?: string;
  /** ISO date. */
  readonly effective?: string;
  readonly owner?: string;
  /** Earlier and other spellings of titles, each with the title that it stands for. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** BCP 47: what its words are in, where it says so. */
  readonly language?: string;
  /** Each level adds to those before it. */
  readonly cumulative: boolean;
  /** Absent where no levels were found. */
  readonly shape?: ShapeName;
}

export interface Track {
  /** Unique among all ladders read. */
  readonly id: string;
  readonly title: string;
  /** What the file says below the track's heading beside its levels; deeper headings are in bold. */
  readonly introduction: RichText;
  /** From the first to the last step; empty where the ladder defines none yet. */
  readonly levels: readonly Level[];
  readonly areas: readonly Area[];
  readonly source: Source;
  readonly place: Place;
}

export type TitleOrigin = 'front matter' | 'heading' | 'file name';

/** One file as read. */
export interface Ladder {
  readonly source: Source;
  readonly titleFrom: TitleOrigin;
  /** The keys of its front matter that hold what they should. */
  readonly keys: readonly string[];
  /** What the file says outside of its tracks; headings are bold paragraphs. */
  readonly introduction: RichText;
  readonly tracks: readonly Track[];
}
