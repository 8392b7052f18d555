/** Where a PDF says that its objects are (ISO 32000-1, 7.5.4 and 7.5.8). */
import { contentOf } from './stream.ts';
import { isList, type Stream, type Value } from './values.ts';

/** Of each object: from which byte on it stands, or what `packedAt` gives. */
export type Places = ReadonlyMap<number, number>;

/** Streams hold no more objects than this. */
const MOST = 0x10_0000;

/** The place of the how-manieth object of a stream of objects. */
export const packedAt = (stream: number, index: number): number => -1 - (stream * MOST + index);

const SECTION = /(\d+) (\d+) ?\r?\n/y;
/** A row: a byte of the file, a generation, and whether there is such an object. */
const ROW = /(\d{10}) (?:00000 (n)|\d{5} f)(?: \r| \n|\r\n)/y;

interface Table {
  readonly places: Places;
  /** Where it ends. */
  readonly end: number;
}

/** A table, from where its first section begins. Throws where a row is missing. */
export function placesInTable(text: string, from: number): Table {
  const places = new Map<number, number>();
  let end = from;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found) end = pattern.lastIndex;
    return found;
  };
  for (let section = next(SECTION); section; section = next(SECTION)) {
    const [first, count] = [Number(section[1]), Number(section[2])];
    for (let number = first; number < first + count; number += 1) {
      const row = next(ROW);
      if (!row) throw new Error('the list of its objects is cut off');
      if (row[2] === 'n') places.set(number, Number(row[1]));
    }
  }
  return { places, end };
}

/** Kinds of entries in a stream; those of a further kind are free. */
const [PLAIN, PACKED] = [1, 2];

/** A stream. Throws where it is longer or shorter than it says. */
export function placesInStream(stream: Stream): Places {
  const places = new Map<number, number>();
  const [kind = 0, field = 0, last = 0] = numbersIn(stream.dict.get('W'));
  const table = contentOf(stream);
  let at = 0;
  const read = (width: number): number => {
    let value = 0;
    for (const end = at + width; at < end; at += 1) value = value * 256 + table.charCodeAt(at);
    return value;
  };
  for (const [first, count] of sectionsOf(stream)) {
    for (let number = first; number < first + count; number += 1) {
      const is = kind === 0 ? PLAIN : read(kind);
      const [one, two] = [read(field), read(last)];
      if (is === PLAIN) places.set(number, one);
      else if (is === PACKED) places.set(number, packedAt(one, two));
    }
  }
  if (at !== table.length) throw new Error('the list of its objects is not as long as it says');
  return places;
}

function sectionsOf({ dict }: Stream): readonly (readonly [first: number, count: number])[] {
  const index = dict.get('Index');
  if (index === undefined) return [[0, numbersIn([dict.get('Size') ?? 0])[0] ?? 0]];
  const numbers = numbersIn(index);
  return numbers.flatMap((first, i) =>
    i % 2 === 0 ? [[first, numbers[i + 1] ?? 0] as const] : [],
  );
}

const numbersIn = (value: Value | undefined): readonly number[] =>
  isList(value) ? value.filter((one) => typeof one === 'number') : [];

/** Objects that are not where the list has them, in either direction: as messages name them. */
export function misplaced(listed: Places, found: Places): readonly string[] {
  const wrong = new Set<number>();
  for (const [number, place] of found) if (place !== listed.get(number)) wrong.add(number);
  for (const number of listed.keys()) if (!found.has(number)) wrong.add(number);
  return Array.from(wrong, (number) => `${number} 0 obj`);
}
