/** Bytes to text: what an editor shows, column for column, without what no printed page can hold. */
import { createHash } from 'node:crypto';
import { type Diagnostic, type Place, report } from './diagnostics.ts';

export interface FileText {
  readonly text: string;
  /** Of the bytes, in hex. */
  readonly sha256: string;
  readonly messages: readonly Diagnostic[];
}

/**
 * Decodes UTF-8. A byte order mark is dropped; characters that XML 1.0 forbids, control characters
 * and lone surrogates become U+FFFD, one for one, so that lines and columns stay true.
 */
export function readText(file: string, source: Uint8Array | string): FileText {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decoded = typeof source === 'string' ? { text: source } : decode(file, source);
  const text = decoded.text.replace(/^\uFEFF/, '');
  return {
    text: withoutStrays(text.replace(unprintable, '\uFFFD')),
    sha256,
    messages: [...(decoded.messages ?? []), ...strangers(file, text)],
  };
}

function decode(file: string, bytes: Uint8Array): { text: string; messages?: Diagnostic[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const place = placeAt(file, text, text.indexOf('\uFFFD'));
    return { text, messages: [report('text-not-utf8', place, {})] };
  }
}

// Control characters, noncharacters (U+FDD0–FDEF, U+FFFE, U+FFFF) and halves of surrogate pairs.
const unprintable =
  // eslint-disable-next-line no-control-regex -- to find control characters is the purpose
  /[\0-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** One warning for each kind of character, at its first place: a binary file gives few of them. */
function strangers(file: string, text: string): readonly Diagnostic[] {
  const found = new Map<string, { readonly first: number; count: number }>();
  for (const { 0: character, index } of text.matchAll(unprintable)) {
    const name = nameOf(character);
    const entry = found.get(name) ?? { first: index, count: 0 };
    found.set(name, { ...entry, count: entry.count + 1 });
  }
  return [...found].map(([character, { first, count }]) =>
    report('text-unprintable', placeAt(file, text, first), { character, count }),
  );
}

const nameOf = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return 'half a surrogate pair';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** A zero-width space beside white space or a cell's edge hides table rows and blank cells. */
const withoutStrays = (text: string): string =>
  text.replace(
    /(?<=^|[\s|])[\u200B\u2060\uFEFF]+|(?<![\u200B\u2060\uFEFF])[\u200B\u2060\uFEFF]+(?=$|[\s|])/gm,
    (run) => ' '.repeat(run.length),
  );

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, Math.max(offset, 0)).split(/\r\n|\r|\n/);
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
