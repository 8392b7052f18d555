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
