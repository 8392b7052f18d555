/** What each way of writing a ladder gives back, whatever it looks like. */
import type { FrontMatter } from './front-matter.ts';
import type { Read } from './markdown/manuscript.ts';
import type { RichText, ShapeName, Track } from './model.ts';
import type { Section } from './markdown/outline.ts';

/** A track before it is known from which file, and with which front matter, it comes. */
export type Draft = Omit<Track, 'source'>;

export interface Body {
  /** The file's own heading, where it is not a track's. */
  readonly title?: string;
  readonly introduction: RichText;
  readonly tracks: readonly Draft[];
}

/** Reads what is of its shape; nothing where the sections have another. */
export type Reader = (sections: readonly Section[], front: FrontMatter) => Read<Body> | undefined;

export interface Shape {
  readonly name: ShapeName;
  readonly read: Reader;
}
