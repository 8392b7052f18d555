import type { Node, Parent } from 'unist';
import { type Code, type Diagnostic, report, type Values } from '../diagnostics.ts';

/** What building a tree needs to know of the text it is built from. */
export interface Building {
  readonly file: string;
  /** The text's lines, to see whether a container was closed. */
  readonly lines: readonly string[];
  /** The file's line of a line of the text; nothing where the text was filled in since. */
  readonly lineOf: (line: number) => number | undefined;
  /** Messages come back up here. */
  readonly messages: Diagnostic[];
}

/** Reports something of a node, at its place in the file where that is known. */
export function complain<C extends Code>(
  building: Building,
  node: Node,
  code: C,
  values: Values<C>,
): void {
  const start = node.position?.start;
  const line = start && building.lineOf(start.line);
  const where = start && line ? { line, column: start.column } : {};
  building.messages.push(report(code, { file: building.file, ...where }, values));
}

/** Ladder text has been read and checked already; its nodes need no place in a layout. */
export const ofLadder = (messages: Diagnostic[]): Building => ({
  file: '',
  lines: [],
  lineOf: () => undefined,
  messages,
});

/** Was the container closed by a line of colons? */
export function isClosed(building: Building, node: Parent): boolean {
  const end = node.position?.end.line ?? 0;
  const last = building.lines[end - 1];
  return last === undefined || /^[\s>]*:{3,}\s*$/.test(last);
}
