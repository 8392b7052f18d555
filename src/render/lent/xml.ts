/** XML of WordprocessingML as a tree of elements, whatever prefix its writer chose. */
import { SaxesParser } from 'saxes';

/** Names begin with `w:`. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

interface Open extends Element {
  readonly children: Element[];
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const THEME = 'http://schemas.openxmlformats.org/drawingml/2006/main theme';

/** Elements in one another, and in all: more is meant to do harm. */
const DEEPEST = 32;
const MOST = 100_000;

/**
 * The elements and attributes of the main namespace; others, such as extensions and links to other
 * parts, are left out with all that is in them. Nothing where it is no such XML.
 */
export function wordXml(bytes: Uint8Array): Element | undefined {
  try {
    return parsed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** What refers to other parts of a file, or to places outside of it. */
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Whether it is the XML of a theme that stands alone: it goes into our files as it is, so it may
 * declare nothing, and refer to nothing.
 */
export function isTheme(bytes: Uint8Array): boolean {
  const roots: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = () => parser.fail('it does not stand alone');
  parser.on('doctype', refuse);
  parser.on('processinginstruction', refuse);
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (roots.length === 0) roots.push(`${uri} ${local}`);
    if (Object.values(attributes).some((one) => one.uri === RELATIONS)) refuse();
  });
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch {
    return false;
  }
  return roots[0] === THEME;
}

/** Throws as the parser does. */
function parsed(text: string): Element | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: (Open | undefined)[] = [root];
  let count = 0;
  parser.on('opentag', ({ uri, local, attributes }) => {
    const around = open.at(-1);
    if ((count += 1) > MOST || open.length > DEEPEST) throw new Error('too large');
    const own = Object.values(attributes).filter((one) => one.uri === MAIN);
    const element: Open = {
      name: `w:${local}`,
      attributes: Object.fromEntries(own.map((one) => [`w:${one.local}`, one.value])),
      children: [],
    };
    const isOurs = around !== undefined && uri === MAIN;
    if (isOurs) around.children.push(element);
    open.push(isOurs ? element : undefined);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return root.children[0];
}

/** The first child of a name. */
export const child = ({ children }: Element, name: string): Element | undefined =>
  children.find((one) => one.name === name);

/** What `<name w:val="…"/>` among the children says. */
export const valueOf = (element: Element, name: string): string | undefined =>
  child(element, name)?.attributes['w:val'];
