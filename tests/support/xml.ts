/** XML as a tree, read strictly. */
import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

type Node = Element | string;

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** The root element of a text; throws where it is not well formed. */
export function parseXml(text: string): Element {
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.write(text).close();
  const [first] = elementsIn(root);
  if (!first) throw new Error('there is no element');
  return first;
}

export const elementsIn = ({ children }: Element): readonly Element[] =>
  children.filter((child) => typeof child !== 'string');

/** The elements of a name directly inside another. */
export const inside = (element: Element | undefined, name: string): readonly Element[] =>
  element ? elementsIn(element).filter((child) => child.name === name) : [];

/** Every element of a name within another, in reading order. */
export const within = (element: Element, name: string): readonly Element[] =>
  elementsIn(element).flatMap((child) =>
    child.name === name ? [child, ...within(child, name)] : within(child, name),
  );

/** The element at the end of a path of names. */
export const at = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((found, name) => inside(found, name)[0], element);

/** Whether a property that is on or off stands at the end of a path, and is on. */
export const isOn = (element: Element | undefined, ...path: readonly string[]): boolean => {
  const found = at(element, ...path);
  return found !== undefined && !/^(false|off|0)$/.test(found.attributes['w:val'] ?? '');
};

/** `w:val` of the element at the end of a path. */
export const val = (element: Element | undefined, ...path: readonly string[]): string | undefined =>
  at(element, ...path)?.attributes['w:val'];
