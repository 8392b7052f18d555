/** XML as the texts in it, read strictly. */
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

export interface Handlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Comments, instructions, and document types. */
  readonly aside: (text: string) => void;
}

/** Throws where it is no XML. */
export function readXml(part: Uint8Array, { open, close, text, aside }: Handlers): void {
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
  parser.write(strFromU8(part)).close();
}

const NODE = /<(\/?)([^\s/>]+)([^>]*?)(\/?)>|[^<]+/g;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The same for a part that a strict parser has read already, in a fifth of the time. What is more
 * than tags and text is left to the parser; so is a sign that ends a tag inside a value.
 */
export function rereadXml(part: Uint8Array, handlers: Handlers): void {
  const xml = strFromU8(part).replace(/^\uFEFF?<\?xml[^>]*\?>/, '');
  if (/<[!?]|=\s*"[^"<]*>|=\s*'[^'<]*>/.test(xml)) {
    readXml(part, handlers);
    return;
  }
  for (const [node, slash, name, attributes = '', empty] of xml.matchAll(NODE)) {
    if (name === undefined) handlers.text(unescaped(node));
    else if (slash) handlers.close(name);
    else {
      handlers.open(name, attributes === '' ? {} : attributesIn(attributes));
      if (empty) handlers.close(name);
    }
  }
}

function attributesIn(text: string): Attributes {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE)) {
    found[name] = unescaped(double ?? single);
  }
  return found;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** XML 1.0, 4.1 and 4.6. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
        (whole, hex?: string, digits?: string, name = '') => {
          if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
          return digits ? String.fromCodePoint(Number(digits)) : (entities[name] ?? whole);
        },
      )
    : text;

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
