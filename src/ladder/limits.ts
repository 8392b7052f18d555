/** What is refused before it is parsed, because parsing it would take minutes or all memory. */
import type { Nodes } from 'mdast';
import { type Diagnostic, report } from '../diagnostics.ts';

/** Bytes of one file. */
export const largestFile = 2 * 1024 * 1024;

/** Lists in lists, quotes in quotes, emphasis in emphasis, HTML elements in one another. */
export const deepestNesting = 64;

/**
 * The parser's time grows with the square of the marks (`*`, `_`, `~`, `[`) in one paragraph or
 * row: 20,000 of them take 8–20 s. This many units, the squares of all paragraphs added up, take
 * about 10 s at the worst.
 */
const mostWork = 2e8;

/** The first line that no parser should be given, as an error; nothing where the text is fit. */
export function refuse(file: string, text: string): Diagnostic | undefined {
  let indents: readonly number[] = [];
  let marks = 0;
  let work = 0;
  for (const [index, content] of text.split(/\r\n|\r|\n/).entries()) {
    const place = { file, line: index + 1, column: 1 };
    indents = listIndents(indents, content);
    const depth = containers(content) + Math.max(0, indents.length - 1);
    if (depth > deepestNesting || longRun.test(content)) {
      return report('nesting-too-deep', place, { limit: deepestNesting });
    }
    marks = (beginsBlock.test(content) ? 0 : marks) + count(content, mark);
    work += marks ** 2 - (marks - count(content, mark)) ** 2;
    if (work > mostWork) return report('markup-too-dense', place, {});
  }
  return undefined;
}

// A row of a table is a block of its own; so is a list item, a quote, a heading, a blank line.
const beginsBlock = /^\s*(?:$|[|>#]|[-+*]\s|\d{1,9}[.)]\s)/;
const mark = /[*_~[]/g;
const longRun = new RegExp(`(?<!^\\s*)([*_~])\\1{${2 * deepestNesting}}|^([*_~])\\2{999}`);

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
