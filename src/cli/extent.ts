/** How far in its line reaches what a message is about. */

/** A link or picture, an element, a value of a layout, a directive. */
const whole =
  /!?\[(?:[^\]\\]|\\.)*\](?:\([^)]*\)|\[[^\]]*\])?|<[^>]*>|\{\{.*?\}\}|:{1,2}[a-z-]+(?:\[[^\]]*\])?(?:\{[^}]*\})?/y;

/** All that may stand before the words of a line: marks of lists, headings and quotes, a key. */
const opening = /^\s*(?:(?:[-+*>]|\d{1,9}[.)]|#{1,6})\s+)*(?:[\w-]+:\s+)?['"]?$/;

/**
 * The offset, from 0, behind what begins at `start`: a link, an element, a cell; the line where
 * `start` is at its beginning or at a table's pipe; else a word. `file` tells of a CSV's cells.
 */
export function extentOf(file: string, line: string, start: number): number {
  const before = line.slice(0, start);
  if (/\.csv$/i.test(file) && start > 0) return endOf(csvCell, line, start) ?? start;
  if (opening.test(before) && !isRow(line)) return line.trimEnd().length;
  return (
    endOf(whole, line, start) ??
    (isAtCell(before) ? endOf(cell, line, start) : undefined) ??
    endOf(word, line, start) ??
    line.trimEnd().length
  );
}

const cell = /(?:[^|\\]|\\.)*(?:[^|\\\s]|\\.)/y;
const csvCell = /"(?:[^"]|"")*"?|[^,;\t]*[^,;\t\s]/y;
const word = /[^\s|]*[^\s|}\]),.;]/y;

const isRow = (line: string): boolean => /(?<!\\)\|/.test(line);

const isAtCell = (before: string): boolean => /(?:^|(?<!\\)\|)\s*$/.test(before);

function endOf(pattern: RegExp, line: string, start: number): number | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(line)?.[0];
  return found ? start + found.length : undefined;
}
