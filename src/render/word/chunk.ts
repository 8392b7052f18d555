/**
 * XML that can stand in many documents. What differs from one to the next, because it is counted
 * over the whole of a document, is left open and filled in when the document is put together.
 */
import type { IMediaData, NumberingDefinition } from 'docx';

export interface Chunk {
  /** Tells it from every other that was ever made here. Nothing in a file depends on it. */
  readonly serial: number;
  /** The text around the holes: one part more than there are holes. */
  readonly texts: readonly string[];
  readonly holes: readonly Hole[];
  /** In the order in which they are needed. */
  readonly needs: readonly Need[];
  /** Letters in all its texts. */
  readonly length: number;
}

/** What is counted over a document: its drawings, and its lists. A picture goes by a relationship. */
export type Hole =
  | { readonly kind: 'drawing' }
  | { readonly kind: 'picture'; readonly key: string }
  | { readonly kind: 'list'; readonly reference: string; readonly restarts: boolean };

/** What the package around a chunk must have. */
export type Need =
  | { readonly kind: 'picture'; readonly key: string; readonly data: IMediaData }
  | { readonly kind: 'link'; readonly id: string; readonly url: string }
  | { readonly kind: 'list'; readonly definition: NumberingDefinition };

let made = 0;

/** A chunk of its own. */
export const chunkOf = (
  texts: readonly string[],
  holes: readonly Hole[],
  needs: readonly Need[],
): Chunk => {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return { serial: ++made, texts, holes, needs, length };
};

/** Text that is the same wherever it stands. */
export const plain = (text: string): Chunk => chunkOf([text], [], []);

/** Chunks one after the other, as one. */
export function inOneChunk(parts: readonly (Chunk | string)[]): Chunk {
  const texts: string[] = [''];
  const holes: Hole[] = [];
  const needs: Need[] = [];
  for (const part of parts) {
    const [first = '', ...others] = typeof part === 'string' ? [part] : part.texts;
    texts.push((texts.pop() ?? '') + first, ...others);
    if (typeof part === 'string') continue;
    holes.push(...part.holes);
    needs.push(...part.needs);
  }
  return chunkOf(texts, holes, needs);
}
