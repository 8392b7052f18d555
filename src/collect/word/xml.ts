import { SaxesParser } from 'saxes';

export type Attributes = Readonly<Record<string, string>>;

interface Listener {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads a part of a Word file strictly: throws where it is not XML. Entities of its own are not
 * XML to the parser, and nothing outside of the part is read.
 */
export function readXml(part: Uint8Array, { open, close, text }: Listener): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(name, attributes));
  if (close) parser.on('closetag', ({ name }) => close(name));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(new TextDecoder().decode(part)).close();
}
