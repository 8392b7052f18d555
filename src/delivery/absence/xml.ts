/** XML as the texts in it, read strictly. */
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { type Attributes, plainTokens, type Token } from './plain-xml.ts';

export interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Comments, instructions, and document types. */
  readonly aside: (text: string) => void;
}

/** Throws where it is no XML. */
export function readXml(part: Uint8Array, handlers: Handlers): void {
  const xml = strFromU8(part);
  const tokens = plainTokens(withoutDeclaration(xml));
  if (tokens && isWhole(tokens)) tell(tokens, handlers);
  else readStrictly(xml, handlers);
}

/** What says that it is XML, as we write it; nobody asks for it. */
const DECLARATION =
  /^<\?xml version="1\.0" encoding="(?:UTF|utf)-8"(?: standalone="(?:yes|no)")?\?>/;

export const withoutDeclaration = (xml: string): string => xml.replace(DECLARATION, '');

/** Whether tokens are one element: closed as it was opened, and nothing stands beside it. */
function isWhole(tokens: readonly Token[]): boolean {
  const [first] = tokens;
  if (!first || !('open' in first)) return false;
  const inside: string[] = [];
  return tokens.every((token, at) => {
    if ('open' in token && !token.isEmpty) inside.push(token.open);
    else if ('close' in token && inside.pop() !== token.close) return false;
    return inside.length > 0 || at === tokens.length - 1;
  });
}

/** Hands tokens on as they come. */
export function tell(
  tokens: readonly Token[],
  { open, close, text }: Pick<Handlers, 'open' | 'close' | 'text'>,
): void {
  for (const token of tokens) {
    if ('text' in token) text(token.text);
    else if ('close' in token) close(token.close);
    else {
      open(token.open, token.attributes);
      if (token.isEmpty) close(token.open);
    }
  }
}

function readStrictly(xml: string, { open, close, text, aside }: Handlers): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  parser.on('closetag', ({ name }) => close(name));
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', aside);
  parser.on('doctype', aside);
  parser.on('processinginstruction', ({ target, body }) => aside(`${target} ${body}`));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

interface XmlText {
  readonly text: string;
  /** The name of a vocabulary, not a value. */
  readonly isName: boolean;
}

/** Everything that is said between and inside the tags. */
export function xmlTexts(part: Uint8Array): readonly XmlText[] {
  const found: XmlText[] = [];
  const add = (text: string): void => {
    if (text.trim() !== '') found.push({ text, isName: false });
  };
  readXml(part, {
    open: (_, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (name.startsWith('xmlns')) found.push({ text: value, isName: true });
        else add(value);
      }
    },
    close: () => undefined,
    text: add,
    aside: add,
  });
  return found;
}
