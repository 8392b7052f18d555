/** The texts in a part of a Word file that is none of those that its words and its looks stand in. */
import type { Found } from './found.ts';
import { jpegTexts, pngTexts } from './picture.ts';
import { ours } from './word-names.ts';
import { xmlTexts } from './xml.ts';

/** Nothing of the parts that are read stretch by stretch. Throws where one is damaged. */
export function otherTexts(name: string, part: Uint8Array): readonly Found[] | undefined {
  if (!ours.test(name)) return unknown(name, part);
  if (name.endsWith('.png')) return pngTexts(part, name);
  if (/\.jpe?g$/.test(name)) return jpegTexts(part, name);
  if (name.endsWith('.svg')) return chart(name, part);
  return name === CORE ? properties(name, part) : undefined;
}

const CORE = 'docProps/core.xml';

/** Its words go first, since a message quotes the beginning. */
function unknown(name: string, part: Uint8Array): readonly Found[] {
  const text = new TextDecoder().decode(part).replaceAll('\0', '');
  const words = text.replace(/<[^>]*>/g, ' ').trim();
  return [
    { kind: 'stray', where: name, text: words },
    { kind: 'technical', where: name, text },
  ];
}

/** What we draw says nothing in words: they stand beside it. */
const chart = (where: string, part: Uint8Array): readonly Found[] =>
  xmlTexts(part).map(({ text }) => ({ kind: 'technical', where, text }));

const properties = (where: string, part: Uint8Array): readonly Found[] =>
  xmlTexts(part).map(({ text, isName }) => ({
    kind: isName || text === TIME ? 'technical' : 'property',
    where,
    text,
  }));

const TIME = 'dcterms:W3CDTF';
