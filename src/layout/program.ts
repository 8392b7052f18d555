/** A text of a layout as Handlebars reads it, and where it stands. */
import type { Place } from '../diagnostics.ts';
import type { Spot } from './syntax-error.ts';

export type Program = hbs.AST.Program;

/** A parsed text, and where in its file it begins. */
export interface Parsed {
  readonly program: Program;
  readonly place: Place;
}

/** A location inside the text (lines from 1, columns from 0) as a place in the file. */
export function at(start: Place, inside: Spot): Place {
  const first = inside.line === 1;
  return {
    file: start.file,
    line: (start.line ?? 1) + inside.line - 1,
    column: inside.column + (first ? (start.column ?? 1) : 1),
  };
}
