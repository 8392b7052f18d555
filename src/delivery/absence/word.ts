/** Every text in a Word file, wherever it stands: in any part, its name too, and between them. */
import type { Found } from './found.ts';
import { jpegTexts, pngTexts } from './picture.ts';
import { ours } from './word-names.ts';
import { partTexts, type Values } from './word-part.ts';
import { xmlTexts } from './xml.ts';
import { bytesBetweenParts } from './zip-bytes.ts';

/** `files`: all that is packed in it, by name. Throws where one is damaged. */
export function wordTexts(
  files: Readonly<Record<string, Uint8Array>>,
  bytes: Uint8Array,
): readonly Found[] {
  const values: Values = new Map();
  const found = Object.entries(files).flatMap(([name, part]) => textsOf(name, part, values));
  const technical = [...values]
    .filter(([text]) => isSaying(text))
    .map(([text, where]): Found => ({ kind: 'technical', where, text }));
  return [...found, ...technical, ...bytesBetweenParts(bytes)];
}

/** Numbers and the names of sides say nothing. */
const isSaying = (value: string): boolean => value.length > 4 && /\D{2}/.test(value);

function textsOf(name: string, part: Uint8Array, values: Values): readonly Found[] {
  const named: Found = { kind: 'technical', where: 'the name of a part', text: name };
  if (!ours.test(name)) return [named, ...unknown(name, part)];
  if (name.endsWith('.png')) return [named, ...pngTexts(part, name)];
  if (/\.jpe?g$/.test(name)) return [named, ...jpegTexts(part, name)];
  if (name.endsWith('.svg')) return [named, ...chart(name, part)];
  if (name === CORE) return [named, ...properties(name, part)];
  return [named, ...partTexts(name, part, values)];
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
