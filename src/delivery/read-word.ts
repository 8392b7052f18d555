import { strFromU8, unzipSync } from 'fflate';
import { readPart } from './word/part.ts';

const BODY = 'word/document.xml';
const HEAD = /^word\/header\d*\.xml$/;
const FOOT = /^word\/footer\d*\.xml$/;
/** Every part that could hold words; how they look and are counted has none. */
const WORDS =
  /^word\/(?!(?:styles|settings|webSettings|fontTable|numbering|theme\/.*|_rels\/.*)\.xml)[^/]+\.xml$/;

export interface OpenedWord {
  /** The body, a line a paragraph. */
  readonly body: string;
  /** Of heads and feet. */
  readonly furniture: string;
  /** What is said of pictures to those who cannot see them. */
  readonly pictures: string;
  readonly heads: readonly string[];
  readonly feet: readonly string[];
  /** What empty fields say. */
  readonly prompts: readonly string[];
  /** Words that nobody sees, or that stand where a document of ours has none. */
  readonly stray: readonly string[];
  /** All that is packed in the file, by name. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** Opens a finished Word file: its texts, read strictly. */
export function readWord(bytes: Uint8Array): OpenedWord {
  const files = unzipSync(bytes);
  const parts = Object.entries(files)
    .filter(([name]) => WORDS.test(name))
    .map(([name, data]) => ({ name, ...readPart(strFromU8(data)) }));
  const body = parts.find(({ name }) => name === BODY);
  if (!body) throw new Error(`the file has no ${BODY}`);
  const named = (pattern: RegExp): readonly string[] =>
    parts.filter(({ name }) => pattern.test(name)).map(({ text }) => text);
  const others = parts.filter(({ name }) => name !== BODY && !HEAD.test(name) && !FOOT.test(name));
  const [heads, feet] = [named(HEAD), named(FOOT)];
  return {
    body: body.text,
    furniture: [...heads, ...feet].join('\n'),
    pictures: body.pictures.join('\n'),
    heads,
    feet,
    prompts: parts.flatMap(({ prompts }) => prompts),
    stray: [...parts.flatMap(({ stray }) => stray), ...others.map(({ text }) => text)].filter(
      isSaid,
    ),
    files,
  };
}

const isSaid = (text: string): boolean => text.trim() !== '';
