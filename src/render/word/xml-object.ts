/** XML that this program wrote as docx's objects of it: elements, attributes in double quotes, text. */
import type { IXmlableObject } from 'docx';

const TOKEN = /<(\/?)([^\s/>]+)((?:\s[^\s=]+="[^"]*")*)(\/?)>|([^<]+)/g;
const ATTRIBUTE = /\s([^\s=]+)="([^"]*)"/g;

/** One element with all that is in it. */
export function objectOf(xml: string): IXmlableObject {
  const root: unknown[] = [];
  const open: unknown[][] = [root];
  for (const [, closes, name, attributes = '', closed, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) open.at(-1)?.push(unescaped(text));
    else if (closes) open.pop();
    else {
      const children: unknown[] = attributes ? [{ _attr: attributesIn(attributes) }] : [];
      open.at(-1)?.push({ [name ?? '']: children });
      if (!closed) open.push(children);
    }
  }
  return Object.fromEntries(Object.entries(root[0] ?? {}));
}

const attributesIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

const unescaped = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => signs[name] ?? whole);
