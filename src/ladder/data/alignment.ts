/** Which character of a file each character of a decoded text was written as. */
import type { DatumText } from './datum.ts';

/**
 * Offsets in the file for each character of the text, and one for its end. YAML folds lines, strips
 * indents and decodes escapes, CSV doubles quotes; the characters that are left keep their order.
 */
export function alignmentOf(
  { value, at, end, isEscaped }: Pick<DatumText, 'value' | 'at' | 'end' | 'isEscaped'>,
  source: string,
): readonly number[] {
  const offsets: number[] = [];
  let from = textStart(source, at);
  for (let index = 0; index < value.length; index += 1) {
    const character = value.charAt(index);
    if (!/\s/.test(character)) from = nextOf(character, source, from, { end, isEscaped });
    offsets.push(Math.min(from, end));
    const escape = isEscaped ? escapeAt(source, from) : 0;
    if (escape > 0) from += escape;
    else if (!/\s/.test(character) || /\s/.test(source.charAt(from))) from += 1;
  }
  return [...offsets, Math.min(from, end)];
}

/** A block's text begins below the line with its indicator. */
function textStart(source: string, at: number): number {
  const indicator = /^[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n/.exec(source.slice(at, at + 200));
  return at + (indicator?.[0].length ?? 0);
}

/** Where the character stands next; where it is not found, the place so far. */
function nextOf(
  character: string,
  source: string,
  from: number,
  { end, isEscaped }: Pick<DatumText, 'end' | 'isEscaped'>,
): number {
  for (let at = from; at < end; at += 1) {
    const escape = isEscaped ? escapeAt(source, at) : 0;
    if (escape > 0 && !isLineEnd(source, at + 1)) return at;
    if (source.charAt(at) === character) return at;
    if (escape > 0) at += escape - 1;
  }
  return from;
}

const isLineEnd = (source: string, at: number): boolean => /[\r\n]/.test(source.charAt(at));

/** How long the escape is that begins here: `\n`, `\u00e9`. */
function escapeAt(source: string, at: number): number {
  if (source.charAt(at) !== '\\') return 0;
  const digits = { x: 2, u: 4, U: 8 };
  const kind = source.charAt(at + 1);
  return 2 + (kind === 'x' || kind === 'u' || kind === 'U' ? digits[kind] : 0);
}
