/** What is refused before it is parsed, because parsing it would take minutes or all memory. */
import type { Nodes } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { firstTooDense } from './density.ts';

/** Bytes of one file. */
export const largestFile = 2 * 1024 * 1024;

/** Bytes of all files of one ladder. */
export const largestLadder = 8 * largestFile;

/** Lists in lists, quotes in quotes, emphasis in emphasis, HTML elements in one another. */
export const deepestNesting = 64;

/** The first line that no parser should be given, as an error; nothing where the text is fit. */
export function refuse(file: string, lines: readonly string[]): Diagnostic | undefined {
  let indents: readonly number[] = [];
  const deep = lines.findIndex((line) => {
    indents = listIndents(indents, line);
    const depth = containers(line) + Math.max(0, indents.length - 1);
    return depth > deepestNesting || longRun.test(line);
  });
  if (deep >= 0) {
    return report(
      'nesting-too-deep',
      { file, line: deep + 1, column: 1 },
      { limit: deepestNesting },
    );
  }
  const dense = Math.max(firstTooDense(lines), firstTooBranched(lines));
  return dense < 0
    ? undefined
    : report('markup-too-dense', { file, line: dense + 1, column: 1 }, {});
}

/** Items within items of one list: the parser's time grows with their square, 5,000 take some 12 s. */
const mostInnerItems = 5000;

/** The line of the first item too many; -1 where there is none. */
function firstTooBranched(lines: readonly string[]): number {
  let inner = 0;
  return lines.findIndex((line) => {
    if (/^[ \t]+(?:[-+*]|\d{1,9}[.)])\s/.test(line)) inner += 1;
    else if (/^[^\s\d*+-]/.test(line)) inner = 0;
    return inner > mostInnerItems;
  });
}

// A line of nothing but stars or underscores is a rule.
const longRun = new RegExp(`^(?![*_\\s]+$).*([*_~])\\1{${2 * deepestNesting}}`);

const count = (content: string, pattern: RegExp): number => content.match(pattern)?.length ?? 0;

/** Quotes and lists that begin on this one line: `> > - 1.` are four. */
function containers(content: string): number {
  const [head = ''] = /^(?:[ \t]*(?:>|[-+*](?=\s)|\d{1,9}[.)](?=\s)))*/.exec(content) ?? [];
  return count(head, />|[-+*]|\d{1,9}[.)]/g);
}

/** The columns of the list markers that are open after this line. */
function listIndents(open: readonly number[], content: string): readonly number[] {
  const [, space] = /^([ \t]*)(?:[-+*]|\d{1,9}[.)])\s/.exec(content) ?? [];
  if (space === undefined) return content.trim() === '' || /^\s/.test(content) ? open : [];
  const indent = space.replaceAll('\t', '    ').length;
  return [...open.filter((column) => column < indent), indent];
}

/** The deepest node of a parsed file, found without recursion. */
export function deepestNode(root: Nodes): { readonly depth: number; readonly node: Nodes } {
  let deepest = { depth: 0, node: root };
  const open = [deepest];
  for (let next = open.pop(); next; next = open.pop()) {
    const { depth, node } = next;
    if (depth > deepest.depth) deepest = next;
    if (!('children' in node)) continue;
    for (const child of node.children) open.push({ depth: depth + 1, node: child });
  }
  return deepest;
}
