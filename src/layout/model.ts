/** A layout: a Handlebars template that prints Markdown, and what its front matter says of it. */
import type { Subject } from '../audience/model.ts';
import type { Status } from '../roster/model.ts';
import type { Parsed } from './program.ts';

export interface Layout {
  /** From its path: `templates/<document>/<audience>.md.hbs`. */
  readonly document: string;
  readonly audience: string;
  readonly file: string;
  /** The file's text below the front matter, on the file's own lines. */
  readonly body: string;
  /** Of the layout and all partials, in hex. */
  readonly sha256: string;
  /** What it is made for; the first by itself, the others when a level, track or team is named. */
  readonly subjects: readonly Subject[];
  /** Whom of the roster a layout for persons is made for. */
  readonly statuses: readonly Status[];
  readonly paper?: 'A4' | 'Letter';
  readonly orientation: 'portrait' | 'landscape';
  /** Of pages held as `orientation` says, in points; the theme's where absent. */
  readonly margins?: Readonly<Record<'inside' | 'outside' | 'top' | 'bottom', number>>;
  readonly classification?: string;
  /** Made only where there is an earlier version of the ladders to compare with. */
  readonly needs?: 'changes';
  readonly templates: EachText<Parsed>;
  /** What the templates may call, by name. */
  readonly partials: ReadonlyMap<string, Parsed>;
}

/** The texts of the front matter that may name fields. */
export type FrontText = 'id' | 'title' | 'recipient' | 'headLeft' | 'headRight' | 'foot';

/** The texts of a layout: `content` is what stands below the front matter. */
export type LayoutText = 'content' | FrontText;

/** One thing for each text of a layout. */
export type EachText<T> = Readonly<Record<LayoutText, T>>;

export const eachText = <T>(make: (name: LayoutText) => T): EachText<T> => ({
  content: make('content'),
  id: make('id'),
  title: make('title'),
  recipient: make('recipient'),
  headLeft: make('headLeft'),
  headRight: make('headRight'),
  foot: make('foot'),
});
