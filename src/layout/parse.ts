import Handlebars from 'handlebars';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { SLOT_END, SLOT_START } from './slot.ts';
import { faultOf, type Spot, spot } from './syntax-error.ts';
import type { Program } from './template.ts';

const MAX_BYTES = 256 * 1024;

export interface ParsedText {
  readonly program?: Program;
  readonly messages: readonly Diagnostic[];
}

/**
 * Handlebars text → its tree. `place` is where the text begins, so that errors and the tree's
 * locations can be given in the file.
 */
export function parseTemplate(text: string, place: Place): ParsedText {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    return { messages: [report('layout-too-large', place, { limit: MAX_BYTES })] };
  }
  const mark = text.search(MARKS);
  if (mark >= 0)
    return { messages: [report('layout-private-use', at(place, spot(text, mark)), {})] };
  try {
    return { program: Handlebars.parse(text), messages: [] };
  } catch (error) {
    const { reason, where } = faultOf(error, text);
    return { messages: [report('layout-syntax', at(place, where), { reason })] };
  }
}

const MARKS = new RegExp(`[${SLOT_START}${SLOT_END}]`);

/** A location inside the text (lines from 1, columns from 0) as a place in the file. */
export function at(start: Place, inside: Spot): Place {
  const first = inside.line === 1;
  return {
    file: start.file,
    line: (start.line ?? 1) + inside.line - 1,
    column: inside.column + (first ? (start.column ?? 1) : 1),
  };
}
