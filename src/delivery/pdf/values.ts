/** What the objects of a PDF are made of (ISO 32000-1, 7.3). Nothing of it is ever changed. */
import { textOfBytes } from './text-of-bytes.ts';

/** A string of JavaScript is a name, without its stroke: `Type`. */
export type Value =
  | null
  | boolean
  | number
  | string
  | PdfString
  | Ref
  | Dict
  | Stream
  | readonly Value[];

export class PdfString {
  /** A character a byte. */
  readonly bytes: string;
  #text: string | undefined;

  constructor(bytes: string) {
    this.bytes = bytes;
  }

  /** As it is read (7.9.2). */
  get text(): string {
    return (this.#text ??= textOfBytes(this.bytes));
  }
}

export class Ref {
  readonly number: number;

  constructor(number: number) {
    this.number = number;
  }
}

export class Dict {
  readonly entries: ReadonlyMap<string, Value>;

  constructor(entries: ReadonlyMap<string, Value>) {
    this.entries = entries;
  }

  /** As it is written: where it stands elsewhere, a reference. */
  get(name: string): Value | undefined {
    return this.entries.get(name);
  }

  /** A name that stands here itself; empty where there is none. */
  nameAt(name: string): string {
    const value = this.entries.get(name);
    return typeof value === 'string' ? value : '';
  }
}

export class Stream {
  readonly dict: Dict;
  /** As it stands in the file, a character a byte. */
  readonly raw: string;

  constructor(dict: Dict, raw: string) {
    this.dict = dict;
    this.raw = raw;
  }
}

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
