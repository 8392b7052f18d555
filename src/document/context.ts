import type { Node, Parent } from 'unist';
import { type Code, type Diagnostic, report, type Values } from '../diagnostics.ts';

/** What building a tree needs to know of the text it is built from. */
export interface Building {
  readonly file: string;
  /** The text's lines, to see whether a container was closed. */
  readonly lines: readonly string[];
  readonly placeOf: PlaceOf;
  /** Messages come back up here. */
  readonly messages: Diagnostic[];
}

export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The file's place of a place in the text; nothing where the text was filled in since. */
export type PlaceOf = (point: Point) => Point | undefined;

/** Reports something of a node, at its place in the file where that is known. */
export function complain<C extends Code>(
  building: Building,
  node: Node,
  code: C,
  values: Values<C>,
): void {
  const where = node.position && building.placeOf(node.position.start);
  building.messages.push(report(code, { file: building.file, ...where }, values));
}

/** Ladder text has been read and checked already; its nodes need no place in a layout. */
export const ofLadder = (messages: Diagnostic[]): Building => ({
  file: '',
  lines: [],
  placeOf: () => undefined,
  messages,
});

/** Was the container closed by a line of as many colons as it began with, or more? */
export function isClosed(building: Building, { position }: Parent): boolean {
  if (!position) return true;
  const { start, end } = position;
  const first = building.lines[start.line - 1]?.slice(start.column - 1) ?? '';
  const last = building.lines[end.line - 1]?.slice(0, end.column - 1) ?? '';
  return end.line > start.line && colons(last.replace(/^[\s>]+/, '')) >= colons(first);
}

const colons = (line: string): number => /^:*/.exec(line)?.[0].length ?? 0;
