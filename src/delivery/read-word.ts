import type { Found } from './absence/found.ts';
import { bytesBetweenParts } from './absence/zip-bytes.ts';
import { BODY, type OpenedPart, openPart } from './word/opened-part.ts';
import { partsIn } from './word/zip.ts';

const HEAD = /^word\/header\d*\.xml$/;
const FOOT = /^word\/footer\d*\.xml$/;
export interface OpenedWord {
  /** The body, a line a paragraph. */
  readonly body: string;
  /** The letters of the body, as they are compared. */
  readonly letters: string;
  /** What is said of pictures to those who cannot see them. */
  readonly pictures: string;
  readonly heads: readonly string[];
  readonly feet: readonly string[];
  /** What empty fields say. */
  readonly prompts: readonly string[];
  /** Words that nobody sees, or that stand where a document of ours has none. */
  readonly stray: readonly string[];
  /** All that an adversary finds in the file. */
  readonly found: readonly (readonly Found[])[];
}

/** Opens a finished Word file: its texts, read strictly. */
export function readWord(bytes: Uint8Array): OpenedWord {
  const parts = partsIn(bytes).map(openPart);
  const body = parts.find(({ name }) => name === BODY);
  if (!body) throw new Error(`the file has no ${BODY}`);
  const named = (pattern: RegExp): readonly string[] =>
    parts.filter(({ name }) => pattern.test(name)).map(textOf);
  const others = parts.filter(({ name }) => name !== BODY && !HEAD.test(name) && !FOOT.test(name));
  const all = parts.flatMap(({ stretches }) => stretches);
  return {
    body: textOf(body),
    letters: body.stretches.map(({ letters }) => letters).join(''),
    pictures: body.stretches.flatMap(({ pictures }) => pictures).join('\n'),
    heads: named(HEAD),
    feet: named(FOOT),
    prompts: all.flatMap(({ prompts }) => prompts),
    stray: [...all.flatMap(({ stray }) => stray), ...others.map(textOf)].filter(isSaid),
    found: [...parts.flatMap(({ found }) => found), bytesBetweenParts(bytes)],
  };
}

const textOf = ({ stretches }: OpenedPart): string => stretches.map(({ text }) => text).join('');

const isSaid = (text: string): boolean => text.trim() !== '';
