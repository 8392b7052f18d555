/** XML that is written as text, where docx has no part for it. */
import { clean } from './text.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it may stand in an element or, in double quotes, in an attribute. */
export const escaped = (text: string): string =>
  clean(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** An element: attributes of any text, children that are XML already. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  const pairs = Object.entries(attributes).map(([key, text]) => ` ${key}="${escaped(text)}"`);
  const open = `<${name}${pairs.join('')}`;
  return children.length > 0 ? `${open}>${children.join('')}</${name}>` : `${open}/>`;
}

/** What a part of its own begins with. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
