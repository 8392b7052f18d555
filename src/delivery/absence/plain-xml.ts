/** Plain XML: tags and text, and nothing that asks for more than one look. Read strictly, and fast. */

export type Attributes = Readonly<Record<string, string>>;

/** A tag that opens an element, or closes it, or both; or text between tags. */
export type Token =
  | { readonly open: string; readonly attributes: Attributes; readonly isEmpty: boolean }
  | { readonly close: string }
  | { readonly text: string };

const NAME = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const TAG = new RegExp(`<(?:/(${NAME})|(${NAME})((?: ${NAME}="[^"<\t\n]*")*) ?(/?))>`, 'y');
const ATTRIBUTE = new RegExp(` (${NAME})="([^"]*)"`, 'g');

/** What XML 1.0 has no letters for (2.2), and what is read as something else (2.11). */
const UNREAD = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Of characters that are named by themselves, only those that every program knows. */
const REFERENCE = /&(?:(amp|lt|gt|quot|apos);)?/g;

/**
 * Tags and text in their order, as a strict parser tells of them; nothing where it might tell more,
 * or refuse. That tags are closed as they were opened is left to who reads them.
 */
export function plainTokens(xml: string): readonly Token[] | undefined {
  if (UNREAD.test(xml)) return undefined;
  const tokens: Token[] = [];
  for (let at = 0; at < xml.length;) {
    if (xml.charCodeAt(at) === OPENING) {
      TAG.lastIndex = at;
      const tag = TAG.exec(xml);
      const token = tag && tokenOf(tag);
      if (!token) return undefined;
      tokens.push(token);
      at = TAG.lastIndex;
    } else {
      const next = xml.indexOf('<', at);
      const end = next < 0 ? xml.length : next;
      const text = unescaped(xml.slice(at, end));
      if (text === undefined) return undefined;
      tokens.push({ text });
      at = end;
    }
  }
  return tokens;
}

const OPENING = '<'.charCodeAt(0);
const none: Attributes = {};

function tokenOf([, close, open = '', all = '', empty]: RegExpExecArray): Token | undefined {
  if (close !== undefined) return { close };
  const attributes = all === '' ? none : attributesIn(all);
  return attributes && { open, attributes, isEmpty: empty !== '' };
}

function attributesIn(all: string): Attributes | undefined {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = '', written = ''] of all.matchAll(ATTRIBUTE)) {
    const value = unescaped(written);
    if (value === undefined || name in found) return undefined;
    found[name] = value;
  }
  return found;
}

const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Nothing where it is not plain (2.4, 4.1, 4.6). */
function unescaped(text: string): string | undefined {
  if (text.includes(']]>')) return undefined;
  if (!text.includes('&')) return text;
  let isPlain = true;
  const read = text.replace(REFERENCE, (_, name?: string) => {
    if (name === undefined) isPlain = false;
    return characters[name ?? ''] ?? '';
  });
  return isPlain ? read : undefined;
}
