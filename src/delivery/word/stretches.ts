/** The XML parts of a Word file, stretch by stretch: one that was read before is not read again. */
import type { Buffer } from 'node:buffer';
import { memory } from '../../memory.ts';
import type { Found } from '../absence/found.ts';
import { plainTokens, type Token } from '../absence/plain-xml.ts';
import { TextsReader } from '../absence/word-part.ts';
import { type Handlers, readXml, tell, withoutDeclaration } from '../absence/xml.ts';
import { lettersOf } from '../letters.ts';
import { type Part, WordsReader } from './part.ts';

/** What is read back of a stretch of a part, and what an adversary finds in it. */
export interface Stretch extends Part {
  /** Of its text, as they are compared. */
  readonly letters: string;
  readonly found: readonly Found[];
}

/**
 * Reads a part: what its stretches say, one after the other, is what it says as a whole. Throws where
 * it is not well-formed.
 */
export const readStretches = (part: string, bytes: Buffer): readonly Stretch[] =>
  inStretches(part, bytes) ?? [readWhole(part, bytes)];

/** The same, as a whole. */
export function readWhole(part: string, bytes: Uint8Array): Stretch {
  const readers = readersOf(part);
  readXml(bytes, handlersOf(readers));
  return stretchOf(readers);
}

interface Readers {
  readonly words: WordsReader;
  readonly texts: TextsReader;
}

const readersOf = (part: string): Readers => ({
  words: new WordsReader(),
  texts: new TextsReader(part),
});

const handlersOf = ({ words, texts }: Readers): Handlers => ({
  open: (name, attributes) => {
    words.open(name, attributes);
    texts.open(name, attributes);
  },
  close: (name) => {
    words.close();
    texts.close(name);
  },
  text: (text) => {
    words.letters(text);
    texts.text(text);
  },
  aside: (text) => texts.aside(text),
});

function stretchOf({ words, texts }: Readers): Stretch {
  const part = words.part();
  return { ...part, letters: lettersOf(part.text), found: texts.found() };
}

/**
 * The element that all of a part stands in is looked at by itself: whatever lies between its two tags
 * is content, and must close what it opens.
 */
const HEAD = /^(?:<\?xml [^<>]*\?>)?<([a-zA-Z]+(?::[a-zA-Z]+)?)(?: [^<>]*[^<>/])?>/;

/** Nothing where a stretch cannot be read without those around it, or would not be read strictly. */
function inStretches(part: string, bytes: Buffer): readonly Stretch[] | undefined {
  const all = bytes.toString('latin1');
  const [head = '', root] = HEAD.exec(all) ?? [];
  const end = all.length - `</${root}>`.length;
  if (head === '' || end < head.length || !all.endsWith(`</${root}>`)) return undefined;
  const stretches: Stretch[] = [];
  const inside: string[] = [];
  let from = 0;
  for (const to of [head.length, ...cutsIn(all, head.length, end), end]) {
    if (to === from) continue;
    const piece = pieceOf(part, bytes, from, to);
    if (piece.kind === 'not alone') continue;
    if (piece.kind === 'not plain' || !follows(piece, inside, from === 0)) return undefined;
    stretches.push(piece.stretch);
    from = to;
  }
  return from === end && inside.length === 0 ? stretches : undefined;
}

/** Where parts are cut: before each of these, but for what stands in a row. */
const CUT = /<(?:w:p|w:tr|field|Relationship)[ >]|<\/?w:tbl>/g;

function cutsIn(all: string, begin: number, end: number): readonly number[] {
  const cuts: number[] = [];
  let tables = 0;
  CUT.lastIndex = begin;
  for (let cut = CUT.exec(all); cut && cut.index < end; cut = CUT.exec(all)) {
    const [tag] = cut;
    const isOuter = tables === (tag.startsWith('<w:tr') ? 1 : 0);
    if (tag === '</w:tbl>') tables -= 1;
    else if (tag === '<w:tbl>') tables += 1;
    if (isOuter) cuts.push(cut.index);
  }
  return cuts;
}

type Piece =
  | {
      readonly kind: 'stretch';
      readonly stretch: Stretch;
      /** Elements around it that it closes, and that it leaves open. */
      readonly closes: readonly string[];
      readonly opens: readonly string[];
    }
  /** What follows depends on more than the elements that it leaves open. */
  | { readonly kind: 'not alone' }
  | { readonly kind: 'not plain' };

/** Of what is read, some ten million letters with what is told of them. */
const MOST = 30_000_000;
/** So many times the letters of a piece is what is told of it, at most. */
const TOLD = 6;

const pieces = memory<Piece>({ most: MOST, sizeOf: (_, key) => TOLD * key.length });

function pieceOf(part: string, bytes: Buffer, from: number, to: number): Piece {
  const written = bytes.toString('latin1', from, to);
  return pieces(`${part}\0${from === 0}\0${written}`, () => {
    const xml = bytes.toString('utf8', from, to);
    return readPiece(part, from === 0 ? withoutDeclaration(xml) : xml);
  });
}

const NOT_PLAIN: Piece = { kind: 'not plain' };
const NOT_ALONE: Piece = { kind: 'not alone' };

function readPiece(part: string, xml: string): Piece {
  const tokens = xml.startsWith('<') && xml.endsWith('>') ? plainTokens(xml) : undefined;
  const around = tokens && elementsIn(tokens);
  if (!around) return NOT_PLAIN;
  const readers = readersOf(part);
  tell(tokens, handlersOf(readers));
  if (!readers.words.isBetween() || !readers.texts.isBetween()) return NOT_ALONE;
  const stretch = stretchOf(readers);
  return isParted(stretch.text) ? { kind: 'stretch', stretch, ...around } : NOT_PLAIN;
}

/** Whether the letters of a text are the same by themselves as behind others: it begins a line. */
const isParted = (text: string): boolean => text === '' || text.startsWith('\n');

/** Nothing where tags do not fit, or text stands in an element that began before. */
function elementsIn(tokens: readonly Token[]) {
  const closes: string[] = [];
  const opens: string[] = [];
  for (const token of tokens) {
    if ('close' in token) {
      const opened = opens.pop();
      if (opened === undefined) closes.push(token.close);
      else if (opened !== token.close) return undefined;
    } else if ('text' in token) {
      if (opens.length === 0) return undefined;
    } else if (!token.isEmpty) opens.push(token.open);
  }
  return { closes, opens };
}

/** Whether a piece closes what is open before it, the innermost first; adds what it leaves open. */
function follows(
  { closes, opens }: Extract<Piece, { kind: 'stretch' }>,
  inside: string[],
  isHead: boolean,
): boolean {
  if (isHead) return closes.length === 0 && opens.length === 1;
  for (const name of closes) if (inside.pop() !== name) return false;
  inside.push(...opens);
  return true;
}
