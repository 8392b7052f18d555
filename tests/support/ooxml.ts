/** Word files, opened for tests. */
import { strFromU8, unzipSync } from 'fflate';
import { type Element, elementsIn, inside, parseXml, val, within } from './xml.ts';

/** Part name → its text. */
export type Parts = ReadonlyMap<string, string>;

export const partsOf = (file: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** A part as XML. */
export function part(file: Uint8Array, name: string): Element {
  const text = partsOf(file).get(name);
  if (text === undefined) throw new Error(`there is no ${name}`);
  return parseXml(text);
}

/** The body of a document. */
export function bodyOf(file: Uint8Array): Element {
  const [body] = inside(part(file, 'word/document.xml'), 'w:body');
  if (!body) throw new Error('there is no body');
  return body;
}

/** The words of an element as they are read; tabs, breaks and paragraphs part them. */
export function textOf(element: Element): string {
  if (element.name === 'w:t')
    return element.children.filter((child) => typeof child === 'string').join('');
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  const words = elementsIn(element).map(textOf).join('');
  return element.name === 'w:p' ? `${words}\n` : words;
}

/** Text with each run of white space as one space. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The ids of the styles of the paragraphs in an element, in reading order. */
export const paragraphStyles = (element: Element): readonly (string | undefined)[] =>
  within(element, 'w:p').map(styleOf);

export const styleOf = (paragraph: Element): string | undefined =>
  val(paragraph, 'w:pPr', 'w:pStyle');

/** The paragraph whose words are these. */
export function paragraphOf(element: Element, words: string): Element {
  const found = within(element, 'w:p').find((paragraph) => squeezed(textOf(paragraph)) === words);
  if (!found) throw new Error(`no paragraph says "${words}"`);
  return found;
}
