import { BuilderElement, type XmlComponent } from 'docx';

/** An XML element that docx has no option for: its name, its attributes, its children. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (XmlComponent | string)[] = [],
): XmlComponent {
  const pairs = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  const parent = new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(pairs),
  });
  for (const child of children) parent.addChildElement(child);
  return parent;
}

/** The usual shape of a property: `<w:name w:val="value"/>`. */
export const value = (name: string, val: string | number): XmlComponent =>
  element(name, { 'w:val': val });
