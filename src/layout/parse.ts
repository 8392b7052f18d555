import Handlebars from 'handlebars';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { SLOT_END, SLOT_START, type Program } from './template.ts';

const MAX_BYTES = 256 * 1024;

/**
 * Handlebars text → its tree. `place` is where the text begins, so that errors and the tree's
 * locations can be given in the file.
 */
export function parseTemplate(
  text: string,
  place: Place,
): { readonly program?: Program; readonly messages: readonly Diagnostic[] } {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    return { messages: [report('layout-too-large', place, { limit: MAX_BYTES })] };
  }
  if (text.includes(SLOT_START) || text.includes(SLOT_END)) {
    return { messages: [report('layout-private-use', place, {})] };
  }
  try {
    return { program: Handlebars.parse(text), messages: [] };
  } catch (error) {
    return { messages: [syntaxError(error, text, place)] };
  }
}

interface HandlebarsError {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

/** Handlebars' own exceptions have a line; its parser's say it in their first line only. */
function syntaxError(thrown: unknown, text: string, place: Place): Diagnostic {
  const error = thrown as HandlebarsError;
  const [first = '', excerpt = '', pointer = ''] = error.message.split('\n');
  const line = error.lineNumber ?? Number(/line (\d+)/.exec(first)?.[1] ?? 1);
  const column = (error.column ?? columnOf(text, line, excerpt, pointer)) + 1;
  const reason = /Expecting .*, got '(\w+)'/.exec(error.message)?.[1] ?? first.replace(/ - .*$/, '');
  return report('layout-syntax', at(place, { line, column: column - 1 }), { reason: words(reason) });
}

/** The parser shows 20 letters before the fault and as many after, and an arrow below. */
function columnOf(text: string, line: number, excerpt: string, pointer: string): number {
  const shown = excerpt.replace(/^\.\.\./, '');
  const start = (text.split('\n')[line - 1] ?? '').indexOf(shown.slice(0, pointer.length));
  return Math.max(0, start) + Math.max(0, pointer.indexOf('^'));
}

const words = (reason: string): string =>
  ({
    EOF: 'a block is not closed',
    OPEN_ENDBLOCK: 'a block is closed that was not opened here',
    INVALID: 'this is not Handlebars',
  })[reason] ?? reason;

/** A location inside the text (lines from 1, columns from 0) as a place in the file. */
export function at(start: Place, inside: { readonly line: number; readonly column: number }): Place {
  const first = inside.line === 1;
  return {
    file: start.file,
    line: (start.line ?? 1) + inside.line - 1,
    column: inside.column + (first ? (start.column ?? 1) : 1),
  };
}
