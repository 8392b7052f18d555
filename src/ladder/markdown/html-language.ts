/** The attribute `lang` of HTML: which language an element's words are in. */
import type { Element } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';
import { isLanguage } from '../../language.ts';
import { img } from './html-image.ts';
import { wordsIn } from './in-language.ts';

/** What an element names as its language, nothing where it names none. */
export const langOf = ({ properties }: Element): string | undefined =>
  properties['lang']?.trim() || undefined;

/**
 * The element, and the language of what is inside it. The parts of a table hand theirs on to its
 * cells. A name that is no language goes to `strange`.
 */
export function settleLang(
  element: Element,
  around: string | undefined,
  strange: Set<string>,
): { readonly element: Element; readonly inside: string | undefined } {
  const named = langOf(element);
  const isKnown = named !== undefined && isLanguage(named);
  if (named !== undefined && !isKnown) strange.add(named);
  const lang = isKnown ? named : around;
  const isPart = tableParts.test(element.tagName);
  const properties = { ...element.properties, lang: isPart ? undefined : lang };
  return { element: { ...element, properties }, inside: isPart ? lang : undefined };
}

const tableParts = /^(?:table|thead|tbody|tfoot|tr)$/;

const elements: Readonly<Record<string, Handle>> = { ...defaultHandlers, img };

/** How each element is read: its words are in the language that it names. */
export const handlers: Readonly<Record<string, Handle>> = Object.fromEntries(
  Object.entries(elements).map(([name, handle]) => [name, inItsLanguage(handle)]),
);

function inItsLanguage(handle: Handle): Handle {
  return (state, element, parent) => {
    const read = handle(state, element, parent);
    const language = langOf(element);
    if (!read || language === undefined) return read;
    return [...wordsIn([read].flat().filter(isContent), language)];
  };
}

const isContent = (node: Nodes): node is RootContent => node.type !== 'root';
