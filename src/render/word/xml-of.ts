/** What docx makes of its components, as text: the very XML that its own packer would write. */
import type { IXmlableObject } from 'docx';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text in an element or an attribute, as docx escapes it; what XML forbids is left out. */
export const escapedByDocx = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  text.replace(/[&"'<>\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (sign) => escapes[sign] ?? '');

/** One element with all that is in it: `{ 'w:b': { _attr: { 'w:val': false } } }`. */
export function xmlOf(element: IXmlableObject): string {
  const [entry] = Object.entries(element);
  if (!entry) return '';
  const [name, content] = entry;
  if (content === null || typeof content === 'undefined') return `<${name}/>`;
  if (Array.isArray(content)) return withChildren(name, content);
  if (isElement(content)) return `<${name}${attributesIn(content)}/>`;
  return `<${name}>${said(content)}</${name}>`;
}

function withChildren(name: string, children: readonly unknown[]): string {
  let attributes = '';
  let inside = '';
  for (const child of children) {
    if (!isElement(child)) inside += said(child);
    else if ('_attr' in child) attributes += attributesIn(child);
    else inside += xmlOf(child);
  }
  return `<${name}${attributes}>${inside}</${name}>`;
}

function attributesIn({ _attr: attributes }: IXmlableObject): string {
  if (!isElement(attributes)) return '';
  return Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${said(value)}"`)
    .join('');
}

const isElement = (value: unknown): value is IXmlableObject =>
  typeof value === 'object' && value !== null;

const said = (value: unknown): string =>
  typeof value === 'string' ? escapedByDocx(value) : String(value);
