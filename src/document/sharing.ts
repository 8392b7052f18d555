/**
 * One object for all that is equal. Most of a cycle's packets is the same from person to person:
 * what binding gives out is the very same object (`===`) wherever it is equal in content, from
 * document to document, for blocks, rows, cells, groups and runs of inlines; a table that differs
 * in one row is a new one with the other rows in it.
 *
 * What those who read documents may rely on:
 * - What is shared is never changed: a block, and all in it, may be a key for what was made of it.
 *   What was made may depend on nothing else, or that must be in the key too: the theme, the width,
 *   the language and words of the document, whether it is for a pen, the level of a heading, the
 *   number of a field, where a link leads, what a `toc` lists.
 * - A heading, band or cover stands once in a document, since outlines, bookmarks and running heads
 *   go by them; a heading's id is part of it. Anything else may stand several times in one document
 *   and even in one row, so where it stands must not be told by what it is.
 * - What is equal is mostly, but not always, the same: memories are limited, and what was let go is
 *   made anew. Sections, their furniture, `meta` and documents are always new.
 */
import { memory } from '../memory.ts';
import type { Block, Cell, Group, Inline, Row } from './model.ts';

/**
 * Letters of keys that are kept, for each kind of thing, where each thing counts for some more:
 * renderers keep what they made of it for as long as it is here, some twenty kilobytes a block.
 */
const MOST_LETTERS = 1_000_000;
const A_THING = 160;

const numbers = new WeakMap<object, string>();
let last = 0;

/** A number for an object, its own for as long as the process runs. */
export function numberOf(thing: object): string {
  const known = numbers.get(thing);
  if (known !== undefined) return known;
  const number = `#${(last += 1)}`;
  numbers.set(thing, number);
  return number;
}

/** Gives the object that was given first for what is equal. */
function sharing<Thing extends object>(): (thing: Thing) => Thing {
  const known = memory<Thing>({ most: MOST_LETTERS, sizeOf: (_, key) => key.length + A_THING });
  return (thing) =>
    known(keyOf(thing), () => {
      numberOf(thing);
      return thing;
    });
}

export const sharedInlines = sharing<readonly Inline[]>();
export const sharedBlock = sharing<Block>();
export const sharedBlocks = sharing<readonly Block[]>();
export const sharedCell = sharing<Cell>();
export const sharedRow = sharing<Row>();
export const sharedGroup = sharing<Group>();

/** All of a thing; what is shared already, and what is no plain data, by its number. */
function keyOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const number = numbers.get(value);
  if (number !== undefined) return number;
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) return numberOf(value);
  let key = '{';
  for (const [name, part] of Object.entries(value)) key += `${name}:${keyOf(part)},`;
  return `${key}}`;
}
