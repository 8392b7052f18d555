import Handlebars from 'handlebars';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { SLOT_END, SLOT_START } from './slot.ts';
import { MOST_TAGS } from './budget.ts';
import { at, type Program } from './program.ts';
import { faultOf, spot } from './syntax-error.ts';

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
  const many = offsetOfTag(text, MOST_TAGS);
  if (many !== undefined) {
    return {
      messages: [report('layout-tags', at(place, spot(text, many)), { limit: MOST_TAGS })],
    };
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

/** Where the tag after so many begins: reading them all would take longer than the rest. */
function offsetOfTag(text: string, count: number): number | undefined {
  let offset = -1;
  for (let tags = 0; tags <= count; tags += 1) {
    offset = text.indexOf('{{', offset + 1);
    if (offset < 0) return undefined;
    offset += 1;
  }
  return offset - 1;
}
