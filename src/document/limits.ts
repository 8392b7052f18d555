/** What of a layout, or of a filled one, is refused before it is parsed. */
import { type Diagnostic, report } from '../diagnostics.ts';
import { deepestNesting, refuse } from '../ladder/markdown/limits.ts';

/** As of ladders, and containers in one another. */
export const refused = (file: string, lines: readonly string[]): Diagnostic | undefined =>
  refuse(file, lines) ?? deepContainer(file, lines);

function deepContainer(file: string, lines: readonly string[]): Diagnostic | undefined {
  const open: number[] = [];
  const line = lines.findIndex((text) => {
    const [, colons = '', name = ''] = /^[\s>]*(:{3,})\s*(\S?)/.exec(text) ?? [];
    if (name !== '') open.push(colons.length);
    else if (colons !== '') close(open, colons.length);
    return open.length > deepestNesting;
  });
  const place = { file, line: line + 1, column: 1 };
  return line < 0 ? undefined : report('nesting-too-deep', place, { limit: deepestNesting });
}

/** A line of so many colons closes the innermost container that has no more of them, and its own. */
function close(open: number[], colons: number): void {
  const index = open.findLastIndex((own) => own <= colons);
  if (index >= 0) open.length = index;
}
