/** Objects that stand together in a compressed stream (ISO 32000-1, 7.5.7). */
import { memory } from '../../memory.ts';
import { Parser } from './parser.ts';
import { contentOf, keyOf } from './stream.ts';
import type { Stream, Value } from './values.ts';

export interface Packed {
  /** The number of each object, in the order in which they stand. */
  readonly numbers: readonly number[];
  readonly values: readonly Value[];
}

/** Bytes, about: objects take some times as much as their text. */
const MOST = 24 << 20;
const SHARE = 30;
const known = memory<Packed>({ most: MOST, sizeOf: (_, key) => key.length * SHARE });

/** Throws where anything stands in it beside its objects, each once, one after the other. */
export function unpacked(stream: Stream): Packed {
  const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
  if (typeof count !== 'number' || typeof first !== 'number')
    throw new Error('a stream of objects does not say how many they are');
  return known(`${count} ${first} ${keyOf(stream)}`, () => read(contentOf(stream), count, first));
}

function read(content: string, count: number, first: number): Packed {
  const head = new Parser(content);
  const [numbers, starts]: [number[], number[]] = [[], []];
  for (let i = 0; i < count; i += 1) {
    numbers.push(wholeIn(head));
    starts.push(first + wholeIn(head));
  }
  if (head.at > first) throw head.fault();
  head.skipSpace();
  if (head.at < first) throw head.fault();
  const body = new Parser(content, first);
  const values = starts.map((start) => {
    if (body.at !== start) throw body.fault();
    const value = body.value();
    body.skipSpace();
    return value;
  });
  if (body.at !== content.length) throw body.fault();
  return { numbers, values };
}

function wholeIn(head: Parser): number {
  const value = head.value();
  if (typeof value !== 'number') throw head.fault();
  return value;
}
