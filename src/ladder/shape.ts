/** What each way of writing a ladder gives back, whatever it looks like. */
import type { Manuscript, Read } from './manuscript.ts';
import type { RichText, Track } from './model.ts';
import type { Section } from './outline.ts';

/** A track before it is known from which file, and with which front matter, it comes. */
export type Draft = Omit<Track, 'source'>;

export interface Body {
  /** The file's own heading, where it is not a track's. */
  readonly title?: string;
  readonly introduction: RichText;
  readonly tracks: readonly Draft[];
}

/** Reads a file of its shape; nothing where the file has another shape. */
export type Shape = (
  sections: readonly Section[],
  manuscript: Manuscript,
) => Read<Body> | undefined;
