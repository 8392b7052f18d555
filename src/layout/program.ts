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

// Handlebars' typings give every node a `type` of any text: these tell them apart.
export const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement';
export const isMustache = (node: hbs.AST.Node): node is hbs.AST.MustacheStatement =>
  node.type === 'MustacheStatement';
export const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement =>
  node.type === 'BlockStatement';
export const isPartial = (node: hbs.AST.Node): node is hbs.AST.PartialStatement =>
  node.type === 'PartialStatement';
export const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression =>
  node.type === 'PathExpression';
